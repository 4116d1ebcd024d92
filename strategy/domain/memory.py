"""What Flou remembers of a session beyond the newest messages: a running summary, and what it has said.

It is made by rule from what was decided and reported, never by a model. It holds no word of the student:
feelings, tasks and outcomes are values of lists, names are the catalogue's, the rest are numbers. So there is
nothing in it to redact, and its size has a bound whatever is typed.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from strategy.domain import labels
from strategy.domain.outcomes import OUTCOMES
from strategy.domain.plan import Plan
from strategy.domain.slots import SENTIMIENTOS, TAREAS
from strategy.domain.state import MANY, State

MOST_TRIED = 8
MOST_TOLD = 4
"""Of feelings, and of tasks: the newest."""
MOST_WAYS = 160
"""Wordings remembered: more than an hour of talk uses."""
LONGEST_NAME = 60
LONGEST_SUMMARY = 1_200
"""Characters; the limits above leave room, and staff may give a strategy any name."""

_WAY = re.compile(r"[A-Z_]{2,24}(?:\.[a-z_]{0,24})?\.\d{1,2}")
_RESULTS: Mapping[str, str] = {
    "ayudo": "le ayudó",
    "un_poco": "le ayudó un poco",
    "no_ayudo": "no le ayudó",
    "peor": "quedó peor",
    "no_probe": "no alcanzó a probarla",
    "": "no ha dicho cómo le fue",
}


@dataclass(frozen=True, slots=True)
class Tried:
    """A strategy or exercise that was offered, and what came of it ("" as long as nothing was said)."""

    name: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """One session's memory: how many messages the student sent, what was told and tried, what Flou said."""

    session: int = 0
    turns: int = 0
    feelings: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    tried: tuple[Tried, ...] = ()
    ways: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: object) -> Self:
        """Return the memory that `raw` describes; what is missing, old or broken is left out."""
        if not isinstance(raw, Mapping):
            return cls()
        return cls(
            session=_count(raw.get("session")),
            turns=_count(raw.get("turns")),
            feelings=_listed(raw.get("feelings"), SENTIMIENTOS),
            tasks=_listed(raw.get("tasks"), TAREAS),
            tried=tuple(map(_tried, _many(raw.get("tried"), Mapping)))[-MOST_TRIED:],
            ways=tuple(way for way in _many(raw.get("ways"), str) if _WAY.fullmatch(way))[-MOST_WAYS:],
        )


def of_session(memory: Memory, state: State) -> Memory:
    """Return the memory as the session of `state` begins or goes on; wordings outlive a session."""
    if memory.session == state.session:
        return memory
    return Memory(session=state.session, ways=memory.ways)


def after(memory: Memory, plan: Plan, ways: tuple[str, ...] = ()) -> Memory:
    """Return the memory after a turn; `ways` are the wordings of an answer that the offline coach gave."""
    slots = plan.slots
    return replace(
        memory,
        turns=min(memory.turns + 1, MANY - 1),
        feelings=_newest(memory.feelings, slots.sentimiento),
        tasks=_newest(memory.tasks, slots.tipo_tarea),
        tried=_offered(_reported(memory.tried, plan.previous), plan),
        ways=(*memory.ways, *ways)[-MOST_WAYS:],
    )


def summary(memory: Memory, shown: int) -> str:
    """Return the running summary, "" while the `shown` newest messages are the whole session.

    At most `LONGEST_SUMMARY` characters.
    """
    if memory.turns * 2 <= shown:
        return ""
    lines = ["[RESUMEN DE LA SESIÓN]", f"- Mensajes del estudiante hasta ahora: {memory.turns}"]
    feelings = [labels.FEELINGS[value] for value in memory.feelings]
    tasks = [labels.TASKS[value] for value in memory.tasks]
    if feelings:
        lines.append(f"- Ha sentido: {', '.join(feelings)}")
    if tasks:
        lines.append(f"- Ha hablado de: {', '.join(tasks)}")
    if memory.tried:
        lines.append("- Ya se le propuso (no lo repitas como nuevo):")
        lines.extend(f"  «{item.name}»: {_RESULTS[item.outcome]}" for item in memory.tried)
    return "\n".join(lines)[:LONGEST_SUMMARY]


def _newest(told: tuple[str, ...], value: str | None) -> tuple[str, ...]:
    if value is None:
        return told
    return (*(old for old in told if old != value), value)[-MOST_TOLD:]


def _reported(tried: tuple[Tried, ...], outcome: str | None) -> tuple[Tried, ...]:
    return (*tried[:-1], replace(tried[-1], outcome=outcome)) if tried and outcome else tried


def _offered(tried: tuple[Tried, ...], plan: Plan) -> tuple[Tried, ...]:
    chosen = plan.exercise or plan.strategy
    if chosen is None or plan.kind not in {"strategy", "wellbeing"}:
        return tried
    name = chosen.nombre[:LONGEST_NAME]
    if tried and tried[-1].name == name:
        return tried
    return (*tried, Tried(name))[-MOST_TRIED:]


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MANY else 0


def _many(value: object, kind: type) -> list[Any]:
    return [item for item in value if isinstance(item, kind)] if isinstance(value, list | tuple) else []


def _listed(value: object, allowed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item for item in _many(value, str) if item in allowed)[-MOST_TOLD:]


def _tried(raw: Mapping[str, Any]) -> Tried:
    outcome = raw.get("outcome")
    return Tried(str(raw.get("name"))[:LONGEST_NAME], outcome if outcome in OUTCOMES else "")
