"""Services for the life of one command: started before it, stopped after it, however it ends."""

import contextlib
import signal
import subprocess
from collections.abc import Callable, Iterator
from types import FrameType

from flou.ops.devservices import lifecycle, locking
from flou.ops.devservices.lifecycle import Owner

_IN_USE = (
    "Another `make run` or `make test` (process {pid}) is using the services of this folder. "
    "Stop it first, or give this one a folder of its own: FLOU_HOME=/some/folder."
)


_ENDINGS = (signal.SIGTERM, signal.SIGHUP)
_Handler = Callable[[int, FrameType | None], None] | signal.Handlers


@contextlib.contextmanager
def _handling(handler: _Handler, *numbers: signal.Signals) -> Iterator[None]:
    before = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, previous in before.items():
            signal.signal(number, previous)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


@contextlib.contextmanager
def running(owner: Owner, *, disposable: bool = False) -> Iterator[None]:
    """Hold the folder for this command alone, with its services up; raises `ServiceProblem`.

    SIGTERM and SIGHUP end the body like Ctrl-C does. Services that were started by hand are left running.
    """
    owner.home.mkdir(parents=True, exist_ok=True)
    with locking.only_one(owner.home / "session.lock", _IN_USE), _handling(_interrupt, *_ENDINGS):
        try:
            lifecycle.up(owner, keep=False, disposable=disposable)
            yield
        finally:
            with _handling(signal.SIG_IGN, signal.SIGINT, *_ENDINGS):
                if not lifecycle.is_kept(owner):
                    lifecycle.down(owner)


def foreground(child: subprocess.Popen[bytes]) -> int:
    """Wait for the child and return its exit code; SIGTERM and SIGHUP are passed on to it.

    SIGINT is not: Ctrl-C reaches the whole group, and a second one would cut the child's clean end short.
    """

    def pass_on(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)

    with _handling(signal.SIG_IGN, signal.SIGINT), _handling(pass_on, *_ENDINGS):
        code = child.wait()
    return 128 - code if code < 0 else code
