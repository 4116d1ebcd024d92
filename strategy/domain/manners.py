"""Which of its own rules of speaking an answer breaks: found once it is complete, whoever wrote it.

The prompt asks a model to keep these rules and nothing can make it. What is found is counted, never mended:
the student has read the answer by then. A finding is an id; no word of the answer goes with it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from strategy.domain.catalogue import CATALOGUE, Catalogue
from strategy.domain.chat_spelling import normalise
from strategy.domain.instructions import LONGEST, LONGEST_CARE, steps_of
from strategy.domain.numbers import NUMBER, number
from strategy.domain.plan import Plan

Fault = Literal["length", "jargon", "actions", "feeling", "question", "minutes"]
FAULTS: tuple[Fault, ...] = get_args(Fault)

LABELS: Mapping[str, str] = {
    "length": "demasiado larga",
    "jargon": "usa jerga",
    "actions": "propone varias acciones",
    "feeling": "no parte por lo que siente",
    "question": "no termina en una pregunta",
    "minutes": "otros minutos que los del bloque",
}

# Words of the machinery. A course may be called "prevención de riesgos": alone, that word is no jargon.
JARGON = re.compile(
    r"\bq[1-4]\b|\b(?:enfoque|foco|modo|estado) (?:de |en )?(?:promocion|prevencion|entusiasta|vigilante)\b"
    r"|\bnivel (?:de detalle )?(?:abstracto|concreto|mixto)\b|\bfoco regulatorio\b|\bmetamotiva\w*"
    r"|\beager\b|\bvigilant\b|\bconstrual\w*|\bautoeficacia\b|\brumiacion\w*|\bautorregula\w*|\bslots?\b"
    r"|\bprompts?\b|\bllm\b|\btokens\b|\bjson\b|\binstrucciones estrategicas\b|\bmodificador(?:es)?\b"
    r"|[{}↑↓]|\bnone\b|\bnull\b"
)

# What a first sentence says when it speaks of that feeling.
_FEELING: Mapping[str, str] = {
    "frustracion": (
        r"frustra|rabia|empeño|enoj|bronca|coraje|impotencia|tranc|atasc|trab[ao]|no avanzar|no salga"
    ),
    "aburrimiento": r"lata|ganas|aburr|motiva|pereza|flojera|tedi|embole|pesad|fome|paja|hueva|rollo",
    "ansiedad_error": r"nervi|ansi|presion|agobi|abrum|peso|miedo|estres|preocup|angusti|susto|colaps",
    "dispersion_rumiacion": r"cabeza|mente|vueltas|distra|concentra|enfoca|dispers|foco|atencion|pensamiento",
    "baja_autoeficacia": r"insegur|dud|no poder|confianza|capa[zc]|creer|no dar|no vas a",
    "otro": r"triste|pena|cansa|agota|sueño|enferm|sientes|contarme|te leo",
}
_ANY_FEELING = (
    r"sient|sentir|emocion|dificil|dur[oa]\b|cuest[ae]|pes[ae]|cansa|agota|lo que (?:te )?pasa|lamento"
    r"|no es facil"
)

_OTHER_ACTIONS = re.compile(
    r"\b(?:otra|segunda|tercera) (?:opcion|alternativa|idea)\b"
    r"|\b(?:opcion|alternativa) (?:[abc123]|uno|dos)\b|\bo bien\b"
    r"|\btambien (?:puedes|podes|podrias|puede servir|te sirve)\b|\bademas,? (?:puedes|podes|podrias)\b"
    r"|\botra cosa que (?:puedes|podes|podrias)\b|\bpor otro lado,? (?:puedes|podes|podrias)\b"
    r"|\baqui (?:van|tienes) (?:varias|algunas|unas)\b|\b(?:varias|algunas) (?:ideas|opciones|estrategias)\b"
)
_QUOTED = re.compile(r"«([^»]+)»")
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•])\s+\S", re.MULTILINE)
_MOST_ITEMS = 3
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_MINUTES = re.compile(rf"\b({NUMBER}) ?minutos?\b")
_HOURS: Mapping[str, int] = {"media hora": 30, "una hora": 60, "cuarto de hora": 15, "1 hora": 60}
_TINY = 2
"""Minutes of a tiny start."""

_DOES: frozenset[str] = frozenset({"strategy", "next_step", "tiny_start", "talk", "wellbeing"})
_OPENS: frozenset[str] = frozenset({"strategy", "ask"})


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer as it was written and as patterns read it."""

    raw: str
    read: str
    plan: Plan
    catalogue: Catalogue


def faults(answer: str, plan: Plan, catalogue: Catalogue = CATALOGUE) -> tuple[Fault, ...]:
    """Return the rules that an answer to `plan` breaks, in the order of `FAULTS`.

    `answer` is what the coach wrote, without the fixed words that Flou set before it; `catalogue` is what
    could be offered.
    """
    said = _Said(answer, normalise(answer), plan, catalogue)
    return tuple(name for name in FAULTS if _BROKEN[name](said))


def _too_long(said: _Said) -> bool:
    return len(said.raw.split()) >= (LONGEST_CARE if said.plan.kind == "care" else LONGEST)


def _jargon(said: _Said) -> bool:
    """Look at the written words: `normalise` drops braces and arrows, and reads "q" as "que"."""
    marks = unicodedata.normalize("NFD", said.raw.lower())
    return JARGON.search("".join(mark for mark in marks if not unicodedata.combining(mark))) is not None


def _several(said: _Said) -> bool:
    """Return whether more is proposed than the plan's one thing.

    Only where something is to be done: a close offers ways to go on.
    """
    plan, items = said.plan, len(_ITEM.findall(said.raw))
    if plan.kind not in _DOES:
        return items > 1
    chosen = plan.exercise or plan.strategy
    quoted = set(_QUOTED.findall(said.raw)) - ({chosen.nombre} if chosen else set())
    others = {item.nombre for item in said.catalogue.items}
    return items > _MOST_ITEMS or bool(quoted & others) or _OTHER_ACTIONS.search(said.read) is not None


def _no_feeling(said: _Said) -> bool:
    """Return whether the first sentence passes over a feeling; after an outcome it speaks of that instead."""
    plan, feeling = said.plan, said.plan.slots.sentimiento
    if plan.kind not in _OPENS or plan.previous is not None or feeling in {None, "neutral"}:
        return False
    own = plan.slots.sentimiento_texto
    first = normalise(_SENTENCE.split(said.raw.strip(), maxsplit=1)[0])
    if own and normalise(own) in first:
        return False
    return re.search(rf"\b(?:{_FEELING.get(feeling or '', _ANY_FEELING)}|{_ANY_FEELING})", first) is None


def _no_question(said: _Said) -> bool:
    """Return whether the last words are no question; a closing mark or an emoji may stand behind it."""
    return not re.sub(r"[^\w?.!…]+$", "", said.raw.rstrip()).endswith("?")


def _other_minutes(said: _Said) -> bool:
    """Return whether a time is named that is neither the block's nor a part of it as the steps have it."""
    plan, named = said.plan, _minutes(said.read)
    if plan.kind not in _DOES or not named:
        return False
    steps = " ".join(plan.exercise.pasos if plan.exercise else steps_of(plan))
    own = plan.exercise.minutos if plan.exercise else plan.minutes
    # Whoever has time for more is told how it divides.
    longer = {plan.decision.tiempo_disponible, *(each for parts in plan.rounds for each in parts)}
    allowed = {own, plan.minutes, _TINY, *_minutes(normalise(steps)), *(longer if plan.rounds else ())}
    return bool(named - allowed)


def _minutes(read: str) -> set[int]:
    found = {number(word) for word in _MINUTES.findall(read)}
    return found | {minutes for name, minutes in _HOURS.items() if name in read}


_BROKEN: Mapping[Fault, Callable[[_Said], bool]] = {
    "length": _too_long,
    "jargon": _jargon,
    "actions": _several,
    "feeling": _no_feeling,
    "question": _no_question,
    "minutes": _other_minutes,
}
