"""Students, their tokens, and a client that speaks JSON from an address of its own."""

import itertools
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import Client
from pytest_django import Settings

from flou.accounts import operations
from flou.accounts.models import User
from flou.accounts.tokens import Pair

PASSWORD = "larga y tranquila 42"
LOCAL_CACHE = "django.core.cache.backends.locmem.LocMemCache"
_ADDRESSES = (f"10.{a}.{b}.{c}" for a, b, c in itertools.product(range(256), repeat=3))


class API:
    """Django's client, with JSON bodies and bearer tokens, each from another address."""

    def __init__(self) -> None:
        self.client = Client(raise_request_exception=False, REMOTE_ADDR=next(_ADDRESSES))

    def post(self, path: str, body: Any = None, token: str = "") -> Any:
        """Send a body; return the response."""
        return self._send("post", path, body, token)

    def patch(self, path: str, body: Any = None, token: str = "") -> Any:
        """Change something; return the response."""
        return self._send("patch", path, body, token)

    def get(self, path: str, token: str = "") -> Any:
        """Read; return the response."""
        return self.client.get(f"/api/v1/{path}", headers=_headers(token))

    def _send(self, method: str, path: str, body: Any, token: str) -> Any:
        send = getattr(self.client, method)
        return send(f"/api/v1/{path}", body, content_type="application/json", headers=_headers(token))


def _headers(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}


class QuickArgon2(Argon2PasswordHasher):
    """Argon2 with little work: most of a test's time would be its students' passwords."""

    time_cost = 1
    memory_cost = 64
    parallelism = 1


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = [f"{__name__}.QuickArgon2"]


@pytest.fixture
def api() -> API:
    """Return a client with an address that no other test uses."""
    return API()


@pytest.fixture(autouse=True)
def _own_counters(settings: Settings) -> None:
    """Count in this process, from zero: what is proven here is the use of the counters, not Redis."""
    settings.CACHES = {"default": {"BACKEND": LOCAL_CACHE, "LOCATION": uuid4().hex}}


@pytest.fixture
def student(db: None) -> User:
    """Return a registered student."""
    return operations.register("sofia@uni.example", PASSWORD, country="CL", display_name="Sofía")


@pytest.fixture
def pair(student: User) -> Pair:
    """Return the student's first pair of tokens."""
    return operations.sign_in(student)
