"""The rules of speaking that an answer can break, and how each of them is found."""

from dataclasses import replace

import pytest

from strategy.domain import cycle
from strategy.domain.catalogue import CATALOGUE, EXERCISES
from strategy.domain.cycle import Heard, State
from strategy.domain.manners import FAULTS, LABELS, faults
from strategy.domain.plan import Plan
from strategy.domain.slots import Slots
from tests.strategy.fixtures import NOON

SITUATION = Slots(
    sentimiento="ansiedad_error", tipo_tarea="mcq", plazo="esta_semana", fase="ejecucion", tiempo_bloque=12
)
PLAN: Plan = cycle.advance(State(greeted=True, questions=2), SITUATION, Heard("x"), NOON)[1]
ASK = replace(PLAN, kind="ask", strategy=None, question="plazo")
GREET = replace(PLAN, kind="greet", strategy=None)
CARE = replace(PLAN, kind="care", strategy=None)
CLOSE = replace(PLAN, kind="close", rule="R1", previous="ayudo")
REPORTED = replace(PLAN, previous="no_ayudo", rule="R5a")
CALM = "Se notan los nervios, y tiene sentido."
GOOD = f"{CALM} Pon 12 minutos y tapa las alternativas de una pregunta. ¿La pruebas?"

KEEPS: tuple[tuple[str, Plan], ...] = (
    (GOOD, PLAN),
    (f"{CALM} En doce minutos: responde una pregunta sin mirar. ¿Partes? 🙂", PLAN),
    (f"{CALM}\n1. Tapa.\n2. Responde.\n3. Compara.\n¿Vamos?", PLAN),
    (f"{CALM} Es tu prueba de prevención de riesgos: repasa un tema. ¿Cuál?", PLAN),
    (f"{CALM} Haz una promoción de tu plan de marketing. ¿Qué dices?", PLAN),
    (f"{CALM} Parte con dos minutos. ¿Los pones?", PLAN),
    ("Qué agotador. ¿Para cuándo es?", ASK),
    ("¡Hola! ¿Qué tienes pendiente?", GREET),
    ("Gracias por seguir aquí. ¿Cómo estás?", CARE),
    ("¡Qué bueno! ¿Otro paso, una pausa o cerrar?", CLOSE),
    ("Vale, esa no era. Prueba tapar las alternativas. ¿La intentas?", REPORTED),
    ("Sí: pon 12 minutos. ¿Vamos?", replace(PLAN, slots=Slots(sentimiento="neutral"))),
    ("Cuéntame. ¿Qué toca?", replace(ASK, slots=Slots())),
    ("Estás agotada, y se nota. ¿Qué toca?",
     replace(ASK, slots=Slots(sentimiento="otro", sentimiento_texto="agotada"))),
)  # fmt: skip

BREAKS: tuple[tuple[str, str, Plan], ...] = (
    ("length", f"{CALM} {'Otra palabra ' * 45} ¿Partes?", PLAN),
    ("length", f"{'Te leo con calma ' * 16} ¿Cómo estás?", CARE),
    ("jargon", f"{CALM} Tu Q2 es de error. ¿Partes?", PLAN),
    ("jargon", f"{CALM} Vamos en modo VIGILANTE. ¿Partes?", PLAN),
    ("jargon", f"{CALM} Usemos un enfoque de promoción. ¿Partes?", PLAN),
    ("jargon", f"{CALM} Tu nivel abstracto sirve. ¿Partes?", PLAN),
    ("jargon", f"{CALM} Eso es autoeficacia. ¿Partes?", PLAN),
    ("jargon", f"{CALM} Va un esqueleto: {{step}}. ¿Partes?", PLAN),
    ("actions", f"{CALM} Repasa un tema. También puedes hacer un mapa. ¿Cuál?", PLAN),
    ("actions", f"{CALM} Opción 1, leer; opción 2, resumir. ¿Cuál?", PLAN),
    ("actions", f"{CALM}\n- Lee.\n- Resume.\n- Repasa.\n- Descansa.\n¿Vamos?", PLAN),
    ("actions", f"{CALM} Haz «Cuota de doce». ¿Vamos?", PLAN),
    ("actions", f"{CALM} ¿Para cuándo es?\n1. Lee.\n2. Resume.\n¿Vamos?", ASK),
    ("feeling", "Pon 12 minutos y tapa las alternativas. ¿La pruebas?", PLAN),
    ("feeling", "¿Para cuándo es la prueba?", ASK),
    ("feeling", "Pon 12 minutos. Sé que hay nervios. ¿Vamos?", PLAN),
    ("question", f"{CALM} Pon 12 minutos y tapa las alternativas.", PLAN),
    ("question", f"{CALM} ¿La pruebas? Después me cuentas.", PLAN),
    ("minutes", f"{CALM} Pon 25 minutos y tapa las alternativas. ¿La pruebas?", PLAN),
    ("minutes", f"{CALM} Dale media hora. ¿La pruebas?", PLAN),
    ("minutes", f"{CALM} Respira por cuarenta minutos. ¿Vamos?",
     replace(PLAN, kind="wellbeing", exercise=EXERCISES["W2"])),
)  # fmt: skip


@pytest.mark.parametrize(("answer", "plan"), KEEPS)
def test_finds_nothing_in_an_answer_that_keeps_them(answer: str, plan: Plan) -> None:
    assert faults(answer, plan) == ()


@pytest.mark.parametrize(("fault", "answer", "plan"), BREAKS)
def test_finds_the_rule_that_is_broken_and_no_other(fault: str, answer: str, plan: Plan) -> None:
    assert faults(answer, plan) == (fault,)


def test_knows_the_names_of_the_catalogue_in_force() -> None:
    """Staff renames a strategy: the new name is another action, the old one is a word like any other."""
    first, *others = CATALOGUE.strategies
    edited = replace(CATALOGUE, strategies=(*others, replace(first, id="A900", nombre="Nombre de la casa")))
    new, old = (f"{CALM} Haz «{name}». ¿Vamos?" for name in ("Nombre de la casa", first.nombre))
    plan = replace(PLAN, strategy=others[0])

    assert [faults(said, plan, edited) for said in (new, old)] == [("actions",), ()]
    assert [faults(said, plan) for said in (new, old)] == [(), ("actions",)]


def test_finds_several_at_once_in_a_fixed_order() -> None:
    assert faults("Pon 25 minutos de Q3.", PLAN) == ("jargon", "feeling", "question", "minutes")


def test_reads_an_empty_answer() -> None:
    assert faults("", PLAN) == ("feeling", "question")


def test_names_every_rule_for_the_staff() -> None:
    assert set(LABELS) == set(FAULTS)
    assert {fault for fault, _, _ in BREAKS} == set(FAULTS)
