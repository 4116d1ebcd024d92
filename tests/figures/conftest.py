"""What the tests of the figures begin with."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from chat.figures import Figures
from flou.figures.operations.flush import Gauges

# A Wednesday, in the middle of an hour and of a day.
NOW = datetime(2026, 5, 13, 15, 30, 20, tzinfo=UTC)


class Clock:
    """A clock that is set by hand."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now.timestamp()

    def pass_by(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands at `NOW`."""
    return Clock()


@pytest.fixture
def counted(clock: Clock) -> Figures:
    """Return the figures of one process."""
    return Figures(clock)


@pytest.fixture
def gauges() -> Callable[..., Gauges]:
    """Return a maker of what a process holds."""
    return lambda **held: Gauges(**{"process": uuid4(), "name": "web:1", **held})
