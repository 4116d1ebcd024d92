"""Node, as it comes with Playwright, and its test runner: nothing has to be installed for it."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# A test that waits for something that does not come says so itself, with what it was waiting for.
ONE_TEST_MS = 45_000


def executable() -> str:
    """Return the path of Node."""
    return str(compute_driver_executable()[0])


def run(name: str, environment: Mapping[str, str] | None = None) -> None:
    """Run a file of Node tests; fails with the whole report when one of them does, or when none ran."""
    command = [
        executable(),
        "--test",
        f"--test-timeout={ONE_TEST_MS}",
        "--test-reporter=spec",
        str(HERE / name),
    ]
    known = {key: value for key, value in os.environ.items() if not key.startswith("NODE")}
    done = subprocess.run(
        command, env={**known, **(environment or {})}, capture_output=True, text=True, check=False
    )
    report = done.stdout + done.stderr
    assert done.returncode == 0, report
    assert "ℹ skipped 0" in report, report
    assert "ℹ pass 0\n" not in report, report
