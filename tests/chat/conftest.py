"""Rows that the tests of the chat begin with."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from chat.domain.record import Claim
from chat.models import Turn
from chat.operations.accept import Submission
from flou.accounts.models import User

OWNER = uuid4()


@pytest.fixture
def student(db: None) -> User:
    """Return a registered student."""
    user: User = get_user_model().objects.create_user(f"{uuid4().hex}@example.com", "una-clave-larga")
    return user


@pytest.fixture
def submission(student: User) -> Callable[..., Submission]:
    """Return a maker of messages of the student."""
    plain = Submission(
        user_id=student.pk,
        user_uid=student.public_id,
        client_id=uuid4(),
        text="Tengo que leer un paper",
        quick_reply="",
        transport="ws",
        request_id=None,
        owner=OWNER,
        now=timezone.now(),
    )
    return lambda **changes: replace(plain, **{"client_id": uuid4(), **changes})


def claim_of(turn: UUID, owner: UUID) -> Claim | None:
    """Return the claim under which `owner` runs `turn`, or None when it does not."""
    row = Turn.objects.select_related("user").filter(pk=turn, owner=owner, lease_until__isnull=False).first()
    if row is None:
        return None
    return Claim(row.id, row.attempt, row.user_id, row.user.public_id, row.session_id)
