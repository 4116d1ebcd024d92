"""Where slots come from, and which of two readings counts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy.domain import cycle, origins
from strategy.domain.catalogue import CATALOGUE
from strategy.domain.cycle import Heard, advance, wake
from strategy.domain.extraction import Reading, read
from strategy.domain.instructions import context_block
from strategy.domain.merging import Known, settle
from strategy.domain.origins import NAMES, Origin, Source
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import BY_ID, meaning
from strategy.domain.slot_reading import parse
from strategy.domain.slots import BLOQUES, FASES, PLAZOS, SENTIMIENTOS, TAREAS, Slots
from strategy.domain.state import State
from tests.strategy.fixtures import NOON as NOW

VALUES: dict[str, tuple[Any, ...]] = {
    "sentimiento": SENTIMIENTOS,
    "tipo_tarea": TAREAS,
    "ramo": ("física", "historia"),
    "plazo": PLAZOS,
    "fase": FASES,
    "tiempo_bloque": BLOQUES,
}
SLOTS = st.builds(Slots, **{name: st.none() | st.sampled_from(values) for name, values in VALUES.items()})
SOURCE = st.builds(Source, st.sampled_from(get_args(Origin)), st.floats(0, 1))
KNOWN = st.builds(Known, SLOTS, st.dictionaries(st.sampled_from(NAMES), SOURCE))
DENIED = st.one_of([st.tuples(st.just(name), st.sampled_from(values)) for name, values in VALUES.items()])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    values = draw(SLOTS)
    silent = [name for name in NAMES if getattr(values, name) is None]
    cleared = draw(st.frozensets(st.sampled_from(silent))) if silent else frozenset()
    doubted = draw(st.frozensets(st.sampled_from(NAMES)))
    return Reading(values, cleared, denied=draw(st.frozensets(DENIED, max_size=2)), doubted=doubted)


READING = readings()


def say(text: str, known: Known, model: Reading | None = None, asked: str | None = None) -> Known:
    return settle(known, read(text, NOW), model, asked=asked)


def tap(chip: str, known: Known, state: State | None = None) -> tuple[State, Plan]:
    begun = replace(state or State(), sources=known.sources)
    return advance(begun, known.slots, Heard(BY_ID[chip].value, chip), NOW, CATALOGUE)


class TestWhatIsKept:
    def test_is_the_reader_and_how_sure_it_is(self) -> None:
        known = say("tengo 20 minutos para el ensayo", Known(Slots()))
        assert known.sources["tiempo_bloque"] == Source("heuristic", 0.95)
        assert known.sources["tipo_tarea"] == Source("heuristic", 0.75)
        known = say("hola", known, Reading(Slots(ramo="física")))
        assert known.sources["ramo"] == Source("model", 0.85)

    @pytest.mark.parametrize("chip", [chip for chip in BY_ID if getattr(meaning(chip), "kind", "") == "slot"])
    def test_is_the_chip_for_what_was_tapped(self, chip: str) -> None:
        means = meaning(chip)
        assert means is not None
        state, plan = tap(chip, Known(Slots()))
        assert getattr(plan.slots, means.name) == means.value
        assert state.sources == {means.name: Source("chip", 1.0)}

    def test_is_asked_for_an_answer_to_a_question(self) -> None:
        known = say("para el viernes, de historia", Known(Slots()), asked="plazo")
        assert {name: source.origin for name, source in known.sources.items()} == {
            "plazo": "asked",
            "ramo": "heuristic",
        }

    def test_goes_with_a_slot_that_is_cleared(self) -> None:
        known = say("ya no estoy ansiosa", say("estoy ansiosa", Known(Slots())))
        assert known == Known(Slots())

    def test_outlives_a_session_for_course_and_task_only(self) -> None:
        known = say("estoy ansiosa con la prueba de física, es mañana", Known(Slots()))
        state = State(sources=known.sources, last_message_at=(NOW - timedelta(days=2)).isoformat())
        state, slots = wake(state, known.slots, NOW)
        assert set(state.sources) == {"tipo_tarea", "ramo"}
        assert (slots.tipo_tarea, slots.ramo) == ("mcq", "física")

    def test_goes_with_feeling_and_phase_after_a_success(self) -> None:
        known = say("estoy aburrida, estoy escribiendo el ensayo, es para mañana", Known(Slots()))
        state, _ = advance(State(sources=known.sources), known.slots, Heard("…"), NOW, CATALOGUE)
        state, plan = tap("eval.ayudo", Known(known.slots, state.sources), state)
        assert plan.rule == "R1"
        assert set(state.sources) == {"tipo_tarea", "plazo"}

    def test_is_not_weakened_by_saying_the_same_again(self) -> None:
        state, plan = tap("tarea.mcq", Known(Slots()))
        known = say("es una prueba", Known(plan.slots, state.sources))
        assert known.sources["tipo_tarea"].origin == "chip"

    @given(KNOWN, READING, st.none() | READING, st.none() | st.sampled_from(NAMES))
    def test_is_a_source_for_no_slot_without_a_value(
        self, known: Known, heuristic: Reading, model: Reading | None, asked: str | None
    ) -> None:
        after = settle(known, heuristic, model, asked=asked)
        assert all(getattr(after.slots, name) is not None for name in after.sources)

    @given(KNOWN, READING, READING)
    def test_is_a_source_for_every_slot_that_has_changed(
        self, known: Known, heuristic: Reading, model: Reading
    ) -> None:
        after = settle(known, heuristic, model)
        for name in NAMES:
            value = getattr(after.slots, name)
            if value is not None and value != getattr(known.slots, name):
                assert after.sources[name].origin in {"heuristic", "model"}
                assert value in {getattr(heuristic.values, name), getattr(model.values, name)}


class TestPrecedence:
    @given(KNOWN, READING, READING)
    def test_never_lets_silence_take_away(self, known: Known, heuristic: Reading, model: Reading) -> None:
        after = settle(known, heuristic, model)
        for name in NAMES:
            quiet = getattr(heuristic.values, name) is None and getattr(model.values, name) is None
            if quiet and name not in heuristic.cleared | model.cleared:
                assert getattr(after.slots, name) == getattr(known.slots, name)

    @given(READING, READING)
    def test_never_lets_a_model_say_what_the_message_denies(self, heuristic: Reading, model: Reading) -> None:
        after = settle(Known(Slots()), heuristic, model)
        for name, value in heuristic.denied:
            if getattr(heuristic.values, name) != value:
                assert getattr(after.slots, name) != value

    @given(READING, READING)
    def test_takes_the_clock_from_the_rules(self, heuristic: Reading, model: Reading) -> None:
        after = settle(Known(Slots()), heuristic, model)
        for name in ("plazo", "tiempo_bloque"):
            if (value := getattr(heuristic.values, name)) is not None:
                assert getattr(after.slots, name) == value

    @given(KNOWN, READING, st.none() | READING)
    def test_comes_to_rest(self, known: Known, heuristic: Reading, model: Reading | None) -> None:
        once = settle(known, heuristic, model)
        assert settle(once, heuristic, model).slots == once.slots

    def test_takes_the_rules_over_a_model_in_doubt(self) -> None:
        model = parse({"tipo_tarea": "mcq", "fase": "revision", "dudosos": ["tipo_tarea", "fase"]})
        known = say("tengo que hacer un ensayo", Known(Slots()), model)
        assert known.slots.tipo_tarea == "ensayo"
        assert known.sources["fase"] == Source("model", 0.4)

    def test_does_not_let_a_guess_replace_what_was_tapped(self) -> None:
        state, plan = tap("tarea.escrito", Known(Slots()))
        known = Known(plan.slots, state.sources)
        doubtful = parse({"tipo_tarea": "mcq", "dudosos": ["tipo_tarea"]})
        assert say("me cuesta partir", known, doubtful) == known
        assert say("qué largo el trabajo", known).slots.tipo_tarea == "ensayo"
        assert say("no, es una prueba", known).slots.tipo_tarea == "mcq"

    def test_lets_what_is_said_later_replace_what_was_tapped(self) -> None:
        state, plan = tap("plazo.hoy", Known(Slots()))
        known = say("me equivoqué, es para el viernes", Known(plan.slots, state.sources))
        assert (known.slots.plazo, known.sources["plazo"].origin) == ("esta_semana", "heuristic")

    def test_lets_a_denial_clear_what_was_tapped(self) -> None:
        state, plan = tap("plazo.hoy", Known(Slots()))
        known = say("ya no es para hoy", Known(plan.slots, state.sources), Reading(Slots(plazo="hoy")))
        assert known == Known(Slots())

    @pytest.mark.parametrize("chip", ["eval.ayudo", "eval.un_poco", "eval.no_ayudo", "eval.peor"])
    def test_gives_an_evaluation_no_slot_to_overwrite(self, chip: str) -> None:
        known = say("tengo que hacer un ensayo para mañana", Known(Slots()))
        state, _ = advance(State(sources=known.sources), known.slots, Heard("…"), NOW, CATALOGUE)
        after, plan = tap(chip, Known(known.slots, state.sources), state)
        assert plan.slots == known.slots
        assert after.sources == known.sources

    @pytest.mark.parametrize(
        "text", ["me ayudó, ya no estoy ansiosa", "no me sirvió", "un poco", "quedé peor"]
    )
    def test_reads_no_slot_in_words_that_only_evaluate(self, text: str) -> None:
        state, _ = advance(State(), Slots(tipo_tarea="mcq"), Heard("…"), NOW, CATALOGUE)
        assert state.awaiting == "evaluation"
        assert cycle.is_evaluation(state, text, None)


class TestStored:
    @given(st.dictionaries(st.sampled_from(NAMES), SOURCE))
    def test_comes_back_as_it_was(self, sources: dict[str, Source]) -> None:
        state = State(sources=sources)
        assert State.from_json(state.to_json()) == state
        assert origins.from_json(origins.as_json(sources)) == sources

    def test_is_empty_for_a_row_from_before(self) -> None:
        old = State().to_json()
        del old["sources"]
        assert State.from_json(old).sources == {}

    @pytest.mark.parametrize(
        "broken",
        [
            None,
            3,
            ["chip"],
            {"plazo": "chip"},
            {"plazo": {"origin": "guess", "confidence": 1}},
            {"plazo": {"origin": "chip", "confidence": 7}},
            {"plazo": {"origin": "chip", "confidence": True}},
            {"plazo": {"origin": ["chip"], "confidence": 1}},
            {"color": {"origin": "chip", "confidence": 1}},
        ],
    )
    def test_leaves_out_what_is_broken(self, broken: object) -> None:
        good = {"fase": {"origin": "chip", "confidence": 1}}
        raw = {**broken, **good} if isinstance(broken, dict) else broken
        expected = {"fase": Source("chip", 1.0)} if isinstance(broken, dict) else {}
        assert State.from_json({"sources": raw}).sources == expected


class TestALongerTime:
    @pytest.mark.parametrize(
        ("text", "minutes"),
        [
            ("tengo 30 minutos", 30),
            ("media hora libre", 30),
            ("dispongo de 45 min", 45),
            ("tengo tres cuartos de hora", 45),
            ("tengo una hora", 60),
            ("puedo estudiar 2 horas", 120),
            ("tengo hora y media", 90),
            ("quiero hacer dos pomodoros", 55),
        ],
    )
    def test_is_read_whole_beside_the_block(self, text: str, minutes: int) -> None:
        slots = read(text, NOW).values
        assert (slots.tiempo_bloque, slots.minutos) == (25, minutes)

    @pytest.mark.parametrize(
        "text", ["tengo 25 minutos", "tengo 10 min", "un pomodoro", "tengo 6 horas libres"]
    )
    def test_is_nothing_beside_a_block_or_a_whole_day(self, text: str) -> None:
        assert read(text, NOW).values.minutos is None

    def test_becomes_rounds_that_are_offered(self) -> None:
        known = say("tengo 60 minutos para el ensayo", Known(Slots()))
        _, plan = advance(State(), known.slots, Heard("…"), NOW, CATALOGUE)
        assert plan.rounds == ((25, 5), (25, 0))
        block = context_block(plan)
        assert "3. TIEMPO DISPONIBLE: 60 minutos" in block
        assert "sin insistir, seguir así: 25 de trabajo, 5 de pausa, 25 de trabajo." in block

    @pytest.mark.parametrize(
        "text", ["tengo 30 minutos", "tengo 20 minutos", "estoy nerviosa y tengo 90 minutos"]
    )
    def test_becomes_none_where_a_single_block_is_what_fits(self, text: str) -> None:
        known = say(f"{text} para el ensayo", Known(Slots()))
        _, plan = advance(State(), known.slots, Heard("…"), NOW, CATALOGUE)
        assert plan.rounds == ()
        assert "seguir así" not in context_block(plan)

    def test_goes_with_the_block_that_replaces_it(self) -> None:
        known = say("tengo 90 minutos", Known(Slots()))
        _, plan = tap("tiempo.10", known)
        assert (plan.slots.tiempo_bloque, plan.slots.minutos) == (10, None)
        assert say("mejor 15 minutos", known).slots.minutos is None

    def test_comes_from_the_model_too(self) -> None:
        assert parse({"tiempo_bloque": 45}).values.minutos == 45
        assert parse({"tiempo_bloque": 600}).values.minutos is None
