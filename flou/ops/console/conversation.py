"""The conversation of a case: each turn with what came of it and how its strategy was chosen.

Times, states and choices hold no text. The texts themselves open where `guardrails.reading` lets them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest

from chat.models import ChatMessage, Turn
from chat.transcript import READ_TRANSCRIPT, Line, lines
from guardrails.admin.panels import Panel
from guardrails.models import CrisisFlag
from strategy.models import StrategyUse
from strategy.presenting import explained, named

TEMPLATE: Final = "admin/parts/conversation.html"
SEE_TURNS: Final = "chat.view_turn"
# The newest; a case is about what was just said, and the session's page has the rest.
MAX_TURNS: Final = 30


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn. `severity` is that of the sign it raised, None when it raised none."""

    turn: UUID
    at: datetime
    severity: int | None
    status: str
    screening: str
    card_shown: bool
    late: bool
    strategy: str
    trace: Any
    lines: tuple[Line, ...]


def conversation(request: HttpRequest, flag: CrisisFlag) -> Panel:
    """Return the part of a case's page with its conversation, empty for who may not see turns."""
    if not request.user.has_perm(SEE_TURNS):
        return Panel(TEMPLATE, {"allowed": False})
    newest = Turn.objects.filter(session_id=flag.session).order_by("-created_at", "-id")
    turns = list(newest[: MAX_TURNS + 1])
    shown = turns[:MAX_TURNS][::-1]
    uses = {use.turn: use for use in StrategyUse.objects.filter(turn__in=[turn.pk for turn in shown])}
    signs = dict(flag.events.filter(turn__isnull=False).values_list("turn", "severity"))
    said = _said(request, flag, shown)
    exchanges = [_exchange(turn, signs, uses.get(turn.pk), said.get(turn.pk, ())) for turn in shown]
    return Panel(
        TEMPLATE,
        {"allowed": True, "exchanges": exchanges, "more": len(turns) > MAX_TURNS, "session": flag.session},
    )


def _said(request: HttpRequest, flag: CrisisFlag, turns: Sequence[Turn]) -> dict[UUID, tuple[Line, ...]]:
    """Return what was said in each turn; nothing to who may not read, or while the texts are closed."""
    if not request.user.has_perm(READ_TRANSCRIPT):
        return {}
    messages = ChatMessage.objects.filter(turn__in=turns, user_id=flag.user_id).order_by("id")
    found = lines(request, flag.user.public_id, list(messages)) or []
    return {turn.pk: tuple(line for line in found if line.turn == turn.pk) for turn in turns}


def _exchange(
    turn: Turn, signs: Mapping[UUID, int | None], use: StrategyUse | None, said: tuple[Line, ...]
) -> Exchange:
    return Exchange(
        turn=turn.pk,
        at=turn.created_at,
        severity=signs.get(turn.pk),
        status=turn.get_status_display(),
        screening=turn.get_screening_display(),
        card_shown=turn.card_shown,
        late=turn.late_for_id is not None,
        strategy=named(use.strategy_id) if use else "",
        trace=explained(use) if use else "",
        lines=said,
    )
