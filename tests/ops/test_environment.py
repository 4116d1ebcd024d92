"""The tests' own surroundings."""

import socket

import pytest
from django.conf import settings
from django.core.cache import cache
from pytest_socket import SocketConnectBlockedError

from tests.environment import _redis_of_worker


class TestEnvironment:
    def test_has_a_redis_database_per_worker(self) -> None:
        url = "redis://:p@127.0.0.1:6379/0"
        assert [_redis_of_worker(url, worker)[-2:] for worker in ("", "gw0", "gw7")] == ["/0", "/1", "/8"]

    def test_reaches_nothing_but_this_machine(self) -> None:
        with pytest.warns(UserWarning, match="tried to use"), pytest.raises(SocketConnectBlockedError):
            socket.create_connection(("192.0.2.1", 80), timeout=1)

    def test_has_no_key_of_the_outside_world(self) -> None:
        assert settings.GEMINI_API_KEY == ""

    async def test_runs_coroutines(self) -> None:
        assert await cache.aget("nothing") is None
