"""No personal data reaches a model, and the student reads his own words all the same."""

from collections.abc import Sequence
from typing import Any

import pytest

from chat.domain.events import TextAdded
from chat.llm.port import Message, Purpose
from guardrails.domain.pii.redacting import Hidden, Owner
from tests.chat.test_pipeline import BENIGN, ending, request, run, scripted, shown
from tests.fakes.scripted import ScriptedClient

RUT, PHONE, MAIL, NAME = "12.345.678-5", "+56 9 8765 4321", "ana.soto@example.cl", "Quetzalli Huenul"
TEXT = f"me llamo {NAME}, mi rut es {RUT}, mi cel {PHONE}, mi correo {MAIL} y estoy frustrada con un ensayo"
SECRETS = (RUT, "345.678", PHONE, "8765 4321", MAIL, "Quetzalli", "Huenul")


def asked(llm: ScriptedClient) -> str:
    """Return everything that a model was told."""
    told = [message.text for prompt in llm.streams for message in prompt.messages]
    return "\n".join([*told, *(prompt.system + prompt.user for prompt in llm.questions)])


class TestAConcealedTurn:
    async def test_tells_the_models_placeholders_only(self) -> None:
        llm = scripted()
        history = (Message("user", f"soy Camila Rojas, {PHONE}"), Message("assistant", "¡Hola, Camila!"))
        await run(llm, request(TEXT, display_name=NAME, email=MAIL, history=history))

        said = asked(llm)
        assert len(llm.questions) == 2
        assert [each for each in (*SECRETS, "Camila") if each in said] == []
        assert "[RUT_1]" in said

    async def test_tells_of_health_what_the_student_told_and_nobodys_data(self) -> None:
        llm = scripted()
        await run(llm, request(TEXT, health=f"Tengo TDAH; mi psiquiatra responde en el {PHONE}"))

        said = asked(llm)
        assert "Tengo TDAH" in said
        assert PHONE not in said

    async def test_names_a_value_alike_in_history_and_message(self) -> None:
        llm = scripted()
        history = (Message("user", f"mi rut es {RUT}"), Message("assistant", f"Anoté {RUT}."))
        await run(llm, request(f"¿cuál era? {RUT}", history=history))

        texts = [message.text for message in llm.streams[0].messages]
        assert texts[:2] == ["mi rut es [RUT_1]", "Anoté [RUT_1]."]
        assert "¿cuál era? [RUT_1]" in texts[2]

    @pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
    async def test_shows_the_students_own_words_again(self, size: int) -> None:
        answer = "Anoté [RUT_1] y te llamo al [TELÉFONO_1], [NOMBRE_1], o a [CORREO_1]. "
        pieces = [answer[at : at + size] for at in range(0, len(answer), size)]
        events, record = await run(scripted(*pieces), request(TEXT))

        assert ending(record).finish == "stop"
        assert (
            shown(events) == ending(record).text == f"Anoté {RUT} y te llamo al {PHONE}, {NAME}, o a {MAIL}. "
        )

    async def test_still_refuses_a_number_that_the_student_did_not_say(self) -> None:
        _, record = await run(scripted("Llama al +56 9 1111 2222 ahora."), request(TEXT))

        assert ending(record).finish == "safety"

    @pytest.mark.parametrize("link", ["visita mala.example.com hoy", "escribe a otra@mala.example.com ya"])
    async def test_still_refuses_a_link_that_the_student_did_not_say(self, link: str) -> None:
        _, record = await run(scripted(f"Bien, {link}."), request(TEXT))

        assert ending(record).finish == "safety"

    async def test_counts_what_was_hidden_by_kind(self) -> None:
        _, record = await run(scripted(), request(TEXT))

        assert record.redacted == {"CL_RUT": 1, "EMAIL": 1, "PERSON": 1, "PHONE": 1}

    async def test_gives_slots_their_own_words_again(self) -> None:
        llm = scripted(slots={"ramo": "[NOMBRE_1]", "sentimiento": None})
        _, record = await run(llm, request("tengo ramo con mi profe Ricardo Toledo"))

        assert ending(record).session["slots"]["ramo"] == "Ricardo Toledo"

    async def test_hides_a_name_long_after_it_was_announced(self) -> None:
        """The introduction has left the window of messages; the session still knows it."""
        _, first = await run(scripted(), request("me llamo Yarimar y tengo que leer un paper"))
        assert first.session is not None
        llm = scripted("¡Bien, [NOMBRE_1]!")
        later = request("la Yarimar del lunes no pudo, Yarimar hoy sí", state=first.session.state)
        events, second = await run(llm, later)

        assert "Yarimar" not in asked(llm)
        assert "[NOMBRE_1]" in asked(llm)
        assert shown(events) == "¡Bien, Yarimar!"
        assert second.session is not None
        assert second.session.state["names"] == ["Yarimar"]

    async def test_keeps_a_name_that_was_said_in_a_crisis(self) -> None:
        _, record = await run(scripted(), request("me llamo Yarimar y ya no quiero seguir viviendo"))

        assert ending(record).finish == "crisis"
        assert record.session is not None
        assert record.session.state["names"] == ["Yarimar"]

    async def test_leaves_placeholders_that_the_student_typed(self) -> None:
        llm = scripted("Tu [RUT_1] y tu [RUT_2].")
        events, _ = await run(llm, request(f"¿qué es [RUT_1]? mi rut es {RUT}"))

        assert shown(events) == f"Tu [RUT_1] y tu {RUT}."


class TestARedactionThatFails:
    async def test_asks_no_model_anything(self, caplog: pytest.LogCaptureFixture) -> None:
        def broken(texts: Sequence[str], owner: Owner) -> tuple[Hidden, tuple[str, ...]]:
            raise ZeroDivisionError(texts[0])

        llm = scripted(verdict=BENIGN)
        events, record = await run(llm, request(TEXT), hide=broken)

        assert (llm.streams, llm.questions) == ([], [])
        assert ending(record).finish == "fallback"
        assert any(isinstance(event, TextAdded) for event in events)

    async def test_leaves_the_crisis_rules_at_work(self) -> None:
        def broken(*_: Any) -> tuple[Hidden, tuple[str, ...]]:
            raise ZeroDivisionError

        _, record = await run(scripted(), request("ya no quiero seguir viviendo"), hide=broken)

        assert ending(record).finish == "crisis"


def test_purposes_are_all_looked_at() -> None:
    """Another purpose needs its own line in the tests above; a speculative call is asked as the coach is."""
    assert set(Purpose) == {Purpose.COACH, Purpose.CLASSIFIER, Purpose.SLOTS, Purpose.SPECULATIVE}
