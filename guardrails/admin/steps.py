"""What staff can do with a case: each step is one operation, and some ask something first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django import forms

from guardrails.domain.cases import may_move, needs_two
from guardrails.models import CrisisFlag
from guardrails.operations import review
from guardrails.operations.notes import MAX_CHARS
from guardrails.operations.risks import clear_risk_of
from guardrails.roster import reviewers

State = CrisisFlag.State
CHANGE, ADD_NOTE = "guardrails.change_crisisflag", "guardrails.add_flagnote"
CLEAR_RISK = "guardrails.change_userrisk"
MAX_CLEARING: Final = 1000


class Sure(forms.Form):
    """Asks nothing but whether it is meant."""


class NoteForm(forms.Form):
    """The text of a note."""

    text = forms.CharField(
        label="Nota",
        max_length=MAX_CHARS,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Se guarda cifrada. No se puede cambiar ni borrar.",
    )


class RiskForm(forms.Form):
    """Why a risk does not stand any more."""

    text = forms.CharField(
        label="Por qué",
        max_length=MAX_CLEARING,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Se guarda cifrado, con tu nombre. No se puede cambiar ni borrar.",
    )


class OutcomeForm(forms.Form):
    """Why a case is closed."""

    outcome = forms.ChoiceField(label="Resultado", choices=[("", "—"), *CrisisFlag.Outcome.choices])


class ProposalForm(OutcomeForm, NoteForm):
    """Why a severe case can be closed, for the person who confirms it."""

    field_order = ("outcome", "text")


class PersonForm(forms.Form):
    """To whom a case is handed."""

    person: Any = forms.ModelChoiceField(label="Persona", queryset=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = reviewers().order_by("email")  # type: ignore[attr-defined] # a choice field's


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. With a `form` it is asked on a page of its own, otherwise done at once."""

    name: str
    label: str
    act: Callable[[int, int, datetime, dict[str, Any]], object]
    offered: Callable[[CrisisFlag, int], bool]
    form: type[forms.Form] | None = None
    explains: str = ""
    permissions: tuple[str, ...] = (CHANGE,)


def _mover(to: CrisisFlag.State) -> Callable[[int, int, datetime, dict[str, Any]], object]:
    def act(flag: int, actor: int, now: datetime, asked: dict[str, Any]) -> object:
        return review.move_flag(flag, to=to, actor_id=actor, now=now, outcome=asked.get("outcome", ""))

    return act


def _from(*states: str) -> Callable[[CrisisFlag, int], bool]:
    return lambda flag, _actor: flag.state in states


def _to(state: CrisisFlag.State) -> Callable[[CrisisFlag, int], bool]:
    return lambda flag, _actor: may_move(State(flag.state).value, state.value)  # type: ignore[arg-type] # the enum holds the same words


def _closing(*, severe: bool) -> Callable[[CrisisFlag, int], bool]:
    can = _to(State.CLOSED)
    return lambda flag, actor: can(flag, actor) and needs_two(flag.severity) is severe


def _proposed(flag: CrisisFlag) -> bool:
    return bool(flag.proposed_outcome) and flag.state != State.CLOSED


STEPS: Final = (
    Step("tomar", "Tomar", _mover(State.CLAIMED), _from("new")),
    Step(
        "contactada",
        "Contacté a la persona…",
        _mover(State.CONTACTED),
        _to(State.CONTACTED),
        Sure,
        "Confirma solo si ya hablaste o te escribiste con ella. La cuenta del plazo se detiene.",
    ),
    Step(
        "seguimiento",
        "Dejar en seguimiento…",
        _mover(State.MONITORING),
        _to(State.MONITORING),
        Sure,
        "Alguien vuelve a mirar más adelante. La cuenta del plazo se detiene.",
    ),
    Step(
        "escalar",
        "Escalar…",
        lambda flag, actor, now, asked: review.escalate(
            flag, person_id=asked["person"].pk, actor_id=actor, now=now
        ),
        _to(State.ESCALATED),
        PersonForm,
        "La alerta pasa a esa persona, que recibe un aviso y tiene el plazo completo otra vez.",
    ),
    Step(
        "nota",
        "Escribir una nota…",
        lambda flag, actor, now, asked: review.add_note(flag, text=asked["text"], actor_id=actor, now=now),
        lambda _flag, _actor: True,
        NoteForm,
        permissions=(ADD_NOTE,),
    ),
    Step(
        "cerrar",
        "Cerrar…",
        _mover(State.CLOSED),
        _closing(severe=False),
        OutcomeForm,
        "La alerta sale de la cola. Se puede reabrir.",
    ),
    Step(
        "proponer",
        "Proponer el cierre…",
        lambda flag, actor, now, asked: review.propose_closing(
            flag, outcome=asked["outcome"], text=asked["text"], actor_id=actor, now=now
        ),
        _closing(severe=True),
        ProposalForm,
        "Desde gravedad 4 el cierre necesita una nota, y otra persona que lo confirme. "
        "Una señal nueva de la persona anula la propuesta.",
        (CHANGE, ADD_NOTE),
    ),
    Step(
        "confirmar",
        "Confirmar el cierre…",
        lambda flag, actor, now, _asked: review.confirm_closing(flag, actor_id=actor, now=now),
        lambda flag, actor: _proposed(flag) and flag.proposed_by_id != actor,
        Sure,
        "Lee la nota de quien propone. Al confirmar, la alerta sale de la cola.",
    ),
    Step(
        "retirar",
        "Retirar la propuesta de cierre…",
        lambda flag, actor, now, _asked: review.withdraw_closing(flag, actor_id=actor, now=now),
        lambda flag, _actor: _proposed(flag),
        Sure,
        "La alerta queda abierta.",
    ),
    Step(
        "soltar",
        "Soltar…",
        _mover(State.NEW),
        _from("claimed"),
        Sure,
        "La alerta vuelve a la cola sin responsable. El plazo sigue corriendo.",
    ),
    Step(
        "riesgo",
        "Dar por superado el riesgo…",
        lambda flag, actor, now, asked: clear_risk_of(flag, note=asked["text"], actor_id=actor, now=now),
        lambda _flag, _actor: False,
        RiskForm,
        "El modo seguro del chat termina con el próximo mensaje de la persona. La alerta sigue como está.",
        (CLEAR_RISK,),
    ),
    Step(
        "reabrir",
        "Reabrir…",
        lambda flag, actor, now, _asked: review.reopen(flag, actor_id=actor, now=now),
        _from("closed"),
        Sure,
        "La alerta vuelve a la cola, a tu nombre y con un plazo nuevo.",
    ),
)
BY_NAME: Final = {step.name: step for step in STEPS}


def offered(flag: CrisisFlag, user: Any) -> Iterator[Step]:
    """Yield what this user can do with the case now."""
    for step in STEPS:
        if user.has_perms(step.permissions) and step.offered(flag, user.pk):
            yield step
