"""Reminding a student, once, to say how it went when a block has ended.

The reminder is a turn that Flou begins by itself. It is withheld for good where no evaluation is awaited any
more: it was given, another strategy or session came, a card froze the conversation, or risk stands. While
the student's last message has no answer it waits: nobody knows yet what that message is.
"""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Now

from chat.domain.events import TextAdded
from chat.models import SessionState, Turn
from chat.operations.unasked import lock_quiet_session, remembered, say
from chat.queries import access_turn, events_of
from flou.study.domain.wording import reminder
from flou.study.models import StudyBlock
from guardrails.queries import risk_state
from strategy.domain.quick_replies import EVALUATION
from strategy.domain.state import expired
from strategy.models import StrategyUse

# Later than this the block is no news, and the student may be somewhere else.
REMIND_WITHIN: Final = timedelta(hours=1)


def due_reminders(limit: int) -> list[UUID]:
    """Return up to `limit` blocks whose students are to be asked; of those too old nobody ever is."""
    waiting = StudyBlock.objects.filter(reminder=StudyBlock.Reminder.DUE)
    waiting.filter(ended_at__lt=Now() - REMIND_WITHIN).update(reminder=StudyBlock.Reminder.WITHHELD)
    return list(waiting.order_by("ended_at").values_list("pk", flat=True)[:limit])


def withhold(block: UUID) -> None:
    """Never remind of a block."""
    due = StudyBlock.objects.filter(pk=block, reminder=StudyBlock.Reminder.DUE)
    due.update(reminder=StudyBlock.Reminder.WITHHELD)


def remind(block: UUID, now: datetime) -> tuple[int, UUID] | None:
    """Ask how it went; return the user and the turn that asks, None when it is not asked.

    Raises:
        StudentIsWriting: ask again later.
        CannotOpen: the student's key is gone.
    """
    owner = StudyBlock.objects.select_related("user").filter(pk=block).first()
    if owner is None:
        return None
    # Sessions before everything else, in the order in which a message is accepted.
    session = lock_quiet_session(owner.user_id)
    row = _due(block)
    if row is None:
        return None
    if session is None or row.use is None or not _awaited(owner.user.public_id, session, row.use, now):
        withhold(block)
        return None
    turn = _ask(owner.user.public_id, session, row, row.use)
    StudyBlock.objects.filter(pk=block).update(reminder=StudyBlock.Reminder.SENT, reminder_turn=turn)
    return owner.user_id, turn


def _due(block: UUID) -> StudyBlock | None:
    due = Q(pk=block, reminder=StudyBlock.Reminder.DUE)
    rows = StudyBlock.objects.select_related("use").filter(due)
    return rows.select_for_update(of=("self",), skip_locked=True).first()


def _awaited(user_uid: UUID, session: SessionState, use: StrategyUse, now: datetime) -> bool:
    """Return whether the conversation still waits to hear of this strategy, and nothing forbids to ask."""
    if risk_state(session.user_id, now) != "none" or use.session != session.pk:
        return False
    state = remembered(user_uid, session).state
    tried = (state.awaiting, state.last_strategy) == ("evaluation", use.strategy_id)
    return tried and not expired(state, now)


def _ask(user_uid: UUID, session: SessionState, row: StudyBlock, use: StrategyUse) -> UUID:
    text = reminder(_name(use), row.minutes, completed=row.completed)
    return say(
        user_uid,
        session,
        TextAdded(text),
        text=text,
        replies=[asdict(chip) for chip in EVALUATION],
        finish="stop",
        screening=Turn.Screening.NONE,
    )


def _name(use: StrategyUse) -> str:
    """Return the name under which the strategy was shown, whatever the catalogue calls it by now."""
    events = events_of(access_turn(use.user_id, use.turn))
    shown = next((event.data["strategy"] for event in events if event.kind == "metadata"), None)
    return str(shown["name"]) if shown else ""
