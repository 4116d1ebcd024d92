"""The invented people: students of an institution that says what it is, and two members of staff."""

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Final
from uuid import UUID

from django.contrib.auth.hashers import make_password

from flou.accounts.models import Consent, Institution, Purpose, User, UserProfile
from flou.figures.demo.year import Year
from guardrails.vault import ensure_key

INSTITUTION: Final = "Datos de demostración"
# `.invalid` is nobody's: no mail can ever leave for it.
DOMAIN: Final = "demo.flou.invalid"
_COUNTRIES: Final = ("CL",) * 7 + ("MX", "CO", "PE")


@dataclass(frozen=True, slots=True)
class Student:
    """An invented student."""

    pk: int
    uid: UUID
    joined: datetime


def make_students(count: int, year: Year, random: Random) -> list[Student]:
    """Store students, who sign up when others do; nobody can sign in as one of them."""
    institution, _ = Institution.objects.get_or_create(
        name=INSTITUTION, defaults={"short_name": "DEMO", "country": "CL"}
    )
    first = User.objects.filter(email__endswith=f"@{DOMAIN}").count() + 1
    joined = sorted(year.moment(random) for _ in range(count))
    joined[: max(count // 5, 1)] = [year.begins] * max(count // 5, 1)
    users = User.objects.bulk_create(
        [
            User(email=f"estudiante-{first + number:05}@{DOMAIN}", password=_nobody(), date_joined=moment)
            for number, moment in enumerate(joined)
        ],
        batch_size=1000,
    )
    UserProfile.objects.bulk_create(
        [
            UserProfile(
                user=user,
                institution=institution,
                country=random.choice(_COUNTRIES),
                display_name=f"Demo {user.pk}",
                retention_days=0,
            )
            for user in users
        ],
        batch_size=1000,
    )
    Consent.objects.bulk_create(
        [
            Consent(user=user, purpose=Purpose.CHAT, version="demo", granted_at=user.date_joined)
            for user in users
        ],
        batch_size=1000,
    )
    for user in users:
        ensure_key(user.public_id)
    return [Student(user.pk, user.public_id, user.date_joined) for user in users]


def make_staff() -> list[int]:
    """Return two members of staff who have worked on the invented cases; nobody can sign in as one."""
    found = []
    for name in ("ana", "luis"):
        defaults = {"password": _nobody(), "is_staff": True}
        user, new = User.objects.get_or_create(email=f"equipo-{name}@{DOMAIN}", defaults=defaults)
        if new:
            UserProfile.objects.create(user=user, display_name=f"Demo {name.capitalize()}")
        found.append(user.pk)
    return found


def _nobody() -> str:
    return make_password(None)
