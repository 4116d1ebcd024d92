"""Handling signals for the length of a block, and children that do not outlive their parent."""

import contextlib
import ctypes
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType

ENDINGS = (signal.SIGTERM, signal.SIGHUP)
Handler = Callable[[int, FrameType | None], None] | signal.Handlers
_PR_SET_PDEATHSIG = 1  # linux/prctl.h


@contextlib.contextmanager
def handling(handler: Handler, *numbers: signal.Signals) -> Iterator[None]:
    """Handle these signals so inside the block, and as before after it."""
    before = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, previous in before.items():
            signal.signal(number, previous)


def leave(number: int, _frame: FrameType | None) -> None:
    """End what runs, with the exit code that a shell gives for the signal; `finally` blocks are run."""
    raise SystemExit(128 + number)


def at_parents_death(number: signal.Signals) -> Callable[[], None] | None:
    """Return what a child runs before its program to be sent the signal when its parent dies.

    Covers the parent that is killed with SIGKILL and can clean up nothing. Linux only; elsewhere None.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl  # looked up here: between fork and exec as little as possible is done

    def ask() -> None:
        prctl(_PR_SET_PDEATHSIG, int(number))

    return ask
