"""Fixtures of the fake Gemini, for a conftest: `from tests.fakes.fixtures import *`."""

from collections.abc import Iterator

import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.fakes.running import in_thread

__all__ = ["fake_gemini", "gemini_server"]


@pytest.fixture(scope="session")
def gemini_server() -> Iterator[FakeGemini]:
    """Return a fake Gemini that serves the whole run."""
    with in_thread() as fake:
        yield fake


@pytest.fixture
def fake_gemini(gemini_server: FakeGemini) -> FakeGemini:
    """Return the fake Gemini with a fresh script and an empty log."""
    gemini_server.script.update({"reset": True})
    gemini_server.log.clear()
    return gemini_server
