"""After an alert: the chat stays open, nobody is pushed, and no model is asked about the button."""

from typing import Any

import pytest

from chat.domain.deck import Deck
from chat.llm.offline import OfflineClient
from chat.llm.port import LLMTimeout, Purpose
from guardrails.domain.cards import Contents
from guardrails.domain.resources import fallback
from tests.chat.test_pipeline import Notebook, ending, request, run, scripted, shown

PUSH = ("estrategia", "meta", "racha", "bloque", "minutos", "avanz", "productiv")


@pytest.mark.parametrize("risk", ["high", "imminent"])
class TestWhileTheRiskStands:
    async def test_the_coach_is_told_to_take_care(self, risk: str) -> None:
        llm = scripted("Te leo. ", "¿Cómo estás?")
        _, record = await run(llm, request("hoy dormí mal", risk=risk))
        told = llm.streams[0].messages[-1].text
        assert "[MODO CUIDADO]" in told
        assert "INSTRUCCIONES ESTRATÉGICAS" not in told
        assert record.offered is None
        assert ending(record).finish == "stop"

    async def test_the_classifier_is_told_of_it(self, risk: str) -> None:
        llm = scripted()
        await run(llm, request("hola", risk=risk))
        assert f'"risk_state": "{risk}"' in llm.asked(Purpose.CLASSIFIER)[0].user

    async def test_no_emoji_comes_through_whatever_the_model_writes(self, risk: str) -> None:
        events, record = await run(scripted("¡Vamos! 💪", "🎉", " Aquí estoy."), request("hola", risk=risk))
        assert shown(events) == ending(record).text == "¡Vamos!  Aquí estoy."

    @pytest.mark.parametrize(
        "text", ["hola", "me siento mal", "era broma", "tengo una prueba mañana", "Siento agobio"]
    )
    async def test_the_offline_coach_listens_and_asks_one_thing(self, risk: str, text: str) -> None:
        events, record = await run(OfflineClient(), request(text, risk=risk))
        said = shown(events)
        assert said.count("¿") == 1
        assert "Necesito ayuda ahora" in said
        assert not any(word in said.lower() for word in PUSH)
        assert record.offered is None
        assert "ayuda.ahora" in {chip["id"] for chip in ending(record).quick_replies}

    async def test_study_goes_on_when_the_student_asks_for_it(self, risk: str) -> None:
        llm = scripted("Partamos con algo chico.")
        _, record = await run(llm, request("Dame otra estrategia", quick_reply="estrategia.otra", risk=risk))
        assert record.offered is not None
        assert "[MODO CUIDADO]" in llm.streams[0].messages[-1].text


@pytest.mark.parametrize("risk", ["none", "support"])
async def test_without_an_alert_the_coach_is_as_ever(risk: str) -> None:
    llm = scripted("Hola 🙂")
    events, record = await run(llm, request(risk=risk))
    assert "[MODO CUIDADO]" not in llm.streams[0].messages[-1].text
    assert record.offered is not None
    assert shown(events) == "Hola 🙂"


class TestTheButtonsWords:
    @pytest.mark.parametrize("text", ["Necesito ayuda ahora", "necesito ayuda AHORA!!"])
    async def test_typed_by_hand_are_answered_without_any_model(self, text: str) -> None:
        llm, notebook = scripted(), Notebook()
        events, record = await run(llm, request(text), notebook)
        assert (llm.questions, llm.streams) == ([], [])
        assert notebook.screenings[0].source == "button"
        assert ending(record).finish == "crisis"
        assert len(events) == 1


class TestACountrysChip:
    async def test_is_answered_by_its_card_without_any_model(self) -> None:
        card: dict[str, Any] = Deck("PE", Contents(fallback(), {})).card("high")
        llm = scripted(verdict=LLMTimeout("t"))
        events, record = await run(
            llm, request("Estoy en Perú", quick_reply="pais.PE", card=card, country="PE")
        )
        assert (events, llm.questions, llm.streams) == ([], [], [])
        assert (ending(record).finish, ending(record).text) == ("crisis", card["text"])

    async def test_that_is_skipped_is_talked_on(self) -> None:
        _, record = await run(
            OfflineClient(), request("Prefiero no decir mi país", quick_reply="pais.saltar", risk="high")
        )
        assert ending(record).finish in {"stop", "fallback"}
        assert record.offered is None
