"""The end of turns that nobody managed to finish, of which some cannot be read any more."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.db.models.functions import Now
from django.utils import timezone

from chat.models import Turn, TurnEvent
from chat.operations.accept import Submission, accept
from chat.operations.lease import MAX_ATTEMPTS
from chat.queries import tail
from chat.turn.reaper import end_exhausted
from flou.accounts.models import User
from guardrails import vault
from guardrails.models import DataKey

Make = Callable[..., Submission]
pytestmark = pytest.mark.django_db


@pytest.fixture
def unreadable(submission: Make, student: User) -> Turn:
    """Return a turn with a word in its log, of a user whose data key is gone."""
    accepted = accept(submission())
    TurnEvent.objects.create(turn_id=accepted.turn, seq=1, kind="chunk", body=b"\x01" + bytes(40))
    Turn.objects.filter(pk=accepted.turn).update(last_seq=1)
    give_up(accepted.turn)
    DataKey.objects.filter(user_uid=student.public_id).delete()
    vault.forget_keys()
    return Turn.objects.get(pk=accepted.turn)


def give_up(turn: UUID) -> None:
    """Let a turn have lost its owner for the last time."""
    Turn.objects.filter(pk=turn).update(attempt=MAX_ATTEMPTS, lease_until=Now() - timedelta(seconds=1))


def test_one_that_cannot_be_read_ends_all_the_same(unreadable: Turn, student: User) -> None:
    end_exhausted(timezone.now())
    ended = Turn.objects.get(pk=unreadable.pk)
    assert (ended.status, ended.error_code, ended.lease_until) == ("failed", "internal", None)
    assert ended.finished_at is not None
    assert not DataKey.objects.filter(user_uid=student.public_id).exists()


def test_one_that_cannot_be_read_keeps_none_of_the_others(unreadable: Turn, submission: Make) -> None:
    other = User.objects.create_user("otra@example.com", "una-clave-larga")
    sound = accept(submission(user_id=other.pk, user_uid=other.public_id)).turn
    give_up(sound)
    end_exhausted(timezone.now())
    assert Turn.objects.get(pk=sound).status == "interrupted"
    assert [event.kind for event in tail(sound, 0)[0]][-1] == "complete"
