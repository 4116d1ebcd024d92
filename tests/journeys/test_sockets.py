"""The socket's own rules: who may connect, what it takes, when it closes."""

import json
from typing import Any
from uuid import uuid4

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import Way, talking
from tests.servers import Account, Server

NOBODY = Account("", "", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "")


class TestSilence:
    async def test_without_a_token_is_closed_for_good(self, server: Server) -> None:
        async with talking(server, None, ready=False) as talk:
            assert await talk.closed() == 4502


class TestSigningIn:
    @pytest.mark.parametrize("way", ["header", "subprotocol", "frame"])
    async def test_works_in_each_way_of_the_contract(self, server: Server, way: Way) -> None:
        student = server.register()

        async with talking(server, student, way, ready=False) as talk:
            ready = (await talk.read())["data"]

        assert ready["user"] == student.id
        assert ready["max_chars"] == 2000
        assert ready["active"] == []

    async def test_echoes_only_its_own_subprotocol(self, server: Server) -> None:
        async with talking(server, server.register(), "subprotocol") as talk:
            assert talk.connection.subprotocol == "flou.v1"

    @pytest.mark.parametrize("way", ["header", "subprotocol", "frame"])
    async def test_with_a_forged_token_closes_for_good(self, server: Server, way: Way) -> None:
        async with talking(server, NOBODY, way, ready=False) as talk:
            assert (await talk.read())["data"]["code"] == "auth_required"
            assert await talk.closed() == 4500

    async def test_is_asked_for_before_anything_else(self, server: Server) -> None:
        async with talking(server, None, ready=False) as talk:
            await talk.send("message", client_id=str(uuid4()), text="hola")

            assert (await talk.read())["data"]["code"] == "auth_required"

    async def test_never_reads_the_query_string(self, server: Server) -> None:
        student = server.register()
        async with connect(f"{server.socket_url}?token={student.access}", proxy=None) as connection:
            await connection.send(json.dumps({"type": "cancel", "data": {"turn": str(uuid4())}}))
            answer = json.loads(await connection.recv())

        assert answer["data"]["code"] == "auth_required"

    async def test_is_renewed_for_the_same_user_only(self, server: Server) -> None:
        student, other = server.register(), server.register()
        async with talking(server, student) as talk:
            await talk.send("auth", token=student.access)
            assert (await talk.read())["type"] == "auth_ok"
            await talk.send("auth", token=other.access)
            assert (await talk.read())["data"]["code"] == "forbidden"
            assert await talk.closed() == 4500

    async def test_from_another_site_is_refused(self, server: Server) -> None:
        with pytest.raises(InvalidStatus):
            async with connect(server.socket_url, proxy=None, origin=Origin("https://evil.example")):
                pass

    async def test_allows_five_devices_and_closes_the_oldest(self, server: Server) -> None:
        student = server.register()
        async with talking(server, student) as oldest:
            newer = [talking(server, student) for _ in range(5)]
            talks = [await context.__aenter__() for context in newer]
            assert await oldest.closed() == 4503
            assert all(talk.connection.close_code is None for talk in talks)
            for context in newer:
                await context.__aexit__(None, None, None)


ID = str(uuid4())
BAD_FRAMES = {
    "no json": "hola",
    "not an object": "[1]",
    "no type": "{}",
    "type not a word": '{"type": 1, "data": {}}',
    "no data": '{"type": "message"}',
    "client id no uuid": '{"type": "message", "data": {"client_id": "x", "text": "hola"}}',
    "text not text": '{"type": "message", "data": {"client_id": "' + ID + '", "text": 5}}',
    "text missing": '{"type": "message", "data": {"client_id": "' + ID + '"}}',
    "nul": '{"type": "message", "data": {"client_id": "' + ID + '", "text": "a\\u0000b"}}',
    "surrogate": '{"type": "message", "data": {"client_id": "' + ID + '", "text": "\\ud800"}}',
    "not a number": '{"type": "resume", "data": {"turn": "' + ID + '", "after": NaN}}',
    "negative": '{"type": "resume", "data": {"turn": "' + ID + '", "after": -1}}',
    "deep": '{"type": "message", "data": ' + "[" * 2000 + "]" * 2000 + "}",
}


class TestBadInput:
    @pytest.mark.parametrize("name", BAD_FRAMES)
    async def test_is_answered_and_the_socket_goes_on(
        self, server: Server, fake_gemini: FakeGemini, name: str
    ) -> None:
        async with talking(server, server.register()) as talk:
            await talk.connection.send(BAD_FRAMES[name])
            error = await talk.read()
            assert (error["type"], error["data"]["code"]) == ("error", "bad_frame")
            assert (await talk.say("Tengo que leer un paper"))[-1]["type"] == "complete"

    async def test_binary_is_answered(self, server: Server) -> None:
        async with talking(server, server.register()) as talk:
            await talk.connection.send(b"\x00\xff")

            assert (await talk.read())["data"]["code"] == "bad_frame"

    async def test_unknown_types_and_fields_are_ignored(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        async with talking(server, server.register()) as talk:
            await talk.send("dance", step=1)
            frames = await talk.say("Tengo que leer un paper", colour="blue")

        assert frames[0]["type"] == "ack"

    @pytest.mark.parametrize(
        ("text", "code"),
        [("", "empty"), (" \n ", "empty"), ("a" * 2001, "too_long"), ("😀" * 2001, "too_long")],
    )
    async def test_texts_outside_the_bounds_are_refused(self, server: Server, text: str, code: str) -> None:
        async with talking(server, server.register()) as talk:
            assert (await talk.say(text))[-1]["data"]["code"] == code

    async def test_two_thousand_code_points_are_taken(self, server: Server, fake_gemini: FakeGemini) -> None:
        async with talking(server, server.register()) as talk:
            assert (await talk.say("😀" * 2000))[-1]["type"] == "complete"

    async def test_a_frame_over_16_kib_closes(self, server: Server) -> None:
        async with talking(server, server.register()) as talk:
            await talk.connection.send(json.dumps({"type": "message", "data": {"text": "a" * 17_000}}))

            assert await talk.closed() == 1009

    async def test_another_users_turn_is_as_if_absent(self, server: Server, fake_gemini: FakeGemini) -> None:
        async with talking(server, server.register()) as owner:
            turn = (await owner.say("Tengo que leer un paper"))[0]["data"]["turn"]
        async with talking(server, server.register()) as other:
            answers: list[Any] = []
            for kind, wanted in (("resume", turn), ("cancel", turn), ("resume", str(uuid4()))):
                await other.send(kind, turn=wanted)
                answers.append((await other.read())["data"])

        assert answers[0] == answers[1] == answers[2]
        assert answers[0]["code"] == "not_found"
