"""The conversation as a state machine."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategy.domain.catalogue import CATALOGUE, EXERCISES, STRATEGIES
from strategy.domain.cycle import Heard, State, advance, freeze, is_evaluation
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import BY_ID, FEELINGS, OUTCOMES, START
from strategy.domain.slots import Slots
from strategy.domain.spoken import speak
from strategy.domain.state import kept
from tests.strategy.fixtures import NOON
from tests.strategy.talking import SEED, Talk


def ids(plan: Plan) -> list[str]:
    return [chip.id for chip in plan.quick_replies]


class TestBeginning:
    def test_gives_the_first_strategy_at_once_when_task_and_feeling_are_named(self) -> None:
        plan = Talk().say(SEED)
        assert plan.kind == "strategy"
        assert plan.strategy is STRATEGIES["A1"]
        assert plan.quick_replies[:5] == OUTCOMES
        assert plan.greet
        assert plan.candidates[0][0] == "A1"

    @pytest.mark.parametrize("text", ["tengo que hacer un resumen", "estoy aburrida", "estoy agotada"])
    def test_gives_it_for_a_task_or_a_feeling_alone(self, text: str) -> None:
        assert Talk().say(text).kind == "strategy"

    def test_answers_a_bare_greeting_with_things_to_start_from(self) -> None:
        plan = Talk().say("holi")
        assert (plan.kind, plan.quick_replies) == ("greet", START)

    def test_greets_once_in_a_session(self) -> None:
        talk = Talk()
        assert [talk.say("hola").greet, talk.say("hola").greet] == [True, False]

    def test_opens_with_the_feelings_when_nothing_is_said(self) -> None:
        assert Talk().say("¿qué puedes hacer?").quick_replies == FEELINGS


class TestAsking:
    def test_asks_at_most_twice_and_never_the_same(self) -> None:
        talk = Talk()
        talk.say("hola")
        asked = []
        plan = talk.say("no cacho qué onda")
        while plan.kind == "ask":
            asked.append(plan.question)
            plan = talk.say("mmm quizás")
        assert plan.kind == "strategy"
        assert asked == ["tipo_tarea", "plazo"]

    def test_does_not_ask_what_would_change_nothing(self) -> None:
        talk = Talk()
        talk.say("hola")
        plan = talk.say("estoy en la fase de revisión")
        assert plan.kind == "strategy"

    def test_can_be_skipped(self) -> None:
        talk = Talk()
        talk.say("tengo 20 minutos")
        assert talk.tap("pregunta.saltar").kind == "strategy"

    def test_counts_questions_and_strategies_apart(self) -> None:
        talk = Talk()
        talk.say("tengo 20 minutos")
        talk.tap("tarea.mcq")
        talk.tap("eval.no_ayudo")
        assert (talk.state.questions, talk.state.iteration, talk.state.strategies) == (1, 1, 2)

    def test_narrows_down_what_studying_means(self) -> None:
        talk = Talk()
        talk.say("hola")
        plan = talk.tap("inicio.estudiar")
        assert (plan.kind, plan.question) == ("ask", "tipo_tarea")
        assert talk.tap("tarea.mcq").kind == "strategy"


class TestRecalibrating:
    def test_keeps_the_lower_level_in_the_next_inference(self) -> None:
        talk = Talk()
        assert talk.say(SEED).decision.Q3 == "↑"
        assert talk.tap("eval.no_ayudo").decision.Q3 == "↓"
        talk.say("el profe subió la pauta")
        assert talk.say("tengo 20 minutos").decision.Q3 == "↓"

    def test_takes_the_level_back_down_from_mixto(self) -> None:
        talk = Talk()
        assert talk.say("me da lata estudiar para la prueba").decision.Q3 == "mixto"
        plan = talk.tap("eval.no_ayudo")
        assert (plan.decision.Q3, plan.rule) == ("↓", "R5a")

    def test_offers_rest_at_the_second_failure_and_an_exercise_at_the_third(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("eval.no_ayudo")
        second = talk.tap("eval.no_ayudo")
        assert (second.rule, second.minutes, "bienestar.si" in ids(second)) == ("R6", 10, True)
        third = talk.tap("eval.no_ayudo")
        assert (third.kind, third.rule, third.exercise) == ("wellbeing", "R7", EXERCISES["W9"])
        assert talk.state.iteration == 3

    def test_never_repeats_a_strategy_while_others_are_left(self) -> None:
        talk = Talk()
        given = [talk.say(SEED).strategy]
        given += [talk.tap("estrategia.otra").strategy for _ in range(3)]
        assert len({item.id for item in given if item}) == 4

    def test_goes_on_with_the_same_strategy_when_it_helped_a_little(self) -> None:
        talk = Talk()
        first = talk.say(SEED)
        plan = talk.tap("eval.un_poco")
        assert (plan.kind, plan.strategy, plan.step, plan.rule) == ("next_step", first.strategy, 1, "R2")

    def test_starts_tiny_when_it_was_not_tried_and_counts_the_second_time(self) -> None:
        talk = Talk()
        talk.say(SEED)
        plan = talk.tap("eval.no_probe")
        assert (plan.kind, plan.minutes, talk.state.iteration) == ("tiny_start", 10, 0)
        assert talk.tap("eval.no_probe").rule == "R5a"

    def test_puts_the_feeling_first_when_it_got_worse(self) -> None:
        talk = Talk()
        talk.say(SEED)
        plan = talk.tap("eval.peor")
        assert (plan.kind, plan.rule, talk.state.iteration) == ("wellbeing", "R4", 3)

    def test_clears_feeling_and_phase_but_keeps_the_task_when_it_helped(self) -> None:
        talk = Talk()
        talk.say("estoy escribiendo mi ensayo de historia para el viernes, estoy frustrada")
        plan = talk.tap("eval.ayudo")
        assert (plan.kind, plan.rule) == ("close", "R1")
        assert plan.slots == Slots(tipo_tarea="ensayo", ramo="historia", plazo="esta_semana")

    def test_starts_counting_anew_with_another_task(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("eval.no_ayudo")
        plan = talk.say("mejor hagamos la guía de física")
        assert (plan.kind, plan.slots.tipo_tarea, talk.state.iteration) == (
            "strategy",
            "resolver_problemas",
            0,
        )


class TestEvaluations:
    def test_are_read_by_their_words(self) -> None:
        talk = Talk()
        talk.say(SEED)
        assert talk.say("me sirvió harto").kind == "close"

    def test_never_overwrite_slots(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.say("me puso más nerviosa")
        assert talk.slots.sentimiento == "frustracion"

    @pytest.mark.parametrize("text", ["quiero mejorar mi ensayo", "perfecto, ¿qué sigue?"])
    def test_are_not_found_in_requests(self, text: str) -> None:
        talk = Talk()
        talk.say(SEED)
        assert talk.say(text).kind not in {"close", "ask", "greet"}

    def test_are_not_awaited_after_a_crisis(self) -> None:
        talk = Talk()
        talk.say(SEED)
        frozen = freeze(talk.state)
        assert not frozen.awaiting
        assert not is_evaluation(frozen, "me ayudó", None)


class TestWellbeing:
    def to_exercise(self) -> Talk:
        talk = Talk()
        talk.say("estoy ansiosa por la prueba")
        talk.tap("eval.peor")
        return talk

    def test_asks_before_and_after_and_leads_back_to_a_minimal_step(self) -> None:
        talk = self.to_exercise()
        during = talk.tap("intensidad.8")
        assert (during.kind, during.step) == ("wellbeing", 1)
        back = talk.tap("intensidad.4")
        assert (back.kind, back.minutes, back.decision.Q3, talk.state.iteration) == ("strategy", 10, "↓", 0)
        assert (talk.state.before, talk.state.after) == (8, 4)

    def test_offers_a_person_after_two_exercises_without_relief(self) -> None:
        talk = self.to_exercise()
        for level in ("intensidad.5", "intensidad.5", "eval.peor", "intensidad.6"):
            talk.tap(level)
        plan = talk.tap("intensidad.7")
        assert plan.kind == "person"
        assert "ayuda.ahora" in ids(plan)

    def test_does_not_insist_with_a_fourth_exercise(self) -> None:
        talk = self.to_exercise()
        kinds = []
        for _ in range(3):
            talk.tap("bienestar.listo")
            kinds.append(talk.tap("eval.peor").kind)
        assert kinds == ["wellbeing", "wellbeing", "person"]

    def test_takes_a_number_in_words(self) -> None:
        talk = self.to_exercise()
        talk.say("un siete")
        assert talk.state.before == 7

    def test_can_be_refused(self) -> None:
        assert self.to_exercise().tap("bienestar.no").kind == "strategy"


class TestExplaining:
    def test_says_why_and_goes_on_waiting(self) -> None:
        talk = Talk()
        first = talk.say(SEED)
        plan = talk.tap("estrategia.por_que")
        assert (plan.kind, plan.strategy, plan.decision.reglas) == (
            "explain",
            first.strategy,
            first.decision.reglas,
        )
        assert talk.state.awaiting == "evaluation"


class TestEnding:
    def test_begins_a_new_session_at_a_restart(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("eval.no_ayudo")
        plan = talk.say("reiniciar")
        assert (plan.kind, plan.greet, plan.quick_replies) == ("greet", True, FEELINGS)
        assert plan.slots == Slots(ramo="filosofía", tipo_tarea="ensayo")
        assert (talk.state.session, talk.state.iteration, talk.state.used) == (2, 0, ())

    def test_ends_after_a_day_without_a_message(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.now += timedelta(hours=24)
        plan = talk.say("hola")
        assert (plan.greet, talk.state.session) == (True, 2)
        assert plan.slots == Slots(ramo="filosofía", tipo_tarea="ensayo")

    def test_goes_on_within_a_day(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.now += timedelta(hours=23)
        talk.say("hola")
        assert talk.state.session == 1

    def test_ends_with_success(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("eval.ayudo")
        talk.say("ahora tengo que hacer un resumen")
        assert (talk.state.session, talk.state.strategies, talk.slots.tipo_tarea) == (2, 1, "resumen")

    def test_greets_again_after_a_goodbye(self) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("turno.cerrar")
        assert talk.say("hola").greet

    def test_reads_the_message_that_wakes_a_session_also_when_nobody_called_wake(self) -> None:
        state, plan = advance(State(), Slots(tipo_tarea="ensayo", plazo="hoy"), Heard(SEED), NOON)
        state, plan = advance(state, plan.slots, Heard("estoy aburrida"), NOON + timedelta(days=2))
        assert plan.slots == Slots(sentimiento="aburrimiento", tipo_tarea="ensayo")
        assert state.session == 2


SAID = st.sampled_from(
    [
        SEED,
        "hola",
        "no sé",
        "7",
        "me ayudó",
        "peor",
        "tengo prueba mañana",
        "¿por qué esto?",
        "ok",
        "",
        "ya no estoy frustrado",
    ]
)
STEPS = st.one_of(st.tuples(st.just("tap"), st.sampled_from(sorted(BY_ID))), st.tuples(st.just("say"), SAID))


class TestAnyConversation:
    @settings(max_examples=150, deadline=None)
    @given(st.lists(STEPS, max_size=25))
    def test_has_a_sensible_plan_at_every_turn(self, steps: list[tuple[str, str]]) -> None:
        talk = Talk()
        for how, what in steps:
            plan = talk.tap(what) if how == "tap" else talk.say(what)
            state = talk.state
            assert 0 <= state.iteration <= 3
            assert state.questions <= 2
            assert plan.minutes > 0
            assert (plan.kind in {"strategy", "next_step", "tiny_start", "talk", "explain"}) <= (
                plan.strategy is not None
            )
            assert (plan.kind == "wellbeing") == (plan.exercise is not None)
            assert (plan.kind == "ask") == (plan.question is not None)
            assert (state.awaiting == "evaluation") <= (state.last_strategy is not None)
            assert 0 < len(speak(plan, len(steps)).split()) < 90

    @given(
        st.dictionaries(
            st.sampled_from(sorted(State().to_json())),
            st.one_of(
                st.none(),
                st.integers(),
                st.text(),
                st.lists(st.text()),
                st.booleans(),
                st.floats(),
                st.dictionaries(st.text(), st.text()),
            ),
        )
    )
    def test_goes_on_from_any_stored_state(self, raw: dict[str, object]) -> None:
        state = State.from_json(raw)
        for id_ in BY_ID:
            advance(state, Slots(), Heard("", id_), NOON)

    @pytest.mark.parametrize(
        "raw", [None, [], "x", 3, {"used": 5}, {"decided": {"plazo": 7}}, {"last_message_at": "ayer"}]
    )
    def test_starts_afresh_from_a_broken_state(self, raw: object) -> None:
        assert isinstance(State.from_json(raw), State)

    def test_understands_a_chip_of_another_version_by_its_words(self) -> None:
        _, plan = advance(State(), Slots(), Heard("Estoy ansiosa con mi tesis", "sentimiento.de_antes"), NOON)
        assert plan.slots == Slots(sentimiento="ansiedad_error", tipo_tarea="ensayo")

    def test_keeps_what_outlives_a_session_only(self) -> None:
        slots = Slots(
            sentimiento="otro", tipo_tarea="mcq", ramo="x", plazo="hoy", fase="revision", tiempo_bloque=10
        )
        assert kept(slots) == replace(Slots(), tipo_tarea="mcq", ramo="x")


class TestSmallWords:
    @pytest.mark.parametrize("text", ["sí", "dale", "ok", "ya po, voy", "jajaja"])
    def test_of_agreement_are_no_outcome(self, text: str) -> None:
        talk = Talk()
        first = talk.say(SEED)
        plan = talk.say(text)
        assert plan.kind in {"aside", "talk"}
        assert (plan.strategy, plan.previous) == (first.strategy, None)

    def test_of_refusal_bring_another_strategy_without_counting_a_failure(self) -> None:
        talk = Talk()
        first = talk.say(SEED)
        plan = talk.say("no gracias")
        assert plan.kind == "strategy"
        assert plan.strategy != first.strategy
        assert (plan.previous, talk.state.iteration) == (None, 0)

    @pytest.mark.parametrize("text", ["gracias!", "ok, gracias", "muchas gracias flou"])
    def test_of_thanks_close_a_session_that_helped(self, text: str) -> None:
        talk = Talk()
        talk.say(SEED)
        talk.tap("eval.ayudo")
        plan = talk.say(text)
        assert (plan.kind, plan.rule, talk.state.ended) == ("close", "", True)


class TestCatalogue:
    """Another catalogue than the shipped one."""

    EDITED = replace(
        CATALOGUE,
        version="flou-catalogo/1.0.0+2",
        strategies=tuple(replace(item, nombre=f"{item.nombre} bis") for item in CATALOGUE.strategies),
    )

    def test_is_what_is_offered_and_the_plan_says_which(self) -> None:
        slots = Slots(sentimiento="frustracion", tipo_tarea="ensayo")
        state, plan = advance(State(questions=2), slots, Heard("x"), NOON, self.EDITED)
        assert plan.strategy is not None
        assert (plan.strategy.nombre, plan.catalogue_version) == (
            "Tu idea en una frase bis",
            "flou-catalogo/1.0.0+2",
        )
        _, more = advance(state, plan.slots, Heard("", "eval.un_poco"), NOON, self.EDITED)
        assert more.strategy == plan.strategy

    def test_that_has_the_strategy_under_way_no_more_leads_to_another_one(self) -> None:
        state = replace(State.from_json({"last_strategy": "A999"}), awaiting="evaluation", greeted=True)
        _, plan = advance(state, Slots(tipo_tarea="ensayo"), Heard("", "estrategia.por_que"), NOON)
        assert plan.strategy is None or plan.strategy.id != "A999"

    def test_never_offers_what_was_retired(self) -> None:
        slots = Slots(sentimiento="frustracion", tipo_tarea="ensayo")
        retired = tuple(replace(item, retirada=item.id == "A1") for item in CATALOGUE.strategies)
        _, plan = advance(State(questions=2), slots, Heard("x"), NOON, replace(CATALOGUE, strategies=retired))
        assert plan.strategy is not None
        assert plan.strategy.id != "A1"
