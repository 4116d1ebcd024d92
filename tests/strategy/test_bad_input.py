"""Messages that nobody wishes for, and what is read in them all the same."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from strategy.domain.catalogue import CATALOGUE
from strategy.domain.chat_spelling import MAX_READ
from strategy.domain.cycle import Heard, State, advance
from strategy.domain.extraction import read
from strategy.domain.merging import Known, settle
from strategy.domain.quick_replies import BY_ID, FEELINGS, meaning
from strategy.domain.slot_reading import parse
from strategy.domain.slots import Slots
from tests.strategy.fixtures import NOON as NOW


def known_of(text: str) -> dict[str, object]:
    """Return the slots that a message fills."""
    return {name: value for name, value in read(text, NOW).values.as_json().items() if value is not None}


class TestAContradiction:
    @pytest.mark.parametrize(
        ("text", "slots"),
        [
            ("ensayo… no, mentira, es un bug", {"tipo_tarea": "bugfix"}),
            ("es para mañana, digo, para el viernes", {"plazo": "esta_semana"}),
            ("no es para hoy, es para mañana", {"plazo": "<24h"}),
            ("no estoy ansiosa sino aburrida", {"sentimiento": "aburrimiento"}),
            ("estoy aburrida, bueno en realidad no, estoy ansiosa", {"sentimiento": "ansiedad_error"}),
            ("ya no tengo prueba, ahora es un ensayo", {"tipo_tarea": "ensayo"}),
        ],
    )
    def test_is_read_by_its_last_word(self, text: str, slots: dict[str, object]) -> None:
        assert known_of(text) == slots


class TestSeveralTasks:
    @pytest.mark.parametrize(
        ("text", "task", "course", "due"),
        [
            (
                "prueba de física el lunes y un ensayo de historia para mañana",
                "ensayo",
                "historia",
                "<24h",
            ),
            (
                "un ensayo de historia para mañana y una prueba de física el lunes",
                "ensayo",
                "historia",
                "<24h",
            ),
            (
                "tengo una presentación de ética y la guía de química",
                "presentacion",
                "ética",
                None,
            ),
        ],
    )
    def test_give_the_most_urgent_one_with_its_own_course(
        self, text: str, task: str, course: str, due: str | None
    ) -> None:
        values = read(text, NOW).values
        assert (values.tipo_tarea, values.ramo, values.plazo) == (task, course, due)


ANXIOUS_ESSAY = {"sentimiento": "ansiedad_error", "tipo_tarea": "ensayo", "plazo": "<24h"}


class TestAnotherLanguage:
    @pytest.mark.parametrize(
        ("text", "slots"),
        [
            ("I have an exam tomorrow", {"tipo_tarea": "mcq", "plazo": "<24h"}),
            ("my code has a bug", {"tipo_tarea": "bugfix"}),
            ("my essay is for tomorrow and I'm so anxious", ANXIOUS_ESSAY),
            ("tenho que escrever um ensaio para amanhã e estou nervosa", ANXIOUS_ESSAY),
            ("studying is so boring", {"sentimiento": "aburrimiento"}),
            ("I can't focus", {}),
            ("tenho 30 minutos", {"tiempo_bloque": 25}),
            ("preciso entregar o trabalho hoje", {"plazo": "hoy"}),
        ],
    )
    def test_gives_the_plain_cognates_and_nothing_made_up(self, text: str, slots: dict[str, object]) -> None:
        assert known_of(text) == slots

    @pytest.mark.parametrize("text", ["I can't focus at all, please help", "não consigo nem começar"])
    def test_still_gets_an_answer_in_spanish(self, text: str) -> None:
        state = replace(State(), greeted=True)
        _, plan = advance(state, read(text, NOW).values, Heard(text), NOW, CATALOGUE)
        assert plan.quick_replies
        assert all(chip in BY_ID.values() for chip in plan.quick_replies)


class TestALongComplaint:
    COMPLAINT = "estoy harta de todo, no me sale nada y nadie me entiende. "

    def test_is_read_for_what_it_says(self) -> None:
        text = (self.COMPLAINT * 40)[: MAX_READ - 40] + " y la prueba de física es mañana"
        assert known_of(text) == {
            "sentimiento": "frustracion",
            "tipo_tarea": "mcq",
            "ramo": "física",
            "plazo": "<24h",
        }

    def test_is_cut_where_no_message_may_go(self) -> None:
        assert known_of(self.COMPLAINT * 200 + "para mañana") == {"sentimiento": "frustracion"}


class TestAModelOutsideTheLists:
    def test_costs_only_the_slot_that_it_got_wrong(self) -> None:
        answer = {"sentimiento": "enojo", "tipo_tarea": "mcq", "plazo": "ayer", "fase": 3, "ramo": "física"}
        reading = parse(answer)
        assert reading.values == Slots(tipo_tarea="mcq", ramo="física")
        assert set(reading.refused) == {"sentimiento", "plazo", "fase"}

    def test_does_not_take_away_what_was_known(self) -> None:
        before = Known(Slots(sentimiento="frustracion", plazo="hoy"))
        answer = parse({"sentimiento": "enojo", "plazo": "ayer", "tiempo_bloque": "mucho"})
        assert settle(before, read("mmm", NOW), answer).slots == before.slots


class TestAClockElsewhere:
    LATE = datetime(2026, 3, 31, 1, 30, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("zone", "due"),
        [("America/Santiago", "<24h"), ("America/Mexico_City", "<24h"), ("Europe/Madrid", "hoy")],
    )
    def test_counts_days_from_the_students_own(self, zone: str, due: str) -> None:
        there = self.LATE.astimezone(ZoneInfo(zone))
        assert read("es el 31 de marzo", there).values.plazo == due

    def test_counts_a_session_of_another_zone_by_the_hours_that_passed(self) -> None:
        spoken = self.LATE.astimezone(ZoneInfo("Europe/Madrid"))
        state, slots = State(last_message_at=spoken.isoformat()), Slots(plazo="hoy")
        later = (self.LATE + timedelta(hours=2)).astimezone(ZoneInfo("America/Santiago"))
        _, plan = advance(state, slots, Heard("sigo aquí"), later, CATALOGUE)
        assert plan.slots.plazo == "hoy"


class TestAnOldChip:
    @pytest.mark.parametrize("chip", ["eval.ayudo", "eval.peor", "eval.no_probe", "intensidad.7"])
    def test_of_a_session_that_is_over_sets_no_slot_and_counts_nothing(self, chip: str) -> None:
        state, plan = advance(State(), Slots(ramo="física"), Heard(BY_ID[chip].value, chip), NOW, CATALOGUE)
        assert plan.slots == Slots(ramo="física")
        assert (state.iteration, state.failed) == (0, 0)

    def test_that_names_a_slot_still_means_it(self) -> None:
        state = State(session=3, sources={}, last_message_at=(NOW - timedelta(days=9)).isoformat())
        after, plan = advance(state, Slots(plazo="hoy"), Heard("Es para mañana", "plazo.24h"), NOW, CATALOGUE)
        assert plan.slots.plazo == "<24h"
        assert after.session == 4

    def test_that_nobody_knows_any_more_is_read_by_its_words(self) -> None:
        state, plan = advance(State(), Slots(), Heard("Tengo 20 minutos", "tiempo.de_antes"), NOW, CATALOGUE)
        assert plan.slots.tiempo_bloque == 20
        assert state.sources["tiempo_bloque"].origin == "heuristic"


class TestTheSevenFeelings:
    def test_of_the_greeting_each_mean_a_feeling_tapped_or_typed(self) -> None:
        for chip in FEELINGS:
            means = meaning(chip.id)
            assert means is not None
            assert read(chip.value, NOW).values.sentimiento == means.value
            assert read(f"estoy {chip.label.split('/')[0]}", NOW).values.sentimiento == means.value


class TestWordsThatOnlyLookAlike:
    @pytest.mark.parametrize(
        "text",
        [
            "¿y si mejor cambio de tarea?",
            "perfecto, ¿qué sigue?",
            "una palabra ideal de la planilla",
            "quiero relatar 100 cosas",
            "por la mañana rindo mejor",
        ],
    )
    def test_fill_nothing(self, text: str) -> None:
        assert known_of(text) == {}

    def test_keep_a_request_apart_from_an_evaluation(self) -> None:
        state, _ = advance(State(), Slots(tipo_tarea="mcq"), Heard("…"), NOW, CATALOGUE)
        after, plan = advance(
            state, Slots(tipo_tarea="ensayo"), Heard("quiero mejorar mi ensayo"), NOW, CATALOGUE
        )
        assert plan.previous is None
        assert after.last_outcome is None
