"""Changes to what is known of strategies.

What was offered and what came of it. Callers hold the transaction.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, assert_never
from uuid import UUID

from strategy.models import EXERCISE, STRONGEST, LeftOut, Outcome, StrategyUse

SEGMENTS = ("sentimiento", "tipo_tarea", "plazo", "fase")
"""The slots that are kept beside a use; the course and the student's own words are not."""


def record_use(
    *,
    user_id: int,
    session: UUID,
    turn: UUID,
    kind: str,
    strategy_id: str,
    decision: Mapping[str, Any],
    candidates: Sequence[tuple[str, int]] = (),
    iteration: int = 0,
    rule: str = "",
    slots: Mapping[str, Any] | None = None,
    country: str = "",
    catalogue_version: str = "",
    trace: Mapping[str, Any] | None = None,
) -> StrategyUse:
    """Keep that a strategy or exercise was offered in a turn; a re-run of the turn replaces its own row.

    `decision` holds the fields of `rules.Decision`; `candidates` are pairs (id, score), best first;
    `rule` is the recalibration rule that led here, or "". Of `slots` the four lists are kept, never what a
    student wrote freely; `trace` is what `domain.trace` makes.
    """
    row, _ = StrategyUse.objects.update_or_create(
        turn=turn,
        defaults={
            "user_id": user_id,
            "session": session,
            "kind": kind,
            "strategy_id": strategy_id,
            "Q2": decision["Q2"],
            "Q3": decision["Q3"],
            "enfoque": decision["enfoque"],
            "modo": decision["modo"],
            "nivel": decision["nivel"],
            "bloque": decision["bloque"],
            "modifiers": list(decision["modificadores"]),
            "rule_ids": [*decision["reglas"], *([rule] if rule else [])],
            "rules_version": decision["version"],
            "candidates": [list(pair) for pair in candidates],
            "iteration": iteration,
            "country": country[:2],
            "catalogue_version": catalogue_version,
            "trace": dict(trace or {}),
            **{name: (slots or {}).get(name) or "" for name in SEGMENTS},
        },
    )
    return row


def record_outcome(*, user_id: int, session: UUID, outcome: str, now: datetime) -> bool:
    """Keep what a student reported, on the session's latest strategy; return whether there was one.

    Raises:
        ValueError: `outcome` is none of the five.
    """
    uses = StrategyUse.objects.filter(user_id=user_id, session=session).exclude(kind=EXERCISE)
    latest = uses.order_by("-id").values("pk")[:1]
    changed = StrategyUse.objects.filter(pk__in=latest).update(outcome=Outcome(outcome), outcome_at=now)
    return changed > 0


def record_feeling(*, user_id: int, session: UUID, when: Literal["before", "after"], level: int) -> bool:
    """Keep how strong a feeling was around the session's latest exercise; return whether there was one.

    Raises:
        ValueError: `level` is not between 0 and 10.
    """
    if not 0 <= level <= STRONGEST:
        raise ValueError(level)
    latest = StrategyUse.objects.filter(user_id=user_id, session=session, kind=EXERCISE).order_by("-id")[:1]
    found = StrategyUse.objects.filter(pk__in=latest.values("pk"))
    match when:
        case "before":
            return found.update(feeling_before=level) > 0
        case "after":
            return found.update(feeling_after=level) > 0
        case _:
            assert_never(when)


def leave_out(user_id: int) -> None:
    """Count nothing of a student in what is learned, from now on and of the past."""
    LeftOut.objects.bulk_create([LeftOut(user_id=user_id)], ignore_conflicts=True)


def count_in(user_id: int) -> None:
    """Count a student in what is learned again."""
    LeftOut.objects.filter(user_id=user_id).delete()
