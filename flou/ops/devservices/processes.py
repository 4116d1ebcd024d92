"""Starting and stopping server processes. A process number alone is never trusted: numbers are reused."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

from flou.ops import signals
from flou.ops.devservices.account import Account
from flou.ops.devservices.service import Launch
from flou.ops.devservices.state import Started

# Kept so that a process of ours can be reaped and is not reported as forgotten.
_children: dict[int, subprocess.Popen[bytes]] = {}
_KILL_WAIT_S = 5.0
_LOG_BYTES = 1_000_000


def identity(pid: int) -> str | None:
    """Return what tells this process from another with its number (boot, start time), or None."""
    child = _children.get(pid)
    if child is not None and child.poll() is not None:
        return None
    try:
        fields = (
            Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        )
    except (FileNotFoundError, ProcessLookupError):
        return None if Path("/proc/self/stat").exists() else _identity_from_ps(pid)
    if fields[0] in {"Z", "X"}:
        return None
    boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    return f"{boot}/{fields[19]}"


def _identity_from_ps(pid: int) -> str | None:
    command = ["/bin/ps", "-o", "lstart=", "-p", str(pid)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip() or None


def command_line(pid: int) -> str:
    """Return the process's command with its arguments, or an empty text."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        command = ["/bin/ps", "-o", "args=", "-p", str(pid)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603


def is_running(started: Started) -> bool:
    """Return whether this very process is still there."""
    return identity(started.pid) == started.identity


def spawn(launch: Launch, *, account: Account, log: Path, at_parents_death: signal.Signals | None) -> int:
    """Start a server in a session of its own, where a terminal's Ctrl-C does not reach it; return its pid.

    With `at_parents_death` it gets that signal when this command is killed.
    """
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    at_death = signals.at_parents_death(at_parents_death) if at_parents_death else None
    with log.open("wb" if log.exists() and log.stat().st_size > _LOG_BYTES else "ab") as output:
        account.give(log)
        child = subprocess.Popen(  # noqa: S603
            launch.argv,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env=environment,
            start_new_session=True,
            preexec_fn=at_death,  # noqa: PLW1509 - one system call, and this command has one thread
            **account.popen(),
        )
    _children[child.pid] = child
    if child.stdin is not None:
        with contextlib.suppress(BrokenPipeError), child.stdin as pipe:
            pipe.write(launch.stdin.encode())
    return child.pid


def stop(started: Started, numbers: tuple[signal.Signals, ...], *, patience_s: float) -> None:
    """Send the signals in turn, then SIGKILL, until the process is gone; never to another with its number."""
    for number, wait_s in [*((each, patience_s) for each in numbers), (signal.SIGKILL, _KILL_WAIT_S)]:
        if not is_running(started):
            break
        with contextlib.suppress(ProcessLookupError):
            os.kill(started.pid, number)
        _wait_gone(started, wait_s)
    if child := _children.pop(started.pid, None):
        child.wait(_KILL_WAIT_S)


def _wait_gone(started: Started, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while is_running(started) and time.monotonic() < deadline:
        time.sleep(0.02)
