"""Erasure: at once unreadable and signed out, then gone from every table, whatever happens in between."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from chat.domain.errors import AccountGone, FlouError
from chat.models import LLMUsage, Turn
from chat.observability import uid
from flou.accounts import queries
from flou.accounts.limits import digest
from flou.accounts.models import RefreshFamily, User
from flou.accounts.operations import register
from flou.accounts.tokens import Pair
from flou.rights import erasure
from flou.rights.holdings import HOLDINGS
from flou.rights.models import Erasure
from guardrails.domain.sealing import CannotOpen
from guardrails.models import DataKey, FlagEvent, StaffAccess
from guardrails.vault import open_text, seal_text
from tests.accounts.conftest import API, PASSWORD
from tests.rights.filled import SAID, fill

pytestmark = pytest.mark.django_db


def left(user_id: int) -> dict[str, int]:
    """Return how many rows of each holding a user still has."""
    counts = {
        holding.section: holding.model._base_manager.filter(**{holding.owner: user_id}).count()
        for holding in HOLDINGS
        if not holding.named
    }
    return {section: count for section, count in counts.items() if count}


def delete(api: API, token: str, body: Any = None) -> Any:
    return api.client.delete(
        "/api/v1/me",
        body or {},
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )


def grow_old(student: User) -> None:
    RefreshFamily.objects.filter(user=student).update(created_at=timezone.now() - timedelta(hours=1))


class TestErase:
    @pytest.mark.django_db(transaction=True)  # copies and keys are dropped on commit
    def test_leaves_nothing_of_a_student_and_everything_of_others(self) -> None:
        student, other = (register(f"{name}@uni.example", PASSWORD) for name in ("sofia", "otra"))
        fill(student)
        fill(other)
        before = left(other.pk)
        assert set(before) == {holding.section for holding in HOLDINGS if not holding.named}
        sealed = seal_text(student.public_id, "t", "c", "r", SAID)
        assert erasure.erase(student)
        assert left(student.pk) == {}
        assert left(other.pk) == before
        assert not User.objects.filter(email=student.email).exists()
        assert cache.get(f"session:{student.pk}") is None
        assert cache.get(f"session:{other.pk}") is not None
        with pytest.raises(CannotOpen):  # what a backup still has
            open_text(student.public_id, "t", "c", "r", sealed)

    def test_leaves_no_trace_of_who_it_was_in_any_table(self, student: User) -> None:
        fill(student)
        marks = [student.email, digest(student.email), str(student.public_id), student.public_id.hex]
        assert erasure.erase(student)
        with connection.cursor() as cursor:
            for model in apps.get_models(include_auto_created=True):
                cursor.execute(f'SELECT t::text FROM "{model._meta.db_table}" AS t')  # noqa: S608 - our own names
                rows = "\n".join(row for (row,) in cursor.fetchall())
                if model is StaffAccess:  # keeps a pseudonym for good; nothing says any more whose it was
                    rows = rows.replace(str(student.public_id), "")
                assert not [mark for mark in marks if mark in rows], model._meta.label

    def test_leaves_a_tombstone_that_only_a_public_id_finds(self, student: User) -> None:
        fill(student, turns=3)
        erasure.erase(student)
        row = Erasure.objects.get()
        assert (row.pseudonym, row.user_id, row.user_uid) == (uid(student.public_id), None, None)
        assert (row.turns, row.finished_at is not None) == (3, True)
        assert erasure.state_of(student.public_id) == row

    def test_keeps_costs_without_whose_they_were(self, student: User) -> None:
        fill(student)
        erasure.erase(student)
        assert set(LLMUsage.objects.values_list("turn", flat=True)) == {None}

    def test_takes_the_name_out_of_the_log_of_staff(self, student: User) -> None:
        boss = User.objects.create_superuser("jefa@flou.example", "x")
        LogEntry.objects.create(
            user=boss, content_type=ContentType.objects.get_for_model(User), object_id=str(student.pk),
            object_repr=student.email, action_flag=2, change_message="[]",
        )  # fmt: skip
        erasure.erase(student)
        entry = LogEntry.objects.get()
        assert entry.object_repr == f"cuenta borrada {uid(student.public_id)}"
        assert (entry.object_id, entry.user) == ("", boss)

    def test_ends_turns_that_are_under_way(self, student: User) -> None:
        session = fill(student)
        Turn.objects.create(
            user=student, session=session, client_id=uuid4(), text_mac=b"", owner=uuid4(),
            lease_until=timezone.now() + timedelta(seconds=6),
        )  # fmt: skip
        assert erasure.erase(student)
        assert not Turn.objects.exists()

    def test_refuses_staff(self) -> None:
        boss = User.objects.create_superuser("jefa@flou.example", "x")
        with pytest.raises(FlouError, match="forbidden"):
            erasure.erase(boss)
        assert User.objects.get().is_active

    def test_leaves_a_nameless_row_of_who_once_was_staff(self, student: User) -> None:
        other = register("otra@uni.example", PASSWORD)
        fill(student)
        fill(other)
        flag = other.crisis_flags.get()
        FlagEvent.objects.create(flag=flag, kind="noted", actor=student, created_at=timezone.now())
        assert erasure.erase(student)
        assert set(left(student.pk)) == {"account", "profile"}
        row = User.objects.get(pk=student.pk)
        assert (row.email, row.is_active, row.has_usable_password()) == (
            f"{student.public_id}@erased.invalid", False, False,
        )  # fmt: skip


class TestCutOff:
    def test_has_made_everything_unreadable_by_then(self, student: User, pair: Pair) -> None:
        fill(student)
        erasure.begin(student, timezone.now())
        assert not DataKey.objects.filter(user_uid=student.public_id).exists()
        with pytest.raises(AccountGone):
            queries.authenticate(pair.access)

    def test_is_finished_by_whoever_sweeps_next(self, student: User) -> None:
        fill(student)
        begun = erasure.begin(student, timezone.now())
        assert not erasure.work(begun, lambda: False)
        assert erasure.finish_all(timezone.now()) == 0  # whoever began it may be at it still
        assert erasure.finish_all(timezone.now() + timedelta(minutes=2)) == 1
        assert left(student.pk) == {}

    def test_is_finished_by_a_command(self, student: User) -> None:
        erasure.begin(student, timezone.now() - timedelta(hours=1))
        call_command("erase_account", "--unfinished")
        assert not User.objects.filter(pk=student.pk).exists()

    def test_begun_twice_is_one_erasure(self, student: User) -> None:
        first, second = (erasure.begin(student, timezone.now()) for _ in range(2))
        assert first == second


class TestEndpoint:
    def test_erases_and_says_the_same_when_it_is_asked_again(
        self, api: API, pair: Pair, student: User
    ) -> None:
        fill(student)
        assert delete(api, pair.access).status_code == 204
        assert left(student.pk) == {}
        assert delete(api, pair.access).status_code == 204
        assert api.get("me", pair.access).status_code == 401
        assert api.post("auth/token", {"email": student.email, "password": PASSWORD}).status_code == 401

    def test_asks_again_who_it_is_after_a_while(self, api: API, pair: Pair, student: User) -> None:
        grow_old(student)
        for body in ({}, {"password": "no"}, {"password": 1}, {"password": None}):
            answer = delete(api, pair.access, body)
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "forbidden")
        assert User.objects.get().is_active
        assert delete(api, pair.access, {"password": PASSWORD}).status_code == 204

    def test_asks_for_no_representation(self, api: API, pair: Pair) -> None:
        """A client that follows streams says `Accept: text/event-stream` everywhere."""
        headers = {"Authorization": f"Bearer {pair.access}", "Accept": "text/event-stream"}
        assert api.client.get("/api/v1/me", headers=headers).status_code == 200
        assert api.client.delete("/api/v1/me", headers=headers).status_code == 204

    def test_needs_a_good_token(self, api: API, student: User) -> None:
        assert api.client.delete("/api/v1/me").status_code == 401
        assert delete(api, "x.y.z").status_code == 401
        assert User.objects.exists()


class TestAfterARestore:
    def test_erases_again_who_came_back(self, student: User) -> None:
        pseudonym = uid(student.public_id)
        kept = register("otra@uni.example", PASSWORD)
        now = timezone.now()
        Erasure.objects.create(pseudonym=pseudonym, requested_at=now, finished_at=now)
        call_command("erase_account", "--again")
        assert list(User.objects.all()) == [kept]
        assert Erasure.objects.get().pseudonym == pseudonym

    def test_refuses_an_account_that_is_not_there(self) -> None:
        with pytest.raises(CommandError):
            call_command("erase_account", str(uuid4()))


def test_staff_sees_tombstones_and_changes_none(client: Client, student: User) -> None:
    erasure.erase(student)
    client.force_login(User.objects.create_superuser("jefa@flou.example", "x"))
    page = client.get("/admin/rights/erasure/").content.decode()
    assert uid(student.public_id) in page
    row = Erasure.objects.get()
    assert client.post(f"/admin/rights/erasure/{row.pk}/change/", {}).status_code == 403
    assert client.post(f"/admin/rights/erasure/{row.pk}/delete/", {"post": "yes"}).status_code == 403
