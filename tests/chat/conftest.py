"""Rows that the tests of the chat begin with."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

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
