"""Hot copies of a user's session and newest messages: `session:{user_id}` and `chat_history:{user_id}`.

Sealed like the rows, kept for 30 minutes, written through at the end of each turn. A copy counts only while
its version is that of the session's row, so one that Redis kept over an outage is never taken for the truth;
and whatever ails Redis costs a query, nothing else.
"""

import json
import time
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.cache import cache
from redis.exceptions import RedisError

from chat.observability import log_failure
from guardrails.domain.sealing import CannotOpen
from guardrails.vault import open_text, seal_text

TTL_S = 30 * 60
# How long a process leaves Redis alone after a failure: a student must not wait for it at every message.
AWAY_FOR_S = 5.0


@dataclass(frozen=True, slots=True)
class Hot:
    """What a turn begins with: the session's state, and the newest messages as (role, text), oldest first."""

    state: dict[str, Any]
    history: list[tuple[str, str]]


def version_of(session: UUID, count: int) -> str:
    """Return what a copy must carry to count: the session, and how often it was written."""
    return f"{session}:{count}"


class HotCache:
    """The copies of all users; one per process, which remembers when Redis was last away."""

    def __init__(self) -> None:
        self._away_until = 0.0

    def get(self, user_id: int, user: UUID, version: str) -> Hot | None:
        """Return the copies of a user when both are there and of this version."""
        if time.monotonic() < self._away_until:
            return None
        keys = _keys(user_id)
        try:
            found = cache.get_many(keys)
            values = [json.loads(open_text(user, "cache", key, version, found[key])) for key in keys]
        except (RedisError, OSError) as error:
            self._away_until = time.monotonic() + AWAY_FOR_S
            log_failure("cache_away", error)
            return None
        except (KeyError, CannotOpen, TypeError, ValueError):
            return None  # absent, of another version, or not ours: the rows are asked
        return Hot(values[0], [(role, text) for role, text in values[1]])

    def put(self, user_id: int, user: UUID, version: str, hot: Hot) -> None:
        """Keep the copies of a user."""
        if time.monotonic() < self._away_until:
            return
        values = (hot.state, hot.history)
        sealed = {
            key: seal_text(user, "cache", key, version, json.dumps(value, ensure_ascii=False))
            for key, value in zip(_keys(user_id), values, strict=True)
        }
        try:
            cache.set_many(sealed, TTL_S)
        except (RedisError, OSError) as error:
            self._away_until = time.monotonic() + AWAY_FOR_S
            log_failure("cache_away", error)

    def forget(self, user_id: int) -> None:
        """Drop the copies of a user; those that cannot be reached are of an old version from now on."""
        try:
            cache.delete_many(_keys(user_id))
        except (RedisError, OSError) as error:
            log_failure("cache_away", error)


HOT = HotCache()


def _keys(user_id: int) -> tuple[str, str]:
    return f"session:{user_id}", f"chat_history:{user_id}"
