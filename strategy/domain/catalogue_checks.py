"""Why an edited catalogue must not be published, in words for those who edit it; nothing when it may."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from strategy.domain import labels
from strategy.domain.catalogue import Catalogue, Exercise, Strategy, load
from strategy.domain.catalogue_schema import Problem, shape
from strategy.domain.coverage import Situation, first_choices, uncovered
from strategy.domain.preview import LONGEST_SAID, longest
from strategy.domain.relief import PAUSE
from strategy.domain.rules import ENFOQUES
from strategy.domain.slots import SENTIMIENTOS

RETRY_ONLY: Final = frozenset({"A6"})
"""Strategies that are for a second try only: a walk is no way to begin."""

# A number that can be called, an address, and marks that a page or a prompt could take for its own.
_LINK: Final = re.compile(r"(?i)https?:|www\.|\b[\w-]+\.(?:com|org|net|info|io|gob|edu|app|[a-z]{2})\b|\S@\S")
_PHONE: Final = re.compile(
    r"(?i)\d(?:[\s().·-]{0,2}\d){5,}|[*#]\d{2,}"
    r"|\b(?:ll[aá]m\w*|m[aá]rca\w*|fono\w*|tel[eé]fonos?|celular|whatsapp)\b[^.;]{0,20}\d{3,}"
)
_MARKS: Final = re.compile(r"[<>{}\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\[[A-ZÁÉÍÓÚÑ ]{6,}\]")


def problems(content: Mapping[str, Any], before: Catalogue | None = None) -> list[Problem]:
    """Return what is wrong with a catalogue's content. `before` is the published one, whose ids must stay."""
    found = shape(content)
    if found:
        return found
    catalogue = load(content)
    found = [
        *_ids(catalogue, before),
        *(problem for item in catalogue.strategies for problem in _strategy(item)),
        *(problem for item in catalogue.items for problem in _texts(item)),
        *_fallback(catalogue),
    ]
    return found or [*_coverage(catalogue), *_lengths(catalogue)]


def described(situation: Situation) -> str:
    """Return a situation in words: «sentimiento: ansiedad, tarea: prueba, plazo: hoy, fase: revisando»."""
    slots = situation.slots
    parts = (
        ("sentimiento", labels.FEELINGS.get(slots.sentimiento or "")),
        ("tarea", labels.TASKS.get(slots.tipo_tarea or "")),
        ("plazo", labels.DEADLINES.get(slots.plazo or "")),
        ("fase", labels.PHASES.get(slots.fase or "")),
        ("tiempo", f"{slots.tiempo_bloque} minutos" if slots.tiempo_bloque else None),
    )
    return ", ".join(f"{name}: {value or 'no se sabe'}" for name, value in parts)


def _ids(catalogue: Catalogue, before: Catalogue | None) -> Iterator[Problem]:
    ids = [item.id for item in catalogue.items]
    for name, count in Counter(ids).items():
        if count > 1:
            yield Problem(name, "el identificador está repetido.")
    kept = before.items if before else ()
    for item in kept:
        if item.id not in ids:
            yield Problem(item.id, "falta: lo publicado no se borra. Una estrategia se puede retirar.")


def _strategy(item: Strategy) -> Iterator[Problem]:
    if not item.id.startswith(item.Q2):
        yield Problem(item.id, f"su identificador dice {item.id[0]} y su demanda dice {item.Q2}.")
    if item.enfoque != ENFOQUES[item.Q2]:
        yield Problem(item.id, f"con la demanda {item.Q2} el enfoque es {ENFOQUES[item.Q2]}.")
    if item.min > item.max:
        yield Problem(item.id, f"el mínimo ({item.min} minutos) es mayor que el máximo ({item.max}).")


def _texts(item: Strategy | Exercise) -> Iterator[Problem]:
    product = (item.producto,) if isinstance(item, Strategy) else ()
    for text in (item.nombre, *item.pasos, *product):
        if not text.strip():
            yield Problem(item.id, "hay un texto vacío.")
        if _PHONE.search(text):
            yield Problem(item.id, f"parece tener un número de teléfono: «{text}».")
        elif _LINK.search(text):
            yield Problem(item.id, f"parece tener un enlace o un correo: «{text}».")
        if _MARKS.search(text):
            yield Problem(item.id, f"tiene signos que no se pueden usar (< > {{ }} y otros): «{text}».")


def _fallback(catalogue: Catalogue) -> Iterator[Problem]:
    known = {item.id for item in catalogue.exercises}
    if PAUSE not in known:
        yield Problem(PAUSE, "falta el ejercicio de la pausa.")
    for feeling in (*SENTIMIENTOS, "null"):
        listed = catalogue.fallback.get(feeling, ())
        where = f"ejercicios para {labels.FEELINGS.get(feeling, 'sentimiento desconocido')}"
        if not listed:
            yield Problem(where, "la lista está vacía.")
        if len(set(listed)) < len(listed):
            yield Problem(where, "un ejercicio está repetido.")
        for name in sorted({*listed} - known):
            yield Problem(where, f"no existe el ejercicio {name}.")


def _coverage(catalogue: Catalogue) -> Iterator[Problem]:
    gap = uncovered(catalogue)
    if gap is not None:
        yield Problem("cobertura", f"ninguna estrategia queda para esta combinación: {described(gap)}.")
    first = first_choices(catalogue)
    for name in sorted(RETRY_ONLY & first.keys()):
        yield Problem(
            name, f"es solo para un segundo intento y sería la primera con {described(first[name])}."
        )


def _lengths(catalogue: Catalogue) -> Iterable[Problem]:
    for item in catalogue.items:
        words = longest(catalogue, item)
        if words >= LONGEST_SAID:
            yield Problem(
                item.id, f"dicho en el chat llega a {words} palabras; tiene que quedar bajo {LONGEST_SAID}."
            )
