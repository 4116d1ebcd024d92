"""How a server is told to find lines whose other end has gone without a word."""

import re
from typing import Any

import pytest
from django.core.management import get_commands, load_command_class

from flou.ops.serving import servers

FOUND_WITHIN_S = 45
# Daphne looks at its lines every 2 s, and autobahn's timers are as coarse as a second.
COARSE_S = 3
INTERVAL, TIMEOUT = re.compile(r"--(?:ws-)?ping-interval=(\d+)"), re.compile(r"--(?:ws-)?ping-timeout=(\d+)")


def seconds(flags: list[str], wanted: re.Pattern[str]) -> int:
    """Return the value of the one flag that is wanted."""
    [found] = [match[1] for flag in flags if (match := wanted.fullmatch(flag))]
    return int(found)


class TestDeadLines:
    @pytest.mark.parametrize("server", servers.SERVERS)
    def test_are_found_within_45_seconds(self, server: str) -> None:
        flags = servers.command(server, "flou.asgi:application", 3)
        interval, timeout = seconds(flags, INTERVAL), seconds(flags, TIMEOUT)

        assert interval + timeout + COARSE_S <= FOUND_WITHIN_S
        # Or a ping is sent while the last one is still waited for, whose answer then counts for nothing.
        assert timeout < interval

    def test_are_found_by_runserver_like_by_daphne(self) -> None:
        app = get_commands()["runserver"]
        command: Any = load_command_class(str(app), "runserver")

        assert command.server_cls.keywords == {
            "ping_interval": servers.PING_AFTER_S,
            "ping_timeout": servers.PONG_WITHIN_S,
        }
