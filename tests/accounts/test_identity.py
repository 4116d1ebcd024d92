"""Everything that is not a good access token, at both doors of the API and at the socket's."""

import base64
import json
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import jwt
import pytest
from asgiref.sync import async_to_sync
from django.conf import settings
from django.test import override_settings

from chat.domain.errors import AccountGone, ErrorCode, FlouError
from flou.accounts import operations, queries, sockets
from flou.accounts.models import RefreshFamily, User
from flou.accounts.tokens import Kind, Pair, mint, read
from tests.accounts.conftest import API

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


def signed(student: User, *, key: str = "", algorithm: str = "HS256", **changes: Any) -> str:
    family = RefreshFamily.objects.create(user=student).id
    claims = {
        "sub": str(student.public_id),
        "fam": str(family),
        "jti": uuid4().hex,
        "token_type": "access",
        "iat": int(time.time()),
        "exp": int(time.time()) + 60,
        **changes,
    }
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode(kept, key or settings.SECRET_KEY, algorithm=algorithm)


def unsigned(student: User) -> str:
    _, body, _ = signed(student).split(".")
    none = base64.urlsafe_b64encode(json.dumps({"alg": "none", "typ": "JWT"}).encode()).decode().rstrip("=")
    return f"{none}.{body}."


def nested(student: User) -> str:
    _, body, signature = signed(student).split(".")
    deep = base64.urlsafe_b64encode(b"[" * 2000).decode().rstrip("=")
    return f"{deep}.{body}.{signature}"


def tampered(student: User) -> str:
    header, _, signature = signed(student).split(".")
    forged = base64.urlsafe_b64encode(json.dumps({"sub": str(uuid4())}).encode()).decode().rstrip("=")
    return f"{header}.{forged}.{signature}"


BAD: dict[str, tuple[Callable[[User], str], str]] = {
    "empty": (lambda _: "", "auth_required"),
    "not a token": (lambda _: "x.y.z", "auth_required"),
    "not ascii": (lambda _: "ñandú", "auth_required"),
    "alg none": (unsigned, "auth_required"),
    "deep header": (nested, "auth_required"),
    "very long": (lambda user: signed(user, filler="x" * 5000), "auth_required"),
    "wrong key": (lambda user: signed(user, key="w" * 64), "auth_required"),
    "wrong algorithm": (
        lambda user: signed(user, key=settings.SECRET_KEY.ljust(64, "0"), algorithm="HS512"),
        "auth_required",
    ),
    "tampered": (tampered, "auth_required"),
    "expired": (lambda user: signed(user, exp=int(time.time()) - 1), "token_expired"),
    "no expiry": (lambda user: signed(user, exp=None), "auth_required"),
    "no type": (lambda user: signed(user, token_type=None), "auth_required"),
    "no family": (lambda user: signed(user, fam=None), "auth_required"),
    "no id": (lambda user: signed(user, jti=None), "auth_required"),
    "not yet": (lambda user: signed(user, nbf=int(time.time()) + 60), "auth_required"),
    "refresh as access": (lambda user: operations.sign_in(user).refresh, "auth_required"),
    "family of nobody": (lambda user: mint(user.public_id, uuid4()).access, "auth_required"),
    "user of nobody": (lambda user: signed(user, sub=str(uuid4())), "auth_required"),
    "primary key": (lambda user: signed(user, sub=str(user.pk)), "auth_required"),
    "family of another user": (
        lambda user: mint(operations.register("b@uni.example", "x" * 12).public_id, family_of(user)).access,
        "auth_required",
    ),
}


def family_of(user: User) -> Any:
    return RefreshFamily.objects.create(user=user).id


@pytest.fixture(params=list(BAD), ids=str)
def bad(request: pytest.FixtureRequest, student: User) -> tuple[str, str]:
    make, code = BAD[request.param]
    return make(student), code


class TestABadToken:
    def test_is_refused_by_django_rest_framework(self, api: API, bad: tuple[str, str]) -> None:
        token, code = bad
        answer = api.client.get("/api/v1/me", headers={"Authorization": f"Bearer {token}"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, code)
        assert answer["WWW-Authenticate"] == "Bearer"
        assert answer["Cache-Control"] == "no-store"

    def test_is_refused_where_sockets_and_async_views_ask(self, bad: tuple[str, str]) -> None:
        token, code = bad
        with pytest.raises(FlouError) as refusal:
            queries.authenticate(token)
        assert refusal.value.code == code


class TestAnAccessToken:
    def test_is_no_refresh_token(self, api: API, pair: Pair) -> None:
        assert api.post("auth/token/refresh", {"refresh": pair.access}).status_code == 401

    def test_lives_fifteen_minutes_and_its_refresh_token_seven_days(self, pair: Pair) -> None:
        now = time.time()
        assert read(pair.access, Kind.ACCESS).exp == pytest.approx(now + 15 * 60, abs=5)
        assert read(pair.refresh, Kind.REFRESH).exp == pytest.approx(now + 7 * 86400, abs=5)

    def test_takes_its_lifetime_from_the_settings(self, student: User) -> None:
        short = {**settings.SIMPLE_JWT, "ACCESS_TOKEN_LIFETIME": timedelta(seconds=30)}
        with override_settings(SIMPLE_JWT=short):
            access = operations.sign_in(student).access
        assert read(access, Kind.ACCESS).exp == pytest.approx(time.time() + 30, abs=3)

    def test_is_checked_with_one_query(self, pair: Pair, django_assert_num_queries: Any) -> None:
        with django_assert_num_queries(1):
            principal = queries.authenticate(pair.access)
        assert principal.country == "CL"
        assert principal.display_name == "Sofía"
        assert principal.time_zone == settings.TIME_ZONE
        assert principal.consents == {"chat"}

    def test_dies_with_its_user(self, api: API, pair: Pair, student: User) -> None:
        principal = queries.authenticate(pair.access)
        assert queries.recheck(principal) == principal
        operations.block(student)
        with pytest.raises(AccountGone):
            queries.recheck(principal)
        student.delete()
        assert api.get("me", pair.access).status_code == 401
        with pytest.raises(AccountGone):
            queries.recheck(principal)

    def test_dies_with_its_sign_in(self, pair: Pair) -> None:
        principal = queries.authenticate(pair.access)
        operations.revoke(principal.family)
        with pytest.raises(FlouError) as refusal:
            queries.recheck(principal)
        assert type(refusal.value) is FlouError
        assert refusal.value.code is ErrorCode.AUTH_REQUIRED


@pytest.mark.django_db(transaction=True)
class TestTheAsyncDoor:
    def test_knows_the_user_and_asks_once(self, api: API, pair: Pair, student: User) -> None:
        assert api.get("whoami", pair.access).json() == {"id": str(student.public_id), "same": True}

    @pytest.mark.parametrize("header", ["", "Bearer", "Bearer x", "Basic eDp5", "Token x"])
    def test_refuses_anybody_else(self, api: API, header: str) -> None:
        answer = api.client.get("/api/v1/whoami", headers={"Authorization": header})
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "auth_required")

    def test_serves_sockets_too(self, pair: Pair, student: User) -> None:
        principal = async_to_sync(sockets.authenticate)(pair.access)
        assert principal.user_id == student.pk
        assert async_to_sync(sockets.recheck)(principal) == principal
