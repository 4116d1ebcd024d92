"""A block of study as a clock that can be paused: a table of states, and arithmetic on instants.

Times are arguments; lengths are whole milliseconds. What a block has run is never taken from a client.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

from strategy.domain.rules import cycles

State = Literal["running", "paused", "finished", "cancelled"]
Command = Literal["pause", "resume", "finish", "cancel"]
Phase = Literal["work", "rest"]
STATES: Final[tuple[State, ...]] = get_args(State)
COMMANDS: Final[tuple[Command, ...]] = get_args(Command)
LIVE: Final[frozenset[State]] = frozenset({"running", "paused"})

MINUTES: Final = (10, 12, 15, 20, 25, 30, 45, 60, 90)
"""strategy.md, Slot values: one block of 10 to 25 minutes, or cycles of 25 with 5 off."""

NEXT: Final[Mapping[tuple[State, Command], State]] = {
    ("running", "pause"): "paused",
    ("running", "finish"): "finished",
    ("running", "cancel"): "cancelled",
    ("paused", "resume"): "running",
    ("paused", "finish"): "finished",
    ("paused", "cancel"): "cancelled",
}
"""Every change there is. A command that is not here changes nothing, so it may come twice or too late."""

# Nearly the end: who stops the shortest block has a minute of it left at most.
COMPLETED_TENTHS: Final = 9
# A pause is longer than a rest and shorter than a meal; what is taken up after an hour is another block.
LONGEST_PAUSE: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Block:
    """A block as it was left at its last change.

    `since` is when it entered its state, `ran_ms` what it had run until then, rests of its cycles included.
    """

    minutes: int
    state: State
    started_at: datetime
    since: datetime
    ran_ms: int = 0
    ended_at: datetime | None = None
    completed: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Where a block stands: `cycle` counts from 1, `left_ms` is what is left of the phase."""

    cycle: int
    phase: Phase
    left_ms: int


def begin(minutes: int, now: datetime) -> Block:
    """Return a block that runs from `now` on; `minutes` is one of `MINUTES`."""
    return Block(minutes, "running", now, now)


def length_ms(minutes: int) -> int:
    """Return how long a block lasts, the rests between its cycles included."""
    return sum(work + rest for work, rest in cycles(minutes)) * 60_000


def ran_ms(block: Block, now: datetime) -> int:
    """Return what a block has run at `now`: never less than at its last change, never beyond its end."""
    passed = _ms(now - block.since) if block.state == "running" else 0
    return min(block.ran_ms + max(passed, 0), length_ms(block.minutes))


def due_at(block: Block) -> datetime | None:
    """Return when a block ends by itself if nobody does anything; None when it has ended."""
    match block.state:
        case "running":
            return block.since + timedelta(milliseconds=length_ms(block.minutes) - block.ran_ms)
        case "paused":
            return block.since + LONGEST_PAUSE
        case _:
            return None


def settle(block: Block, now: datetime) -> Block:
    """Return the block as it is at `now`: one that ran out, or was paused too long, ended when it did."""
    due = due_at(block)
    return block if due is None or now < due else _ended(block, "finished", due)


def apply(block: Block, command: Command, now: datetime) -> Block:
    """Return the block after a command; one that does not fit its state leaves it as it is at `now`."""
    block = settle(block, now)
    state = NEXT.get((block.state, command))
    if state is None:
        return block
    # A clock that was read before the last change must not turn time back.
    now = max(now, block.since)
    if state not in LIVE:
        return _ended(block, state, now)
    return replace(block, state=state, since=now, ran_ms=ran_ms(block, now))


def position(block: Block, now: datetime) -> Position:
    """Return the cycle and phase in which a block stands at `now`; at its end, the end of the last one."""
    rest_of_it = ran_ms(block, now)
    last = Position(1, "work", 0)
    for number, pair in enumerate(cycles(block.minutes), start=1):
        for phase, minutes in zip(get_args(Phase), pair, strict=True):
            if rest_of_it < minutes * 60_000:
                return Position(number, phase, minutes * 60_000 - rest_of_it)
            rest_of_it -= minutes * 60_000
            last = Position(number, phase, 0) if minutes else last
    return last


def _ended(block: Block, state: State, at: datetime) -> Block:
    ran = ran_ms(block, at)
    completed = state == "finished" and ran * 10 >= length_ms(block.minutes) * COMPLETED_TENTHS
    return replace(block, state=state, since=at, ran_ms=ran, ended_at=at, completed=completed)


def _ms(length: timedelta) -> int:
    return length // timedelta(milliseconds=1)
