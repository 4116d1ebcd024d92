"""Personal data over real servers: what Gemini is sent, what is logged, and what the student sees."""

import json

import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import get, post, stream, talking, text_of
from tests.servers import Server

RUT, PHONE, MAIL, NAME = "18.765.432-7", "+56 9 8123 4567", "josefa.huenul@example.cl", "Josefa Huenul"
TEXT = f"me llamo {NAME}, mi rut es {RUT}, mi cel {PHONE}, mi correo {MAIL}; tengo que escribir un ensayo"
PLANTED = ("18.765.432", "18765432", "8123 4567", "81234567", "josefa", "Josefa", "Huenul", "huenul")
ANSWER = "Anoté tu RUT [RUT_1], [NOMBRE_1]. Te escribo a [CORREO_1] o te llamo al [TELÉFONO_1]. ¿Partimos?"
SHOWN = f"Anoté tu RUT {RUT}, {NAME}. Te escribo a {MAIL} o te llamo al {PHONE}. ¿Partimos?"


@pytest.fixture
def quoting(fake_gemini: FakeGemini) -> FakeGemini:
    """Return a Gemini that quotes placeholders, in many small pieces."""
    fake_gemini.script.update({"text": ANSWER, "chunks": 60})
    return fake_gemini


def leaked(fake: FakeGemini) -> list[str]:
    """Return what of the planted data is in any request that the fake Gemini received."""
    bodies = "\n".join(json.dumps(entry.body, ensure_ascii=False) for entry in fake.log)
    # A question holds its message as JSON in a text: once more unescaped.
    told = bodies + bodies.encode().decode("unicode_escape", errors="ignore")
    return [planted for planted in PLANTED if planted in told]


class TestPersonalData:
    async def test_never_reaches_gemini_over_any_purpose(self, server: Server, quoting: FakeGemini) -> None:
        student = server.register(display_name=NAME)
        async with talking(server, student) as talk:
            await talk.say(TEXT)
            await talk.say(f"¿te acuerdas de mi rut? {RUT}, soy {NAME}")

        assert sorted({entry.kind for entry in quoting.log}) == ["classifier", "slots", "stream"]
        assert len([entry for entry in quoting.log if entry.kind == "stream"]) == 2
        assert leaked(quoting) == []

    async def test_never_reaches_the_log(self, server: Server, quoting: FakeGemini) -> None:
        async with talking(server, server.register(display_name=NAME)) as talk:
            await talk.say(TEXT)

        log = server.log.read_text(encoding="utf-8")
        assert "streaming_request_complete" in log
        assert [planted for planted in PLANTED if planted in log] == []

    async def test_is_shown_to_its_owner_over_a_socket(self, server: Server, quoting: FakeGemini) -> None:
        async with talking(server, server.register()) as talk:
            frames = await talk.say(TEXT)

        assert text_of(frames[:-1]) == frames[-1]["data"]["text"] == SHOWN

    def test_is_shown_to_its_owner_over_sse(self, server: Server, quoting: FakeGemini) -> None:
        frames = stream(server, server.register(), TEXT)

        assert text_of(frames[:-1]) == frames[-1]["data"]["text"] == SHOWN

    def test_is_shown_to_its_owner_over_post_and_kept_so(self, server: Server, quoting: FakeGemini) -> None:
        student = server.register()
        answer = post(server, student, TEXT).json()

        kept = get(server, student, "chat/history").json()["messages"]
        assert answer["ai_message"]["text"] == SHOWN
        assert [item["text"] for item in kept] == [TEXT, SHOWN]
