"""Where each slot comes from, how sure it is, and which of two readings counts.

Precedence, the first line that applies:

| between | what counts |
|---|---|
| a chip, now | the chip: the student has said it by hand |
| a value that the same message expressly denies, from the model | nothing: the denial stands |
| two readings of one message | the surer one (`HEURISTIC`, `MODEL`); of two alike the model's |
| a value of this message and a known one | the new one |
| … except a guess (below `GUESS`) over what was tapped or asked for | the known one |
| a denial without a value of its own | the slot is cleared, if what is denied is what was known |
| silence | the known one, with its origin |

The figures say which reader is better at what. Deadlines and minutes hang on the clock and on arithmetic,
where rules are right 98 times of 100 on lines that nobody tuned to; feeling, task, phase and course hang on
meaning, where they are right about 90 times. A vague value ("otro", "neutral") is what is left when a reader
has found nothing sharper.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from strategy.domain.slots import Slots

Origin = Literal["chip", "asked", "heuristic", "model"]
ORIGINS: tuple[str, ...] = get_args(Origin)
NAMES = ("sentimiento", "tipo_tarea", "ramo", "plazo", "fase", "tiempo_bloque")

BY_CHIP = 1.0
HEURISTIC: Mapping[str, float] = {
    "sentimiento": 0.75,
    "tipo_tarea": 0.75,
    "ramo": 0.75,
    "plazo": 0.95,
    "fase": 0.75,
    "tiempo_bloque": 0.95,
}
HEURISTIC_VAGUE = 0.45
MODEL = 0.85
MODEL_VAGUE = 0.55
MODEL_IN_DOUBT = 0.4
GUESS = 0.5
VAGUE = frozenset({"otro", "neutral"})
FIRM = frozenset({"chip", "asked"})


@dataclass(frozen=True, slots=True)
class Source:
    """Where the value of a slot comes from, and how sure it is (0–1).

    `asked` is an answer, in the student's own words, to a question of Flou's.
    """

    origin: Origin
    confidence: float


Sources = Mapping[str, Source]


def by_rules(name: str, value: object) -> Source:
    """Return the source of a value that the heuristics read."""
    return Source("heuristic", HEURISTIC_VAGUE if value in VAGUE else HEURISTIC[name])


def by_model(value: object, *, doubted: bool = False) -> Source:
    """Return the source of a value that a model read; `doubted` when it says itself that it is unsure."""
    if doubted:
        return Source("model", MODEL_IN_DOUBT)
    return Source("model", MODEL_VAGUE if value in VAGUE else MODEL)


def by_chip(sources: Sources, name: str) -> Sources:
    """Return the sources after a chip has set a slot."""
    return {**sources, name: Source("chip", BY_CHIP)}


def held(sources: Sources, slots: Slots) -> Sources:
    """Return the sources of those slots that have a value."""
    return {name: sources[name] for name in NAMES if name in sources and getattr(slots, name) is not None}


def is_guess(name: str, value: object, source: Source) -> bool:
    """Return whether a reading is too weak to replace what the student tapped or answered.

    A feeling that is vague is still a feeling that somebody names; a task "otro" is one that nobody named.
    """
    weak = source.origin == "model" or name == "tipo_tarea"
    return weak and source.confidence < GUESS and value is not None


def as_json(sources: Sources) -> dict[str, dict[str, Any]]:
    """Return plain values: per slot its origin and confidence."""
    return {name: asdict(source) for name, source in sources.items()}


def from_json(raw: object) -> dict[str, Source]:
    """Return the sources that `raw` describes; rows without any, and broken ones, give none."""
    if not isinstance(raw, Mapping):
        return {}
    read = ((name, _source(raw.get(name))) for name in NAMES)
    return _present(read)


def _present(read: Iterable[tuple[str, Source | None]]) -> dict[str, Source]:
    return {name: source for name, source in read if source is not None}


def _source(raw: object) -> Source | None:
    if not isinstance(raw, Mapping):
        return None
    origin, confidence = raw.get("origin"), raw.get("confidence")
    if origin not in ORIGINS or not isinstance(origin, str):
        return None
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        return None
    return Source(origin, float(confidence))  # type: ignore[arg-type]  # one of ORIGINS
