"""What every request goes through, under the asynchronous handler as in production."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient
from pytest_django import Settings

from chat.turn import wiring

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.accounts.urls")]


def ask(*calls: tuple[str, str], **extra: Any) -> list[Any]:
    """Make the calls one after another on one event loop; return the answers."""

    async def session() -> list[Any]:
        client = AsyncClient(raise_request_exception=False)
        answers = [
            await client.generic(method, path, b"{}", content_type="application/json", **extra)
            for method, path in calls
        ]
        if stop := getattr(wiring, "stop_runtime", None):
            await stop()
        return answers

    return async_to_sync(session)()


class TestRequestId:
    def test_is_made_when_the_client_has_none(self) -> None:
        first, second = ask(("GET", "/healthz"), ("GET", "/healthz"))
        assert UUID(first["X-Request-ID"]) != UUID(second["X-Request-ID"])

    def test_is_the_clients_when_it_is_a_uuid(self) -> None:
        own = str(uuid4())
        assert ask(("GET", "/healthz"), headers={"X-Request-ID": own})[0]["X-Request-ID"] == own

    def test_is_never_something_else(self) -> None:
        answer = ask(("GET", "/healthz"), headers={"X-Request-ID": "sofia@uni.example"})[0]
        assert UUID(answer["X-Request-ID"])


class TestAddressLimit:
    @pytest.fixture(autouse=True)
    def _two_an_hour(self, settings: Settings) -> None:
        settings.RATE_IP_PER_HOUR = 2
        settings.REDIS_URL = ""

    def test_refuses_with_the_time_to_wait(self) -> None:
        answers = ask(*[("GET", "/api/v1/me")] * 3)
        assert [answer.status_code for answer in answers] == [401, 401, 429]
        assert answers[-1].json()["error"]["code"] == "rate_limited"
        assert int(answers[-1]["Retry-After"]) > 0

    def test_lets_a_text_through_to_be_screened_first(self) -> None:
        answers = ask(*[("POST", "/api/v1/chat/send")] * 3)
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert "arrived" in answers[0].json()

    def test_counts_nothing_outside_the_api(self) -> None:
        assert {answer.status_code for answer in ask(*[("GET", "/healthz")] * 5)} == {200}

    def test_is_not_fooled_by_a_forged_header(self) -> None:
        async def session() -> list[int]:
            client, statuses = AsyncClient(), []
            for n in range(3):
                answer = await client.get("/api/v1/me", headers={"X-Forwarded-For": f"6.6.6.{n}"})
                statuses.append(answer.status_code)
            return statuses

        assert async_to_sync(session)() == [401, 401, 429]
