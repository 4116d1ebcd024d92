"""Servers that break one promise each: applications for uvicorn, run in processes of their own.

Only here is product code patched, because the patched server is what is tested: not Flou, but the checker.
"""
