"""Bring together what was known, what the heuristics read and what the model read, slot by slot.

The precedence is the table of `origins`. A new value replaces the known one; a denial clears it, unless it
names another value; what is not spoken of stays.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from strategy.domain.extraction import Reading
from strategy.domain.origins import FIRM, NAMES, Source, Sources, by_model, by_rules, held, is_guess
from strategy.domain.slots import Slots


@dataclass(frozen=True, slots=True)
class Known:
    """What a session holds: the slots, and where each comes from."""

    slots: Slots
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Said:
    """What one message says about a slot, and the reading that has it."""

    value: Any
    source: Source
    reading: Reading


def merge(known: Slots, heuristic: Reading, model: Reading | None) -> Slots:
    """Return the slots after a message; without the model the heuristics stand alone."""
    return settle(Known(known), heuristic, model).slots


def settle(known: Known, heuristic: Reading, model: Reading | None, *, asked: str | None = None) -> Known:
    """Return what is known after a message; `asked` is the slot that Flou's last question was about."""
    changes: dict[str, Any] = {}
    sources = dict(known.sources)
    for name in NAMES:
        said = _said(name, heuristic, model)
        if said is not None and not _yields(name, said, known):
            changes.update(_change(name, said, heuristic, model))
            sources[name] = _source(name, said, known, asked)
        elif said is None and _cleared(name, known.slots, heuristic, model):
            changes.update(_nothing(name))
    slots = replace(known.slots, **changes)
    return Known(slots, held(sources, slots))


def _said(name: str, heuristic: Reading, model: Reading | None) -> _Said | None:
    """Return the surer of the two readings; of two alike the model's."""
    read = getattr(heuristic.values, name)
    rules = _Said(read, by_rules(name, read), heuristic) if read is not None else None
    answered = getattr(model.values, name) if model else None
    if model is None or answered is None or (name, answered) in heuristic.denied:
        return rules
    theirs = _Said(answered, by_model(answered, doubted=name in model.doubted), model)
    return rules if rules and rules.source.confidence > theirs.source.confidence else theirs


def _source(name: str, said: _Said, known: Known, asked: str | None) -> Source:
    """Return where the value comes from now; to say again what is known makes it no less sure."""
    source = replace(said.source, origin="asked") if name == asked else said.source
    before = known.sources.get(name)
    same = getattr(known.slots, name) == said.value
    return before if before and same and before.confidence >= source.confidence else source


def _yields(name: str, said: _Said, known: Known) -> bool:
    """Return whether a guess gives way to what the student tapped or answered."""
    source = known.sources.get(name)
    firm = source is not None and source.origin in FIRM and getattr(known.slots, name) is not None
    return firm and is_guess(name, said.value, said.source)


def _cleared(name: str, known: Slots, heuristic: Reading, model: Reading | None) -> bool:
    if name in heuristic.cleared:
        denied = {value for slot, value in heuristic.denied if slot == name}
        return not denied or getattr(known, name) in denied
    return model is not None and name in model.cleared


def _change(name: str, said: _Said, heuristic: Reading, model: Reading | None) -> dict[str, Any]:
    """Return the slot with what hangs on it: the own word for a feeling, the whole time for a block."""
    match name:
        case "sentimiento":
            return {name: said.value, "sentimiento_texto": _own_word(said.value, heuristic, model)}
        case "tiempo_bloque":
            return {name: said.value, "minutos": said.reading.values.minutos}
        case _:
            return {name: said.value}


def _nothing(name: str) -> dict[str, Any]:
    beside = {"sentimiento": "sentimiento_texto", "tiempo_bloque": "minutos"}
    return {name: None, **({beside[name]: None} if name in beside else {})}


def _own_word(feeling: str | None, heuristic: Reading, model: Reading | None) -> str | None:
    """Return the student's own word for a feeling that has no name in the list."""
    if feeling != "otro":
        return None
    return heuristic.values.sentimiento_texto or (model.values.sentimiento_texto if model else None)
