"""A sign-in that was ended: what is open for it ends by itself, in every process, with Redis or without."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx2
import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import post, talking
from tests.servers import PASSWORD, Account, Server, in_shell


def log_out(server: Server, student: Account) -> None:
    """End the sign-in over HTTP."""
    answer = httpx2.post(f"{server.url}/api/v1/auth/logout", json={"refresh": student.refresh}, timeout=30)
    assert answer.status_code == 204


def log_out_everywhere(server: Server, student: Account) -> None:
    """End every sign-in over HTTP, from a device of its own."""
    typed = {"email": student.email, "password": PASSWORD}
    token = httpx2.post(f"{server.url}/api/v1/auth/token", json=typed, timeout=30).json()["access"]
    headers = {"Authorization": f"Bearer {token}"}
    answer = httpx2.post(f"{server.url}/api/v1/auth/logout-all", headers=headers, timeout=30)
    assert (answer.status_code, answer.content) == (204, b"")
    spent = httpx2.post(f"{server.url}/api/v1/auth/logout-all", headers=headers, timeout=30)
    assert (spent.status_code, spent.json()["error"]["code"]) == (401, "auth_required")


def erase(server: Server, student: Account) -> None:
    """Have the account erased over HTTP."""
    answer = httpx2.request("DELETE", f"{server.url}/api/v1/me", headers=student.headers, timeout=30)
    assert answer.status_code == 204


def on_the_user(statement: str) -> Callable[[Server, Account], None]:
    """Return what does something to the student's row by hand."""

    def run(server: Server, student: Account) -> None:
        code = (
            "from flou.accounts import operations; from flou.accounts.models import User; "
            f"user = User.objects.get(public_id='{student.id}'); {statement}"
        )
        in_shell(server.environment, code)

    return run


ENDINGS = {
    "a logout": (log_out, 4500),
    "a new password": (on_the_user("operations.change_password(user, 'otra clave, larga y nueva')"), 4500),
    "a block": (on_the_user("operations.block(user)"), 4504),
    "an erasure": (erase, 4504),
}


@pytest.mark.parametrize("what", ENDINGS)
async def test_closes_its_sockets_everywhere_and_nobody_elses(pair: list[Server], what: str) -> None:
    end, code = ENDINGS[what]
    student, other = pair[0].register(), pair[0].register()
    async with (
        talking(pair[0], student) as here,
        talking(pair[1], student) as there,
        talking(pair[1], other) as another,
    ):
        await asyncio.to_thread(end, pair[0], student)
        for talk in (here, there):
            assert (await talk.read())["data"]["code"] == "auth_required"
            assert await talk.closed() == code
        assert (await another.say("hola"))[-1]["type"] == "complete"


# Less than the first token of a model may take, and far more than it may take to end what is open.
SLOW = {"timings": {"stream": {"first_token_ms": 9000.0}}}


async def frames(answer: httpx2.Response) -> AsyncIterator[dict[str, Any]]:
    """Yield the frames of an event stream as they come."""
    async for line in answer.aiter_lines():
        if line.startswith("data: "):
            yield json.loads(line[6:])


async def test_ends_its_event_streams_everywhere(pair: list[Server], fake_gemini: FakeGemini) -> None:
    fake_gemini.script.update(SLOW)
    student = pair[0].register()
    async with (
        httpx2.AsyncClient(headers=student.headers, timeout=20) as client,
        client.stream(
            "POST", f"{pair[0].url}/api/v1/chat/send-stream", json={"text": "Tengo que leer un paper"}
        ) as sending,
    ):
        here = frames(sending)
        turn = (await anext(here))["data"]["turn"]
        async with client.stream("GET", f"{pair[1].url}/api/v1/chat/turns/{turn}/events") as following:
            await asyncio.to_thread(log_out, pair[0], student)
            shown = [[frame async for frame in each] for each in (here, frames(following))]

    for seen in shown:
        assert (seen[-1]["type"], seen[-1]["data"]["code"]) == ("error", "auth_required")
        assert not {frame["type"] for frame in seen} & {"chunk", "complete"}


async def test_ends_a_post_that_waits_for_its_answer(pair: list[Server], fake_gemini: FakeGemini) -> None:
    fake_gemini.script.update(SLOW)
    student = pair[0].register()
    async with talking(pair[0], student) as talk:
        posted = asyncio.create_task(asyncio.to_thread(post, pair[0], student, "Tengo que leer un paper"))
        await talk.read_until("message")
        await asyncio.to_thread(log_out, pair[0], student)
        answer = await posted

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "auth_required")
