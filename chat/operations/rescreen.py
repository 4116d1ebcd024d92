"""Messages that no model has read: who asks about one again, and what is written when the answer is in.

A job is held for a minute on the database's clock, so a process that is killed loses nothing. Its end is
fenced by the number of the try, and is one transaction: the verdict, the flag with its notification, and the
late card, or none of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import F, Q
from django.db.models.functions import Now

from chat.domain.events import CrisisShown
from chat.domain.record import ModelCall
from chat.models import SessionState, Turn
from chat.operations.accept import lock_session
from chat.operations.unasked import say, withdraw
from chat.operations.usage import record_calls
from guardrails.domain.decide import Screening
from guardrails.operations.raising import raise_flag

# Longer than a call to the model may take, and short enough that a killed process is not missed.
HELD: Final = timedelta(minutes=1)
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(minutes=30)
# With these waits about four hours of a model that is there and will not answer; an outage costs no tries.
MAX_TRIES: Final = 12
# A card about a message of last week helps nobody, and staff could not act on it.
KEEP_TRYING: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Job:
    """A message to be asked about; `tried` is the number of this try."""

    turn: UUID
    user_id: int
    user_uid: UUID
    tried: int


def take_unscreened(limit: int) -> list[Job]:
    """Take up to `limit` messages whose turn is over, oldest first; another process's are passed over."""
    due = Turn.objects.filter(rescreen_at__lte=Now(), finished_at__isnull=False, rescreens__lt=MAX_TRIES)
    rows = list(
        due.select_related("user")
        .order_by("created_at")
        .select_for_update(skip_locked=True, of=("self",))[:limit]
    )
    taken = Turn.objects.filter(pk__in=[row.pk for row in rows])
    taken.update(rescreen_at=Now() + HELD, rescreens=F("rescreens") + 1)
    return [Job(row.id, row.user_id, row.user.public_id, row.rescreens + 1) for row in rows]


def settle(
    job: Job,
    screening: Screening,
    card: Mapping[str, Any] | None,
    calls: Sequence[ModelCall],
    *,
    now: datetime,
) -> UUID | None:
    """Keep a model's verdict on a message, once; return the turn of the late `card`, None without one.

    A message that was erased meanwhile, or settled by another process, is left as it is.
    """
    # Sessions before turns, in the order in which a message is accepted: two orders are a deadlock.
    session = lock_session(job.user_id, job.user_uid, now) if card and _held(job).exists() else None
    row = _held(job).select_for_update(of=("self",)).first()
    if row is None:
        return None
    Turn.objects.filter(pk=row.pk).update(screening=screening.action, rescreen_at=None)
    record_calls(row.id, calls, on=now.date())
    if screening.flag:
        raise_flag(
            user_id=job.user_id,
            session=row.session_id,
            turn=row.id,
            screening=screening,
            now=now,
            model_version=screening.model_version,
            wording=card["wording"] if card else "",
        )
    return _late_card(job, session, card) if card and session else None


def put_off(job: Job, calls: Sequence[ModelCall], *, now: datetime) -> bool:
    """Try again later; return False when this was the last try, which the turn then says."""
    if _held(job).select_for_update().first() is None:
        return True
    record_calls(job.turn, calls, on=now.date())
    if job.tried >= MAX_TRIES:
        give_up(job)
        return False
    wait = min(FIRST_WAIT * 2 ** (job.tried - 1), LONGEST_WAIT)
    _held(job).update(rescreen_at=Now() + wait)
    return True


def give_up(job: Job) -> None:
    """Ask no more about a message: it cannot be read, or the model will not."""
    _held(job).filter(screening=Turn.Screening.UNSCREENED).update(screening=Turn.Screening.GIVEN_UP)
    _held(job).update(rescreen_at=None)


def give_up_old(limit: int = 500) -> int:
    """Ask no more about messages of a week ago, or whose last try was never reported; return how many."""
    old = Q(created_at__lt=Now() - KEEP_TRYING) | Q(rescreens__gte=MAX_TRIES, rescreen_at__lt=Now())
    waiting = Turn.objects.filter(old, rescreen_at__isnull=False)
    rows = list(waiting.order_by("created_at").select_for_update(skip_locked=True)[:limit])
    turns = Turn.objects.filter(pk__in=[row.pk for row in rows])
    turns.filter(screening=Turn.Screening.UNSCREENED).update(screening=Turn.Screening.GIVEN_UP)
    return turns.update(rescreen_at=None)


def note_seen(user_id: int, turn: UUID) -> None:
    """Note that the student has asked for what Flou said by itself, and was sent it."""
    Turn.objects.filter(pk=turn, user_id=user_id, unseen=True).update(unseen=False)


def _held(job: Job) -> Any:
    return Turn.objects.filter(pk=job.turn, rescreens=job.tried, rescreen_at__isnull=False)


def _late_card(job: Job, session: SessionState, card: Mapping[str, Any]) -> UUID:
    """Keep the card as a turn of its own that has ended; what else was not seen yet is not shown after it."""
    withdraw(job.user_id)
    late = say(
        job.user_uid,
        session,
        CrisisShown(card),
        text=card["text"],
        replies=card["quick_replies"],
        finish="crisis",
        screening=Turn.Screening.ALERT,
        card_shown=True,
        late_for_id=job.turn,
    )
    SessionState.objects.filter(pk=session.pk).update(last_message_at=Now())
    return late
