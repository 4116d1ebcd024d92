"""Stopping a turn, from whatever device and at whatever moment."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chat.bodies import open_state
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.events import TurnCompleted
from chat.domain.record import Claim, TurnRecord
from chat.domain.session import Session
from chat.domain.wire import Logged
from chat.models import Turn
from chat.operations.write import close


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What a cancel found. `logged` is the end of a turn that nobody ran yet; `running` asks its owner."""

    status: str
    last_seq: int
    running: bool = False
    logged: Logged | None = None

    @property
    def ended(self) -> bool:
        """Return whether the turn is over now."""
        return not self.running


def request_cancel(user_id: int, turn: UUID, seen_chars: int | None, *, now: datetime) -> Cancelled:
    """End a waiting turn, or ask the owner of a running one to stop; an ended turn stays as it is.

    Raises:
        FlouError: `not_found` for a turn that is absent or another user's.
    """
    row = Turn.objects.select_for_update(of=("self",)).filter(pk=turn, user_id=user_id).first()
    if row is None:
        raise FlouError(ErrorCode.NOT_FOUND)
    if row.finished_at is not None:
        return Cancelled(row.status, row.last_seq)
    if row.lease_until is None:
        claim = Claim(row.id, row.attempt, row.user_id, row.user.public_id, row.session_id)
        logged = _end_waiting(row, claim, now)
        return Cancelled(Turn.Status.CANCELLED, logged.seq, logged=logged)
    row.cancel_requested, row.seen_chars = True, seen_chars
    row.save(update_fields=["cancel_requested", "seen_chars"])
    return Cancelled(row.status, row.last_seq, running=True)


def _end_waiting(row: Turn, claim: Claim, now: datetime) -> Logged:
    sealed = row.session.state
    state = open_state(claim.user_uid, claim.session, bytes(sealed) if sealed is not None else None)
    ending = TurnCompleted("", "cancelled", Session.read(state).data(claim.session))
    return close(row, claim, TurnRecord(ending), now=now).logged
