"""The offline coach and the context block."""

import re
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from strategy.domain import cycle, phrases
from strategy.domain.catalogue import CATALOGUE
from strategy.domain.cycle import Heard, State
from strategy.domain.instructions import KINDS, LONGEST, context_block
from strategy.domain.manners import faults
from strategy.domain.plan import Plan, PlanKind
from strategy.domain.rules import decide
from strategy.domain.slots import SENTIMIENTOS, TAREAS, Slots
from strategy.domain.spoken import speak
from tests.strategy.fixtures import NOON

SEEDS = range(6)
MACHINE = re.compile(r"\bmodelo\b|inteligencia artificial|[{}↑↓]|None|null", re.IGNORECASE)
GENDERED = re.compile(
    r"\b(?:est[áa]s|te sientes|qued[ea]s|vienes|andas) (?:\w+ )?\w+(?:ad|id)[oa]\b"
    r"|\bbienvenid[oa]\b|\blist[oa]\?",
    re.IGNORECASE,
)

SITUATIONS = [
    Slots(sentimiento=feeling, tipo_tarea=task, ramo=course, plazo=due)  # type: ignore[arg-type]
    for feeling, task, course, due in product(
        (None, *SENTIMIENTOS), (None, *TAREAS), (None, "metodología de la investigación"), (None, "hoy")
    )
]


def first_plan(slots: Slots) -> Plan:
    return cycle.advance(State(greeted=True, questions=2), slots, Heard("x"), NOON)[1]


def plans_of(slots: Slots) -> list[Plan]:
    """Return one plan of every kind for a situation."""
    chosen = first_plan(slots)
    base = replace(chosen, kind="strategy")
    exercise = CATALOGUE.exercises[0]
    return [
        base,
        replace(base, greet=True),
        replace(base, rule="R5a", previous="no_ayudo"),
        replace(base, rule="R6", previous="no_ayudo"),
        replace(base, rule="R7"),
        *(replace(base, kind="next_step", step=step, previous="un_poco") for step in range(4)),
        replace(base, kind="tiny_start", previous="no_probe"),
        replace(base, kind="talk"),
        replace(base, kind="explain"),
        replace(base, kind="close", rule="R1"),
        replace(base, kind="close"),
        *(replace(base, kind="wellbeing", exercise=exercise, strategy=None, step=step) for step in range(3)),
        replace(base, kind="wellbeing", exercise=exercise, strategy=None, previous="peor"),
        replace(base, kind="person", strategy=None),
        replace(base, kind="care", strategy=None),
        *(
            replace(base, kind="ask", question=name, strategy=None)
            for name in ("tipo_tarea", "plazo", "fase")
        ),
        replace(base, kind="greet", strategy=None),
        replace(base, kind="greet", strategy=None, greet=True),
    ]


class TestSpeak:
    def test_keeps_its_form_in_every_situation(self) -> None:
        for slots in SITUATIONS:
            for number, plan in enumerate(plans_of(slots)):
                said = speak(plan, number)
                assert 0 < len(said.split()) < LONGEST, said
                assert faults(said, plan) == (), said
                assert not MACHINE.search(said), said
                assert not GENDERED.search(said), said
                assert "  " not in said

    def test_knows_every_kind(self) -> None:
        assert {plan.kind for plan in plans_of(Slots())} == set(get_args(PlanKind))

    def test_says_the_same_for_equal_plans_and_seeds(self) -> None:
        plan = first_plan(Slots(sentimiento="frustracion"))
        assert speak(plan, 4) == speak(plan, 4)

    def test_varies_with_the_seed(self) -> None:
        plan = first_plan(Slots(sentimiento="frustracion", tipo_tarea="ensayo"))
        assert len({speak(plan, seed) for seed in range(40)}) > 10

    @pytest.mark.parametrize("feeling", SENTIMIENTOS)
    def test_acknowledges_the_feeling_first(self, feeling: str) -> None:
        plan = replace(first_plan(Slots(sentimiento=feeling, tipo_tarea="mcq")), greet=True)  # type: ignore[arg-type]
        assert all(speak(plan, seed).startswith(phrases.FEELINGS[feeling]) for seed in SEEDS)

    def test_names_the_minutes_and_the_task(self) -> None:
        said = speak(first_plan(Slots(tipo_tarea="mcq", ramo="cálculo", tiempo_bloque=20)))
        assert "20 minutos" in said
        assert "la prueba de cálculo" in said

    def test_speaks_every_exercise_within_its_length(self) -> None:
        for exercise, step, seed in product(CATALOGUE.exercises, range(3), SEEDS):
            plan = replace(first_plan(Slots()), kind="wellbeing", exercise=exercise, step=step)
            assert len(speak(plan, seed).split()) < LONGEST


class TestContextBlock:
    SEED = Slots(sentimiento="frustracion", tipo_tarea="ensayo", ramo="filosofía")

    def test_begins_with_the_documented_example_byte_for_byte(self) -> None:
        assert context_block(first_plan(self.SEED)).startswith(
            "[INSTRUCCIONES ESTRATÉGICAS DEL SISTEMA]\n"
            "1. TU MODO OPERATIVO: ENTUSIASTA\n"
            "2. TU NIVEL DE DETALLE: ABSTRACTO\n"
            "3. TIEMPO DISPONIBLE: 15 minutos\n"
            "\n"
            "[DATOS DEL USUARIO]\n"
            "- Sentimiento: frustración\n"
            "- Tarea: ensayo de filosofía\n"
        )

    @pytest.mark.parametrize(
        ("minutes", "spans"), [(15, ("2 minutos", "13 minutos")), (20, ("3 minutos", "17 minutos"))]
    )
    def test_states_both_spans_of_a_mixed_block_and_one_instruction_set(
        self, minutes: int, spans: tuple[str, str]
    ) -> None:
        slots = Slots(tipo_tarea="ensayo", fase="ejecucion", tiempo_bloque=minutes)  # type: ignore[arg-type]
        block = context_block(first_plan(slots))
        assert decide(slots).nivel == "MIXTO"
        assert all(span in block for span in spans)
        assert "Solo pasos concretos" not in block
        assert "Parte por el sentido" not in block

    def test_holds_phase_deadline_strategy_and_tone_when_known(self) -> None:
        slots = Slots(sentimiento="ansiedad_error", tipo_tarea="mcq", plazo="<24h", fase="ejecucion")
        plan = first_plan(slots)
        block = context_block(plan)
        assert plan.strategy is not None
        for part in (
            "Fase: haciendo la tarea",
            "Plazo: menos de 24 horas",
            plan.strategy.nombre,
            "Tono calmado",
        ):
            assert part in block
        assert all(step.split(":")[-1].strip() in block for step in plan.strategy.pasos)

    def test_names_another_feeling_with_the_students_own_word(self) -> None:
        slots = Slots(sentimiento="otro", sentimiento_texto="agotada")
        assert "- Sentimiento: agotada\n" in context_block(first_plan(slots))

    def test_gives_every_kind_an_instruction(self) -> None:
        assert set(KINDS) == set(get_args(PlanKind))
        for slots in SITUATIONS[::9]:
            for plan in plans_of(slots):
                block = context_block(plan)
                assert "{" not in block
                assert "None" not in block

    def test_stays_small(self) -> None:
        assert max(len(context_block(plan)) for slots in SITUATIONS[::5] for plan in plans_of(slots)) < 2500
