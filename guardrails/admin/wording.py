"""What staff reads when something cannot be done, and about the hours."""

from datetime import datetime
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format

from guardrails import roster
from guardrails.domain.cases import Refusal
from guardrails.domain.timetable import next_staffed, staffed_at
from guardrails.models import CrisisFlag

REFUSALS: Final[dict[Refusal, str]] = {
    Refusal.TAKEN: "Esta alerta ya la tomó {assignee}. Su estado es «{state}».",
    Refusal.OUT_OF_ORDER: "Desde «{state}» no se puede hacer esto. Quizás alguien la movió mientras tanto.",
    Refusal.OUTCOME_MISSING: "Falta decir con qué resultado se cierra.",
    Refusal.NOTE_MISSING: "Falta la nota.",
    Refusal.NOTE_UNFIT: "La nota no se puede guardar: 4.000 caracteres como máximo, solo texto.",
    Refusal.SECOND_PERSON_MISSING: "Desde gravedad 4 el cierre lo propone una persona y lo confirma otra.",
    Refusal.SAME_PERSON: "El cierre lo debe confirmar otra persona que quien lo propuso.",
    Refusal.NOT_PROPOSED: "No hay ningún cierre propuesto: alguien lo retiró, o llegó una señal nueva.",
    Refusal.ANOTHER_OPEN: "Ya hay otra alerta abierta de esta misma sesión: sigue en ella.",
    Refusal.NOT_STAFF: "Esa persona ya no es parte del equipo.",
}


def explain(refusal: Refusal, flag: CrisisFlag) -> str:
    """Return why something was refused, with the state in which the case is now."""
    return REFUSALS[refusal].format(state=flag.get_state_display(), assignee=flag.assignee or "otra persona")


def notices_about_hours(now: datetime) -> list[str]:
    """Return what staff should know above the queue: that nobody is on call, and whether deadlines run."""
    nobody = (
        []
        if roster.on_call(now)
        else ["No hay nadie en la lista de guardia: los avisos no le llegan a nadie."]
    )
    return [*nobody, *notice_about_deadlines(now)]


def notice_about_deadlines(now: datetime) -> list[str]:
    """Return what is unusual about deadlines now: that they rest, or that they run day and night."""
    hours = roster.timetable()
    begins = next_staffed(now, hours)
    if begins is None:
        return ["No hay horario de atención: los plazos corren día y noche, haya o no alguien mirando."]
    if staffed_at(now, hours):
        return []
    when = date_format(timezone.localtime(begins), r"l j \d\e F, H:i")
    return [f"Fuera del horario de atención: los plazos vuelven a correr el {when}."]
