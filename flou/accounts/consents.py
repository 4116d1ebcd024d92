"""Consent, purpose by purpose: which version of which text, since when, and what follows its withdrawal.

A newer text does not undo what was agreed to, unless staff has published it as one that asks again: that ends
the consents before it (`legal.publish`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from chat.domain.errors import ErrorCode, FlouError
from chat.models import Turn
from chat.observability import log_structured, uid
from chat.operations.cancel import request_cancel
from flou.accounts import legal
from flou.accounts.models import Consent, LegalText, Purpose, User, UserProfile
from strategy.operations import count_in, leave_out


@dataclass(frozen=True, slots=True)
class Wish:
    """What a user says of one purpose. `version` is the text they have read; empty: the one in force."""

    granted: bool
    version: str = ""


def in_force() -> QuerySet[Consent]:
    """Return the consents that hold: neither withdrawn nor ended by a text that asks again."""
    return Consent.objects.filter(withdrawn_at=None)


def describe(user_id: int) -> dict[str, dict[str, Any]]:
    """Return, by purpose, what a user has agreed to and the version that is in force today."""
    texts = legal.in_force()
    held = set(in_force().filter(user_id=user_id).values_list("pk", flat=True))
    latest: dict[str, Consent] = {}
    for row in Consent.objects.filter(user_id=user_id).order_by("granted_at", "id"):
        latest[row.purpose] = row
    return {purpose: _described(latest.get(purpose), held, texts.get(purpose)) for purpose in Purpose.values}


def _described(row: Consent | None, held: set[int], text: LegalText | None) -> dict[str, Any]:
    return {
        "granted": row is not None and row.pk in held,
        "version": row.version if row else None,
        "granted_at": row.granted_at if row else None,
        "withdrawn_at": row.withdrawn_at if row else None,
        "current_version": text.version if text else legal.FIRST_VERSION,
    }


def grant(user: User, purposes: Iterable[str]) -> None:
    """Store agreement to the present text of each purpose that is not in force yet."""
    set_all(user, {purpose: Wish(granted=True) for purpose in purposes}, timezone.now())


@transaction.atomic
def set_all(user: User, wishes: Mapping[str, Wish], now: datetime) -> None:
    """Grant and withdraw, and do what follows from it; saying the same again changes nothing.

    Raises:
        FlouError: `bad_frame`, a purpose was agreed to in a version that is not in force.
    """
    texts = {kind: text.version for kind, text in legal.in_force().items()}
    for purpose in sorted(wishes):
        wish = wishes[purpose]
        current = texts.get(purpose, legal.FIRST_VERSION)
        if wish.granted and wish.version not in {"", current}:
            problem = "Este texto cambió. Léelo de nuevo antes de aceptarlo."
            raise FlouError(ErrorCode.BAD_FRAME, message=problem, fields={f"consent.{purpose}": problem})
        if wish.granted:
            _grant(user, purpose, current, now)
        else:
            _withdraw(user, purpose, now)


def settle_unasked(user: User) -> None:
    """Leave out of what is learned whoever was asked purpose by purpose and did not agree to research."""
    if not in_force().filter(user=user, purpose=Purpose.RESEARCH).exists():
        leave_out(user.pk)


def minimum_age(country: str) -> int:
    """Return how old somebody of a country (ISO 3166-1 alpha-2, "" when unknown) has to be, in years."""
    found: int = settings.MINIMUM_AGES.get(country, settings.MINIMUM_AGE)
    return found


def may_chat_at_age(profile: UserProfile) -> bool:
    """Return whether nothing is missing of the statement of age that this server asks for."""
    return not settings.AGE_REQUIRED or profile.is_of_age(minimum_age(profile.effective_country))


def _grant(user: User, purpose: str, version: str, now: datetime) -> None:
    if in_force().filter(user=user, purpose=purpose, version=version).exists():
        return
    # What was agreed to before, in another version, ends where the new one begins.
    Consent.objects.filter(user=user, purpose=purpose, withdrawn_at=None).update(withdrawn_at=now)
    fresh = Consent(user=user, purpose=purpose, version=version, granted_at=now)
    Consent.objects.bulk_create([fresh], ignore_conflicts=True)
    if purpose == Purpose.RESEARCH:
        count_in(user.pk)
    log_structured("consent_granted", uid=uid(user.public_id), purpose=purpose, version=version)


def _withdraw(user: User, purpose: str, now: datetime) -> None:
    ended = Consent.objects.filter(user=user, purpose=purpose, withdrawn_at=None).update(withdrawn_at=now)
    match purpose:
        case Purpose.CHAT:
            # Afterwards: a turn is locked before a profile elsewhere, and this transaction has the profile.
            transaction.on_commit(lambda: _stop_turns(user.pk, now))
        case Purpose.HEALTH:
            UserProfile.objects.filter(user=user).update(health_notes=None)
        case Purpose.RESEARCH:
            leave_out(user.pk)
    if ended:
        log_structured("consent_withdrawn", uid=uid(user.public_id), purpose=purpose)


def _stop_turns(user_id: int, now: datetime) -> None:
    """Stop what is being answered or waits to be; an owner finds out at its next renewal of the lease."""
    unfinished = Turn.objects.filter(user_id=user_id, finished_at=None).order_by("-created_at", "-id")
    for turn in unfinished.values_list("pk", flat=True):
        with transaction.atomic():
            request_cancel(user_id, turn, None, now=now)
