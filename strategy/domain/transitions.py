"""The table of the cycle: where a message finds a student, what it says, what is done, and where it leads.

`cycle.advance` finds its move here and nowhere else, `diagram` draws the same rows (docs/cycle.md). The first
row whose place and message hold is the one. Pure: a place is read off a session's state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from strategy.domain import moves, offering, relief
from strategy.domain.move import Answer, Move
from strategy.domain.state import State

Place = Literal[
    "nueva",  # nothing was said yet in this session
    "inicio",  # greeted, nothing offered
    "pregunta",  # one question is open
    "evaluacion",  # a strategy was given; its outcome is awaited
    "antes",  # an exercise was offered; the number before it is awaited
    "despues",  # an exercise is under way; the number after it is awaited
    "exito",  # it helped: next step, pause or close
    "pausa",  # something was given; nothing is awaited: a break, a person, a crisis
    "cerrada",  # the session is over
]
PLACES: tuple[Place, ...] = get_args(Place)

Said = Literal[
    "dato",  # a chip that names a slot
    "noticia",  # words with something new for a slot
    "charla",  # words with nothing new
    "saludo",
    "rechazo",
    "cortesia",
    "resultado",  # one of the five outcomes
    "numero",  # an intensity
    "pais",
    "inicio.estudiar", "inicio.no_se", "sesion.reiniciar", "pregunta.saltar", "estrategia.por_que",
    "estrategia.otra", "bienestar.si", "bienestar.listo", "bienestar.no", "turno.continuar", "turno.pausa",
    "turno.cerrar", "pais.saltar", "ayuda.ahora",
]  # fmt: skip
SAID: tuple[Said, ...] = get_args(Said)

OPEN: tuple[Place, ...] = ("nueva", "inicio", "pregunta", "evaluacion", "antes", "despues", "pausa")
GIVEN: tuple[Place, ...] = ("evaluacion", "antes", "despues", "exito", "pausa")
ANYWHERE: tuple[Place, ...] = (*OPEN, "exito")


@dataclass(frozen=True, slots=True)
class Message:
    """What was said: its kind, and the value of a slot, an outcome or a number."""

    said: Said
    name: str = ""
    value: str | int | None = None


@dataclass(frozen=True, slots=True)
class Transition:
    """One row: in `places`, on any of `said`, `does` answers, and the session stands in one of `leads`."""

    said: tuple[Said, ...]
    places: tuple[Place, ...]
    does: Callable[[Move, Message], Answer]
    leads: tuple[Place, ...]


def place(state: State) -> Place:
    """Return where a session stands."""
    awaited: dict[str, Place] = {
        "evaluation": "evaluacion", "before": "antes", "after": "despues", "close": "exito",
    }  # fmt: skip
    if state.ended:
        return "cerrada"
    if state.awaiting:
        return awaited[state.awaiting]
    if state.pending:
        return "pregunta"
    if state.strategies or state.exercises:
        return "pausa"
    return "inicio" if state.greeted else "nueva"


def _plainly(does: Callable[[Move], Answer]) -> Callable[[Move, Message], Answer]:
    return lambda move, _: does(move)


def _set(move: Move, message: Message) -> Answer:
    return offering.offer(move.with_slot(message.name, message.value))


def _measure(move: Move, message: Message) -> Answer:
    return relief.measure(move, int(message.value or 0))


def _evaluate(move: Move, message: Message) -> Answer:
    return moves.evaluate(move, message.name)  # type: ignore[arg-type]  # chips and words hold the five


def _told(move: Move, message: Message) -> Answer:
    return relief.told(move, message.name)


def _during(move: Move) -> Answer:
    return relief.during(move, None)


OFFERED: tuple[Place, ...] = ("pregunta", "evaluacion")
STAYS: tuple[Place, ...] = ()
"""Where a session stands already; a new one is greeted by it."""
EXERCISE: tuple[Place, ...] = ("antes", "despues")
_MAYBE_PERSON: tuple[Place, ...] = ("antes", "pausa")
_NOTHING_AWAITED: tuple[Place, ...] = ("inicio", "pausa")

TABLE: tuple[Transition, ...] = (
    Transition(("resultado",), EXERCISE, _told, ("evaluacion", "antes", "pausa")),
    Transition(("resultado",), ANYWHERE, _evaluate, (*OFFERED, "exito", "antes", "pausa")),
    Transition(("numero",), ("antes",), _measure, ("despues",)),
    Transition(("numero",), ("despues",), _measure, ("evaluacion", "pausa")),
    Transition(("numero",), OPEN, _measure, OFFERED),
    Transition(("dato",), OPEN, _set, OFFERED),
    Transition(("saludo", "pais"), OPEN, _plainly(offering.greet_back), STAYS),
    Transition(("pais.saltar",), ANYWHERE, _plainly(offering.greet_back), STAYS),
    Transition(("rechazo",), ("evaluacion",), _plainly(offering.another), ("evaluacion",)),
    Transition(("rechazo",), EXERCISE, _plainly(relief.bridge), ("evaluacion",)),
    Transition(("charla", "cortesia"), ("antes",), _plainly(_during), ("despues",)),
    Transition(("charla", "cortesia"), ("despues",), _plainly(relief.bridge), ("evaluacion",)),
    Transition(("cortesia",), ("pausa",), _plainly(offering.goodbye), ("cerrada",)),
    Transition(("charla", "cortesia", "rechazo"), ("nueva",), _plainly(offering.greet), ("inicio",)),
    Transition(("noticia", "charla", "cortesia", "rechazo"), OPEN, _plainly(offering.offer), OFFERED),
    Transition(("inicio.estudiar",), ANYWHERE, _plainly(offering.study), OFFERED),
    Transition(("inicio.no_se",), ANYWHERE, _plainly(offering.offer), OFFERED),
    Transition(("sesion.reiniciar",), ANYWHERE, _plainly(offering.restart), ("inicio",)),
    Transition(("pregunta.saltar", "estrategia.otra"), ANYWHERE, _plainly(offering.another), ("evaluacion",)),
    Transition(("estrategia.por_que",), GIVEN, _plainly(offering.explain), STAYS),
    Transition(("estrategia.por_que",), OPEN, _plainly(offering.explain), OFFERED),
    Transition(("bienestar.si",), ANYWHERE, _plainly(relief.wellbeing), _MAYBE_PERSON),
    Transition(("bienestar.listo",), EXERCISE, _plainly(relief.bridge), ("evaluacion",)),
    Transition(("bienestar.listo",), ANYWHERE, _plainly(offering.offer), OFFERED),
    Transition(("bienestar.no",), ANYWHERE, _plainly(moves.back), ("evaluacion",)),
    Transition(("turno.continuar",), GIVEN, _plainly(moves.go_on), ("evaluacion",)),
    Transition(("turno.continuar",), OPEN, _plainly(offering.offer), OFFERED),
    Transition(("turno.pausa",), ANYWHERE, _plainly(relief.pause), _NOTHING_AWAITED),
    Transition(("turno.cerrar",), ANYWHERE, _plainly(offering.goodbye), ("cerrada",)),
    Transition(("ayuda.ahora",), ANYWHERE, _plainly(relief.person), _NOTHING_AWAITED),
)
"""What is not in it leads into a new session first: see `PASSAGES`."""

PASSAGES: tuple[tuple[str, tuple[Place, ...], tuple[Place, ...]], ...] = (
    ("cualquier otro mensaje", ("exito",), ("nueva", "inicio")),
    ("24 h sin mensajes", tuple(name for name in PLACES if name != "nueva"), ("nueva",)),
    ("el mensaje siguiente", ("cerrada",), ("nueva",)),
    ("crisis", ANYWHERE, ("nueva", "inicio", "pausa")),
)
"""What happens to a session before or instead of an answer: what, from where, to where."""


def answer(move: Move, message: Message) -> Answer:
    """Return the answer of the first row for this message in this place."""
    return row(place(move.state), message.said).does(move, message)


def row(where: Place, said: Said) -> Transition:
    """Return the row that holds in a place for what is said there.

    Every open place has one for everything, `exito` for outcomes and commands.
    """
    return next(item for item in TABLE if where in item.places and said in item.said)


def leads(where: Place, said: Said) -> tuple[Place, ...]:
    """Return where a session may stand after that."""
    found = row(where, said).leads
    return found or (("inicio",) if where == "nueva" else (where,))
