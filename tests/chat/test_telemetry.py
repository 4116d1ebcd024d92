"""Where the time of a turn went, and what is listed of a slow one."""

import time
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from chat.domain.errors import ErrorCode
from chat.domain.events import TextAdded, TurnCompleted, TurnFailed
from chat.domain.record import Claim, Delivery, ModelCall, TurnRecord
from chat.figures import FIGURES, Batch
from chat.trail import Trail
from chat.turn.request import TurnRequest
from chat.turn.telemetry import End, Shown, note_end, timing

TURN = uuid4()


@pytest.fixture(autouse=True)
def _nothing_counted_yet() -> None:
    FIGURES.take()


def call(since_ms: int, latency_ms: int) -> ModelCall:
    return ModelCall("coach", "m", "ok", latency_ms, since_ms=since_ms)


def shown(seconds: float) -> Shown:
    """Return what is known of a turn that began so long ago."""
    return Shown(begun=time.monotonic() - seconds)


def ended(record: TurnRecord, seconds: float, parts: dict[str, float]) -> Batch:
    """Note the end of a turn; return what was counted."""
    request = TurnRequest(
        claim=Claim(TURN, 1, 1, uuid4(), uuid4()),
        text="",
        quick_reply="",
        country="CL",
        time_zone="UTC",
        display_name="",
        created_at=None,  # type: ignore[arg-type] # not looked at here
        transport="ws",
        state={},
    )
    note_end(End(request, shown(seconds), record, Trail(uuid4(), parts), Decimal(0)))
    return FIGURES.take()


def counts(batch: Batch) -> dict[tuple[str, str], int]:
    return {(row.name, row.label): row.count for row in batch.rows}


class TestTiming:
    @pytest.mark.parametrize(
        ("parts", "calls", "cause"),
        [
            ({"queue": 7.0, "database": 0.1}, [call(0, 1000)], "queue"),
            ({"queue": 0.1, "database": 5.0}, [call(0, 1000)], "database"),
            ({"queue": 0.1, "database": 0.1}, [call(0, 800), call(0, 5000)], "model"),
            ({"queue": 0.1}, [], "other"),
        ],
    )
    def test_names_what_took_the_longest(self, parts: dict[str, float], calls: list[Any], cause: str) -> None:
        assert timing(shown(6.0), Trail(uuid4(), parts), calls).cause == cause

    def test_begins_with_the_messages_arrival(self) -> None:
        """What a student waits for in line is part of it."""
        seen = shown(1.0)
        seen.note(TextAdded("Hola"))
        times = timing(seen, Trail(uuid4(), {"queue": 2.0}), [])
        assert times.whole >= 3.0
        assert times.first_text is not None
        assert times.first_text >= 3.0


class TestASlowTurn:
    def test_is_listed_with_its_cause(self) -> None:
        batch = ended(TurnRecord(TurnCompleted("", "stop", {})), 1.0, {"database": 0.2, "queue": 5.0})
        assert counts(batch)["slow", "queue"] == 1
        (listed,) = batch.occurrences
        assert (listed.kind, listed.label, listed.turn) == ("slow", "queue", TURN)

    def test_is_none_below_five_seconds(self) -> None:
        batch = ended(TurnRecord(TurnCompleted("", "stop", {})), 1.0, {})
        assert batch.occurrences == ()
        assert counts(batch) == {("finish", "stop"): 1, ("turn", "ws"): 1}


class TestAnEnd:
    def test_counts_an_error_by_its_code(self) -> None:
        found = counts(ended(TurnRecord(TurnFailed(ErrorCode.INTERNAL)), 1.0, {}))
        assert (found["finish", "failed"], found["errors", "internal"]) == (1, 1)

    def test_counts_broken_rules_of_speaking(self) -> None:
        delivery = Delivery("gemini", {}, ("length", "question"))
        found = counts(ended(TurnRecord(TurnCompleted("x", "stop", {}), delivery=delivery), 1.0, {}))
        assert (found["faults", "length"], found["faults", "question"]) == (1, 1)

    def test_counts_an_interrupted_turn_among_those_to_look_at(self) -> None:
        found = counts(ended(TurnRecord(TurnCompleted("x", "interrupted", {})), 1.0, {}))
        assert found["turns_again", "interrupted"] == 1
