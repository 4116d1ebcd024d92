"""The proof that turns survive everything: real processes, faults from a seed, and a checker that can fail.

world.py      private PostgreSQL and Redis, a fake Gemini, several server processes
client.py     students' devices that follow the protocol's rules and log what they saw
nemesis.py    what goes wrong, and when, all from one seed
history.py    the operation log; stored.py what was found afterwards; checker.py compares the two
run.py        a whole run; `python -m tests.chaos` is the long form
mutants/      servers that break one promise each, which the checker must notice
"""
