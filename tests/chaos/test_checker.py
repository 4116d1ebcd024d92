"""Each invariant holds for a sound history and is reported for every way of breaking it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.chaos.checker import INVARIANTS, OVERDUE_S, check, fold
from tests.chaos.history import (
    Acked,
    Finished,
    Gapped,
    GaveUp,
    Held,
    Invoked,
    Operation,
    OperationLog,
    Probed,
    Seen,
    read,
)
from tests.chaos.stored import ShownMessage, Stored, StoredEvent, StoredFlag, StoredMessage, StoredTurn

TEXT = "hola (zqsecret)"


@dataclass(frozen=True)
class Case:
    """A history and what was found after it; `turn` is the one that the mutations are about."""

    operations: tuple[Operation, ...]
    stored: Stored

    def with_operation(self, operation: Operation) -> "Case":
        """Return the case with one more operation."""
        return replace(self, operations=(*self.operations, operation))

    def with_stored(self, **changes: object) -> "Case":
        """Return the case with other rows."""
        return replace(self, stored=replace(self.stored, **changes))  # type: ignore[arg-type]  # by name

    def of(self, kind: type) -> "Case":
        """Return the case without the operations of a kind."""
        return replace(self, operations=tuple(op for op in self.operations if not isinstance(op, kind)))


def sound() -> Case:
    """Return a plain turn and a crisis that went well."""
    operations = (
        Invoked(user="ana", client_id="c1", text=TEXT, marker="zqsecret"),
        Acked(user="ana", client_id="c1", turn="t1", message_id=1),
        Acked(user="ana", client_id="c1", turn="t1", message_id=1),
        Seen(user="ana", turn="t1", seq=1, digest="d1"),
        Held(user="ana", turn="t1", seq=1, text="Buenas"),
        Seen(user="ana", turn="t1", seq=2, digest="d2"),
        Finished(
            user="ana", client_id="c1", turn="t1", kind="complete", finish="stop", text="Buenas",
            message_id=2, shown="Buenas",
        ),
        Invoked(user="ben", client_id="c2", text="adiós (zqother)", marker="zqother", crisis=True),
        Acked(user="ben", client_id="c2", turn="t2", message_id=3),
        Finished(
            user="ben", client_id="c2", turn="t2", kind="complete", finish="crisis", text="Llama",
            message_id=4, shown="",
        ),
        Probed(by="ben", turn="t1", way="GET", answer="404"),
    )  # fmt: skip
    messages = [
        StoredMessage(id=1, user="ana", turn="t1", role="user", text=TEXT),
        StoredMessage(id=2, user="ana", turn="t1", role="assistant", text="Buenas"),
        StoredMessage(id=3, user="ben", turn="t2", role="user", text="adiós (zqother)"),
        StoredMessage(id=4, user="ben", turn="t2", role="assistant", text="Llama"),
    ]
    stored = Stored(
        turns=[turn("t1", "ana", "c1"), turn("t2", "ben", "c2")],
        messages=messages,
        events=[
            StoredEvent(turn="t1", seq=1, kind="chunk", digest="d1", text="Buenas"),
            StoredEvent(turn="t1", seq=2, kind="complete", digest="d2", text="Buenas"),
            StoredEvent(turn="t2", seq=1, kind="crisis", digest="d3", text="Llama"),
            StoredEvent(turn="t2", seq=2, kind="complete", digest="d4", text="Llama"),
        ],
        flags=[StoredFlag(id=1, user="ben", session="s", open=True, occurrences=1, turns=("t2",))],
        shown=[
            ShownMessage(id=row.id, user=row.user, turn=row.turn, role=row.role, text=row.text)
            for row in messages
        ],
        logs={"server-1.log": '{"event": "turn_complete"}'},
    )
    return Case(operations, stored)


def turn(name: str, user: str, client_id: str, status: str = "completed", **more: object) -> StoredTurn:
    """Return a turn with two events."""
    values: dict[str, object] = {"finish": "stop", "attempt": 1, "last_seq": 2, **more}
    return StoredTurn(id=name, user=user, client_id=client_id, status=status, **values)  # type: ignore[arg-type]


def without(rows: Sequence[object], *numbers: int) -> list[object]:
    """Return the rows without those at these places."""
    return [row for number, row in enumerate(rows) if number not in numbers]


def swapped(rows: Sequence[object], number: int, row: object) -> list[object]:
    """Return the rows with another one at this place."""
    return [*rows[:number], row, *rows[number + 1 :]]


def message(number: int, of: str, role: str, text: str) -> StoredMessage:
    """Return a message of Ana's."""
    return StoredMessage(id=number, user="ana", turn=of, role=role, text=text)


def event(of: str, seq: int, kind: str, digest: str = "d", text: str = "") -> StoredEvent:
    """Return an event."""
    return StoredEvent(turn=of, seq=seq, kind=kind, digest=digest, text=text)


Break = Callable[[Case], Case]
# The invariant, what is wrong, and how a sound case is made to show it.
BROKEN: list[tuple[str, str, Break]] = [
    (
        "I1",
        "an acked message is not stored",
        lambda case: case.with_stored(messages=without(case.stored.messages, 0)),
    ),
    ("I1", "an acked turn is not stored", lambda case: case.with_stored(turns=without(case.stored.turns, 0))),
    (
        "I1",
        "a client_id has two turns",
        lambda case: case.with_stored(turns=[*case.stored.turns, turn("t3", "ana", "c1")]),
    ),
    (
        "I1",
        "two acks differ",
        lambda case: case.with_operation(Acked(user="ana", client_id="c1", turn="t9", message_id=9)),
    ),
    (
        "I1",
        "another text is stored",
        lambda case: case.with_stored(
            messages=swapped(case.stored.messages, 0, message(1, "t1", "user", "otro"))
        ),
    ),
    (
        "I1",
        "a text is stored twice",
        lambda case: case.with_stored(messages=[*case.stored.messages, message(8, "t8", "user", TEXT)]),
    ),
    (
        "I2",
        "two messages of the student",
        lambda case: case.with_stored(messages=[*case.stored.messages, message(8, "t1", "user", "x")]),
    ),
    (
        "I2",
        "no message of the student",
        lambda case: case.with_stored(messages=without(case.stored.messages, 2)),
    ),
    (
        "I2",
        "two answers",
        lambda case: case.with_stored(messages=[*case.stored.messages, message(8, "t1", "assistant", "x")]),
    ),
    (
        "I2",
        "two cards",
        lambda case: case.with_stored(events=[*case.stored.events, event("t2", 3, "crisis")]),
    ),
    (
        "I2",
        "two ends",
        lambda case: case.with_stored(events=[*case.stored.events, event("t1", 3, "complete")]),
    ),
    (
        "I2",
        "an ended turn without an end",
        lambda case: case.with_stored(events=without(case.stored.events, 1)),
    ),
    (
        "I3",
        "a frame that is not stored",
        lambda case: case.with_operation(Seen(user="ana", turn="t1", seq=3, digest="d3")),
    ),
    (
        "I3",
        "a frame that is another",
        lambda case: case.with_operation(Seen(user="ana", turn="t1", seq=1, digest="dx")),
    ),
    (
        "I3",
        "a text that is not the log's",
        lambda case: case.with_operation(Held(user="ana", turn="t1", seq=1, text="Malas")),
    ),
    (
        "I3",
        "another final answer",
        lambda case: case.with_stored(
            messages=swapped(case.stored.messages, 1, message(2, "t1", "assistant", "x"))
        ),
    ),
    (
        "I3",
        "a final answer that is not stored",
        lambda case: case.with_stored(messages=without(case.stored.messages, 1)),
    ),
    (
        "I3",
        "another text was written out",
        lambda case: case.with_operation(
            Finished(
                user="ana",
                client_id="c1",
                turn="t1",
                kind="complete",
                finish="stop",
                text="Buenas",
                message_id=2,
                shown="Bue",
            )
        ),
    ),
    (
        "I3",
        "an error was shown of an answered turn",
        lambda case: case.with_operation(
            Finished(
                user="ana",
                client_id="c1",
                turn="t1",
                kind="error",
                finish="",
                text="",
                message_id=None,
                shown="",
            )
        ),
    ),
    (
        "I3",
        "the history misses a message",
        lambda case: case.with_stored(shown=without(case.stored.shown or (), 0)),
    ),
    ("I4", "an event is missing", lambda case: case.with_stored(events=without(case.stored.events, 0))),
    (
        "I4",
        "an event is numbered twice",
        lambda case: case.with_stored(events=[*case.stored.events, event("t1", 1, "chunk")]),
    ),
    (
        "I4",
        "the turn counts more events",
        lambda case: case.with_stored(
            turns=swapped(case.stored.turns, 0, turn("t1", "ana", "c1", last_seq=5))
        ),
    ),
    (
        "I4",
        "something after the end",
        lambda case: case.with_stored(
            events=[*case.stored.events, event("t1", 3, "chunk")],
            turns=swapped(case.stored.turns, 0, turn("t1", "ana", "c1", last_seq=3)),
        ),
    ),
    (
        "I4",
        "a frame was skipped on the line",
        lambda case: case.with_operation(Gapped(user="ana", turn="t1", last=1, seq=3)),
    ),
    (
        "I5",
        "a turn is left behind",
        lambda case: case.with_stored(
            turns=swapped(case.stored.turns, 0, turn("t1", "ana", "c1", "received", overdue_s=OVERDUE_S + 1))
        ),
    ),
    (
        "I5",
        "a client waits for ever",
        lambda case: case.with_operation(GaveUp(user="ana", client_id="c1", why="no end")),
    ),
    ("I6", "a crisis has no flag", lambda case: case.with_stored(flags=[])),
    (
        "I6",
        "a crisis has two flags",
        lambda case: case.with_stored(
            flags=[
                *case.stored.flags,
                StoredFlag(id=2, user="ben", session="z", open=True, occurrences=1, turns=("t2",)),
            ]
        ),
    ),
    (
        "I6",
        "a flag was raised twice for a turn",
        lambda case: case.with_stored(
            flags=[StoredFlag(id=1, user="ben", session="s", open=True, occurrences=2, turns=("t2", "t2"))]
        ),
    ),
    (
        "I6",
        "a flag counts wrongly",
        lambda case: case.with_stored(
            flags=[StoredFlag(id=1, user="ben", session="s", open=True, occurrences=2, turns=("t2",))]
        ),
    ),
    (
        "I6",
        "two open cases in a session",
        lambda case: case.with_stored(
            flags=[
                *case.stored.flags,
                StoredFlag(id=2, user="ben", session="s", open=True, occurrences=0, turns=()),
            ]
        ),
    ),
    (
        "I6",
        "no crisis, and a flag",
        lambda case: case.with_stored(
            flags=[
                *case.stored.flags,
                StoredFlag(id=2, user="ana", session="z", open=True, occurrences=1, turns=("t1",)),
            ]
        ),
    ),
    (
        "I7",
        "another student gets an answer",
        lambda case: case.with_operation(Probed(by="ben", turn="t1", way="GET", answer="200")),
    ),
    (
        "I7",
        "a history shows another student's message",
        lambda case: case.with_stored(
            shown=[
                *(case.stored.shown or ()),
                ShownMessage(id=1, user="ben", turn="t1", role="user", text=TEXT),
            ]
        ),
    ),
    ("I8", "a text is in a log", lambda case: case.with_stored(logs={"server-2.log": f"got {TEXT}"})),
]


class TestCheck:
    def test_finds_nothing_in_a_sound_history(self) -> None:
        case = sound()

        assert check(case.operations, case.stored) == []

    @pytest.mark.parametrize(
        ("invariant", "wrong"),
        [pytest.param(name, wrong, id=f"{name} {what}") for name, what, wrong in BROKEN],
    )
    def test_reports_a_broken_history(self, invariant: str, wrong: Break) -> None:
        case = wrong(sound())

        assert invariant in {found.invariant for found in check(case.operations, case.stored)}

    def test_has_a_broken_history_for_every_invariant(self) -> None:
        assert {name for name, _, _ in BROKEN} == set(INVARIANTS)

    def test_lets_a_turn_that_is_looked_after_be_live(self) -> None:
        live = turn("t1", "ana", "c1", "generating", overdue_s=1.0, last_seq=1)
        case = sound().of(Finished).of(Seen)
        stored = replace(
            case.stored,
            turns=[live],
            messages=[case.stored.messages[0]],
            events=[case.stored.events[0]],
            flags=[],
            shown=None,
        )
        operations = [op for op in case.operations if getattr(op, "user", "") == "ana"]

        assert check(operations, stored) == []

    def test_says_a_thing_once(self) -> None:
        case = sound().with_stored(turns=[], messages=[], events=[], shown=[])

        found = check(case.operations, case.stored)

        assert len(found) == len(set(found))


class TestFold:
    def test_replaces_and_goes_on(self) -> None:
        events = [
            event("t", 1, "metadata"),
            event("t", 2, "chunk", text="uno "),
            event("t", 3, "replace", text=""),
            event("t", 4, "chunk", text="dos"),
        ]

        assert [fold(events, through) for through in range(5)] == ["", "", "uno ", "", "dos"]


class TestOperationLog:
    def test_can_be_read_again(self, tmp_path: Path) -> None:
        log = OperationLog(tmp_path / "log.jsonl")
        for operation in sound().operations:
            log.add(operation)

        assert read(log.path.read_text(encoding="utf-8").splitlines()) == list(sound().operations)
