"""Changes to the strategy app's tables, inside a transaction of the caller."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from strategy.models import StrategyUse


def record_use(
    *,
    user_id: int,
    session: UUID,
    turn: UUID,
    kind: str,
    strategy_id: str,
    decision: Mapping[str, Any],
    candidates: Sequence[tuple[str, int]],
    iteration: int,
    rule: str,
) -> StrategyUse:
    """Keep what was offered in a turn, and why."""
    return StrategyUse.objects.create(
        user_id=user_id,
        session=session,
        turn=turn,
        kind=kind,
        strategy_id=strategy_id,
        decision=dict(decision),
        candidates=[list(candidate) for candidate in candidates],
        iteration=iteration,
        rule=rule,
    )


def record_outcome(*, user_id: int, session: UUID, outcome: str, now: datetime) -> bool:
    """Keep what the student said of the session's latest offer; return whether there was one."""
    latest = StrategyUse.objects.filter(user_id=user_id, session=session).order_by("-id").first()
    if latest is None:
        return False
    latest.outcome, latest.outcome_at = outcome, now
    latest.save(update_fields=["outcome", "outcome_at"])
    return True
