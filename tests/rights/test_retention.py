"""Retention: what is older than its user wants it kept goes, and nothing else."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings

from chat.models import ChatMessage, SessionState, Turn
from flou.accounts.models import User, UserProfile
from flou.accounts.operations import register
from flou.rights import retention
from flou.study.models import CheckIn, StudyBlock
from guardrails.models import CrisisFlag
from strategy.models import StrategyUse
from tests.accounts.conftest import PASSWORD
from tests.rights.filled import fill

pytestmark = pytest.mark.django_db
KEPT = (ChatMessage, Turn, SessionState, StrategyUse, StudyBlock, CheckIn)


def keep_for(user: User, days: int | None) -> None:
    UserProfile.objects.filter(user=user).update(retention_days=days)


def apply_all(limit: int = 100) -> int:
    return sum(iter(lambda: retention.apply_once(timezone.now(), limit), 0))


def counts(user: User) -> list[int]:
    return [model._default_manager.filter(user=user).count() for model in KEPT]


class TestRetention:
    def test_deletes_what_is_older_than_its_user_chose(self, student: User) -> None:
        old, new = timezone.now() - timedelta(days=31), timezone.now() - timedelta(days=28)
        keep_for(student, 30)
        fill(student, since=old)
        session = SessionState.objects.create(user=student, started_at=new, last_message_at=new)
        Turn.objects.create(
            user=student, session=session, client_id=uuid4(), text_mac=b"", status="completed",
            screening="none", created_at=new, finished_at=new,
        )  # fmt: skip
        apply_all()
        assert counts(student) == [0, 1, 1, 0, 0, 0]

    def test_keeps_cases_as_long_as_the_account(self, student: User) -> None:
        keep_for(student, 30)
        fill(student, since=timezone.now() - timedelta(days=400))
        apply_all()
        assert CrisisFlag.objects.filter(user=student).exists()

    @pytest.mark.parametrize(("chosen", "default", "gone"), [
        (None, 0, False), (None, 60, True), (None, 90, True), (0, 60, False), (90, 0, True), (365, 60, False),
    ])  # fmt: skip
    def test_follows_the_choice_and_else_the_servers_default(
        self,
        student: User,
        settings: Settings,
        chosen: int | None,
        default: int,
        gone: bool,  # noqa: FBT001
    ) -> None:
        settings.RETENTION_DAYS = default
        keep_for(student, chosen)
        fill(student, since=timezone.now() - timedelta(days=100))
        apply_all()
        assert (sum(counts(student)) == 0) is gone

    def test_leaves_a_conversation_that_goes_on(self, student: User) -> None:
        keep_for(student, 30)
        now = timezone.now()
        session = SessionState.objects.create(
            user=student, started_at=now - timedelta(days=90), last_message_at=now
        )
        apply_all()
        assert SessionState.objects.filter(pk=session.pk).exists()

    def test_touches_nobody_else(self, student: User) -> None:
        other = register("otra@uni.example", PASSWORD)
        keep_for(student, 30)
        for user in (student, other):
            fill(user, since=timezone.now() - timedelta(days=100))
        before = counts(other)
        apply_all()
        assert counts(other) == before

    def test_goes_on_where_it_was_cut_off(self, student: User) -> None:
        keep_for(student, 30)
        fill(student, turns=7, since=timezone.now() - timedelta(days=100))
        assert retention.apply_once(timezone.now(), 2) > 0
        assert Turn.objects.filter(user=student).count() == 5
        call_command("apply_retention", "--batch", "2")
        assert sum(counts(student)) == 0
