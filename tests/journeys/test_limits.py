"""Limits and duplicates when everything comes at once, at two server processes."""

import asyncio
import time
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import get
from tests.servers import Account, Server, serving

AT_ONCE = 200
# What is asked again, by another student of another pair, up to so many times: hits of a minute on a machine
# that took longer to send them, and processes that counted for themselves as Redis did not answer in time.
WINDOW_S, ROUNDS = 60, 4


@dataclass
class Pair:
    """Two processes with the real limit per user, and whether what they counted may be judged."""

    servers: list[Server]
    begun: float = field(default_factory=time.monotonic)

    def counted_together(self) -> bool:
        """Return whether both asked Redis each time, and all within the window of the limit."""
        alone = any("limits_local" in server.log.read_text() for server in self.servers)
        return not alone and time.monotonic() - self.begun < WINDOW_S


Pairs = Generator[Pair, None, None]


@pytest.fixture
def pairs(tmp_path: Path, live_environment: dict[str, str]) -> Iterator[Pairs]:
    """Return a pair after the other; each is stopped when the next one is asked for."""

    def start() -> Pairs:
        environment = {**live_environment, "RATE_USER_PER_MIN": "20"}
        for _ in range(ROUNDS):
            with ExitStack() as stack:
                yield Pair([stack.enter_context(serving(tmp_path, environment)) for _ in range(2)])

    with closing(start()) as started:
        yield started


async def send_all(servers: list[Server], student: Account, client_ids: list[str]) -> list[httpx2.Response]:
    """Send "hola" once per id, all at the same time, by turns to each server and by POST and SSE."""
    async with httpx2.AsyncClient(headers=student.headers, timeout=60, limits=httpx2.Limits()) as client:

        async def send(place: int, client_id: str) -> httpx2.Response:
            path = ("send", "send-stream")[place // 2 % 2]
            body = {"text": "hola", "client_id": client_id}
            return await client.post(f"{servers[place % 2].url}/api/v1/chat/{path}", json=body)

        return await asyncio.gather(*(send(place, each) for place, each in enumerate(client_ids)))


def outcome(answer: httpx2.Response) -> str:
    """Return the code of a refusal, or ok."""
    refused: dict[str, Any] = answer.json()["error"] if answer.status_code >= 400 else {"code": "ok"}
    return str(refused["code"])


def count_streams(fake: FakeGemini) -> int:
    """Return how many answers the model was asked for so far."""
    return [entry.kind for entry in fake.log].count("stream")


class TestTwoHundredAtOnce:
    async def test_copies_are_one_turn_one_hit_and_one_answer(
        self, pairs: Pairs, fake_gemini: FakeGemini
    ) -> None:
        for pair in pairs:
            first, streams = pair.servers[0], count_streams(fake_gemini)
            student = first.register()
            copies = await send_all(pair.servers, student, [str(uuid4())] * AT_ONCE)
            assert Counter(map(outcome, copies)) == {"ok": AT_ONCE}
            assert len(get(first, student, "chat/history").json()["messages"]) == 2
            assert count_streams(fake_gemini) == streams + 1
            others = await send_all(pair.servers, student, [str(uuid4()) for _ in range(40)])
            if pair.counted_together():
                break
        assert len(others) - Counter(map(outcome, others))["rate_limited"] == 19

    async def test_different_messages_are_twenty_within_the_limit(self, pairs: Pairs) -> None:
        for pair in pairs:
            student = pair.servers[0].register()
            sent = await send_all(pair.servers, student, [str(uuid4()) for _ in range(AT_ONCE)])
            if pair.counted_together():
                break
        answers = Counter(map(outcome, sent))

        # Refusals of a full queue have passed the limit: they count like answers.
        assert answers["rate_limited"] == AT_ONCE - 20
        assert set(answers) <= {"ok", "turn_in_progress", "rate_limited"}
