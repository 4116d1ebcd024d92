"""Changing what a user told about themselves: everything of one request, or nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, assert_never
from uuid import UUID

from django.db import transaction

from chat.domain.errors import ErrorCode, FlouError
from flou.accounts import consents, institutions
from flou.accounts.consents import Wish
from flou.accounts.domain.age import AgeRefusal, check
from flou.accounts.models import Purpose, User, UserProfile
from guardrails.domain.sealing import CannotOpen
from guardrails.vault import open_text, seal_text

_TABLE, _COLUMN = "user_profiles", "health_notes"
PLAIN: Final = frozenset({"country", "display_name", "time_zone", "institution_name", "retention_days"})


@dataclass(frozen=True, slots=True)
class Age:
    """What somebody says of their age; `adult` is the sentence that they are as old as is asked."""

    birth_year: int | None = None
    adult: bool | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be changed; what is None or not named stays."""

    plain: Mapping[str, Any] = field(default_factory=dict)
    age: Age | None = None
    consent: Mapping[str, Wish] = field(default_factory=dict)
    health_notes: str | None = None
    # A code joins an institution, an empty one leaves it.
    institution_code: str | None = None


@transaction.atomic
def change(user: User, asked: Change, now: datetime) -> UserProfile:
    """Store a change and return the profile as it is then.

    Raises:
        FlouError: `bad_frame` (too young, or a text that has changed), `consent_required` (agreeing to chat
            without the statement of age that this server asks for; health notes without `health`).
    """
    profile = UserProfile.objects.select_for_update(of=("self",)).select_related("user", "institution")
    row = profile.get(user=user)
    for name in PLAIN & asked.plain.keys():
        setattr(row, name, asked.plain[name])
    if asked.institution_code is not None:
        _move(row, asked.institution_code, now)
    if asked.age is not None:
        state_age(row, asked.age, now)
    row.save()
    if asked.consent:
        _agree(user, row, asked.consent, now)
        row.refresh_from_db(fields=["health_notes"])
    if asked.health_notes is not None:
        _keep_health(user, row, asked.health_notes)
    return row


def state_age(profile: UserProfile, age: Age, now: datetime) -> None:
    """Note in a profile, unsaved, that its user is old enough; which year they were born in is forgotten.

    Raises:
        FlouError: `bad_frame`.
    """
    minimum = consents.minimum_age(profile.effective_country)
    refusal = check(minimum=minimum, birth_year=age.birth_year, stated=age.adult, today=now.date())
    if refusal is not None:
        problem = _words(refusal, minimum)
        raise FlouError(ErrorCode.BAD_FRAME, message=problem, fields={"age": problem})
    profile.age_minimum, profile.age_stated_at = minimum, now


def health_notes(profile: UserProfile, user: UUID) -> str | None:
    """Return what a user told of their health; None when they told nothing, or it does not open any more."""
    if profile.health_notes is None:
        return None
    try:
        return open_text(user, _TABLE, _COLUMN, str(user), bytes(profile.health_notes))
    except CannotOpen:
        return None


def _move(profile: UserProfile, code: str, now: datetime) -> None:
    if code:
        institutions.join(profile, code, now)
    else:
        profile.institution = None


def _agree(user: User, profile: UserProfile, wishes: Mapping[str, Wish], now: datetime) -> None:
    chat = wishes.get(Purpose.CHAT)
    if chat and chat.granted and not consents.may_chat_at_age(profile):
        problem = "Dinos primero si tienes la edad mínima."
        raise FlouError(ErrorCode.CONSENT_REQUIRED, message=problem, fields={"age": problem})
    consents.set_all(user, wishes, now)


def _keep_health(user: User, profile: UserProfile, text: str) -> None:
    if text and not consents.in_force().filter(user=user, purpose=Purpose.HEALTH).exists():
        problem = "Para guardar datos de salud necesitamos tu consentimiento."
        raise FlouError(ErrorCode.CONSENT_REQUIRED, message=problem, fields={"health_notes": problem})
    row = str(user.public_id)
    profile.health_notes = seal_text(user.public_id, _TABLE, _COLUMN, row, text) if text else None
    profile.save(update_fields=["health_notes"])


def _words(refusal: AgeRefusal, minimum: int) -> str:
    match refusal:
        case AgeRefusal.TOO_YOUNG:
            return f"Flou es para personas de {minimum} años o más."
        case AgeRefusal.UNLIKELY:
            return "Revisa el año de nacimiento."
        case AgeRefusal.NOT_SAID:
            return f"Confirma que tienes {minimum} años o más."
        case _:
            assert_never(refusal)
