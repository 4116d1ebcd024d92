"""One turn over three transports and two servers."""

from typing import Any
from uuid import uuid4

import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import Frame, get, post, stream, talking, text_of
from tests.servers import Server

EXAMPLE = "Estoy frustrado con mi ensayo para filosofía"


@pytest.fixture(params=["uvicorn", "daphne"])
def any_server(request: pytest.FixtureRequest, fake_gemini: FakeGemini) -> Server:
    """Return each kind of server in turn."""
    server: Server = request.getfixturevalue("server" if request.param == "uvicorn" else "daphne")
    return server


def comparable(frames: list[Frame]) -> list[Any]:
    """Return frames without the ids that differ from turn to turn; neighbouring chunks are one."""
    kept: list[Any] = []
    for frame in frames:
        if frame["type"] == "ack":
            continue
        data = dict(frame["data"])
        data.pop("message_id", None)
        data["session"] = {**data["session"], "id": ""} if "session" in data else None
        if frame["type"] == "chunk" and kept and kept[-1][0] == "chunk":
            kept[-1][1]["text"] += data["text"]
            continue
        kept.append((frame["type"], data))
    return kept


class TestOneTurn:
    async def test_is_the_same_over_socket_and_sse(self, any_server: Server) -> None:
        async with talking(any_server, any_server.register()) as talk:
            over_socket = await talk.say(EXAMPLE)
        over_sse = stream(any_server, any_server.register(), EXAMPLE)

        assert [frame["type"] for frame in over_socket[:2]] == ["ack", "metadata"]
        assert over_socket[-1]["type"] == "complete"
        assert comparable(over_socket) == comparable(over_sse)

    async def test_ends_with_the_same_answer_over_plain_post(self, any_server: Server) -> None:
        async with talking(any_server, any_server.register()) as talk:
            complete = (await talk.say(EXAMPLE))[-1]["data"]
        answer = post(any_server, any_server.register(), EXAMPLE).json()

        assert answer["ai_message"]["text"] == complete["text"]
        assert answer["quick_replies"] == complete["quick_replies"]
        assert answer["user_message"]["text"] == EXAMPLE
        assert {**answer["session"], "id": ""} == {**complete["session"], "id": ""}

    async def test_numbers_its_frames_without_gaps(self, any_server: Server) -> None:
        async with talking(any_server, any_server.register()) as talk:
            frames = await talk.say(EXAMPLE)

        assert [frame["seq"] for frame in frames[1:]] == list(range(1, len(frames)))
        assert text_of(frames[:-1]) == frames[-1]["data"]["text"]


class TestTheOriginalExample:
    async def test_is_decided_as_the_document_says(self, server: Server, fake_gemini: FakeGemini) -> None:
        async with talking(server, server.register()) as talk:
            frames = await talk.say(EXAMPLE)

        chosen = next(frame["data"] for frame in frames if frame["type"] == "metadata")
        session = frames[-1]["data"]["session"]
        assert (chosen["Q2"], chosen["Q3"]) == ("A", "↑")
        assert (chosen["modo"], chosen["nivel"]) == ("ENTUSIASTA", "ABSTRACTO")
        assert chosen["tiempo_bloque"] == 15
        assert chosen["strategy"]["id"] == "A1"
        assert session["slots"]["sentimiento"] == "frustracion"
        assert session["slots"]["ramo"] == "filosofía"
        assert frames[-1]["data"]["finish"] == "stop"

    async def test_injects_its_context_block_into_the_prompt(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        async with talking(server, server.register()) as talk:
            await talk.say(EXAMPLE)

        asked = [entry for entry in fake_gemini.log if entry.kind == "stream"]
        assert len(asked) == 1
        received = asked[0].body["contents"][-1]["parts"][0]["text"]
        assert received.startswith(
            "[INSTRUCCIONES ESTRATÉGICAS DEL SISTEMA]\n"
            "1. TU MODO OPERATIVO: ENTUSIASTA\n"
            "2. TU NIVEL DE DETALLE: ABSTRACTO\n"
            "3. TIEMPO DISPONIBLE: 15 minutos\n"
        )
        assert "[DATOS DEL USUARIO]\n- Sentimiento: frustración\n- Tarea: ensayo de filosofía" in received
        assert EXAMPLE in received
        assert EXAMPLE not in str(asked[0].body.get("systemInstruction"))

    async def test_is_classified_and_read_for_slots(self, server: Server, fake_gemini: FakeGemini) -> None:
        async with talking(server, server.register()) as talk:
            await talk.say(EXAMPLE)

        assert sorted(entry.kind for entry in fake_gemini.log) == ["classifier", "slots", "stream"]


class TestHistory:
    def test_holds_the_conversation_once(self, server: Server, fake_gemini: FakeGemini) -> None:
        student = server.register()
        answer = post(server, student, EXAMPLE).json()

        page = get(server, student, "chat/history").json()
        assert [(item["role"], item["text"]) for item in page["messages"]] == [
            ("user", EXAMPLE),
            ("assistant", answer["ai_message"]["text"]),
        ]
        assert page["messages"][1]["quick_replies"] == answer["quick_replies"]
        assert page["has_more"] is False

    def test_is_empty_for_somebody_else(self, server: Server, fake_gemini: FakeGemini) -> None:
        post(server, server.register(), EXAMPLE)

        assert get(server, server.register(), "chat/history").json()["messages"] == []


class TestDuplicates:
    async def test_get_the_first_ones_ids_and_no_second_turn(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        student, client_id = server.register(), str(uuid4())
        async with talking(server, student) as talk:
            first = await talk.say(EXAMPLE, client_id=client_id)
            again = await talk.say(EXAMPLE, client_id=client_id)
        over_post = post(server, student, EXAMPLE, client_id=client_id).json()

        assert again[0]["data"] == {**first[0]["data"], "duplicate": True}
        assert again[-1] == first[-1]
        assert over_post["turn"] == first[0]["data"]["turn"]
        assert len([entry for entry in fake_gemini.log if entry.kind == "stream"]) == 1

    def test_with_another_text_are_refused(self, server: Server, fake_gemini: FakeGemini) -> None:
        student, client_id = server.register(), str(uuid4())
        post(server, student, EXAMPLE, client_id=client_id)

        answer = post(server, student, "Otra cosa", client_id=client_id)

        assert answer.status_code == 409
        assert answer.json()["error"]["code"] == "idempotency_conflict"
