"""The invariants I1–I8 over an operation log and what was found afterwards. Pure: no clock, no I/O."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from tests.chaos.history import Acked, Finished, Gapped, GaveUp, Held, Invoked, Operation, Probed, Seen
from tests.chaos.stored import Stored, StoredEvent, StoredMessage

# A sweep comes every 2 s (chat/turn/reaper.py); the rest is for a machine with other things to do.
SWEEP_S = 2.0
SLACK_S = 4.0
OVERDUE_S = SWEEP_S + SLACK_S
ABSENT = frozenset({"404", "not_found"})
# A cancelled answer is cut at what the student had read, and a card is a frame of its own.
NOT_WRITTEN_OUT = frozenset({"cancelled", "crisis"})

T = TypeVar("T", bound=Operation)


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken promise: the invariant, what it is about, and what was found."""

    invariant: str
    about: str
    found: str

    def __str__(self) -> str:
        return f"{self.invariant} {self.about}: {self.found}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The two sides, with the look-ups that the invariants share."""

    operations: Sequence[Operation]
    stored: Stored

    def of(self, kind: type[T]) -> list[T]:
        """Return the operations of a kind."""
        return [operation for operation in self.operations if isinstance(operation, kind)]

    def messages(self, role: str) -> dict[str, list[StoredMessage]]:
        """Return the messages of a role by turn."""
        found: dict[str, list[StoredMessage]] = defaultdict(list)
        for message in self.stored.messages:
            if message.role == role:
                found[message.turn].append(message)
        return found

    def logs(self) -> dict[str, list[StoredEvent]]:
        """Return the events by turn, in order."""
        found: dict[str, list[StoredEvent]] = defaultdict(list)
        for event in sorted(self.stored.events, key=lambda event: (event.turn, event.seq)):
            found[event.turn].append(event)
        return found


def check(operations: Sequence[Operation], stored: Stored) -> list[Violation]:
    """Return every broken promise, by invariant."""
    evidence = Evidence(operations, stored)
    return [
        Violation(name, about, found)
        for name, invariant in INVARIANTS.items()
        for about, found in dict.fromkeys(invariant(evidence))
    ]


Found = Iterator[tuple[str, str]]


def acked_is_stored_once(evidence: Evidence) -> Found:
    """I1: every acked message is stored exactly once, as it was sent and under the ids that were promised."""
    sent = {(op.user, op.client_id): op for op in evidence.of(Invoked)}
    turns = defaultdict(list)
    for turn in evidence.stored.turns:
        turns[turn.user, turn.client_id].append(turn)
    messages = evidence.messages("user")
    for ack in evidence.of(Acked):
        key = (ack.user, ack.client_id)
        if [turn.id for turn in turns[key]] != [ack.turn]:
            yield ack.client_id, f"acked as turn {ack.turn}, stored as {[turn.id for turn in turns[key]]}"
        kept = messages.get(ack.turn, [])
        if [message.id for message in kept] != [ack.message_id]:
            yield ack.client_id, f"acked as message {ack.message_id}, stored as {[one.id for one in kept]}"
        if key in sent and any(message.text != sent[key].text for message in kept):
            yield ack.client_id, "stored with another text"
    for op in sent.values():
        copies = sum(op.marker in message.text for kept in messages.values() for message in kept)
        if copies > 1:
            yield op.client_id, f"stored {copies} times"


def one_of_each_per_turn(evidence: Evidence) -> Found:
    """I2: a turn has one message of the student, at most one answer, at most one card and one end."""
    asked, answered, logs = evidence.messages("user"), evidence.messages("assistant"), evidence.logs()
    for turn in evidence.stored.turns:
        kinds = Counter(event.kind for event in logs.get(turn.id, []))
        ends = kinds["complete"] + kinds["error"]
        if len(asked.get(turn.id, [])) != 1:
            yield turn.id, f"{len(asked.get(turn.id, []))} messages of the student"
        if len(answered.get(turn.id, [])) > 1:
            yield turn.id, f"{len(answered[turn.id])} answers"
        if kinds["crisis"] > 1:
            yield turn.id, f"{kinds['crisis']} cards"
        if ends != int(turn.ended):
            yield turn.id, f"{ends} ends of a turn that is {turn.status}"


def shown_equals_stored(evidence: Evidence) -> Found:
    """I3: what a client was shown, at any moment and as final, equals the database and the API."""
    logs, answers = evidence.logs(), evidence.messages("assistant")
    events = {(event.turn, event.seq): event for event in evidence.stored.events}
    for seen in evidence.of(Seen):
        event = events.get((seen.turn, seen.seq))
        if event is None or event.digest != seen.digest:
            yield seen.turn, f"frame {seen.seq} was shown and {'is another' if event else 'is not stored'}"
    for held in evidence.of(Held):
        if fold(logs.get(held.turn, []), held.seq) != held.text:
            yield held.turn, f"the text after frame {held.seq} is another"
    for end in evidence.of(Finished):
        kept = [(one.id, one.text) for one in answers.get(end.turn, [])]
        told = [(end.message_id, end.text)] if end.kind == "complete" and end.text else []
        if kept != told:
            yield end.turn, "the final answer is not the stored one"
        if end.shown not in {None, end.text} and end.finish not in NOT_WRITTEN_OUT:
            yield end.turn, "what was written out is not the final answer"
    yield from _history_equals_rows(evidence)


def _history_equals_rows(evidence: Evidence) -> Found:
    if evidence.stored.shown is None:
        return
    users = {op.user for op in evidence.of(Invoked)}
    rows = {(row.id, row.user, row.turn, row.role, row.text) for row in evidence.stored.messages}
    shown = {(row.id, row.user, row.turn, row.role, row.text) for row in evidence.stored.shown}
    for row in sorted(row for row in rows ^ shown if row[1] in users):
        yield row[2], f"message {row[0]} is {'shown but not stored' if row in shown else 'stored, not shown'}"


def fold(events: Iterable[StoredEvent], through: int) -> str:
    """Return the text that a client shows after the events through `through`."""
    text = ""
    for event in events:
        if event.seq > through:
            break
        if event.kind == "chunk":
            text += event.text
        elif event.kind in {"replace", "complete"}:
            text = event.text
    return text


def no_gaps(evidence: Evidence) -> Found:
    """I4: the log of a turn is numbered from 1 without gaps, ends with its end, and is sent like that."""
    logs = evidence.logs()
    for turn in evidence.stored.turns:
        numbers = [event.seq for event in logs.get(turn.id, [])]
        if numbers != list(range(1, turn.last_seq + 1)):
            yield turn.id, f"events {_ranges(numbers)}, last {turn.last_seq}"
        kinds = [event.kind for event in logs.get(turn.id, [])]
        if any(kind in {"complete", "error"} for kind in kinds[:-1]):
            yield turn.id, "events after its end"
    for gap in evidence.of(Gapped):
        yield gap.turn, f"frame {gap.seq} was sent after {gap.last}"


def _ranges(numbers: Sequence[int]) -> str:
    breaks = [f"{a}→{b}" for a, b in pairwise(numbers) if b != a + 1]
    return f"{numbers[0]}–{numbers[-1]} {' '.join(breaks)}" if numbers else "none"


def nothing_is_left_behind(evidence: Evidence) -> Found:
    """I5: no turn is live past its lease and a sweep, and no client waits for ever."""
    for turn in evidence.stored.turns:
        if not turn.ended and turn.overdue_s > OVERDUE_S:
            yield turn.id, f"{turn.status}, looked after by nobody for {turn.overdue_s:.1f} s"
    for op in evidence.of(GaveUp):
        yield op.client_id, f"the client gave up: {op.why}"


def every_crisis_has_one_flag(evidence: Evidence) -> Found:
    """I6: a message on the crisis list has exactly one flag, and no other message has one."""
    sent = {(op.user, op.client_id): op for op in evidence.of(Invoked)}
    raised = Counter(turn for flag in evidence.stored.flags for turn in flag.turns)
    for turn in evidence.stored.turns:
        op = sent.get((turn.user, turn.client_id))
        if op is not None and raised[turn.id] != int(op.crisis):
            yield turn.id, f"flagged {raised[turn.id]} times, {'a crisis' if op.crisis else 'no crisis'}"
    cases = Counter((flag.user, flag.session) for flag in evidence.stored.flags if flag.open)
    for (user, session), count in cases.items():
        if count > 1:
            yield user, f"{count} open cases in session {session}"
    for flag in evidence.stored.flags:
        if flag.occurrences != len(flag.turns):
            yield f"flag {flag.id}", f"counts {flag.occurrences}, raised {len(flag.turns)} times"


def nothing_of_others(evidence: Evidence) -> Found:
    """I7: no row of a student is reachable by another."""
    for probe in evidence.of(Probed):
        if probe.answer not in ABSENT:
            yield probe.turn, f"{probe.by} got {probe.answer} by {probe.way}"
    owners = {turn.id: turn.user for turn in evidence.stored.turns}
    for row in evidence.stored.shown or ():
        if owners.get(row.turn, row.user) != row.user:
            yield row.turn, f"message {row.id} was shown to {row.user}"


def no_secrets_in_logs(evidence: Evidence) -> Found:
    """I8: no planted secret is in any log."""
    for op in evidence.of(Invoked):
        for name, text in evidence.stored.logs.items():
            if op.marker in text:
                yield op.client_id, f"its text is in {name}"


INVARIANTS: dict[str, Callable[[Evidence], Found]] = {
    "I1": acked_is_stored_once,
    "I2": one_of_each_per_turn,
    "I3": shown_equals_stored,
    "I4": no_gaps,
    "I5": nothing_is_left_behind,
    "I6": every_crisis_has_one_flag,
    "I7": nothing_of_others,
    "I8": no_secrets_in_logs,
}
