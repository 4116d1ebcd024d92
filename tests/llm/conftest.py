"""The fake Gemini, for every test of this folder."""

from tests.fakes.fixtures import fake_gemini, gemini_server

__all__ = ["fake_gemini", "gemini_server"]
