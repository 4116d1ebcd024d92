"""The supervisor, as a process with real servers under it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from flou.ops import keys
from flou.ops.devservices import ports
from flou.ops.devservices.processes import identity
from flou.ops.serving import servers

ROOT = Path(__file__).resolve().parents[2]
APP = "tests.ops.tiny_app:application"


@dataclass
class Serving:
    """A running `manage.py serve`."""

    process: subprocess.Popen[str]
    port: int

    def ask(self, path: str = "/") -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
            body: bytes = answer.read()
        return body.decode()

    def end(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        self.process.send_signal(number)
        said = self.process.communicate(timeout=20)[0]
        return self.process.returncode, said


@contextmanager
def _serving(*options: str, port: int = 0, app: str = APP) -> Iterator[Serving]:
    port = port or ports.choose(None)
    command = [sys.executable, "manage.py", "serve", f"--port={port}", f"--app={app}", *options]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    try:
        yield Serving(process, port)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def _eventually(check: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.05)


def _first_line(serving: Serving) -> str:
    assert serving.process.stdout is not None
    for line in serving.process.stdout:
        if line.startswith("Flou:"):
            said: str = line.strip()
            return said
    raise AssertionError("no address was said")


class TestServe:
    @pytest.mark.parametrize("server", servers.SERVERS)
    def test_serves_says_where_and_stops_clean(self, server: str) -> None:
        with _serving(f"--server={server}") as serving:
            said = _first_line(serving)
            assert said == f"Flou: http://127.0.0.1:{serving.port} — coach offline (sin clave de Gemini)"
            worker = int(serving.ask())
            code, _said = serving.end(signal.SIGINT)
            assert code == 0
            assert identity(worker) is None

    def test_says_what_is_missing_where_nothing_was_set_up(self, tmp_path: Path) -> None:
        """Instead of starting, and failing each request."""
        bare = {name: value for name, value in os.environ.items() if name not in keys.NAMES}
        done = subprocess.run(
            [sys.executable, "manage.py", "serve", "--port=0"],
            cwd=ROOT,
            env={**bare, "FLOU_HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

        assert done.returncode == 1
        assert "Not set: SECRET_KEY, FLOU_DATA_KEYS, FLOU_LOG_KEY." in done.stderr
        assert "make run" in done.stderr

    def test_starts_a_dead_process_again_without_losing_its_socket(self) -> None:
        with _serving() as serving:
            _first_line(serving)
            before = int(serving.ask())
            os.kill(before, signal.SIGKILL)
            assert int(serving.ask()) != before, "the connection waits for the next process"

    def test_shares_the_socket_among_processes(self) -> None:
        with _serving("--processes=2") as serving:
            _first_line(serving)
            _eventually(lambda: len({serving.ask() for _ in range(20)}) == 2)

    def test_leaves_no_process_behind_when_it_is_killed_itself(self) -> None:
        with _serving() as serving:
            _first_line(serving)
            worker = int(serving.ask())
            serving.process.kill()
            _eventually(lambda: identity(worker) is None)

    def test_says_what_to_do_about_a_taken_port(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as holder:
            port = holder.getsockname()[1]
            with _serving(port=port) as serving:
                said = serving.process.communicate(timeout=20)[0]
        assert serving.process.returncode == 1
        assert f"Port {port} is taken" in said
        assert f"PORT={port + 1} make run" in said

    def test_gives_up_on_an_application_that_cannot_be_loaded(self) -> None:
        with _serving(app="tests.ops.no_such_app:application") as serving:
            said = serving.process.communicate(timeout=60)[0]
        assert serving.process.returncode == 1
        assert "does not start; its last message above says why" in said
