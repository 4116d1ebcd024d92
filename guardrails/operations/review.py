"""What staff does with a crisis case. Every change is made on the locked row and leaves an event."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from psycopg.errors import UniqueViolation

from guardrails.domain.cases import ANSWERED, Refusal, needs_two, refused
from guardrails.domain.timetable import due_at
from guardrails.models import CrisisFlag, FlagEvent, Outbox
from guardrails.operations.notes import write_note
from guardrails.operations.refusals import NotAllowed
from guardrails.roster import timetable

State = CrisisFlag.State
Kind = FlagEvent.Kind


@transaction.atomic
def move_flag(
    flag_id: int, *, to: CrisisFlag.State, actor_id: int, now: datetime, outcome: str = ""
) -> CrisisFlag:
    """Move a case to another state on behalf of a member of staff.

    To claim takes it for the actor, of two at once for the first.

    Raises:
        NotAllowed: the case is not where such a move begins, is closed already, without an outcome or, when
            severe, by one person.
    """
    flag = locked(flag_id)
    _require_move(flag, to)
    if flag.state == State.CLOSED:
        raise NotAllowed(Refusal.OUT_OF_ORDER)
    if (to == State.CLOSED) != bool(outcome):
        raise NotAllowed(Refusal.OUTCOME_MISSING)
    if to == State.CLOSED and needs_two(flag.severity):
        raise NotAllowed(Refusal.SECOND_PERSON_MISSING)
    _move(flag, to, actor_id, now, outcome=outcome)
    return flag


@transaction.atomic
def reopen(flag_id: int, *, actor_id: int, now: datetime) -> None:
    """Open a closed case again, for the actor and with a new deadline.

    Raises:
        NotAllowed: the case is open, or another one of this session was opened since.
    """
    flag = locked(flag_id)
    if flag.state != State.CLOSED:
        raise NotAllowed(Refusal.OUT_OF_ORDER)
    _move(flag, State.CLAIMED, actor_id, now)


@transaction.atomic
def escalate(flag_id: int, *, person_id: int, actor_id: int, now: datetime) -> None:
    """Hand a case to another member of staff, who is told and has the whole time again.

    Raises:
        NotAllowed: the case was not claimed yet or is closed, or the person is not of the staff.
    """
    flag = locked(flag_id)
    _require_move(flag, State.ESCALATED)
    if not get_user_model().objects.filter(pk=person_id, is_staff=True, is_active=True).exists():
        raise NotAllowed(Refusal.NOT_STAFF)
    flag.assignee_id = person_id
    _begin_wait(flag, now)
    _move(flag, State.ESCALATED, actor_id, now, person=person_id)
    Outbox.objects.create(
        kind=Outbox.Kind.ESCALATED, flag=flag, severity=flag.severity, person_id=person_id, created_at=now
    )


@transaction.atomic
def add_note(flag_id: int, *, text: str, actor_id: int, now: datetime) -> None:
    """Write a note on a case, whatever its state.

    Raises:
        NotAllowed: it is no text that can be kept.
    """
    flag = locked(flag_id)
    note = write_note(flag, author_id=actor_id, text=text, now=now)
    _record(flag, Kind.NOTED, actor_id, now, note=str(note.id))


@transaction.atomic
def propose_closing(flag_id: int, *, outcome: str, text: str, actor_id: int, now: datetime) -> None:
    """Propose to close a severe case, with a note; a second person confirms it. A later proposal replaces it.

    Raises:
        NotAllowed: the case cannot be closed from its state, or the outcome or the note is missing.
    """
    flag = locked(flag_id)
    _require_move(flag, State.CLOSED)
    if outcome not in CrisisFlag.Outcome.values:
        raise NotAllowed(Refusal.OUTCOME_MISSING)
    flag.closing_note = write_note(flag, author_id=actor_id, text=text, now=now)
    flag.proposed_outcome, flag.proposed_by_id, flag.updated_at = outcome, actor_id, now
    flag.save()
    _record(flag, Kind.PROPOSED, actor_id, now, outcome=outcome, note=str(flag.closing_note_id))


@transaction.atomic
def confirm_closing(flag_id: int, *, actor_id: int, now: datetime) -> None:
    """Close a severe case as somebody else proposed.

    Raises:
        NotAllowed: nothing is proposed, or the actor is who proposed it.
    """
    flag = locked(flag_id)
    if not flag.proposed_outcome:
        raise NotAllowed(Refusal.NOT_PROPOSED)
    if flag.proposed_by_id == actor_id:
        raise NotAllowed(Refusal.SAME_PERSON)
    _require_move(flag, State.CLOSED)
    _move(flag, State.CLOSED, actor_id, now, outcome=flag.proposed_outcome)


@transaction.atomic
def withdraw_closing(flag_id: int, *, actor_id: int, now: datetime) -> None:
    """Take a proposal back, one's own or a colleague's: the case stays open.

    Raises:
        NotAllowed: nothing is proposed.
    """
    flag = locked(flag_id)
    if flag.state == State.CLOSED or not flag.proposed_outcome:
        raise NotAllowed(Refusal.NOT_PROPOSED)
    _record(flag, Kind.WITHDRAWN, actor_id, now, outcome=flag.proposed_outcome)
    forget_proposal(flag)
    flag.updated_at = now
    flag.save()


def locked(flag_id: int) -> CrisisFlag:
    """Return a case that nobody else changes until the transaction ends."""
    return CrisisFlag.objects.select_related("user").select_for_update(of=("self",)).get(pk=flag_id)


def forget_proposal(flag: CrisisFlag) -> None:
    """Drop what was proposed from a case that is not stored yet; the events keep it."""
    flag.proposed_outcome, flag.proposed_by, flag.closing_note = "", None, None


def _require_move(flag: CrisisFlag, to: CrisisFlag.State) -> None:
    refusal = refused(State(flag.state).value, to.value)  # type: ignore[arg-type] # the enum holds the same words
    if refusal is not None:
        raise NotAllowed(refusal)


def _begin_wait(flag: CrisisFlag, now: datetime) -> None:
    """Give a case that is not stored yet its whole time from now on."""
    flag.due_at = flag.remind_at = due_at(now, flag.severity, timetable())
    flag.answered_at, flag.reminders = None, 0


def _move(flag: CrisisFlag, to: CrisisFlag.State, actor_id: int, now: datetime, **detail: Any) -> None:
    before = State(flag.state)
    if before == State.CLOSED:
        _begin_wait(flag, now)
    if to != State.CLOSED:
        forget_proposal(flag)
    if to == State.CLAIMED:
        flag.assignee_id = actor_id
    elif to == State.NEW:
        flag.assignee_id = None
    if to.value in ANSWERED:
        flag.answered_at = flag.answered_at or now
    flag.closed_by_id = actor_id if to == State.CLOSED else None
    flag.state, flag.outcome, flag.updated_at = to, detail.get("outcome", ""), now
    _store(flag)
    kept = {name: value for name, value in detail.items() if value}
    _record(flag, Kind.MOVED, actor_id, now, before=before, to=to, **kept)


def _store(flag: CrisisFlag) -> None:
    try:
        with transaction.atomic():
            flag.save()
    except IntegrityError as error:
        # A case of this session was opened since this one was closed.
        if isinstance(error.__cause__, UniqueViolation):
            raise NotAllowed(Refusal.ANOTHER_OPEN) from None
        raise


def _record(
    flag: CrisisFlag,
    kind: FlagEvent.Kind,
    actor_id: int,
    now: datetime,
    *,
    before: str = "",
    to: str = "",
    **detail: Any,
) -> None:
    FlagEvent.objects.create(
        flag=flag,
        kind=kind,
        source="staff",
        from_state=before,
        to_state=to,
        actor_id=actor_id,
        detail=detail,
        created_at=now,
    )
