"""Services for the life of one command: started before it, stopped after it, however it ends."""

import contextlib
import signal
import subprocess
from collections.abc import Iterator
from types import FrameType

from flou.ops.devservices import lifecycle, locking
from flou.ops.devservices.errors import ServiceProblem
from flou.ops.devservices.lifecycle import Owner
from flou.ops.signals import ENDINGS, at_parents_death, handling, leave

_IN_USE = (
    "Another `make run` or `make test` (process {pid}) is using the services of this folder. "
    "Stop it first, or give this one a folder of its own: FLOU_HOME=/some/folder."
)


@contextlib.contextmanager
def running(owner: Owner, *, disposable: bool = False) -> Iterator[None]:
    """Hold the folder for this command alone, with its services up; raises `ServiceProblem`.

    SIGTERM and SIGHUP leave the body like an exception. Services that were started by hand are left running.
    """
    owner.home.mkdir(parents=True, exist_ok=True)
    with locking.only_one(owner.home / "session.lock", _IN_USE), handling(leave, *ENDINGS):
        try:
            lifecycle.up(owner, keep=False, disposable=disposable)
            yield
        finally:
            with handling(signal.SIG_IGN, signal.SIGINT, *ENDINGS):
                if not lifecycle.is_kept(owner):
                    lifecycle.down(owner)


def foreground(command: list[str]) -> int:
    """Run the command and return its exit code; SIGTERM and SIGHUP are passed on to it.

    SIGINT is not: Ctrl-C reaches the whole group, and a second one would cut the child's clean end short.
    When the child has ended, the Ctrl-C is raised here. Raises `ServiceProblem` when it cannot be begun.
    """
    received: list[int] = []
    child: subprocess.Popen[bytes] | None = None

    def pass_on(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        if child is not None and number != signal.SIGINT:
            child.send_signal(number)

    with handling(pass_on, signal.SIGINT, *ENDINGS):
        child = _begun(command)
        for early in received:
            child.send_signal(early)
        code = child.wait()
    if signal.SIGINT in received:
        raise KeyboardInterrupt
    return 128 - code if code < 0 else code


def _begun(command: list[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(command, preexec_fn=at_parents_death(signal.SIGTERM))  # noqa: S603, PLW1509
    except OSError as error:
        raise ServiceProblem(f"{command[0]} cannot be run: {error.strerror}.") from None
