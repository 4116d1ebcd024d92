"""What is forgotten of accounts, and what is not yet."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from chat.domain.errors import ErrorCode, FlouError
from flou.accounts import operations, queries
from flou.accounts.models import RefreshFamily, SpentRefresh, User
from flou.accounts.prune import prune_sign_ins, prune_spent_tokens, prune_staff_sessions

pytestmark = pytest.mark.django_db
ALL = 100


def ago(days: int) -> datetime:
    """Return the time so many days ago."""
    return timezone.now() - timedelta(days=days)


def sign_in_of(student: User, begun: int, *exchanged: int) -> RefreshFamily:
    """Return a sign-in that began and exchanged tokens so many days ago."""
    family = RefreshFamily.objects.create(user=student, created_at=ago(begun))
    for days in exchanged:
        SpentRefresh.objects.create(jti=uuid4(), family=family, claimed_at=ago(days), answered_at=ago(days))
    return family


class TestSpentTokens:
    def test_are_forgotten_when_they_have_expired(self, student: User) -> None:
        sign_in_of(student, 20, 15, 9, 8, 6, 1)

        assert prune_spent_tokens(2) == 2
        assert prune_spent_tokens(ALL) == 1
        assert prune_spent_tokens(ALL) == 0
        assert SpentRefresh.objects.count() == 2

    def test_that_could_still_be_brought_end_the_sign_in(self, student: User) -> None:
        pair = operations.sign_in(student)
        assert operations.spend(pair.refresh, arrived_at=timezone.now()) is not None
        SpentRefresh.objects.update(claimed_at=ago(6), answered_at=ago(6))
        prune_spent_tokens(ALL)

        assert operations.spend(pair.refresh, arrived_at=timezone.now()) is None
        with pytest.raises(FlouError) as refused:
            queries.authenticate(pair.access)
        assert refused.value.code is ErrorCode.AUTH_REQUIRED


class TestSignIns:
    def test_are_forgotten_when_no_token_of_theirs_can_live(self, student: User) -> None:
        sign_in_of(student, 8)
        sign_in_of(student, 30, 9)
        kept = {sign_in_of(student, 6).pk, sign_in_of(student, 30, 9, 2).pk}

        assert prune_sign_ins(1) == 1
        assert prune_sign_ins(ALL) == 1
        assert set(RefreshFamily.objects.values_list("pk", flat=True)) == kept


class TestStaffSessions:
    def test_are_forgotten_when_they_have_expired(self) -> None:
        for name, days in (("old", 1), ("new", -1)):
            Session.objects.create(session_key=name, session_data="", expire_date=ago(days))

        assert prune_staff_sessions(ALL) == 1
        assert [row.session_key for row in Session.objects.all()] == ["new"]
