"""Keeping how a student is, once a day."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from flou.study.domain.days import day_at, is_new
from flou.study.models import CheckIn
from flou.study.operations.blocks import lock_user
from flou.study.queries import day_of, latest_check_in, zone_called
from guardrails.vault import seal_text


@transaction.atomic
def check_in(user_id: int, user_uid: UUID, level: int, zone: str, now: datetime) -> bool:
    """Keep how a student is today, 1 to 6; return False when today's check-in was corrected.

    `zone` is the IANA name of where the student is. What is a new day: see `study.domain.days`.
    """
    lock_user(user_id)
    last = latest_check_in(user_id)
    today = day_at(now, zone_called(zone), zone)
    if last is not None and not is_new(day_of(last), today):
        last.level = _sealed(user_uid, last.local_date.isoformat(), level)
        last.edited_at = now
        last.save(update_fields=["level", "edited_at"])
        return False
    CheckIn.objects.create(
        user_id=user_id,
        local_date=today.date,
        time_zone=zone,
        level=_sealed(user_uid, today.date.isoformat(), level),
        created_at=now,
    )
    return True


def _sealed(user_uid: UUID, day: str, level: int) -> bytes:
    """Return the level sealed for its day; all levels have one digit, so a length tells nothing."""
    return seal_text(user_uid, "check_ins", "level", day, str(level))
