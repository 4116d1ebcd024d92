"""Read the six slots from a student's words, without a model.

Theory: bring the text into one spelling; drop what was taken back; drop, for each slot, the spans that
deny it, have it behind them or speak of somebody else; then look for families, the most specific first.
Unsure means None.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from strategy.domain import denied_feelings, feelings, phases, spans, tasks
from strategy.domain.chat_spelling import normalise
from strategy.domain.courses import read_course
from strategy.domain.deadlines import read_deadline
from strategy.domain.families import first
from strategy.domain.minutes import read_minutes
from strategy.domain.rules import block
from strategy.domain.slots import PLAZOS, Slots, is_longer
from strategy.domain.ways import Said

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message says: slot values, the slots it takes back, and those whose value had to be refused.

    `denied` holds (slot, value) pairs that were denied: "no estoy ansiosa" takes back that feeling and no
    other. `doubted` are the slots of which a model says itself that it is unsure.
    """

    values: Slots
    cleared: frozenset[str] = frozenset()
    refused: tuple[str, ...] = ()
    denied: frozenset[tuple[str, str]] = frozenset()
    doubted: frozenset[str] = frozenset()


def read(text: str, now: datetime) -> Reading:
    """Return what `text` says; `now` is the student's local time. None wherever it is unsure."""
    said = Said.of(spans.taken_back(Said(normalise(text))))
    own = spans.others(said)
    shared = _nearest(spans.partners(said), now)
    task, denied_task = _task(shared)
    feeling, word, denied_feeling = _feeling(own, near_task=task is not None)
    due, denied_due = _deadline(shared, now)
    minutes = read_minutes(own)
    values: dict[str, Any] = {
        "sentimiento": feeling,
        "tipo_tarea": task,
        "ramo": read_course(spans.others(shared), text),
        "plazo": due,
        "fase": _phase(own) or ("revision" if task == "proofreading" else None),
        "tiempo_bloque": None if minutes is None else block(minutes),
        "minutos": minutes if is_longer(minutes) else None,
        "sentimiento_texto": word if feeling == "otro" else None,
    }
    denied = {("sentimiento", denied_feeling), ("tipo_tarea", denied_task), ("plazo", denied_due)}
    known = frozenset((name, value) for name, value in denied if value is not None)
    cleared = frozenset(name for name, _ in known if values[name] is None)
    return Reading(Slots(**values), cleared, denied=known)


def _nearest(said: Said, now: datetime) -> Said:
    """Return, of several tasks that each have a course of their own, what is said of the most urgent one.

    Otherwise the task of one, the course of another and the deadline of a third would come together.
    """
    if not (first(tasks.FAMILIES, said) and read_course(said)):
        return said
    parts = said.parts(spans.APART)
    whole = {part: read_course(part) for part in parts if first(tasks.FAMILIES, part)}
    named = [part for part, course in whole.items() if course]
    if len({whole[part] for part in named}) < SEVERAL:
        return said
    order = {due: place for place, due in enumerate((*PLAZOS, None))}
    return min(named, key=lambda part: order[read_deadline(part, now)])


def _feeling(said: str, *, near_task: bool) -> tuple[str | None, str | None, str | None]:
    """Return the feeling, the student's word for it, and a feeling that was denied."""
    marked = denied_feelings.ANY.sub(
        lambda found: f" , idiom{found.lastgroup} , ",
        spans.TOPIC.sub(" ", spans.TEACHER_FEELS.sub(" ", said)),
    )
    kept = spans.NEGATED_FEELING.sub(" , ", marked)
    cut = first(feelings.FAMILIES, " ".join(found[0] for found in spans.NEGATED_FEELING.finditer(marked)))
    denied = cut[0] if cut else None
    for family in feelings.FAMILIES:
        if f"idiom{family.value}" in kept:
            return family.value, None, denied
        if found := family.ways.search(kept):
            return family.value, found[0].strip(), denied
        if family.value == "frustracion" and near_task and feelings.NEAR_A_TASK.ways.search(kept):
            return "frustracion", None, denied
    return None, None, denied


def _task(said: Said) -> tuple[str | None, str | None]:
    """Return the task, and a task that was denied.

    Of a finished one only the word "revisarlo" speaks again.
    """
    denials = [(found, first(tasks.FAMILIES, found["what"])) for found in spans.NOT_A_TASK.finditer(said)]
    denied = [(found, what[0]) for found, what in denials if what]
    kept = said.replaced((*found.span(), " , ") for found, _ in denied) if denied else said
    done = [found for found in spans.FINISHED.finditer(kept) if first(tasks.FAMILIES, found["what"][:40])]
    open_ = kept.replaced((*found.span(), " , ") for found in done) if done else kept
    task = _named(open_)
    if task is None and done and spans.REFERS.search(open_):
        task = _named(" ".join(found["what"] for found in done))
    return task, denied[-1][1] if denied else None


def _named(said: str) -> str | None:
    found = first(tasks.FAMILIES, said)
    if found is None:
        return None
    if found[0] == "mcq" and tasks.EXERCISES.search(said):
        return "resolver_problemas"
    return found[0]


def _deadline(said: str, now: datetime) -> tuple[str | None, str | None]:
    denied = spans.NOT_DUE.search(said)
    due = read_deadline(spans.NOT_DUE.sub(" , ", said), now)
    return due, read_deadline(denied["what"], now) if denied else None


def _phase(said: str) -> str | None:
    found = first(phases.FAMILIES, said)
    return found[0] if found else None
