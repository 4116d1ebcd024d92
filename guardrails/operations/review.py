"""What staff does with a crisis case. Every change is made on the locked row and leaves an event."""

from datetime import datetime

from django.db import transaction

from guardrails.domain.cases import may_move
from guardrails.models import CrisisFlag, FlagEvent


class NotAllowed(Exception):
    """Raised when a case cannot go from its state to the one asked for."""


@transaction.atomic
def move_flag(
    flag_id: int, *, to: CrisisFlag.State, actor_id: int, now: datetime, outcome: str = ""
) -> CrisisFlag:
    """Move a case to another state on behalf of a member of staff, and write who did it.

    Raises:
        NotAllowed: the case is not where such a move begins, or is closed without an outcome.
    """
    flag = CrisisFlag.objects.select_for_update().get(pk=flag_id)
    before = CrisisFlag.State(flag.state)
    if not may_move(before.value, to.value) or (to == CrisisFlag.State.CLOSED) != bool(outcome):  # type: ignore[arg-type] # the enum holds the same words
        raise NotAllowed(f"{before} → {to}")
    if to == CrisisFlag.State.CLAIMED:
        flag.assignee_id = actor_id
    flag.state, flag.outcome, flag.updated_at = to, outcome, now
    flag.save(update_fields=["state", "outcome", "assignee", "updated_at"])
    FlagEvent.objects.create(
        flag=flag,
        kind=FlagEvent.Kind.MOVED,
        source="staff",
        from_state=before,
        to_state=to,
        actor_id=actor_id,
        detail={"outcome": outcome} if outcome else {},
        created_at=now,
    )
    return flag
