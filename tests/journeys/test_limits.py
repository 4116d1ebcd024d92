"""Limits and duplicates when everything comes at once, at two server processes."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import get
from tests.servers import Account, Server, serving

AT_ONCE = 200
# A hit counts for a minute; a machine on which the copies alone take so long asks again.
WINDOW_S, ROUNDS = 60, 4


@pytest.fixture
def pair(tmp_path: Path, live_environment: dict[str, str]) -> Iterator[list[Server]]:
    """Return two processes with the real limit per user."""
    environment = {**live_environment, "RATE_USER_PER_MIN": "20"}
    with ExitStack() as stack:
        yield [stack.enter_context(serving(tmp_path, environment)) for _ in range(2)]


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
        self, pair: list[Server], fake_gemini: FakeGemini
    ) -> None:
        clock = asyncio.get_running_loop().time
        for _ in range(ROUNDS):
            student, begun, streams = pair[0].register(), clock(), count_streams(fake_gemini)
            copies = await send_all(pair, student, [str(uuid4())] * AT_ONCE)
            assert Counter(map(outcome, copies)) == {"ok": AT_ONCE}
            assert len(get(pair[0], student, "chat/history").json()["messages"]) == 2
            assert count_streams(fake_gemini) == streams + 1
            others = await send_all(pair, student, [str(uuid4()) for _ in range(40)])
            if clock() - begun < WINDOW_S:
                break
        assert len(others) - Counter(map(outcome, others))["rate_limited"] == 19

    async def test_different_messages_are_twenty_within_the_limit(
        self, pair: list[Server], fake_gemini: FakeGemini
    ) -> None:
        answers = Counter(
            map(outcome, await send_all(pair, pair[0].register(), [str(uuid4()) for _ in range(AT_ONCE)]))
        )

        # Refusals of a full queue have passed the limit: they count like answers.
        assert answers["rate_limited"] == AT_ONCE - 20
        assert set(answers) <= {"ok", "turn_in_progress", "rate_limited"}
