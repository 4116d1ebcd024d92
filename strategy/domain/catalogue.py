"""The catalogue of strategies and exercises, and the fixed way in which one is chosen."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from strategy.domain.rules import Decision
from strategy.domain.slots import Slots

ANY = "*"
# An id never changes and never means another strategy: what students did with it hangs on it.
STRATEGY_ID = r"[AB][1-9][0-9]{0,3}"
EXERCISE_ID = r"W[1-9][0-9]{0,3}"


@dataclass(frozen=True, slots=True)
class Strategy:
    """Something to do in one block: steps, what comes out of them, and how good the evidence is.

    One that is `retirada` keeps its id and is never offered again.
    """

    id: str
    nombre: str
    Q2: str
    Q3: tuple[str, ...]
    enfoque: str
    familia: str
    tareas: tuple[str, ...]
    fases: tuple[str, ...]
    sentimientos: tuple[str, ...]
    min: int
    max: int
    pasos: tuple[str, ...]
    producto: str
    evidencia: str
    fuerza: str
    retirada: bool = False


@dataclass(frozen=True, slots=True)
class Exercise:
    """A short exercise for a feeling, after which the way leads back to a minimal step."""

    id: str
    nombre: str
    segundos: int
    sentimientos: tuple[str, ...]
    pasos: tuple[str, ...]
    evidencia: str
    fuerza: str

    @property
    def minutos(self) -> int:
        """Return its length in whole minutes."""
        return max(1, round(self.segundos / 60))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that can be offered, in the order that settles ties."""

    version: str
    strategies: tuple[Strategy, ...]
    exercises: tuple[Exercise, ...]
    fallback: Mapping[str, tuple[str, ...]]

    @property
    def items(self) -> "tuple[Strategy | Exercise, ...]":
        """Return the strategies and then the exercises."""
        return (*self.strategies, *self.exercises)

    def strategy(self, name: str | None) -> Strategy | None:
        """Return the strategy with that id; None when there is none, as with one of another version."""
        return next((item for item in self.strategies if item.id == name), None)

    def exercise(self, name: str | None) -> Exercise | None:
        """Return the exercise with that id; None when there is none."""
        return next((item for item in self.exercises if item.id == name), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """The strategy chosen and every candidate with its score, best first. `repeated`: all had been used."""

    strategy: Strategy
    candidates: tuple[tuple[str, int], ...]
    repeated: bool = False


def load(raw: Mapping[str, Any]) -> Catalogue:
    """Return the catalogue that `raw`, the content of a catalogue file, describes."""
    return Catalogue(
        version=raw["version"],
        strategies=tuple(Strategy(**_frozen(item)) for item in raw["estrategias"]),
        exercises=tuple(Exercise(**_frozen(item)) for item in raw["bienestar"]),
        fallback={name: tuple(ids) for name, ids in raw["fallback"].items()},
    )


def _frozen(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()}


def shipped() -> dict[str, Any]:
    """Return the content of the catalogue file that came with the program."""
    content: dict[str, Any] = json.loads(
        resources.files("strategy.data").joinpath("catalogue.json").read_text("utf-8")
    )
    return content


CATALOGUE = load(shipped())
STRATEGIES: Mapping[str, Strategy] = {item.id: item for item in CATALOGUE.strategies}
EXERCISES: Mapping[str, Exercise] = {item.id: item for item in CATALOGUE.exercises}


def candidates(
    decision: Decision, slots: Slots, used: tuple[str, ...] = (), catalogue: Catalogue = CATALOGUE
) -> tuple[tuple[Strategy, int], ...]:
    """Return the strategies that fit and were not used yet, with their scores.

    Best first, ties in file order.
    """
    fitting = [item for item in catalogue.strategies if item.id not in used and _fits(item, decision, slots)]
    scored = [(item, _score(item, decision, slots)) for item in fitting]
    return tuple(sorted(scored, key=lambda pair: -pair[1]))


def select(
    decision: Decision,
    slots: Slots,
    used: tuple[str, ...] = (),
    *,
    avoid_family: str = "",
    catalogue: Catalogue = CATALOGUE,
) -> Choice:
    """Return the strategy to offer. `used` holds the ids offered before, oldest first.

    When everything that fits has been used, the one used longest ago comes again. `avoid_family` is a wish:
    it is dropped when nothing else is left.
    """
    ranked = candidates(decision, slots, used, catalogue)
    others = tuple(pair for pair in ranked if pair[0].familia != avoid_family)
    ranked = others or ranked
    if ranked:
        return _choice(ranked, repeated=False)
    again = candidates(decision, slots, (), catalogue) or _of_side(decision, catalogue)
    oldest = {name: place for place, name in enumerate(used)}
    return _choice(tuple(sorted(again, key=lambda pair: oldest.get(pair[0].id, -1))), repeated=True)


def exercise_for(
    sentimiento: str | None, used: tuple[str, ...] = (), catalogue: Catalogue = CATALOGUE
) -> Exercise | None:
    """Return the next exercise for a feeling in the order of its list; None when all of them were used."""
    listed = catalogue.fallback.get(sentimiento or "null", catalogue.fallback["null"])
    left = [name for name in listed if name not in used]
    by_id = {item.id: item for item in catalogue.exercises}
    return by_id[left[0]] if left else None


def _choice(ranked: tuple[tuple[Strategy, int], ...], *, repeated: bool) -> Choice:
    return Choice(ranked[0][0], tuple((item.id, score) for item, score in ranked), repeated)


def _of_side(decision: Decision, catalogue: Catalogue) -> tuple[tuple[Strategy, int], ...]:
    """Return what an edited catalogue still has for this kind of task, when no strategy fits all the rest."""
    return tuple((item, 0) for item in catalogue.strategies if item.Q2 == decision.Q2) or tuple(
        (item, 0) for item in catalogue.strategies
    )


def _fits(item: Strategy, decision: Decision, slots: Slots) -> bool:
    return (
        not item.retirada
        and item.Q2 == decision.Q2
        and decision.Q3 in item.Q3
        and item.min <= decision.bloque
        and (ANY in item.tareas or (slots.tipo_tarea or "otro") in item.tareas)
        and (ANY in item.fases or (slots.fase or "null") in item.fases)
    )


def _score(item: Strategy, decision: Decision, slots: Slots) -> int:
    """Add 4 for the task, 3 for the feeling, 2 for the phase when named, and 5 for haste when urgent."""
    return (
        4 * ((slots.tipo_tarea or "otro") in item.tareas)
        + 3 * ((slots.sentimiento or "null") in item.sentimientos)
        + 2 * ((slots.fase or "null") in item.fases)
        + 5 * ("urgente" in decision.modificadores and item.familia == "urgencia")
    )
