import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from chat.domain.errors import ErrorCode, FlouError
from flou.accounts import operations, queries
from flou.accounts.models import RefreshFamily, SpentRefresh, User
from flou.accounts.tokens import Pair
from tests.accounts.conftest import API, PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]
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
    @pytest.mark.django_db(transaction=True)
    def test_of_twenty_yields_exactly_one_pair_and_keeps_it(self, pair: Pair) -> None:
        arrived_at, start = timezone.now(), threading.Barrier(RACERS)

        def attempt(_: int) -> Pair | None:
            start.wait()
            try:
                return operations.exchange(pair.refresh, arrived_at=arrived_at)
            except FlouError:
                return None
            finally:
                connection.close()

        with ThreadPoolExecutor(RACERS) as pool:
            won = [found for found in pool.map(attempt, range(RACERS)) if found]
        assert len(won) == 1
        assert queries.authenticate(won[0].access)
        assert operations.exchange(won[0].refresh, arrived_at=timezone.now())

    def test_lost_by_a_request_from_before_the_answer_keeps_the_winners_pair(self, pair: Pair) -> None:
        early = timezone.now()
        won = operations.exchange(pair.refresh, arrived_at=early)
        assert refused(lambda: operations.exchange(pair.refresh, arrived_at=early)) == "auth_required"
        assert queries.authenticate(won.access)

    def test_that_a_crash_left_unanswered_is_no_excuse_for_ever(self, pair: Pair) -> None:
        won = operations.exchange(pair.refresh, arrived_at=timezone.now())
        long_ago = timezone.now() - timedelta(minutes=1)
        SpentRefresh.objects.update(answered_at=None, claimed_at=long_ago)
        refused(lambda: operations.exchange(pair.refresh, arrived_at=timezone.now()))
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


class TestChangePassword:
    def test_ends_every_sign_in_that_began_before(self, api: API, pair: Pair, student: User) -> None:
        operations.change_password(student, f"{PASSWORD} nueva")
        assert api.get("me", pair.access).status_code == 401
        assert api.post("auth/token/refresh", {"refresh": pair.refresh}).status_code == 401
        assert api.get("me", operations.sign_in(student).access).status_code == 200
