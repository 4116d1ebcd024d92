"""The staff's socket on real servers, with Redis or without: who is let in, what arrives, when it closes."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx2
import pytest
import websockets

from tests.servers import PASSWORD, Server, in_shell, make_staff

TEXT = "junté todas las pastillas, hoy me las tomo"
TAKE = "from flou.accounts.models import User; User.objects.filter(email='{}').update(is_staff=False)"


@pytest.fixture
def email(pair: list[Server]) -> str:
    """Make a member of staff; return their address."""
    return make_staff(pair[0].environment, "ana")


@contextmanager
def signed_in(server: Server, email: str) -> Iterator[httpx2.Client]:
    """Yield a client that is signed in to the admin."""
    with httpx2.Client(base_url=server.url, timeout=20) as client:
        _sign_in(client, server, email)
        yield client


def _sign_in(client: httpx2.Client, server: Server, email: str) -> None:
    page = client.get("/admin/login/").text
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    body = {"username": email, "password": PASSWORD, "csrfmiddlewaretoken": token[1], "next": "/admin/"}
    answer = client.post("/admin/login/", data=body, headers={"Referer": server.url})
    assert answer.status_code == 302


def address(server: Server) -> str:
    """Return the address of the staff's socket."""
    return server.socket_url.replace("/chat", "/staff")


@asynccontextmanager
async def watching(server: Server, client: httpx2.Client) -> AsyncIterator[websockets.ClientConnection]:
    """Yield an open console."""
    cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    async with websockets.connect(
        address(server), additional_headers={"Cookie": cookie}, origin=websockets.Origin(server.url)
    ) as socket:
        yield socket


async def state_with(socket: websockets.ClientConnection, student: str) -> dict[str, Any]:
    """Return the first state that has a case of a student."""
    async with asyncio.timeout(30):
        async for frame in socket:
            data = json.loads(frame)["data"]
            if any(flag["student"] == student for flag in data.get("flags") or ()):
                found: dict[str, Any] = data
                return found
    raise AssertionError("the socket closed")


async def test_shows_a_case_of_another_process_and_no_word_of_it(pair: list[Server], email: str) -> None:
    student = pair[1].register()
    send = f"{pair[1].url}/api/v1/chat/send"
    with signed_in(pair[0], email) as client:
        async with watching(pair[0], client) as socket, httpx2.AsyncClient(timeout=30) as phone:
            answer = await phone.post(send, json={"text": TEXT}, headers=student.headers)
            answer.raise_for_status()
            state = await state_with(socket, student.id[:8])
    said = json.dumps(state, ensure_ascii=False)
    assert TEXT[:6] not in said
    assert student.email not in said
    assert state["system"]["database"] == "up"


def log_out(server: Server, client: httpx2.Client, _email: str) -> None:
    """End the session."""
    headers = {"X-CSRFToken": client.cookies["csrftoken"], "Referer": server.url}
    assert client.post("/admin/logout/", headers=headers).status_code == 200


def leave_team(server: Server, _client: httpx2.Client, email: str) -> None:
    """Take the rights away."""
    in_shell(server.environment, TAKE.format(email))


@pytest.mark.parametrize("end", [log_out, leave_team])
async def test_closes_with_the_session_and_with_the_rights(
    pair: list[Server], email: str, end: Callable[[Server, httpx2.Client, str], None]
) -> None:
    with signed_in(pair[0], email) as client:
        async with watching(pair[0], client) as socket:
            await socket.recv()
            end(pair[1], client, email)
            async with asyncio.timeout(30):
                await socket.wait_closed()
    assert socket.close_code == 4500


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null", "http://["])
async def test_opens_for_pages_of_this_site_only(pair: list[Server], email: str, origin: str | None) -> None:
    with signed_in(pair[0], email) as client:
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    with pytest.raises(websockets.InvalidStatus) as refused:
        await websockets.connect(
            address(pair[0]),
            additional_headers={"Cookie": cookie},
            origin=None if origin is None else websockets.Origin(origin),
        )
    assert refused.value.response.status_code == 403


async def test_closes_on_who_is_not_signed_in(pair: list[Server]) -> None:
    async with websockets.connect(address(pair[0]), origin=websockets.Origin(pair[0].url)) as socket:
        await socket.wait_closed()
    assert socket.close_code == 4500
