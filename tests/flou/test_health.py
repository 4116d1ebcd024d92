"""Liveness and readiness."""

import threading
import time
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient
from django.utils import timezone

from chat.turn.budget import Budget
from flou.ops import health
from tests.flou.test_middleware import ask

HANG_S = 10.0

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.accounts.urls")]


class TestReadyz:
    def test_tells_what_a_turn_needs(self) -> None:
        (answer,) = ask(("GET", "/readyz"))
        assert answer.status_code == 200
        assert answer.json() == {
            "status": "ready",
            "database": "up",
            "cache": "up",
            "llm": {"name": "offline", "breaker": "closed"},
            "budget": "left",
            "draining": False,
            "unscreened": {"count": 0, "oldest_s": 0},
        }

    def test_gives_up_on_a_hanging_database(self, monkeypatch: pytest.MonkeyPatch) -> None:
        answered = threading.Event()
        monkeypatch.setattr(health, "_ask_database", lambda: answered.wait(HANG_S))
        started = time.monotonic()
        (answer,) = ask(("GET", "/readyz"))
        elapsed = time.monotonic() - started
        answered.set()
        assert health.PROBE_S <= elapsed < HANG_S
        assert (answer.status_code, answer.json()["database"]) == (503, "down")

    def test_stays_ready_without_the_cache(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async def away() -> None:
            raise ConnectionError("canary")

        monkeypatch.setattr(health, "_ask_cache", away)
        (answer,) = ask(("GET", "/readyz"))
        assert (answer.status_code, answer.json()["cache"]) == (200, "down")

    def test_refuses_work_while_going_away(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Leaving:
            llm_name, breaker_state, draining = "gemini", "open", True
            budget = Budget(timezone.now, exhausted=True)

        monkeypatch.setattr(health, "get_runtime", Leaving)
        (answer,) = ask(("GET", "/readyz"))
        assert (answer.status_code, answer.json()["status"]) == (503, "not_ready")
        assert answer.json()["budget"] == "exhausted"


class TestHealthz:
    def test_looks_at_nothing(self, django_assert_num_queries: Any) -> None:
        with django_assert_num_queries(0):
            answer = async_to_sync(AsyncClient().get)("/healthz")
        assert answer.json() == {"status": "ok"}
