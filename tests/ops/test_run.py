"""`manage.py run`, all of it: what a new user sees, and what is left behind."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from flou.ops.devservices import lifecycle, ports
from flou.ops.devservices.lifecycle import Owner

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"SECRET_KEY", "FLOU_DATA_KEYS", "FLOU_LOG_KEY"}


def _run(owner: Owner) -> tuple[list[str], str]:
    """Run until the address is said, press Ctrl-C; returns what was said before and after."""
    environ = {name: value for name, value in owner.environ.items() if name not in KEYS}
    port = ports.choose(None)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "run", f"--port={port}"],
        cwd=ROOT,
        env={**environ, "FLOU_HOME": str(owner.home)},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdout is not None
    before: list[str] = []
    for line in process.stdout:
        before.append(line)
        if line.startswith("Flou:"):
            break
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=20) as answer:
            assert answer.status == 200
    finally:
        os.killpg(process.pid, signal.SIGINT)
        after = process.communicate(timeout=40)[0]
    assert process.returncode == 0, after
    return before, after


class TestRun:
    @pytest.mark.timeout(400)  # where everything else is tested at the same time; 25 s by itself
    def test_from_nothing_and_again(self, owner: Owner) -> None:
        first, after = _run(owner)
        passwords = re.findall(r"password (\S+) \(shown only now\)", "".join(first))
        assert len(passwords) == 2
        assert "coach offline (sin clave de Gemini)" in first[-1]
        assert all(line in after for line in ("Server: stopped.", "PostgreSQL: stopped.", "Redis: stopped."))
        assert not any(lifecycle.status(owner).values())

        second, _after = _run(owner)
        assert "password" not in "".join(second)
        assert "Keys: made" not in "".join(second)
        assert not any(lifecycle.status(owner).values())
