"""Keeps server processes running until it is told to stop, and stops them in order."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

from flou.ops.serving.errors import ServeProblem
from flou.ops.signals import ENDINGS, at_parents_death, handling

_TICK_S = 0.05
STEADY_S = 5.0  # a process that lived this long is started again at once, after any end
_BACK_OFF_S = (0.1, 0.5, 1.0, 2.0, 4.0, 8.0)
_GIVE_UP_AFTER = 4
_STOP_S = 30.0  # the server's own 25 s for running answers, and some


@dataclass(slots=True)
class _Slot:
    """The place of one server process."""

    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    due: float = 0.0
    short_lives: int = 0
    refusals: int = 0


class Supervisor:
    """Runs `count` processes of one command. `on_ready` is called once, when `is_ready` first says so."""

    def __init__(
        self,
        command: list[str],
        *,
        fd: int,
        count: int,
        say: Callable[[str], None],
        is_ready: Callable[[], bool],
        on_ready: Callable[[], None],
    ) -> None:
        self._command = command
        self._fd = fd
        self._slots = [_Slot() for _ in range(count)]
        self._say = say
        self._is_ready = is_ready
        self._on_ready = on_ready
        self._announced = False
        self._stops = 0

    def run(self) -> None:
        """Serve until SIGINT, SIGTERM or SIGHUP; raises `ServeProblem` when the processes do not come up."""
        with handling(self._note_stop, signal.SIGINT, *ENDINGS):
            try:
                while not self._stops:
                    for slot in self._slots:
                        self._tend(slot)
                    self._announce()
                    time.sleep(_TICK_S)
            finally:
                self._stop_all()

    def _note_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stops += 1

    def _tend(self, slot: _Slot) -> None:
        now = time.monotonic()
        if slot.process is not None and slot.process.poll() is not None:
            self._bury(slot, slot.process.returncode, now)
        if slot.process is None and now >= slot.due:
            slot.process = self._spawn()
            slot.started = now

    def _bury(self, slot: _Slot, code: int, now: float) -> None:
        """Decide when the place is filled again: at once after a long life, later after each short one.

        A process that ends by itself at its start will do so again; one that was killed may not.
        """
        slot.process = None
        short = now - slot.started < STEADY_S
        slot.short_lives = slot.short_lives + 1 if short else 0
        slot.refusals = slot.refusals + 1 if short and code > 0 else 0
        if slot.refusals >= _GIVE_UP_AFTER:
            raise ServeProblem("The server does not start; its last message above says why.")
        delay = _BACK_OFF_S[min(slot.short_lives, len(_BACK_OFF_S)) - 1] if slot.short_lives else 0.0
        slot.due = now + delay
        ending = f"signal {-code}" if code < 0 else f"exit code {code}"
        self._say(f"A server process ended ({ending}); starting another.")

    def _spawn(self) -> subprocess.Popen[bytes]:
        """Start one in a session of its own: a terminal's Ctrl-C is for the supervisor to hand on."""
        return subprocess.Popen(  # noqa: S603
            self._command,
            stdin=subprocess.DEVNULL,
            pass_fds=[self._fd],
            start_new_session=True,
            preexec_fn=at_parents_death(signal.SIGTERM),  # noqa: PLW1509 - one system call, one thread
        )

    def _announce(self) -> None:
        if not self._announced and self._is_ready():
            self._announced = True
            self._on_ready()

    def _stop_all(self) -> None:
        alive = [slot.process for slot in self._slots if slot.process is not None]
        for process in alive:
            process.terminate()
        asked, deadline = self._stops, time.monotonic() + _STOP_S
        while any(process.poll() is None for process in alive) and time.monotonic() < deadline:
            if self._stops > asked:
                self._say("Asked twice: stopping without waiting for running answers.")
                break
            time.sleep(_TICK_S)
        for process in alive:
            process.kill()
            process.wait()
