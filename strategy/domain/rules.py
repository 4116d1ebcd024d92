"""The decision table `flou-rules/1.0.0`: which way of working fits a task, and why.

Two tables, read from the top; the first rule whose condition holds decides. `otro`, `neutral` and an unknown
feeling or task are the same thing to them, and so is a value that is not in the lists.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from strategy.domain.slots import FASES, PLAZOS, SENTIMIENTOS, TAREAS, Slots

VERSION = "flou-rules/1.0.0"

Q2 = Literal["A", "B"]
Q3 = Literal["↑", "↓", "mixto"]

CREATE = frozenset({"ensayo", "esquema", "borrador", "presentacion", "coding"})
PRECISE = frozenset({"lectura_tecnica", "resumen", "resolver_problemas", "protocolo_lab"})
CORE = frozenset({"proofreading", "bugfix", "mcq"})
NEAR = frozenset({"hoy", "<24h"})
LOCKED = frozenset({"ansiedad_error", "dispersion_rumiacion", "baja_autoeficacia"})

BLOCKS = (10, 12, 15, 20, 25)
DEFAULT_MINUTES = 15
SMALLEST_BLOCK = 10


@dataclass(frozen=True, slots=True)
class Facts:
    """The slots as the rules see them: None for everything that does not count."""

    sentimiento: str | None
    tarea: str | None
    plazo: str | None
    fase: str | None
    q2: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a table: `when` it holds, the result is `gives`; `why` is said to the student."""

    id: str
    when: Callable[[Facts], bool]
    gives: str
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What fits, with the rules that say so.

    `tiempo_disponible` is what the student has (or 15), `bloque` what one block takes of it, both in minutes.
    `ignorados` names the slots whose value was outside the lists and was read as unknown. `ajuste` is the
    rule R4–R7 that set the level after an outcome, or "": it stands in for the second of `reglas` then.
    """

    Q2: Q2
    Q3: Q3
    enfoque: str
    modo: str
    nivel: str
    bloque: int
    tiempo_disponible: int
    modificadores: tuple[str, ...]
    reglas: tuple[str, ...]
    version: str = VERSION
    ignorados: tuple[str, ...] = ()
    ajuste: str = ""


Q2_RULES: tuple[Rule, ...] = (
    Rule(
        "Q2.1",
        lambda f: f.fase == "revision",
        "B",
        "revisar es buscar fallas, y para eso conviene ir con lupa",
    ),
    Rule("Q2.2", lambda f: f.tarea in CORE, "B", "aquí un error cuesta, así que conviene cuidar cada paso"),
    Rule("Q2.3", lambda f: f.fase == "ideacion", "A", "buscar ideas pide abrir antes de corregir"),
    Rule(
        "Q2.4", lambda f: f.tarea in CREATE, "A", "es una tarea de crear, y para crear sirve soltar la mano"
    ),
    Rule("Q2.5", lambda f: f.tarea in PRECISE, "B", "es una tarea de precisión, y rinde más ir con cuidado"),
    Rule("Q2.6", lambda f: f.fase == "planificacion", "A", "armar el plan también es crear"),
    Rule(
        "Q2.7",
        lambda f: f.sentimiento == "ansiedad_error",
        "B",
        "te preocupa equivocarte, así que vamos con cuidado",
    ),
    Rule("Q2.8", lambda _: True, "A", "con lo que sé hasta ahora, lo mejor es avanzar"),
)

Q3_RULES: tuple[Rule, ...] = (
    Rule("Q3.1", lambda f: f.plazo in NEAR, "↓", "queda poco tiempo, y eso pide pasos bien concretos"),
    Rule("Q3.2", lambda f: f.fase == "revision", "↓", "revisar se hace punto por punto"),
    Rule("Q3.3", lambda f: f.sentimiento in LOCKED, "↓", "bajar a algo concreto calma y ordena"),
    Rule(
        "Q3.4a",
        lambda f: f.sentimiento == "aburrimiento" and f.q2 == "A" and f.fase in {None, "ideacion"},
        "↑",
        "cuando algo aburre suele faltarle sentido, y ese sentido lo pones tú",
    ),
    Rule(
        "Q3.4b",
        lambda f: f.sentimiento == "aburrimiento",
        "mixto",
        "un poco de sentido y directo a la acción",
    ),
    Rule("Q3.5", lambda f: f.tarea in CORE, "↓", "la precisión se gana paso a paso"),
    Rule("Q3.6", lambda f: f.fase == "ideacion", "↑", "primero va la idea grande y después los detalles"),
    Rule(
        "Q3.7", lambda f: f.fase == "planificacion", "mixto", "planificar es unir el para qué con los pasos"
    ),
    Rule(
        "Q3.8",
        lambda f: f.fase == "ejecucion" and f.tarea == "ensayo",
        "mixto",
        "conviene tener tu idea central a la vista y avanzar de a un párrafo",
    ),
    Rule("Q3.9", lambda f: f.fase == "ejecucion", "↓", "ya estás en marcha: toca hacer"),
    Rule(
        "Q3.10b",
        lambda f: f.tarea in CREATE and f.plazo == "esta_semana",
        "mixto",
        "quedan algunos días: alcanza para enfocar y dar el primer paso",
    ),
    Rule(
        "Q3.10a",
        lambda f: f.tarea in CREATE,
        "↑",
        "sin apuro encima, partir por lo que quieres lograr da impulso",
    ),
    Rule(
        "Q3.11a",
        lambda f: f.tarea in PRECISE and f.plazo == ">1_semana",
        "mixto",
        "con días por delante sirve saber para qué y después practicar",
    ),
    Rule("Q3.11b", lambda f: f.tarea in PRECISE, "↓", "esta tarea avanza de a un paso bien hecho"),
    Rule("Q3.12a", lambda f: f.plazo == ">1_semana", "↑", "hay tiempo para pensar qué quieres lograr"),
    Rule("Q3.12b", lambda f: f.plazo == "esta_semana", "mixto", "alcanza para definir la meta y partir"),
    Rule("Q3.12c", lambda _: True, "↓", "cuando todo está difuso, un paso chico y concreto aclara"),
)

MODIFIERS: tuple[tuple[str, Callable[[Facts], bool]], ...] = (
    ("urgente", lambda f: f.plazo in NEAR),
    ("calma", lambda f: f.sentimiento == "ansiedad_error"),
    ("primera_victoria", lambda f: f.sentimiento == "baja_autoeficacia"),
    ("acotar", lambda f: f.sentimiento == "dispersion_rumiacion"),
    ("relevancia_propia", lambda f: f.sentimiento == "aburrimiento"),
    ("cambiar_ruta", lambda f: f.sentimiento == "frustracion"),
    ("nombrar_emocion", lambda f: f.sentimiento == "otro"),
    ("cerrar_con_si_entonces", lambda f: f.plazo == ">1_semana"),
)

CAPS = {"acotar": 10, "primera_victoria": 10, "calma": 12}
ENFOQUES = {"A": "promocion_eager", "B": "prevencion_vigilant"}
MODOS = {"A": "ENTUSIASTA", "B": "VIGILANTE"}
NIVELES = {"↑": "ABSTRACTO", "↓": "CONCRETO", "mixto": "MIXTO"}
RULES: dict[str, Rule] = {rule.id: rule for rule in (*Q2_RULES, *Q3_RULES)}
# Why the level is what a recalibration made it, whatever the table says of the slots.
ADJUSTMENTS: dict[str, str] = {
    "R4": "algo te dejó peor, así que volvemos con un paso chico y sin apuro",
    "R5a": "lo anterior no te sirvió, así que bajamos a pasos más concretos",
    "R5b": "lo anterior no te sirvió, así que probamos por otro lado y más corto",
    "R5c": "los puros pasos no te sirvieron, así que sumamos un poco de sentido",
    "R6": "van dos intentos sin resultado, así que conviene algo mínimo",
    "R7": "después de parar un momento, lo que más sirve es un paso chico y concreto",
}
REASONS: dict[str, str] = {**{rule.id: rule.why for rule in RULES.values()}, **ADJUSTMENTS}


def decide(slots: Slots) -> Decision:
    """Return what fits a situation. Total and deterministic.

    Any slots give a decision, equal slots the same one.
    """
    facts, ignored = _facts(slots)
    first = _first(Q2_RULES, facts)
    second = _first(Q3_RULES, replace(facts, q2=first.gives))
    modifiers = tuple(name for name, holds in MODIFIERS if holds(facts))
    available, understood = _minutes(slots.tiempo_bloque if slots.minutos is None else slots.minutos)
    return Decision(
        Q2=first.gives,  # type: ignore[arg-type]  # the tables hold nothing else; a test reads them all
        Q3=second.gives,  # type: ignore[arg-type]
        enfoque=ENFOQUES[first.gives],
        modo=MODOS[first.gives],
        nivel=NIVELES[second.gives],
        bloque=block(available, modifiers),
        tiempo_disponible=available,
        modificadores=modifiers,
        reglas=(first.id, second.id),
        ignorados=ignored if understood else (*ignored, "tiempo_bloque"),
    )


def block(available: int, modifiers: tuple[str, ...] = ()) -> int:
    """Return the minutes of one block: the largest allowed that fits, capped by what the feeling asks for."""
    ceiling = min([available, *(CAPS[name] for name in modifiers if name in CAPS)])
    return max((size for size in BLOCKS if size <= ceiling), default=SMALLEST_BLOCK)


def adjusted(decision: Decision, q3: str | None, bloque: int | None, rule: str = "") -> Decision:
    """Return `decision` as recalibration `rule` left it: another level, a block no longer than `bloque`.

    A near deadline and a revision stay concrete whatever was tried before.
    """
    fixed = decision.reglas[1] in {"Q3.1", "Q3.2"}
    level = decision.Q3 if q3 not in NIVELES or fixed else q3
    size = decision.bloque if bloque is None else min(decision.bloque, bloque)
    fitting = max(size, SMALLEST_BLOCK)
    cited = rule if rule in ADJUSTMENTS and q3 in NIVELES and not fixed else ""
    return replace(decision, Q3=level, nivel=NIVELES[level], bloque=fitting, ajuste=cited)  # type: ignore[arg-type]


def why(decision: Decision) -> tuple[str, ...]:
    """Return the reasons of a decision in words a student understands, one for each rule that decided."""
    first, second = decision.reglas
    return REASONS[first], REASONS[decision.ajuste or second]


def opening_minutes(bloque: int) -> int:
    """Return how many of the first minutes of a mixed block go to the why; the rest goes to the doing."""
    return 3 if bloque >= 20 else 2  # noqa: PLR2004  # the numbers are the table's own


def cycles(minutes: int) -> tuple[tuple[int, int], ...]:
    """Return (work, rest) minutes that fill a longer time: blocks of 25 with 5 off, none after the last."""
    if minutes <= BLOCKS[-1]:
        return ((block(minutes), 0),)
    count = max(1, (minutes + 5) // 30)
    rest = minutes - count * 30 + 5
    last = ((BLOCKS[-1], 5),) * (count - 1) + ((BLOCKS[-1], 0),)
    return (*last[:-1], (BLOCKS[-1], 5), (block(rest - 5), 0)) if rest - 5 >= SMALLEST_BLOCK else last


def _first(rules: tuple[Rule, ...], facts: Facts) -> Rule:
    return next(rule for rule in rules if rule.when(facts))


def _facts(slots: Slots) -> tuple[Facts, tuple[str, ...]]:
    """Return the facts and the names of the slots that hold something outside the lists."""
    allowed = {"sentimiento": SENTIMIENTOS, "tipo_tarea": TAREAS, "plazo": PLAZOS, "fase": FASES}
    given = {name: getattr(slots, name) for name in allowed}
    known = {name: value if value in allowed[name] else None for name, value in given.items()}
    facts = Facts(known["sentimiento"], known["tipo_tarea"], known["plazo"], known["fase"])
    return facts, tuple(name for name in given if given[name] is not None and known[name] is None)


def _minutes(value: object) -> tuple[int, bool]:
    """Return the minutes that the student has, and whether what was given could be understood."""
    if value is None:
        return DEFAULT_MINUTES, True
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value, True
    return DEFAULT_MINUTES, False
