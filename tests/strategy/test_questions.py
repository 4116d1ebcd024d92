"""Only what matters is asked."""

from dataclasses import replace

import pytest

from strategy.domain.catalogue import select
from strategy.domain.questions import ANSWERS, MOST, names_something, next_question
from strategy.domain.rules import decide
from strategy.domain.slots import Slots
from tests.strategy.fixtures import SITUATIONS
from tests.strategy.talking import Talk

UNCLEAR = tuple(slots for slots in SITUATIONS if not names_something(slots))


def answered(slots: Slots, name: str) -> list[Slots]:
    return [slots, *(replace(slots, **{name: answer}) for answer in ANSWERS[name])]  # type: ignore[arg-type]


def decisions(slots: Slots, name: str) -> set[tuple[str, str]]:
    return {(found.Q2, found.Q3) for found in map(decide, answered(slots, name))}


def first_strategies(slots: Slots, name: str) -> set[str]:
    return {select(decide(said), said).strategy.id for said in answered(slots, name)}


class TestNextQuestion:
    def test_has_an_answer_that_changes_the_decision_and_the_first_strategy(self) -> None:
        asked = [(slots, name) for slots in UNCLEAR if (name := next_question(slots, (), 0))]
        assert asked
        for slots, name in asked:
            assert getattr(slots, name) is None
            assert len(decisions(slots, name)) > 1
            assert len(first_strategies(slots, name)) > 1

    def test_is_none_only_when_no_answer_would_change_the_decision(self) -> None:
        for slots in UNCLEAR:
            if next_question(slots, (), 0) is None:
                open_ = [name for name in ANSWERS if getattr(slots, name) is None]
                assert all(len(decisions(slots, name)) == 1 for name in open_)

    def test_is_none_once_a_task_or_a_feeling_is_named(self) -> None:
        assert not any(next_question(slots, (), 0) for slots in SITUATIONS if names_something(slots))

    def test_is_none_after_two(self) -> None:
        assert not any(next_question(slots, (), MOST) for slots in UNCLEAR)

    def test_is_never_one_that_was_asked(self) -> None:
        for slots in UNCLEAR:
            assert next_question(slots, ("tipo_tarea",), 1) != "tipo_tarea"


class TestStudying:
    def test_is_not_asked_about_when_the_answer_is_known(self) -> None:
        talk = Talk()
        talk.say("tengo prueba mañana")
        assert talk.say("quiero estudiar").kind == "strategy"

    def test_is_not_asked_about_when_no_answer_would_change_the_decision(self) -> None:
        talk = Talk()
        talk.say("estoy ansiosa y es para hoy")
        assert talk.say("quiero estudiar").kind == "strategy"


class TestSkipping:
    @pytest.mark.parametrize("text", ["no sé", "saltar", "paso", "me da lo mismo"])
    def test_by_words_goes_on_with_a_strategy(self, text: str) -> None:
        talk = Talk()
        assert talk.say("tengo 20 minutos").kind == "ask"
        assert talk.say(text).kind == "strategy"


class TestAChipOfAnOlderSession:
    @pytest.mark.parametrize(
        "chip", ["eval.no_ayudo", "eval.peor", "intensidad.7", "bienestar.listo", "turno.continuar"]
    )
    def test_changes_no_counter_of_the_new_one(self, chip: str) -> None:
        talk = Talk()
        talk.say("tengo prueba mañana")
        talk.say("reiniciar")
        plan = talk.tap(chip)
        assert (talk.state.iteration, talk.state.failed, talk.state.no_relief) == (0, 0, 0)
        assert (plan.previous, plan.felt) == (None, None)

    def test_about_an_exercise_that_is_under_way_counts_for_that(self) -> None:
        talk = Talk()
        talk.say("tengo prueba mañana")
        talk.tap("eval.peor")
        plan = talk.tap("eval.ayudo")
        assert (plan.kind, plan.rule, plan.previous) == ("strategy", "R7", None)


class TestExplaining:
    def test_gives_the_recalibration_as_the_reason_for_another_level(self) -> None:
        talk = Talk()
        talk.say("Estoy frustrado con mi ensayo para filosofía")
        talk.tap("eval.no_ayudo")
        assert talk.say("¿por qué esto?").decision.ajuste == "R5a"

    def test_cites_the_rules_that_chose_also_after_more_was_said(self) -> None:
        talk = Talk()
        first = talk.say("tengo que hacer un resumen")
        talk.say("ok")
        assert talk.tap("estrategia.por_que").decision.reglas == first.decision.reglas
