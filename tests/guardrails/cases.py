"""Cases and people for the tests of the review."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from django.contrib.auth import get_user_model

from flou.accounts.models import User
from guardrails.domain.crisis import assess
from guardrails.domain.decide import Screening, decide
from guardrails.models import CrisisFlag, OnCall
from guardrails.operations.raising import raise_flag
from guardrails.operations.review import move_flag

NOW = datetime(2026, 11, 23, 13, tzinfo=UTC)  # a Monday, 10:00 in Santiago
IDEATION = decide(assess("me quiero morir"), None)
PLAN = decide(assess("junté todas las pastillas, hoy me las tomo"), None)
State = CrisisFlag.State


def a_student() -> User:
    """Return a new student."""
    return get_user_model().objects.create_user(email=f"{uuid4()}@student.example")


def a_colleague(name: str = "") -> User:
    """Return a new member of staff who may do everything."""
    email = f"{name or uuid4().hex}@staff.example"
    return get_user_model().objects.create_superuser(email=email, password="una-clave-larga-1")


def raised(
    student: User,
    session: UUID | None = None,
    screening: Screening = IDEATION,
    now: datetime = NOW,
    turn: UUID | None = None,
) -> CrisisFlag:
    """Raise a flag for a turn."""
    return raise_flag(
        user_id=student.pk,
        session=session or uuid4(),
        turn=turn or uuid4(),
        screening=screening,
        now=now,
    )


def claimed(by: User, screening: Screening = IDEATION, student: User | None = None) -> CrisisFlag:
    """Return a case that somebody has."""
    flag = raised(student or a_student(), screening=screening)
    return move_flag(flag.pk, to=State.CLAIMED, actor_id=by.pk, now=NOW)


def put_on_call(person: User, order: int = 1, *, webhook: str = "", email: bool = True) -> OnCall:
    """Put somebody on the list."""
    return OnCall.objects.create(
        person=person, order=order, email=person.email if email else "", webhook=webhook
    )
