"""The forms in which staff edits a strategy, an exercise, or the order of the exercises."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from strategy.domain import labels
from strategy.domain.catalogue_schema import LONGEST_BLOCK, MAX_STEPS, SHORTEST_BLOCK
from strategy.domain.rules import ENFOQUES
from strategy.domain.slots import SENTIMIENTOS

LEVELS = (
    ("↑", "Abstracto: el para qué"),
    ("mixto", "Mixto: unos minutos de para qué y después a hacer"),
    ("↓", "Concreto: solo pasos"),
)
SIDES = (("A", "Crear y avanzar (entusiasta)"), ("B", "Precisión y cuidado (vigilante)"))
TASKS = (("*", "Cualquier tarea"), *labels.TASKS.items())
PHASES = (("*", "Cualquier fase"), *labels.PHASES.items(), ("null", "todavía no se sabe"))
FEELINGS = (*labels.FEELINGS.items(), ("null", "no lo ha dicho"))
EXERCISE_FEELINGS = (("*", "Cualquier sentimiento"), *FEELINGS)
_WIDE = {"size": 70}
_PICKS = forms.CheckboxSelectMultiple


class Edit(forms.Form):
    """What every edit has: why it was made, and the newest version when the page was opened."""

    note = forms.CharField(
        label="Qué cambia y por qué", max_length=200, widget=forms.TextInput(attrs=_WIDE), required=True
    )
    newest = forms.IntegerField(widget=forms.HiddenInput)

    def item(self) -> dict[str, Any]:
        """Return what the form says, without its note, in the shape of the catalogue file."""
        return {name: value for name, value in self.cleaned_data.items() if name not in {"note", "newest"}}


class Steps(forms.CharField):
    """Steps, one on each line."""

    def __init__(self) -> None:
        super().__init__(
            label="Pasos",
            help_text=f"Uno por línea, de 2 a {MAX_STEPS}. Frases cortas que se puedan hacer.",
            widget=forms.Textarea(attrs={"rows": 6, "cols": 80}),
        )

    def clean(self, value: Any) -> Any:
        """Return the lines that say something."""
        return [line.strip() for line in super().clean(value).splitlines() if line.strip()]

    def prepare_value(self, value: Any) -> Any:
        """Return the lines as one text."""
        return "\n".join(value) if isinstance(value, list | tuple) else value


class StrategyForm(Edit):
    """One strategy."""

    nombre = forms.CharField(label="Nombre", max_length=60, widget=forms.TextInput(attrs=_WIDE))
    Q2 = forms.ChoiceField(label="Para qué tipo de trabajo", choices=SIDES)
    Q3 = forms.MultipleChoiceField(label="Nivel de detalle", choices=LEVELS, widget=_PICKS)
    familia = forms.ChoiceField(
        label="Familia", help_text="Si una estrategia no ayuda, la siguiente puede venir de otra familia."
    )
    tareas = forms.MultipleChoiceField(label="Tareas", choices=TASKS, widget=_PICKS)
    fases = forms.MultipleChoiceField(label="Fases", choices=PHASES, widget=_PICKS)
    sentimientos = forms.MultipleChoiceField(
        label="Sentimientos", choices=FEELINGS, widget=_PICKS, required=False,
        help_text="Con estos sentimientos se prefiere; con los demás también puede ofrecerse.",
    )  # fmt: skip
    min = forms.IntegerField(
        label="Desde (minutos)", min_value=SHORTEST_BLOCK, max_value=LONGEST_BLOCK,
        help_text=f"De {SHORTEST_BLOCK} a {LONGEST_BLOCK}.",
    )  # fmt: skip
    max = forms.IntegerField(label="Hasta (minutos)", min_value=SHORTEST_BLOCK, max_value=LONGEST_BLOCK)
    pasos = Steps()
    producto = forms.CharField(label="Qué queda hecho", max_length=200, widget=forms.TextInput(attrs=_WIDE))
    evidencia = forms.CharField(
        label="Evidencia", max_length=200, widget=forms.TextInput(attrs=_WIDE), help_text="Autores y año."
    )
    fuerza = forms.CharField(
        label="Fuerza de la evidencia", max_length=60, help_text="Honesta: alta, media, media-baja, baja…"
    )
    retirada = forms.BooleanField(label="Retirada: no se ofrece más", required=False)
    field_order = (
        "nombre", "Q2", "Q3", "familia", "tareas", "fases", "sentimientos", "min", "max", "pasos", "producto",
        "evidencia", "fuerza", "retirada", "note",
    )  # fmt: skip

    def __init__(self, *args: Any, families: Iterable[str], old: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["familia"].choices = [(name, name) for name in sorted(set(families))]  # type: ignore[attr-defined]
        # The id says it, and an id never comes to mean something else.
        self.fields["Q2"].disabled = old

    def item(self) -> dict[str, Any]:
        """Return the strategy; its focus follows from the kind of work."""
        said = super().item()
        if not said.pop("retirada"):
            return {**said, "enfoque": ENFOQUES[said["Q2"]]}
        return {**said, "enfoque": ENFOQUES[said["Q2"]], "retirada": True}


class ExerciseForm(Edit):
    """One exercise."""

    nombre = forms.CharField(label="Nombre", max_length=60, widget=forms.TextInput(attrs=_WIDE))
    minutos = forms.IntegerField(label="Minutos", min_value=1, max_value=15)
    sentimientos = forms.MultipleChoiceField(
        label="Sentimientos", choices=EXERCISE_FEELINGS, widget=_PICKS, required=False
    )
    pasos = Steps()
    evidencia = forms.CharField(label="Evidencia", max_length=200, widget=forms.TextInput(attrs=_WIDE))
    fuerza = forms.CharField(label="Fuerza de la evidencia", max_length=60)
    field_order = ("nombre", "minutos", "sentimientos", "pasos", "evidencia", "fuerza", "note")

    def item(self) -> dict[str, Any]:
        """Return the exercise, its length in seconds."""
        said = super().item()
        minutes = said.pop("minutos")
        return {**said, "segundos": minutes * 60}


class FallbackForm(Edit):
    """Which exercises come for which feeling, in order."""

    def __init__(self, *args: Any, exercises: Iterable[Mapping[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = ", ".join(f"{item['id']} {item['nombre']}" for item in exercises)
        for name in (*SENTIMIENTOS, "null"):
            self.fields[name] = forms.CharField(
                label=dict(FEELINGS)[name].capitalize(), widget=forms.TextInput(attrs={"size": 40})
            )
        self.fields["null"].help_text = f"En orden, con comas. Hay: {known}."
        self.order_fields([*SENTIMIENTOS, "null", "note"])

    def item(self) -> dict[str, Any]:
        """Return the lists of ids."""
        return {
            name: [part.strip().upper() for part in said.split(",") if part.strip()]
            for name, said in super().item().items()
        }


class SituationForm(forms.Form):
    """A situation in which to look at something; what is empty is not known."""

    sentimiento = forms.ChoiceField(label="Sentimiento", required=False)
    tipo_tarea = forms.ChoiceField(label="Tarea", required=False)
    plazo = forms.ChoiceField(label="Plazo", required=False)
    fase = forms.ChoiceField(label="Fase", required=False)
    tiempo_bloque = forms.TypedChoiceField(label="Minutos", required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        minutes = {str(n): f"{n} minutos" for n in (10, 12, 15, 20, 25)}
        offered: Mapping[str, Mapping[str, str]] = {
            "sentimiento": labels.FEELINGS,
            "tipo_tarea": labels.TASKS,
            "plazo": labels.DEADLINES,
            "fase": labels.PHASES,
            "tiempo_bloque": minutes,
        }
        for name, choices in offered.items():
            self.fields[name].choices = [("", "no se sabe"), *choices.items()]  # type: ignore[attr-defined]
