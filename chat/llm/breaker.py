"""A circuit breaker: after five failures in a row a service is left alone for 30 s, then tried once.

    closed ──5 failures──▶ open ──30 s──▶ half_open ──probe succeeds──▶ closed
                            ▲                 └───────probe fails───────┘

No time but the injected clock's, no lock: it belongs to one event loop and never awaits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

State = Literal["closed", "open", "half_open"]

FAILURES = 5
OPEN_S = 30.0


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave for one call; its outcome counts only while the breaker has not changed since."""

    era: int


class Breaker:
    """Counts the outcomes of calls and says whether the next may go out."""

    def __init__(
        self, clock: Callable[[], float], *, failures: int = FAILURES, open_s: float = OPEN_S
    ) -> None:
        self._clock = clock
        self._limit = failures
        self._open_s = open_s
        self._era = 0
        self._failures = 0
        self._opened: float | None = None
        self._probe_since: float | None = None

    @property
    def state(self) -> State:
        """Return the state at this moment."""
        if self._opened is None:
            return "closed"
        return "open" if self._clock() < self._opened + self._open_s else "half_open"

    @property
    def retry_after_s(self) -> float:
        """Return the seconds until a call may be tried again; 0 when one may be tried now."""
        since = self._opened if self._probe_since is None else self._probe_since
        left = 0.0 if since is None else since + self._open_s - self._clock()
        return min(max(0.0, left), self._open_s)  # the sum of two clock readings may exceed it by a rounding

    def admit(self) -> Permit | None:
        """Return leave for a call, or None: it is open, or half open with its probe under way.

        A probe that never reports counts as lost after the time that a breaker stays open.
        """
        if self.state == "closed":
            return Permit(self._era)
        if self.retry_after_s > 0:
            return None
        self._era += 1  # outcomes of an earlier probe no longer count
        self._probe_since = self._clock()
        return Permit(self._era)

    def succeed(self, permit: Permit) -> None:
        """Note that the service answered."""
        if permit.era == self._era:
            self._failures = 0
            self._change(opened=None)

    def fail(self, permit: Permit) -> None:
        """Note that it did not."""
        if permit.era != self._era:
            return
        self._failures += 1
        if self._opened is not None or self._failures >= self._limit:
            self._change(opened=self._clock())

    def drop(self, permit: Permit) -> None:
        """Note a call that was given up before it showed anything: the next one is the probe."""
        if permit.era == self._era:
            self._probe_since = None

    def _change(self, opened: float | None) -> None:
        if opened is not None or self._opened is not None:
            self._era += 1
        self._opened = opened
        self._probe_since = None
