"""One turn with doubles at its doors: what is yielded, in which order, and what it leaves behind."""

from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from asgiref.sync import async_to_sync
from hypothesis import given
from hypothesis import strategies as st

from chat.domain.deck import Deck
from chat.domain.events import CrisisShown, StrategyChosen, TextAdded, TextReplaced, TurnCompleted, TurnEvent
from chat.domain.prompt import MAX_PROMPT_CHARS, VERSIONS
from chat.domain.record import Claim, TurnRecord
from chat.domain.speculation import Terms
from chat.domain.wire import body
from chat.llm.offline import OfflineClient
from chat.llm.port import (
    LLMBlocked,
    LLMClient,
    LLMError,
    LLMInvalid,
    LLMTimeout,
    LLMUnavailable,
    Message,
    Purpose,
    StreamEnd,
)
from chat.turn.concealing import Hide
from chat.turn.deps import Deps
from chat.turn.early import NEVER, EarlyAnswers, Speculation
from chat.turn.pipeline import run_turn
from chat.turn.request import TurnRequest
from chat.turn.telemetry import Meter
from guardrails.domain.cards import Contents
from guardrails.domain.decide import Screening
from guardrails.domain.pii.redacting import hide
from guardrails.domain.resources import fallback
from strategy.domain.plan import Felt
from strategy.domain.quick_replies import BY_ID, QuickReply
from strategy.domain.slots import SENTIMIENTOS
from strategy.domain.state import State
from strategy.domain.trace import differences
from tests.fakes.scripted import ScriptedClient

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CLAIM = Claim(UUID(int=1), 1, 1, UUID(int=2), UUID(int=3))
EXAMPLE = "Estoy frustrado con mi ensayo para filosofía"
BENIGN = {
    "is_crisis": False, "confidence": 0.01, "severity": 0, "risk": "none", "about": "self",
    "toxicity": "none", "injection": False,
}  # fmt: skip
CRISIS = {**BENIGN, "is_crisis": True, "confidence": 0.95, "severity": 3, "risk": "suicide"}
UNSURE = {**BENIGN, "confidence": 0.5}
NO_SLOTS: Mapping[str, Any] = {}


class Notebook:
    """A store that remembers the screenings."""

    def __init__(self) -> None:
        self.screenings: list[Screening] = []

    async def record_screening(
        self, claim: Claim, screening: Screening, *, now: datetime, deck: Deck | None = None
    ) -> dict[str, Any] | None:
        """Remember a verdict; deal a full card."""
        self.screenings.append(screening)
        return deck.card(screening.level) if deck else None


class PackagedCards:
    """Cards of the packaged lines."""

    async def deck(self, country: str) -> Deck:
        """Return the cards."""
        return Deck(country, Contents(fallback(), {}))


def request(text: str = EXAMPLE, **changes: Any) -> TurnRequest:
    """Return a request of a new student."""
    fields: dict[str, Any] = {
        "claim": CLAIM, "text": text, "quick_reply": "", "country": "CL", "time_zone": "America/Santiago",
        "display_name": "", "created_at": NOW, "state": {},
    }  # fmt: skip
    return TurnRequest(**{**fields, **changes})


async def run(
    llm: LLMClient,
    asked: TurnRequest,
    notebook: Notebook | None = None,
    hide: Hide = hide,
    early: EarlyAnswers = NEVER,
) -> tuple[list[TurnEvent], TurnRecord]:
    """Return what a turn yields, and its record."""
    deps = Deps(
        llm=llm,
        offline=OfflineClient(),
        store=notebook or Notebook(),
        cards=PackagedCards(),
        meter=Meter(),
        now=lambda: NOW,
        delimiter=lambda: "0123456789abcdef",
        new_id=lambda: UUID(int=99),
        canary="cafe",
        hide=hide,
        early=early,
    )
    async with aclosing(run_turn(asked, deps)) as steps:
        seen = [step async for step in steps]
    record = seen.pop()
    assert isinstance(record, TurnRecord)
    return [step for step in seen if not isinstance(step, TurnRecord)], record


def always() -> Speculation:
    """Return that answers are begun early, whatever becomes of them."""
    return Speculation(Terms(most_dropped=1.0), lambda: 0.0, lambda: True)


def scripted(*steps: Any, verdict: Any = BENIGN, slots: Any = NO_SLOTS) -> ScriptedClient:
    """Return a model that says these steps and reads messages so."""
    return ScriptedClient(*steps, replies={Purpose.CLASSIFIER: verdict, Purpose.SLOTS: slots})


def shown(events: list[TurnEvent]) -> str:
    """Return the text a student sees after these events."""
    text = ""
    for event in events:
        if isinstance(event, TextAdded):
            text += event.text
        elif isinstance(event, TextReplaced):
            text = event.text
    return text


def ending(record: TurnRecord) -> TurnCompleted:
    """Return the completed end of a turn."""
    assert isinstance(record.ending, TurnCompleted)
    return record.ending


class TestRunTurn:
    async def test_shows_the_strategy_before_the_first_text(self) -> None:
        events, record = await run(scripted("Hola, ", "partamos."), request())

        assert isinstance(events[0], StrategyChosen)
        assert (events[0].Q2, events[0].Q3, events[0].modo) == ("A", "↑", "ENTUSIASTA")
        assert shown(events) == ending(record).text == "Hola, partamos."
        assert record.offered is not None
        assert record.offered.strategy_id == "A1"
        assert record.offered.trace["origins"] == {"sentimiento": "heuristic", "tipo_tarea": "heuristic"}
        assert differences(record.offered.trace) == ()

    async def test_shows_the_steps_of_an_exercise_when_it_is_done(self) -> None:
        """In the voice of the country; while it is only proposed there is nothing to do yet."""
        state = {"cycle": {"awaiting": "before", "exercise": "W1", "exercises": ["W1"], "greeted": True}}
        events, _ = await run(scripted("Vamos."), request("8 de 10", quick_reply="intensidad.8", state=state))

        assert isinstance(events[0], StrategyChosen)
        exercise = events[0].exercise
        assert exercise is not None
        assert (exercise["id"], exercise["seconds"], len(exercise["steps"])) == ("W1", 300, 3)

    async def test_keeps_the_number_before_an_exercise(self) -> None:
        state = {"cycle": {"awaiting": "before", "exercise": "W9", "exercises": ["W9"], "greeted": True}}
        _, record = await run(scripted("Vamos."), request("8 de 10", quick_reply="intensidad.8", state=state))

        assert record.felt == Felt("before", 8)
        assert record.offered is None

    async def test_classifies_every_message(self) -> None:
        llm = scripted()
        for text, chip in ((EXAMPLE, ""), ("Me ayudó", "eval.ayudo"), ("hola", "")):
            await run(llm, request(text, quick_reply=chip))

        assert len(llm.asked(Purpose.CLASSIFIER)) == 3

    async def test_reads_no_slots_from_a_chip(self) -> None:
        llm = scripted()
        await run(llm, request("Siento frustración", quick_reply="sentimiento.frustracion"))

        assert llm.asked(Purpose.SLOTS) == []

    async def test_begins_a_new_session_when_the_coach_does(self) -> None:
        _, first = await run(scripted(), request())
        assert first.session is not None
        stored: dict[str, Any] = {"state": first.session.state, "session_number": first.session.number}

        _, same = await run(scripted(), request("Me ayudó", quick_reply="eval.ayudo", **stored))
        _, fresh = await run(scripted(), request("reiniciar", quick_reply="sesion.reiniciar", **stored))

        assert (first.session.begins, same.session and same.session.begins) == (None, None)
        assert fresh.session is not None
        assert fresh.session.begins == UUID(int=99)
        assert ending(fresh).session["id"] == str(UUID(int=99))

    async def test_puts_no_word_of_the_student_into_the_system_prompt(self) -> None:
        llm = scripted()
        await run(llm, request("zanahoria metafísica", display_name="Zacarías"))

        assert "zanahoria" not in llm.streams[0].system
        assert "Zacarías" not in llm.streams[0].system
        assert "zanahoria" in llm.streams[0].messages[-1].text

    async def test_sends_the_newest_message_once_and_last(self) -> None:
        llm = scripted()
        history = (Message("user", "hola"), Message("assistant", "¡Hola!"))
        await run(llm, request(history=history))

        texts = [message.text for message in llm.streams[0].messages]
        assert texts[:2] == ["hola", "¡Hola!"]
        assert sum(EXAMPLE in text for text in texts) == 1
        assert EXAMPLE in texts[-1]

    async def test_keeps_the_tokens_of_all_three_calls(self) -> None:
        _, record = await run(scripted(), request())

        assert sorted(call.purpose for call in record.calls) == ["classifier", "coach", "slots"]
        assert ending(record).usage["output_tokens"] == sum(call.output_tokens for call in record.calls) > 0


class TestRunTurnInACrisis:
    async def test_never_calls_the_coach(self) -> None:
        llm = scripted(verdict=CRISIS)
        events, record = await run(llm, request("estoy cansado de todo y pensé en algo feo"))

        assert llm.streams == []
        assert [type(event) for event in events] == [CrisisShown]
        assert ending(record).finish == "crisis"
        assert ending(record).quick_replies == ()

    async def test_shows_no_second_card(self) -> None:
        first = Deck("CL", Contents(fallback(), {})).card("high")
        events, record = await run(scripted(), request("ya no quiero seguir viviendo", card=first))

        assert events == []
        assert ending(record).text == first["text"]

    async def test_answers_the_help_button_without_any_model(self) -> None:
        llm, notebook = scripted(), Notebook()
        _, record = await run(llm, request("Necesito ayuda ahora", quick_reply="ayuda.ahora"), notebook)

        assert (llm.questions, llm.streams) == ([], [])
        assert notebook.screenings[0].source == "button"
        assert ending(record).finish == "crisis"

    async def test_asks_warmly_and_goes_on_when_unsure(self) -> None:
        llm = scripted(verdict=UNSURE)
        events, record = await run(llm, request())

        assert isinstance(events[0], CrisisShown)
        assert events[0].data["level"] == "support"
        assert ending(record).finish == "stop"
        assert "[CUIDADO]" in llm.streams[0].messages[-1].text

    @pytest.mark.parametrize(
        "verdict",
        [
            LLMTimeout("t"), LLMUnavailable("503"), LLMBlocked("b"), LLMInvalid("i"), None, "", [], {},
            {**BENIGN, "confidence": "0,8"}, {**BENIGN, "confidence": float("nan")},
            {**BENIGN, "is_crisis": "no"}, {**BENIGN, "severity": -1},
        ],
    )  # fmt: skip
    async def test_takes_any_failure_of_the_classifier_for_unknown(self, verdict: Any) -> None:
        notebook = Notebook()
        await run(scripted(verdict=verdict), request(), notebook)
        _, record = await run(scripted(verdict=verdict), request("ya no quiero seguir viviendo"), notebook)

        assert [screening.screened for screening in notebook.screenings] == [False, False]
        assert notebook.screenings[1].action == "alert"
        assert ending(record).finish == "crisis"

    @pytest.mark.parametrize("chip", BY_ID.values(), ids=lambda chip: chip.id)
    async def test_never_takes_its_own_chips_for_a_crisis(self, chip: QuickReply) -> None:
        notebook = Notebook()
        llm = scripted(verdict=LLMUnavailable("503"))
        await run(llm, request(chip.value, quick_reply=chip.id), notebook)

        assert notebook.screenings[0].action == ("alert" if chip.id == "ayuda.ahora" else "none")

    async def test_takes_a_bug_in_the_model_for_unknown(self) -> None:
        def broken(_: object) -> None:
            raise ZeroDivisionError

        notebook = Notebook()
        _, record = await run(scripted(verdict=broken), request(), notebook)

        assert notebook.screenings[0].screened is False
        assert ending(record).finish == "stop"


class TestTheAnswer:
    @pytest.mark.parametrize("error", [LLMUnavailable("503"), LLMTimeout("t"), LLMBlocked("b")])
    async def test_comes_from_the_catalogue_when_the_model_is_away(self, error: LLMError) -> None:
        events, record = await run(scripted(error), request())

        assert ending(record).finish == "fallback"
        assert not any(isinstance(event, TextReplaced) for event in events)
        assert shown(events) == ending(record).text != ""

    async def test_is_replaced_when_the_model_breaks_off(self) -> None:
        events, record = await run(scripted("Hola, ", "part", LLMUnavailable("cut")), request())

        assert isinstance(events[-1], TextReplaced)
        assert events[-1].reason == ending(record).finish == "fallback"
        assert shown(events) == ending(record).text

    async def test_without_a_reason_for_its_end_is_marked_as_half(self) -> None:
        _, record = await run(scripted("Hola, partamos", StreamEnd(None)), request())

        assert ending(record).finish == "interrupted"
        assert ending(record).quick_replies[0]["id"] == "turno.continuar"

    @pytest.mark.parametrize("text", ["El código es cafe.", "Llama al 600 123 4567 ahora.", "<img src=x>"])
    async def test_is_replaced_when_it_must_not_be_shown(self, text: str) -> None:
        events, record = await run(scripted("Hola. ", text), request())

        assert ending(record).finish == "safety"
        assert shown(events) == ending(record).text
        assert text not in shown(events)

    async def test_of_a_later_attempt_replaces_what_was_shown(self) -> None:
        events, _ = await run(scripted("Hola."), request(text_shown=True, metadata_shown=True))

        assert events[0] == TextReplaced("", "retry")
        assert not any(isinstance(event, StrategyChosen) for event in events)


STEPS = st.lists(
    st.one_of(
        st.sampled_from(
            ["Hola. ", "Partamos", " por\n", "**una**", " idea?", "600 123 4567", "cafe", "", "<b>"]
        ),
        st.sampled_from([LLMUnavailable("503"), LLMTimeout("t"), LLMBlocked("b"), LLMInvalid("i")]),
        st.sampled_from([StreamEnd("stop"), StreamEnd("length"), StreamEnd("safety"), StreamEnd(None)]),
    ),
    max_size=8,
)
VERDICTS = st.sampled_from([BENIGN, CRISIS, UNSURE, {}, None, LLMTimeout("t")])
SLOTS = st.sampled_from([{}, {"fase": "revision"}, {"tipo_tarea": "coding"}, None, LLMTimeout("t")])
TEXTS = st.one_of(st.sampled_from([EXAMPLE, "hola", "ya no quiero seguir viviendo"]), st.text(max_size=80))


class TestTheGrammarOfATurn:
    @given(steps=STEPS, verdict=VERDICTS, text=TEXTS, attempt=st.integers(1, 3))
    def test_holds_whatever_the_model_does(
        self, steps: list[Any], verdict: Any, text: str, attempt: int
    ) -> None:
        again = attempt > 1
        asked = request(text, text_shown=again)
        events, record = async_to_sync(run)(scripted(*steps, verdict=verdict), asked)
        kinds = [body(event)[0] for event in events]

        assert kinds.count("crisis") <= 1
        assert kinds.count("metadata") <= 1
        assert ("replace" in kinds) or not again
        after_text = kinds[kinds.index("chunk") :] if "chunk" in kinds else []
        assert set(after_text) <= {"chunk", "replace"}
        assert isinstance(record.ending, TurnCompleted)
        assert record.ending.finish == "crisis" or shown(events) == record.ending.text

    @given(steps=STEPS, verdict=VERDICTS, slots=SLOTS, text=TEXTS)
    def test_is_the_same_when_the_answer_is_begun_early(
        self, steps: list[Any], verdict: Any, slots: Any, text: str
    ) -> None:
        waited, begun = (
            async_to_sync(run)(scripted(*steps, verdict=verdict, slots=slots), request(text), early=early)
            for early in (NEVER, always())
        )

        assert begun[0] == waited[0]
        assert replace(ending(begun[1]), usage={}) == replace(ending(waited[1]), usage={})
        assert replace(begun[1], ending=waited[1].ending, calls=()) == replace(waited[1], calls=())


class TestDelivery:
    async def test_tells_who_answered_with_which_prompts(self) -> None:
        _, record = await run(scripted("Qué frustrante. Anota una pregunta. ¿Partes?"), request())

        assert record.delivery is not None
        assert record.delivery.by == "scripted"
        assert record.delivery.versions == VERSIONS
        assert record.delivery.faults == ()

    async def test_tells_the_rules_of_speaking_that_a_model_breaks(self) -> None:
        _, record = await run(scripted("Usa Q2 por 25 minutos."), request())

        assert record.delivery is not None
        assert record.delivery.faults == ("jargon", "feeling", "question", "minutes")

    async def test_says_that_the_offline_coach_stood_in(self) -> None:
        _, record = await run(scripted(LLMUnavailable("503")), request())

        assert record.delivery is not None
        assert (record.delivery.by, record.delivery.faults) == ("offline", ())

    async def test_looks_at_no_half_answer(self) -> None:
        _, record = await run(scripted("Usa Q2", StreamEnd(None)), request())

        assert ending(record).finish == "interrupted"
        assert record.delivery is not None
        assert record.delivery.faults is None

    async def test_is_not_told_of_a_card(self) -> None:
        _, record = await run(scripted(verdict=CRISIS), request())

        assert record.delivery is None


class TestPrompts:
    LONG = tuple(
        Message("user" if turn % 2 == 0 else "assistant", "palabra " * (250 if turn % 2 == 0 else 1000))
        for turn in range(10)
    )

    async def test_stay_within_their_bound_with_the_longest_of_everything(self) -> None:
        tried = [{"name": "N" * 60, "outcome": "no_probe"}] * 8
        remembered = {"session": 1, "turns": 900, "feelings": list(SENTIMIENTOS), "tried": tried}
        slots = {"ramo": "x" * 80, "sentimiento": "otro", "sentimiento_texto": "y" * 80}
        state = {"cycle": State(greeted=True).to_json(), "slots": slots, "memory": remembered}
        for risk in ("none", "high"):
            llm = scripted(verdict=UNSURE)
            asked = request(
                "tengo que escribir un ensayo " + "a b " * 492, history=self.LONG, state=state, risk=risk
            )
            await run(llm, replace(asked, display_name="Ana María " * 8, health="a b " * 125))

            prompt = llm.streams[0]
            assert len(prompt.system) + sum(len(each.text) for each in prompt.messages) < MAX_PROMPT_CHARS
            for question in llm.questions:
                assert len(question.system) + len(question.user) < 2 * MAX_PROMPT_CHARS

    async def test_sum_up_a_session_that_is_longer_than_what_is_shown(self) -> None:
        asked = request()
        llm = scripted()
        for turn in range(8):
            _, record = await run(llm, replace(asked, text=EXAMPLE if turn % 2 == 0 else "no me ayudó"))
            assert record.session is not None
            said = (Message("user", "x"), Message("assistant", ending(record).text))
            asked = replace(asked, state=record.session.state, history=(*asked.history, *said)[-10:])

        summed = ["[RESUMEN DE LA SESIÓN]" in prompt.messages[-1].text for prompt in llm.streams]
        assert summed == [False] * 6 + [True] * 2
        assert "filosofía" not in llm.streams[-1].messages[-1].text.split("[RESUMEN")[1].split("[MENSAJE")[0]

    async def test_name_the_student_sparingly(self) -> None:
        llm = scripted()
        _, record = await run(llm, request("hola", display_name="Quetzalli"))
        assert record.session is not None
        await run(llm, request(EXAMPLE, display_name="Quetzalli", state=record.session.state))

        assert ["[PERFIL]" in prompt.messages[-1].text for prompt in llm.streams] == [True, False]

    async def test_are_told_the_voice_of_the_country(self) -> None:
        llm = scripted()
        await run(llm, request(country="UY"))

        assert "voseo" in llm.streams[0].system


class TestOfflineTalk:
    async def test_says_nothing_twice_in_a_session(self) -> None:
        asked, answers = request(), []
        for turn, text in enumerate(["hola", EXAMPLE, "¿quién eres?", "cuéntame más", "sigamos"] * 5):
            claim = replace(CLAIM, turn=UUID(int=turn + 1))
            _, record = await run(OfflineClient(), replace(asked, text=text, claim=claim))
            assert record.session is not None
            assert record.delivery is not None
            assert record.delivery.faults == ()
            answers.append(ending(record).text)
            asked = replace(asked, state=record.session.state)

        assert len(set(answers)) >= len(answers) - 1

    async def test_speaks_as_the_country_does(self) -> None:
        _, record = await run(OfflineClient(), request("hola", country="AR"))

        assert "tenés" in ending(record).text or "llegás" in ending(record).text
