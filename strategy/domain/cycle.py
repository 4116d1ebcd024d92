"""One step of the coach: a session's state and a message in, the next state and the plan of an answer out.

Pure and total. A crisis never comes here: whoever calls answers it, and calls `freeze` on the state.

For a message typed by hand the caller merges what was read into the slots first, unless `is_evaluation`
says that the message only reports how it went. The meaning of a chip is applied here.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from strategy.domain import quick_replies as chips
from strategy.domain.asides import Aside, read_aside
from strategy.domain.catalogue import CATALOGUE, Catalogue
from strategy.domain.chat_spelling import normalise
from strategy.domain.commands import (
    is_assent,
    is_greeting,
    is_refusal,
    is_small_talk,
    read_command,
    read_intensity,
)
from strategy.domain.extraction import read
from strategy.domain.merging import Known, settle
from strategy.domain.move import Move
from strategy.domain.offering import aside
from strategy.domain.origins import by_chip, held
from strategy.domain.outcomes import Outcome, read_outcome
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import Meaning, meaning
from strategy.domain.recalibration import Recalibrated, Standing, recalibrate
from strategy.domain.slots import Slots
from strategy.domain.state import State, expired, freeze, fresh, kept, since
from strategy.domain.transitions import Message, Said, answer

__all__ = [
    "Heard", "Recalibrated", "Standing", "State", "advance", "asks_to_go_on", "care", "freeze",
    "is_evaluation", "recalibrate", "wake",
]  # fmt: skip

# What a student in safe mode may ask for by name; everything else they say is listened to.
_ASKED = frozenset(
    {
        "inicio.estudiar",
        "estrategia.otra",
        "estrategia.por_que",
        "bienestar.si",
        "bienestar.listo",
        "turno.continuar",
        "turno.cerrar",
        "turno.pausa",
        "sesion.reiniciar",
    }
)
_DECLINES = ("no ", "paso", "prefiero")

SAME_SITTING = timedelta(hours=1)
"""After a success, whoever writes again within the hour is not greeted a second time."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A student's message: what was typed, and the id of the chip when one was tapped."""

    text: str
    quick_reply: str | None = None


def is_evaluation(state: State, text: str, quick_reply: str | None) -> bool:
    """Return whether the message only answers something Flou asked for: no slots are read from it."""
    means = meaning(quick_reply)
    if means is not None:
        return means.kind != "slot"
    if state.awaiting in {"before", "after"} and read_intensity(text) is not None:
        return True
    return _reported(state, text) is not None


def wake(state: State, slots: Slots, now: datetime) -> tuple[State, Slots]:
    """Return state and slots with a finished session closed.

    Call it before reading a message into the slots.
    """
    if not expired(state, now):
        return state, slots
    left = kept(slots)
    begun = fresh(state)
    return replace(begun, sources=held(begun.sources, left)), left


def advance(
    state: State, slots: Slots, heard: Heard, now: datetime, catalogue: Catalogue = CATALOGUE
) -> tuple[State, Plan]:
    """Return the next state and the plan for a message.

    `slots` already hold what the message says, `now` is the student's local time. `plan.slots` are the
    slots to keep. `catalogue` is what can be offered.
    """
    if expired(state, now):
        state, slots = _read(*wake(state, slots, now), heard, now)
    means = _meant(state, heard)
    if heard.quick_reply is not None and means is None:  # a chip of another version: its sentence is read
        state, slots = _read(state, slots, heard, now)
    if state.awaiting == "close" and is_small_talk(heard.text):
        means = Meaning("command", "turno.cerrar")
    if state.awaiting == "close" and not (means is not None and means.kind in {"command", "outcome"}):
        state = _after_success(state, now)
    move = Move(state, slots, first=not state.greeted, catalogue=catalogue)
    topic = _besides(move, heard.text) if means is None else None
    asked = aside(move, topic) if topic is not None else None
    state, plan = asked or answer(move, _message(move, means, heard.text))
    if means is not None and means.kind == "slot":
        state = replace(state, sources=by_chip(state.sources, means.name))
    state = replace(state, sources=held(state.sources, plan.slots))
    moment = now.isoformat()
    return replace(state, greeted=True, started_at=state.started_at or moment, last_message_at=moment), plan


def asks_to_go_on(state: State, heard: Heard) -> bool:
    """Return whether the student asks for study by a chip or a command: it is not Flou that pushes then."""
    means = _meant(state, heard)
    if means is None:
        return False
    match means.kind:
        case "slot":
            return means.name != "sentimiento"  # how somebody feels is no wish to work
        case "command":
            return means.name in _ASKED
        case "outcome" | "intensity":
            return True
        case "country":
            return False


def care(state: State, slots: Slots, now: datetime) -> tuple[State, Plan]:
    """Return the state and the plan of an answer in safe mode: somebody listens, and nothing is asked for."""
    moment = now.isoformat()
    calm = replace(freeze(state), greeted=True, started_at=state.started_at or moment, last_message_at=moment)
    return calm, Move(calm, slots).plan("care", chips.CARE)


def _read(state: State, slots: Slots, heard: Heard, now: datetime) -> tuple[State, Slots]:
    """Return state and slots with what the rules read in the words."""
    known = settle(Known(slots, state.sources), read(heard.text, now), None)
    return replace(state, sources=known.sources), known.slots


def _after_success(state: State, now: datetime) -> State:
    elapsed = since(state.last_message_at, now)
    near = elapsed is not None and elapsed < SAME_SITTING
    return replace(fresh(state), greeted=near)


def _reported(state: State, text: str) -> Outcome | None:
    """Return the outcome that is reported; a bare "sí" or "no" answers whether to try, not how it went.

    After a success it can still be taken back, in plain words: "bien" answers the question what now.
    """
    if state.awaiting not in {"evaluation", "close"} or is_assent(text) or is_refusal(text):
        return None
    return read_outcome(text, plainly=state.awaiting == "close")


def _meant(state: State, heard: Heard) -> Meaning | None:
    """Return the meaning of the chip, or of words that say what a chip says; None for everything else."""
    if heard.quick_reply is not None and (means := meaning(heard.quick_reply)) is not None:
        return means
    if (outcome := _reported(state, heard.text)) is not None:
        return Meaning("outcome", outcome)
    if state.awaiting in {"before", "after"} and (level := read_intensity(heard.text)) is not None:
        return Meaning("intensity", "intensidad", level)
    command = read_command(heard.text)
    if command is None or (command == "pregunta.saltar" and state.pending is None):
        return None
    return Meaning("command", command)


def _message(move: Move, means: Meaning | None, text: str) -> Message:
    """Return what was said, as the table of transitions names it."""
    if means is None:
        return Message(_words(move, text))
    match means.kind:
        case "slot":
            return Message("dato", means.name, means.value)
        case "outcome":
            return Message("resultado", means.name)
        case "intensity":
            return Message("numero", value=means.value)
        case "command":
            return Message(means.name)  # type: ignore[arg-type]  # a test finds every command in the table
        case "country":
            return Message("pais")


def _words(move: Move, text: str) -> Said:
    """Return what words are that answer nothing: a greeting, a refusal, thanks, news or talk."""
    exercising = move.state.awaiting in {"before", "after"}
    news = move.says_something if move.first else move.has_news
    if is_greeting(text):
        return "saludo"
    if is_refusal(text) or (exercising and not news and normalise(text).startswith(_DECLINES)):
        return "rechazo"
    if news:
        return "noticia"
    return "cortesia" if is_small_talk(text) else "charla"


def _besides(move: Move, text: str) -> Aside | None:
    """Return the aside that `text` is; a yes or thanks may also answer a question, or end the session."""
    topic = read_aside(text)
    if move.state.awaiting in {"before", "after"} or move.under_way:
        return topic if move.under_way else None
    if topic == "unclear":  # there is no step that could be said again
        return None
    if topic == "yes" or (topic == "thanks" and move.state.strategies):
        return None
    return topic
