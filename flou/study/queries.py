"""Reads of blocks and check-ins. Doors are named `access_*`: absent and foreign rows get the same answer."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from chat.domain.errors import ErrorCode, FlouError
from flou.study.domain import block as blocks
from flou.study.domain.days import Day, day_at, is_new, streak
from flou.study.domain.wording import CARE, streak_words
from flou.study.models import CheckIn, StudyBlock
from guardrails.domain.sealing import CannotOpen
from guardrails.queries import risk_state
from guardrails.vault import open_text
from strategy.domain.rules import cycles
from strategy.models import StrategyUse

# How long a client that comes back is shown how its last block ended.
SHOWN_FOR: Final = timedelta(hours=1)
SHOWN_CHECK_INS: Final = 30


def database_now() -> datetime:
    """Return the time on the database's clock, the one that all processes share."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement_timestamp()")
        row: tuple[datetime] = cursor.fetchone()
    return row[0]


def access_use(user_id: int, turn: UUID) -> StrategyUse:
    """Return what was offered to this user in a turn.

    Raises:
        FlouError: `not_found`.
    """
    use = StrategyUse.objects.filter(user_id=user_id, turn=turn).first()
    if use is None:
        raise FlouError(ErrorCode.NOT_FOUND)
    return use


def access_block(user_id: int, block: UUID) -> StudyBlock:
    """Return a block of this user, locked.

    Raises:
        FlouError: `not_found`.
    """
    row = StudyBlock.objects.select_for_update().filter(pk=block, user_id=user_id).first()
    if row is None:
        raise FlouError(ErrorCode.NOT_FOUND)
    return row


def latest_block(user_id: int, now: datetime) -> StudyBlock | None:
    """Return the user's live block, or else the last one if it has ended within the hour."""
    row = StudyBlock.objects.filter(user_id=user_id).order_by("-started_at", "-id").first()
    gone = row is None or (row.ended_at is not None and now - row.ended_at > SHOWN_FOR)
    return None if gone else row


def describe_block(row: StudyBlock | None, now: datetime) -> dict[str, Any]:
    """Return what a client is told of a block at `now`: all that it needs to show a clock."""
    if row is None:
        return {"server_time": now.isoformat(), "block": None}
    block = blocks.settle(row.value, now)
    place = blocks.position(block, now)
    ran = blocks.ran_ms(block, now)
    use = row.use
    shown = {
        "id": str(row.pk),
        "client_id": str(row.client_id),
        "turn": str(use.turn) if use else None,
        "minutes": block.minutes,
        "cycles": [{"work": work, "rest": rest} for work, rest in cycles(block.minutes)],
        "state": block.state,
        "completed": block.completed,
        "started_at": block.started_at.isoformat(),
        "ended_at": block.ended_at.isoformat() if block.ended_at else None,
        "ran_s": ran // 1000,
        "remaining_s": _seconds_up(row.length_ms - ran),
        "phase": place.phase,
        "cycle": place.cycle,
        "phase_remaining_s": _seconds_up(place.left_ms),
        "reminder": str(row.reminder_turn) if row.reminder_turn else None,
    }
    return {"server_time": now.isoformat(), "block": shown}


def zone_called(name: str) -> ZoneInfo:
    """Return a zone; one that this machine does not know (any more) is the server's."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return ZoneInfo(settings.TIME_ZONE)


def day_of(row: CheckIn) -> Day:
    """Return the day of a check-in."""
    return Day(row.local_date, row.created_at, zone_called(row.time_zone), row.time_zone)


def latest_check_in(user_id: int) -> CheckIn | None:
    """Return the user's last check-in."""
    return CheckIn.objects.filter(user_id=user_id).order_by("-local_date").first()


@dataclass(frozen=True, slots=True)
class Today:
    """The day on which a student is now, and how they said they were: 1 to 6, None before they did."""

    date: date
    time_zone: str
    level: int | None


@dataclass(frozen=True, slots=True)
class CheckIns:
    """What a student sees of their check-ins. No `streak` is told while risk stands."""

    today: Today
    streak: int | None
    message: str
    check_ins: list[dict[str, Any]]

    def as_json(self) -> dict[str, Any]:
        """Return plain values."""
        return asdict(self)


def check_ins_of(user_id: int, user_uid: UUID, zone: str, now: datetime) -> CheckIns:
    """Return a user's check-ins, newest first, with the streak that their rows make."""
    rows = list(CheckIn.objects.filter(user_id=user_id).order_by("-local_date")[:SHOWN_CHECK_INS])
    kept = [(row.local_date, level_of(row, user_uid)) for row in rows]
    levels = [{"date": day, "level": level} for day, level in kept]
    here = day_at(now, zone_called(zone), zone)
    done = bool(rows) and not is_new(day_of(rows[0]), here)
    day, level = kept[0] if done else (here.date, None)
    today = Today(day, zone, level)
    if risk_state(user_id, now) != "none":
        return CheckIns(today, None, CARE, levels)
    count = streak(_days(user_id), here)
    words = streak_words(count, checked_in=done, before=len(rows) > 1)
    return CheckIns(today, count, words, levels)


def level_of(row: CheckIn, user_uid: UUID) -> int | None:
    """Return the level of a check-in, None when the student's key is gone."""
    try:
        text = open_text(user_uid, "check_ins", "level", row.local_date.isoformat(), bytes(row.level))
    except CannotOpen:
        return None
    return int(text)


def _days(user_id: int) -> Iterator[Day]:
    rows = CheckIn.objects.filter(user_id=user_id).order_by("-local_date").defer("level")
    return (day_of(row) for row in rows.iterator(chunk_size=100))


def _seconds_up(milliseconds: int) -> int:
    return -(-milliseconds // 1000)
