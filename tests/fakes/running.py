"""Ways to run the fake Gemini: in a thread beside the tests, or as a process of its own for measurements."""

import asyncio
import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tests.fakes.gemini_script import Script
from tests.fakes.gemini_server import FakeGemini

ROOT = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def in_thread(script: Script | None = None) -> Iterator[FakeGemini]:
    """Run a fake Gemini on a free port; its `script` and `log` are at hand."""
    fake = FakeGemini(script)
    started = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve() -> None:
        listening = await fake.start()
        started.set()
        await stop.wait()
        await listening.aclose()

    thread = threading.Thread(
        target=lambda: loop.run_until_complete(serve()), name="fake-gemini", daemon=True
    )
    thread.start()
    if not started.wait(5):
        raise RuntimeError("the fake Gemini did not start")
    try:
        yield fake
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()


@contextlib.contextmanager
def in_process(*options: str) -> Iterator[str]:
    """Run a fake Gemini as a process, with the options of its command line; yields its address."""
    command = [sys.executable, "-m", "tests.fakes.gemini_server", "--port", "0", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[-1]
        finally:
            process.terminate()
