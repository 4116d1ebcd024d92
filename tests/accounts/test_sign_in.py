from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from django.test import override_settings
from pytest_django import Settings
from redis.exceptions import ConnectionError as RedisAway

from flou.accounts import operations
from flou.accounts.models import DEMO_EMAIL, User
from tests.accounts.conftest import API, PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


def sign_in(api: API, email: str, password: str = PASSWORD) -> Any:
    return api.post("auth/token", {"email": email, "password": password})


class TestToken:
    def test_takes_the_address_however_it_is_cased(self, api: API, student: User) -> None:
        answer = sign_in(api, " SOFIA@uni.example ")
        assert answer.status_code == 200
        assert set(answer.json()) == {"access", "refresh"}

    def test_says_the_same_of_an_unknown_address_a_wrong_password_and_a_blocked_account(
        self, api: API, student: User
    ) -> None:
        blocked = operations.register("blocked@uni.example", PASSWORD)
        operations.block(blocked)
        answers = [
            sign_in(api, "nobody@uni.example"),
            sign_in(api, student.email, "otra cosa 123"),
            sign_in(api, blocked.email),
        ]
        assert {answer.status_code for answer in answers} == {401}
        assert len({answer.content for answer in answers}) == 1

    def test_hashes_once_for_an_unknown_address_as_for_a_wrong_password(
        self, api: API, student: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hashed: list[str] = []
        for name in ("encode", "verify"):
            original = getattr(Argon2PasswordHasher, name)

            def counted(self: Any, *args: Any, original: Any = original, **kwargs: Any) -> Any:
                hashed.append("x")
                return original(self, *args, **kwargs)

            monkeypatch.setattr(Argon2PasswordHasher, name, counted)
        sign_in(api, student.email, "otra cosa 123")
        known = len(hashed)
        sign_in(api, "nobody@uni.example", "otra cosa 123")
        assert (known, len(hashed)) == (1, 2)

    def test_slows_down_guessing_against_one_account(self, api: API, student: User) -> None:
        # 10 in 5 minutes; the guesses may straddle two windows.
        guesses = [sign_in(API(), student.email, f"otra cosa {n}") for n in range(21)]
        assert {answer.status_code for answer in guesses[:10]} == {401}
        assert guesses[-1].status_code == 429
        assert "Retry-After" in guesses[-1].headers

    def test_lets_people_in_while_the_counters_are_away(
        self, api: API, student: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def away(*args: Any, **kwargs: Any) -> None:
            raise RedisAway

        monkeypatch.setattr(type(cache._connections["default"]), "add", away)  # type: ignore[attr-defined]
        assert sign_in(api, student.email).status_code == 200

    def test_keeps_no_address_in_the_counters(self, api: API, student: User) -> None:
        sign_in(api, student.email)
        stored = cache._connections["default"]._cache  # type: ignore[attr-defined]
        assert stored
        assert not any("sofia" in key for key in stored)


class TestDemo:
    @pytest.fixture(autouse=True)
    def _demo_account(self) -> None:
        operations.register(DEMO_EMAIL, PASSWORD)

    def test_signs_in_on_a_local_machine(self, api: API, settings: Settings) -> None:
        settings.LOCAL = True
        pair = api.post("auth/demo").json()
        assert api.get("me", pair["access"]).json()["email"] == DEMO_EMAIL

    def test_does_not_exist_elsewhere(self, api: API) -> None:
        with override_settings(LOCAL=False):
            assert api.post("auth/demo").status_code == 404

    def test_is_never_a_member_of_staff(self, api: API) -> None:
        User.objects.update(is_staff=True)
        assert api.post("auth/demo").status_code == 404
