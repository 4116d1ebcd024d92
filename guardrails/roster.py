"""What is read of the roster: who is told, in which order, and when there are people."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.db.models import Q, QuerySet

from guardrails.domain.timetable import Shift, Timetable
from guardrails.models import CrisisFlag, Delivery, OnCall, StaffedHours

Way = tuple[Delivery.Channel, str]
REVIEW: Final = "guardrails.change_crisisflag"


@dataclass(frozen=True, slots=True)
class Reachable:
    """Somebody, and the ways to reach them."""

    person_id: int
    ways: tuple[Way, ...]


def timetable() -> Timetable:
    """Return the staffed hours; none at all, so that every hour counts, when they cannot be understood."""
    hours = StaffedHours.objects.prefetch_related("shifts", "holidays").first()
    zone = _zone(hours.time_zone) if hours else None
    if hours is None or zone is None:
        return Timetable()
    holidays = list(hours.holidays.all())
    return Timetable(
        zone=zone,
        shifts=tuple(Shift(row.weekday, row.begins, row.ends) for row in hours.shifts.all()),
        holidays=frozenset(row.day for row in holidays if not row.yearly),
        yearly=frozenset((row.day.month, row.day.day) for row in holidays if row.yearly),
    )


def on_call(now: datetime, group: int | None = None) -> list[Reachable]:
    """Return who is on call now, whose turn comes first in front.

    With a group (of an institution) its own people come first, and after them those who serve everybody.
    Without one, those who serve everybody; if nobody does, all: no case is left without anybody.
    """
    rows = (
        OnCall.objects.filter(active=True, person__is_active=True)
        .filter(Q(since=None) | Q(since__lte=now), Q(until=None) | Q(until__gt=now))
        .order_by("order", "id")
    )
    own = [row for row in rows if group is not None and row.group_id == group]
    general = [row for row in rows if row.group_id is None]
    return [Reachable(row.person_id, _ways(row)) for row in own + general or rows]


def group_of(flag: CrisisFlag) -> int | None:
    """Return the group on call for the student of a case: that of the institution in their profile."""
    # By name, across apps: the profile belongs to an app that this one does not know.
    path = "user__profile__institution__on_call_group"
    found: int | None = CrisisFlag.objects.filter(pk=flag.pk).values_list(path, flat=True).first()
    return found


def reachable(person_id: int) -> Reachable:
    """Return how to reach a member of staff, on call or not: by their entries, else the account's e-mail."""
    rows = OnCall.objects.filter(person=person_id, active=True).order_by("order", "id")
    ways = tuple(dict.fromkeys(way for row in rows for way in _ways(row)))
    if ways:
        return Reachable(person_id, ways)
    email = get_user_model().objects.values_list("email", flat=True).get(pk=person_id)
    return Reachable(person_id, ((Delivery.Channel.EMAIL, email),))


def reviewers() -> QuerySet:  # type: ignore[type-arg] # the user model is a setting
    """Return the staff who may work on cases."""
    return ModelBackend().with_perm(REVIEW).filter(is_staff=True)


def _ways(row: OnCall) -> tuple[Way, ...]:
    ways = ((Delivery.Channel.EMAIL, row.email), (Delivery.Channel.WEBHOOK, row.webhook))
    return tuple((channel, address) for channel, address in ways if address)


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # the last for the name of a folder of zones
        return None
