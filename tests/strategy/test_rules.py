"""The decision table."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from strategy.domain import rules
from strategy.domain.rules import Decision, adjusted, block, cycles, decide, why
from strategy.domain.slots import PLAZOS, Slots, from_json
from tests.strategy.fixtures import SITUATIONS, TIMES, lines


def core(decision: Decision) -> tuple[str, str]:
    return decision.Q2, decision.Q3


class TestDecide:
    @pytest.mark.parametrize("case", lines("golden_shared.jsonl"), ids=lambda case: case["id"])
    def test_meets_every_golden_case(self, case: dict[str, object]) -> None:
        decision = decide(from_json(case["slots"])[0])  # type: ignore[arg-type]
        for name, value in case["expected"].items():  # type: ignore[attr-defined]
            found = getattr(decision, name)
            assert (list(found) if isinstance(found, tuple) else found) == value, name

    def test_has_the_distribution_of_the_design(self) -> None:
        found = Counter(core(decide(slots)) for slots in SITUATIONS)
        assert found == {
            ("B", "↓"): 1404, ("A", "↓"): 860, ("A", "↑"): 234, ("A", "mixto"): 166, ("B", "mixto"): 136,
        }  # fmt: skip

    def test_says_the_same_for_the_same_slots(self) -> None:
        assert all(decide(slots) == decide(slots) for slots in SITUATIONS)

    def test_takes_otro_and_neutral_for_an_unknown_feeling(self) -> None:
        for slots in SITUATIONS:
            if slots.sentimiento in {"otro", "neutral"}:
                assert core(decide(slots)) == core(decide(replace(slots, sentimiento=None)))

    def test_takes_otro_for_an_unknown_task(self) -> None:
        for slots in SITUATIONS:
            if slots.tipo_tarea == "otro":
                assert core(decide(slots)) == core(decide(replace(slots, tipo_tarea=None)))

    def test_never_lets_the_deadline_touch_what_the_task_needs(self) -> None:
        for slots in SITUATIONS:
            assert len({decide(replace(slots, plazo=due)).Q2 for due in (None, *PLAZOS)}) == 1  # type: ignore[arg-type]

    def test_is_concrete_near_a_deadline(self) -> None:
        assert all(decide(slots).Q3 == "↓" for slots in SITUATIONS if slots.plazo in rules.NEAR)

    def test_is_vigilant_and_concrete_in_a_revision(self) -> None:
        assert all(core(decide(slots)) == ("B", "↓") for slots in SITUATIONS if slots.fase == "revision")

    def test_is_vigilant_for_core_tasks_in_every_phase(self) -> None:
        assert all(decide(slots).Q2 == "B" for slots in SITUATIONS if slots.tipo_tarea in rules.CORE)

    def test_derives_focus_mode_and_level_from_the_two_answers(self) -> None:
        derived = {(*core(d), d.enfoque, d.modo, d.nivel) for d in map(decide, SITUATIONS)}
        assert len(derived) == len({row[:2] for row in derived})

    def test_keeps_the_block_within_the_time_there_is(self) -> None:
        for slots in SITUATIONS:
            for minutes in TIMES:
                decision = decide(replace(slots, tiempo_bloque=minutes))  # type: ignore[arg-type]
                assert decision.bloque <= max(10, decision.tiempo_disponible)
                assert decision.bloque in rules.BLOCKS

    def test_is_not_moved_by_the_course(self) -> None:
        assert all(decide(replace(slots, ramo="álgebra")) == decide(slots) for slots in SITUATIONS)

    @pytest.mark.parametrize("name", ["sentimiento", "tipo_tarea", "plazo", "fase"])
    def test_takes_a_value_outside_the_lists_for_unknown_and_reports_it(self, name: str) -> None:
        odd: dict[str, Any] = {name: "cualquiera"}
        decision = decide(Slots(**odd))
        assert decision.ignorados == (name,)
        assert replace(decision, ignorados=()) == decide(Slots())

    @pytest.mark.parametrize("value", ["15", True, -5, 1.5, []])
    def test_reports_minutes_that_are_none(self, value: object) -> None:
        decision = decide(Slots(tiempo_bloque=value))  # type: ignore[arg-type]
        assert (decision.tiempo_disponible, decision.ignorados) == (15, ("tiempo_bloque",))


class TestRules:
    def test_all_fire_somewhere(self) -> None:
        fired = {rule for slots in SITUATIONS for rule in decide(slots).reglas}
        assert fired == set(rules.RULES)

    def test_give_nothing_but_known_answers(self) -> None:
        assert {rule.gives for rule in rules.Q2_RULES} == set(rules.MODOS)
        assert {rule.gives for rule in rules.Q3_RULES} == set(rules.NIVELES)

    def test_explain_themselves_without_jargon(self) -> None:
        for rule in rules.RULES.values():
            assert len(rule.why) > 10
            assert not {"Q2", "Q3", "promoción", "prevención", "regulatorio"} & set(rule.why.split())

    def test_give_one_reason_for_each_of_the_two_answers(self) -> None:
        assert all(len(why(decide(slots))) == 2 for slots in SITUATIONS)


class TestAdjusted:
    def test_lets_an_override_outlive_the_inference(self) -> None:
        decision = adjusted(decide(Slots(tipo_tarea="ensayo")), "↓", 10)
        assert (decision.Q3, decision.nivel, decision.bloque, decision.Q2) == ("↓", "CONCRETO", 10, "A")

    def test_keeps_a_near_deadline_concrete(self) -> None:
        assert adjusted(decide(Slots(plazo="hoy")), "mixto", None).Q3 == "↓"

    def test_changes_nothing_without_an_override(self) -> None:
        assert all(adjusted(decide(slots), None, None) == decide(slots) for slots in SITUATIONS)


class TestBlock:
    @pytest.mark.parametrize(("minutes", "size"), [(1, 10), (10, 10), (11, 10), (14, 12), (24, 20), (90, 25)])
    def test_is_the_largest_that_fits(self, minutes: int, size: int) -> None:
        assert block(minutes) == size


class TestCycles:
    @pytest.mark.parametrize("minutes", range(1, 241))
    def test_fill_the_time_without_going_over_it(self, minutes: int) -> None:
        spent = sum(work + rest for work, rest in cycles(minutes))
        assert spent <= max(10, minutes)

    def test_are_blocks_of_25_with_5_off(self) -> None:
        assert cycles(60) == ((25, 5), (25, 0))
        assert cycles(90) == ((25, 5), (25, 5), (25, 0))
        assert cycles(45) == ((25, 5), (15, 0))


class TestALongerTime:
    def test_is_what_the_student_has_while_a_block_stays_a_block(self) -> None:
        decision = decide(Slots(tiempo_bloque=25, minutos=45))
        assert (decision.tiempo_disponible, decision.bloque) == (45, 25)

    @pytest.mark.parametrize("slots", SITUATIONS[::7])
    def test_decides_nothing_else(self, slots: Slots) -> None:
        longer = decide(replace(slots, tiempo_bloque=25, minutos=90))
        assert replace(longer, tiempo_disponible=25) == decide(replace(slots, tiempo_bloque=25))
