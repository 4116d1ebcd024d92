import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync
from django.utils import timezone
from pytest_django import Settings

from chat.db import db
from chat.domain.errors import ErrorCode, FlouError
from flou.accounts import operations, queries
from flou.accounts.exchange import exchange
from flou.accounts.models import RefreshFamily, SpentRefresh, User
from flou.accounts.tokens import Pair
from tests.accounts.conftest import API, PASSWORD

# The endpoint asks the database from threads of its own, which see only what is committed.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.accounts.urls")]
RACERS = 20


def refused(work: Callable[[], object]) -> ErrorCode:
    with pytest.raises(FlouError) as refusal:
        work()
    return refusal.value.code


class TestExchange:
    def test_yields_a_new_pair_of_the_same_sign_in(self, api: API, pair: Pair) -> None:
        answer = api.post("auth/token/refresh", {"refresh": pair.refresh})
        fresh = answer.json()
        assert answer.status_code == 200
        assert fresh["refresh"] != pair.refresh
        assert api.get("me", fresh["access"]).status_code == 200
        assert RefreshFamily.objects.count() == 1

    def test_of_a_spent_token_ends_the_sign_in(self, api: API, pair: Pair) -> None:
        fresh = api.post("auth/token/refresh", {"refresh": pair.refresh}).json()
        again = api.post("auth/token/refresh", {"refresh": pair.refresh})
        assert again.status_code == 401
        assert again.json()["error"]["code"] == "auth_required"
        assert api.post("auth/token/refresh", {"refresh": fresh["refresh"]}).status_code == 401
        assert api.get("me", fresh["access"]).status_code == 401
        assert api.get("me", pair.access).status_code == 401

    def test_leaves_other_sign_ins_of_the_user_alone(self, api: API, pair: Pair, student: User) -> None:
        other = operations.sign_in(student)
        for _ in range(2):
            api.post("auth/token/refresh", {"refresh": pair.refresh})
        assert api.get("me", other.access).status_code == 200

    def test_of_an_expired_token_says_so(self, api: API, student: User, settings: Settings) -> None:
        settings.SIMPLE_JWT = {**settings.SIMPLE_JWT, "REFRESH_TOKEN_LIFETIME": timedelta(seconds=-1)}
        old = operations.sign_in(student)
        answer = api.post("auth/token/refresh", {"refresh": old.refresh})
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "token_expired")

    def test_of_a_deleted_or_blocked_user_is_refused(self, api: API, pair: Pair, student: User) -> None:
        operations.block(student)
        assert api.post("auth/token/refresh", {"refresh": pair.refresh}).status_code == 401
        student.delete()
        assert api.post("auth/token/refresh", {"refresh": pair.refresh}).status_code == 401

    @pytest.mark.parametrize("body", [{}, {"refresh": ""}, {"refresh": None}, {"refresh": {"a": 1}}])
    def test_without_a_token_is_a_bad_request(self, api: API, body: object) -> None:
        assert api.post("auth/token/refresh", body).status_code == 400


class TestRace:
    async def test_of_twenty_yields_exactly_one_pair_and_keeps_it(self, pair: Pair) -> None:
        arrived_at = timezone.now()

        racing = [exchange(pair.refresh, arrived_at=arrived_at) for _ in range(RACERS)]
        found = await asyncio.gather(*racing, return_exceptions=True)

        [won] = [each for each in found if isinstance(each, Pair)]
        assert {type(each) for each in found} == {Pair, FlouError}
        assert await db(queries.authenticate, won.access)
        assert await exchange(won.refresh, arrived_at=timezone.now())

    async def test_of_different_sign_ins_is_waited_out_together(self, student: User) -> None:
        pairs = [await db(operations.sign_in, student) for _ in range(RACERS)]

        await asyncio.gather(*(exchange(pair.refresh, arrived_at=timezone.now()) for pair in pairs))

        first_answer = await db(lambda: SpentRefresh.objects.order_by("answered_at").first())
        assert first_answer is not None
        begun = await db(SpentRefresh.objects.filter(claimed_at__lt=first_answer.answered_at).count)
        # One after the other, no second one would begin before the first was answered.
        assert begun > 1

    def test_lost_by_a_request_from_before_the_answer_keeps_the_winners_pair(self, pair: Pair) -> None:
        early = timezone.now()
        won = async_to_sync(exchange)(pair.refresh, arrived_at=early)
        assert refused(lambda: async_to_sync(exchange)(pair.refresh, arrived_at=early)) == "auth_required"
        assert queries.authenticate(won.access)

    def test_that_a_crash_left_unanswered_is_no_excuse_for_ever(self, pair: Pair) -> None:
        won = async_to_sync(exchange)(pair.refresh, arrived_at=timezone.now())
        long_ago = timezone.now() - timedelta(minutes=1)
        SpentRefresh.objects.update(answered_at=None, claimed_at=long_ago)
        refused(lambda: async_to_sync(exchange)(pair.refresh, arrived_at=timezone.now()))
        assert refused(lambda: queries.authenticate(won.access)) == "auth_required"


class TestLogout:
    def test_ends_the_sign_in_and_may_be_repeated(self, api: API, pair: Pair) -> None:
        answers = [api.post("auth/logout", {"refresh": pair.refresh}) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [204, 204]
        assert api.get("me", pair.access).status_code == 401
        assert api.post("auth/token/refresh", {"refresh": pair.refresh}).status_code == 401

    def test_refuses_what_is_no_refresh_token(self, api: API, pair: Pair) -> None:
        assert api.post("auth/logout", {"refresh": pair.access}).status_code == 401
        assert api.get("me", pair.access).status_code == 200


class TestLogoutEverywhere:
    def test_ends_every_sign_in_of_the_account_and_nobody_elses(
        self, api: API, pair: Pair, student: User
    ) -> None:
        other = operations.register("otra@uni.example", PASSWORD, country="CL")
        here, theirs = operations.sign_in(student), operations.sign_in(other)
        answer = api.post("auth/logout-all", token=here.access)
        assert (answer.status_code, answer.content) == (204, b"")
        for ended in (pair, here):
            assert api.get("me", ended.access).status_code == 401
            assert api.post("auth/token/refresh", {"refresh": ended.refresh}).status_code == 401
        assert api.get("me", theirs.access).status_code == 200
        assert api.get("me", operations.sign_in(student).access).status_code == 200

    def test_is_limited(self, api: API, student: User) -> None:
        answers = [api.post("auth/logout-all", token=operations.sign_in(student).access) for _ in range(11)]
        assert [answer.status_code for answer in answers] == [204] * 10 + [429]
        assert answers[-1].json()["error"]["code"] == "rate_limited"


class TestChangePassword:
    def test_ends_every_sign_in_that_began_before(self, api: API, pair: Pair, student: User) -> None:
        operations.change_password(student, f"{PASSWORD} nueva")
        assert api.get("me", pair.access).status_code == 401
        assert api.post("auth/token/refresh", {"refresh": pair.refresh}).status_code == 401
        assert api.get("me", operations.sign_in(student).access).status_code == 200
