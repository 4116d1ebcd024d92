"""Who is inside of the admin: decided from the session and the account alone, for pages and sockets alike."""

from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.models import Device

from flou.ops.access import devices

ENTERED_AT, SEEN_AT, VERIFIED_AT = "staff_entered_at", "staff_seen_at", "staff_verified_at"
# A code shown this long ago still counts as "just now" when a text is to be opened (design, trust.md).
RECENT: Final = timedelta(minutes=15)
# The session is stored again only when the note of the last request is older: a write less per click.
NOTED_EVERY: Final = timedelta(minutes=1)
# A page that asks for news by itself says so with this header; it does not keep a session alive.
POLLING = "X-Flou-Poll"


class Standing(Enum):
    """How far somebody is in."""

    STRANGER = auto()
    EXPIRED = auto()
    MUST_ENROL = auto()
    MUST_VERIFY = auto()
    INSIDE = auto()


def standing(user: Any, session: Any, now: datetime) -> Standing:
    """Return how far a user is in with this session.

    A password alone is enough only where `STAFF_SECOND_FACTOR` is off, which is a demo, and only for who
    has no second factor there.
    """
    if not (user.is_active and user.is_staff):
        return Standing.STRANGER
    if _expired(session, now):
        return Standing.EXPIRED
    if _verified(user, session):
        return Standing.INSIDE
    if devices.of(user) is not None:
        return Standing.MUST_VERIFY
    return Standing.MUST_ENROL if settings.STAFF_SECOND_FACTOR else Standing.INSIDE


def verified_recently(session: Any, now: datetime) -> bool:
    """Return whether a code was shown in this session within the last 15 minutes."""
    at = session.get(VERIFIED_AT)
    return at is not None and timedelta() <= now - datetime.fromtimestamp(at, tz=now.tzinfo) < RECENT


def touch(request: HttpRequest, now: datetime) -> None:
    """Note that somebody is there, so that the session does not end for idleness; polling does not count."""
    if POLLING in request.headers:
        return
    seen = request.session.get(SEEN_AT, 0)
    if now.timestamp() - seen >= NOTED_EVERY.total_seconds():
        request.session[SEEN_AT] = now.timestamp()


@receiver(user_logged_in)
def _begin(request: HttpRequest | None = None, **_kwargs: Any) -> None:
    session = getattr(request, "session", None)
    if session is not None:
        session[ENTERED_AT] = session[SEEN_AT] = timezone.now().timestamp()


def _expired(session: Any, now: datetime) -> bool:
    entered, seen = session.get(ENTERED_AT, 0), session.get(SEEN_AT, 0)
    age, idle = now.timestamp() - entered, now.timestamp() - seen
    return bool(age >= settings.STAFF_SESSION.total_seconds() or idle >= settings.STAFF_IDLE.total_seconds())


def _verified(user: Any, session: Any) -> bool:
    """Return whether the device that the session was verified with still stands, and is the user's."""
    device_id = session.get(DEVICE_ID_SESSION_KEY)
    device = Device.from_persistent_id(device_id) if device_id else None
    return device is not None and bool(device.user_id == user.pk and device.confirmed)
