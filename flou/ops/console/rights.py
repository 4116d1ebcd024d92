"""Who may look on: a session that is in force, of staff who may see cases."""

from collections.abc import Collection
from datetime import datetime
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.backends import ModelBackend
from django.utils.crypto import constant_time_compare

from flou.ops.access.entry import Standing, standing
from flou.ops.console.site import SEE_FLAGS

# The key of a session, and the id of the account that it was opened for.
SignIn = tuple[str, int]


def in_force(sign_ins: Collection[SignIn], now: datetime) -> set[SignIn]:
    """Return those of `sign_ins` that may still see cases.

    A session ends by a logout, by time, by idleness, by a new password, with the second factor it was opened
    with, and with the rights of its account. An open socket is no activity: it does not keep a session alive.
    """
    sessions = _session_model().objects.filter(
        session_key__in=[key for key, _ in sign_ins], expire_date__gt=now
    )
    readers = ModelBackend().with_perm(SEE_FLAGS).filter(is_staff=True, pk__in={pk for _, pk in sign_ins})
    people = {person.pk: person for person in readers}
    kept = {row.session_key: row.get_decoded() for row in sessions}
    return {
        (key, pk)
        for key, pk in sign_ins
        if pk in people and key in kept and _is_inside(people[pk], kept[key], now)
    }


def _is_inside(person: Any, session: dict[str, Any], now: datetime) -> bool:
    if session.get(SESSION_KEY) != str(person.pk):
        return False
    if not constant_time_compare(session.get(HASH_SESSION_KEY, ""), person.get_session_auth_hash()):
        return False
    return standing(person, session, now) is Standing.INSIDE


def _session_model() -> Any:
    return import_module(settings.SESSION_ENGINE).SessionStore.get_model_class()
