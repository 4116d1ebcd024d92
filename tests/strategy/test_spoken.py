"""The offline coach and the context block."""

import re
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from strategy.domain import cycle, phrases
from strategy.domain.asides import ASIDES
from strategy.domain.catalogue import CATALOGUE
from strategy.domain.cycle import Heard, State
from strategy.domain.instructions import KINDS, LONGEST, context_block
from strategy.domain.manners import faults
from strategy.domain.plan import Plan, PlanKind
from strategy.domain.rules import decide
from strategy.domain.slots import SENTIMIENTOS, TAREAS, Slots
from strategy.domain.spoken import compose, speak
from strategy.domain.voices import NEUTRAL, VOICES, spoken_in
from tests.strategy.fixtures import NOON

SEEDS = range(6)
MACHINE = re.compile(r"(?<!un )\bmodelo\b|inteligencia artificial|[{}↑↓]|None|null", re.IGNORECASE)
GENDERED = re.compile(
    r"\b(?:est[áa]s|te sientes|qued[ea]s|vienes|andas) (?:\w+ )?\w+(?:ad|id)[oa]\b"
    r"|\bbienvenid[oa]\b|\blist[oa]\?",
    re.IGNORECASE,
)

COUNTRIES = ("", *VOICES)
TUTEO = re.compile(
    r"\b(?:tú|ti|contigo|eres|tienes|quieres|puedes|prefieres|sientes|haces|cuentas|llegas|andas|vales|traes"
    r"|escribes|encuentras|pruebas me|haz|hazlo|hazla|pon|ponle|di|escribe|elige|empieza|vuelve|cierra"
    r"|cuéntame|dime|quédate|siéntate|aléjate)\b",
    re.IGNORECASE,
)
VOSEO = re.compile(
    r"\b(?:vos|sos|tenés|querés|podés|preferís|sentís|hacé|poné|escribí|contame)\b", re.IGNORECASE
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
        *(replace(base, kind="aside", topic=topic) for topic in ASIDES),
        replace(base, kind="aside", topic="who", strategy=None, greet=True),
        replace(base, kind="aside", topic="can", strategy=None, question="plazo"),
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


LONG = [
    Slots(sentimiento=feeling, tipo_tarea=task, tiempo_bloque=25, minutos=minutes)  # type: ignore[arg-type]
    for feeling, task, minutes in product((None, "frustracion"), (None, *TAREAS), (45, 60, 75, 90, 240))
]


class TestRounds:
    """Whoever has more time than a block."""

    def test_are_offered_with_the_strategy_and_break_no_rule_of_speaking(self) -> None:
        for number, slots in enumerate(LONG):
            plan = replace(first_plan(slots), country=COUNTRIES[number % len(COUNTRIES)])
            said = speak(plan, number)
            assert "pausa" in said or "descanso" in said or "parando" in said, said
            assert f"{slots.minutos} minutos" in said
            assert faults(said, plan) == (), said

    @pytest.mark.parametrize(
        ("minutes", "rounds"),
        [
            (45, "una ronda de 25 y otra de 15"),
            (60, "dos rondas de 25"),
            (75, "dos rondas de 25 y una de 15"),
            (90, "tres rondas de 25"),
        ],
    )
    def test_are_counted_in_words(self, minutes: int, rounds: str) -> None:
        plan = first_plan(Slots(tipo_tarea="ensayo", tiempo_bloque=25, minutos=minutes))
        assert f" {rounds}, " in speak(plan)

    @pytest.mark.parametrize("slots", [Slots(tipo_tarea="ensayo"), Slots(tiempo_bloque=25, minutos=30)])
    def test_are_not_offered_to_who_has_time_for_one_block(self, slots: Slots) -> None:
        assert "ronda" not in speak(first_plan(slots))

    def test_are_not_offered_again_after_a_failure(self) -> None:
        plan = first_plan(LONG[0])
        assert "ronda" not in speak(replace(plan, rule="R5a", previous="no_ayudo"))


class TestSpeak:
    def test_keeps_its_form_in_every_situation(self) -> None:
        for slots in SITUATIONS:
            for number, plan in enumerate(plans_of(slots)):
                said = speak(replace(plan, country=COUNTRIES[number % len(COUNTRIES)]), number)
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
        ways = tuple(spoken_in("CL", way) for way in phrases.FEELINGS[feeling])
        assert all(speak(replace(plan, country="CL"), seed).startswith(ways) for seed in SEEDS)

    def test_names_the_minutes_and_the_task(self) -> None:
        said = speak(first_plan(Slots(tipo_tarea="mcq", ramo="cálculo", tiempo_bloque=20)))
        assert "20 minutos" in said
        assert "la prueba de cálculo" in said

    def test_speaks_every_exercise_within_its_length(self) -> None:
        for exercise, step, seed in product(CATALOGUE.exercises, range(3), SEEDS):
            plan = replace(first_plan(Slots()), kind="wellbeing", exercise=exercise, step=step)
            assert len(speak(plan, seed).split()) < LONGEST


def every_answer(country: str) -> list[str]:
    """Return what the offline coach can say in a country: each strategy and exercise, each kind of plan."""
    base = first_plan(Slots(sentimiento="frustracion", tipo_tarea="ensayo"))
    plans = [
        *(replace(base, strategy=item, minutes=item.max) for item in CATALOGUE.strategies),
        *(replace(base, kind="next_step", strategy=item, step=n)
          for item in CATALOGUE.strategies for n in range(3)),
        *(replace(base, kind="wellbeing", strategy=None, exercise=item, minutes=item.minutos, step=n)
          for item in CATALOGUE.exercises for n in range(3)),
        *plans_of(Slots(sentimiento="otro", tipo_tarea="mcq")),
        *plans_of(Slots()),
    ]  # fmt: skip
    return [speak(replace(plan, country=country), seed) for plan in plans for seed in SEEDS]


class TestVoices:
    @pytest.mark.parametrize("country", ["AR", "UY", "PY"])
    def test_say_vos_and_never_tu_on_the_river_plate(self, country: str) -> None:
        answers = every_answer(country)
        assert [said for said in answers if TUTEO.search(re.sub("«[^»]*»", "", said))] == []
        assert any(VOSEO.search(said) for said in answers)

    @pytest.mark.parametrize("country", ["", "CL", "MX", "CO", "PE", "ES", "CR", "ZZ"])
    def test_say_tu_everywhere_else(self, country: str) -> None:
        answers = every_answer(country)
        assert [said for said in answers if VOSEO.search(said)] == []
        assert any(TUTEO.search(said) for said in answers)

    @pytest.mark.parametrize(
        ("country", "own", "others"),
        [
            ("CL", ("lata", "harto", "partimos", "pauta"), ("fiaca", "flojera", "empezamos")),
            (
                "AR",
                ("fiaca", "un montón", "consigna", "empezamos"),
                ("harto", "flojera", "partimos", "pauta"),
            ),
            ("MX", ("flojera", "rúbrica", "celular"), ("harto", "fiaca", "partimos", "celu")),
            ("ES", ("pereza", "móvil", "Vale", "pequeño"), ("harto", "fiaca", "partimos", "celu", "chico")),
        ],
    )
    def test_use_the_words_of_the_country(
        self, country: str, own: tuple[str, ...], others: tuple[str, ...]
    ) -> None:
        base = first_plan(Slots(sentimiento="aburrimiento", tipo_tarea="ensayo"))
        feelings = [
            speak(replace(base, country=country, slots=Slots(sentimiento=name)), seed)
            for name in ("aburrimiento", "dispersion_rumiacion")
            for seed in range(12)
        ]
        words = set(re.findall(r"\w+", " ".join((*every_answer(country), *feelings))))
        text = " ".join((*every_answer(country), *feelings))
        assert [word for word in own if word not in text] == []
        assert words & set(others) == set()

    def test_leave_the_words_of_the_student_alone(self) -> None:
        plan = first_plan(Slots(tipo_tarea="mcq", ramo="Tienes celu y haz"))
        assert "la prueba de Tienes celu y haz" in speak(replace(plan, country="AR"))

    def test_have_a_form_for_the_first_word_of_every_step(self) -> None:
        offered = (
            *(item.pasos for item in CATALOGUE.strategies),
            *(item.pasos for item in CATALOGUE.exercises),
        )
        steps = [step for pasos in offered for step in pasos]
        same = [step for step in steps if spoken_in("AR", step) == step]
        assert {step.split()[0].strip(":;,") for step in same} <= NO_VERBS

    def test_are_told_to_the_model_too(self) -> None:
        assert all("voseo" in VOICES[country].told for country in ("AR", "UY", "PY"))
        assert all("tuteo" in VOICES[country].told for country in ("CL", "MX", "CO", "PE", "ES"))
        assert "tuteo" in NEUTRAL.told


NO_VERBS = {
    "Resto", "Último", "Hombros", "Cinco", "Dos", "Agua", "Puños", "Ahora", "En", "Al", "3′", "2′",
    "Si", "Donde", "Debajo", "No", "Por", "A", "Cada",
}  # fmt: skip


class TestVariety:
    def test_says_every_way_before_it_says_one_again(self) -> None:
        plan = first_plan(Slots(sentimiento="frustracion", tipo_tarea="ensayo"))
        said: tuple[str, ...] = ()
        ways = []
        for turn in range(len(phrases.FEELINGS["frustracion"])):
            spoken = compose(replace(plan, said=said), turn * 7919)
            said = (*said, *spoken.ways)
            ways.append(spoken.ways)
        assert len({used[0] for used in ways}) == len(ways)
        assert len({used[1] for used in ways}) == len(ways)

    def test_never_gives_the_same_answer_twice_in_a_long_talk(self) -> None:
        plan = replace(first_plan(Slots(sentimiento="frustracion", tipo_tarea="ensayo")), kind="talk")
        said: tuple[str, ...] = ()
        answers = []
        for turn in range(24):
            spoken = compose(replace(plan, said=said), turn * 104729)
            said = (*said, *spoken.ways)
            answers.append(spoken.text)
        assert len(set(answers)) == len(answers)

    def test_does_not_claim_to_be_a_model_or_a_person(self) -> None:
        plan = replace(first_plan(Slots()), kind="aside")
        for topic, seed in product(("who", "human"), SEEDS):
            assert re.search(r"(?:sin|no de) un modelo de lenguaje", speak(replace(plan, topic=topic), seed))


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
