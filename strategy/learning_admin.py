"""What was offered, tried and helped: counts and intervals for staff, and as CSV. Never a student."""

import csv
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from strategy.catalogue_queries import names
from strategy.domain import labels
from strategy.domain.rules import RULES
from strategy.learning import FEWEST_PEOPLE, Line, learned
from strategy.models import Learning

if TYPE_CHECKING:  # generic in its stubs only
    _Admin = admin.ModelAdmin[Learning]
else:
    _Admin = admin.ModelAdmin

DEFAULT_PERIOD: Final = timedelta(days=90)
SHORTEST_PERIOD: Final = timedelta(days=7)
"""Days shorter than this could be taken from each other until one student is left."""

_COLUMNS: Final = {
    "estrategia": ("Estrategia",),
    "regla": ("Regla",),
    "sentimiento_tarea": ("Sentimiento", "Tarea"),
    "plazo": ("Plazo",),
    "fase": ("Fase",),
    "pais": ("País",),
    "version": ("Catálogo", "Reglas"),
}
_CHOICES: Final = (
    ("estrategia", "estrategia"),
    ("regla", "regla"),
    ("sentimiento_tarea", "sentimiento y tarea"),
    ("plazo", "plazo"),
    ("fase", "fase"),
    ("pais", "país"),
    ("version", "versión del catálogo y de las reglas"),
)
_COUNTS: Final = (
    "Ofrecidas", "Probadas", "Ayudó", "Un poco", "No ayudó", "Quedó peor", "No alcanzó a probar", "No contó",
)  # fmt: skip
_INTERVAL: Final = "Ayudó, de las probadas (intervalo de 95 %)"
_RECALIBRATION: Final = {
    "R1": "ayudó: seguir, pausa o cerrar", "R2": "un poco: el paso siguiente",
    "R3": "no la probó: dos minutos",
    "R4": "quedó peor: primero el ánimo", "R5a": "primera sin avance: más concreto",
    "R5b": "primera sin avance: otra familia", "R5c": "primera sin avance: mixto",
    "R6": "segunda sin avance: lo mínimo", "R7": "tercera sin avance: un ejercicio",
}  # fmt: skip
_UNKNOWN: Final = "no se sabe"
_DAY: Final = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class LearningForm(forms.Form):
    """What to count by, and when; whole days, in the site's time zone."""

    por = forms.ChoiceField(label="Por", choices=_CHOICES)
    desde = forms.DateField(label="Desde", widget=_DAY)
    hasta = forms.DateField(label="Hasta (incluido)", widget=_DAY)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that is turned around or too short."""
        said = super().clean() or self.cleaned_data
        since, until = said.get("desde"), said.get("hasta")
        if since and until and until - since + timedelta(days=1) < SHORTEST_PERIOD:
            self.add_error("hasta", f"El período tiene que ser de al menos {SHORTEST_PERIOD.days} días.")
        if until and until.year > 9000:  # noqa: PLR2004  # the next day must still be a date
            self.add_error("hasta", "Esa fecha está demasiado lejos.")
        return said


@admin.register(Learning)
class LearningAdmin(_Admin):
    """One page of counts; rows of students are not on it."""

    exclude = ("user",)

    def get_urls(self) -> list[URLPattern]:
        """Return the usual pages, and the file."""
        view = self.admin_site.admin_view(self.as_csv)
        return [path("csv/", view, name="strategy_learning_csv"), *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return False: it is counted, not written."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: it is counted, not written."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: it is counted, not written."""
        return False

    def change_view(self, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Refuse: a single use is no matter of this page."""
        raise PermissionDenied

    def history_view(self, *_args: Any, **_kwargs: Any) -> HttpResponse:
        """Refuse: as above."""
        raise PermissionDenied

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Show the counts."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = _asked(request)
        lines = _lines(form) if form.is_valid() else []
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Qué ayuda",
            "form": form,
            "lines": [_row(key, line) for key, line in lines],
            "columns": (*_columns(form), *_COUNTS, _INTERVAL) if lines else (),
            "fewest": FEWEST_PEOPLE,
            "csv_address": f"{reverse('admin:strategy_learning_csv')}?{urlencode(form.data)}",
        }
        return TemplateResponse(request, "admin/strategy/learning.html", context)

    def as_csv(self, request: HttpRequest) -> HttpResponse:
        """Return the same counts as a file."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = _asked(request)
        if not form.is_valid():
            return HttpResponseBadRequest("Revisa el período.", content_type="text/plain; charset=utf-8")
        since, until = form.cleaned_data["desde"], form.cleaned_data["hasta"]
        name = f"flou-{form.cleaned_data['por']}-{since:%Y-%m-%d}-{until:%Y-%m-%d}.csv"
        # With a byte order mark, without which Excel reads UTF-8 as something else.
        response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        writer = csv.writer(response)
        writer.writerow([*_columns(form), *_COUNTS, "Intervalo: desde", "Intervalo: hasta", "Nota"])
        writer.writerows(_cells(key, line) for key, line in _lines(form))
        return response


def _asked(request: HttpRequest) -> LearningForm:
    today = timezone.localdate()
    usual = {"por": "estrategia", "desde": f"{today - DEFAULT_PERIOD:%Y-%m-%d}", "hasta": f"{today:%Y-%m-%d}"}
    return LearningForm({name: request.GET.get(name, value) for name, value in usual.items()})


def _columns(form: LearningForm) -> tuple[str, ...]:
    return _COLUMNS[form.cleaned_data["por"]]


def _lines(form: LearningForm) -> list[tuple[tuple[str, ...], Line]]:
    asked = form.cleaned_data
    found = learned(asked["por"], _midnight(asked["desde"]), _midnight(asked["hasta"] + timedelta(days=1)))
    known = names() if asked["por"] == "estrategia" else {}
    return [(_said(asked["por"], line.key, known), line) for line in found]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _said(grouping: str, key: tuple[str, ...], known: dict[str, str]) -> tuple[str, ...]:
    """Return a line's key in words."""
    match grouping:
        case "estrategia":
            return (f"{key[0]} · {known[key[0]]}" if key[0] in known else key[0],)
        case "regla":
            why = RULES[key[0]].why if key[0] in RULES else _RECALIBRATION.get(key[0], "")
            return (f"{key[0]} · {why}" if why else key[0],)
        case "sentimiento_tarea":
            return (labels.FEELINGS.get(key[0], _UNKNOWN), labels.TASKS.get(key[1], _UNKNOWN))
        case "plazo":
            return (labels.DEADLINES.get(key[0], _UNKNOWN),)
        case "fase":
            return (labels.PHASES.get(key[0], _UNKNOWN),)
        case _:
            return tuple(part or _UNKNOWN for part in key)


def _row(key: tuple[str, ...], line: Line) -> dict[str, Any]:
    low, high = (round(100 * end) for end in line.interval) if line.interval else (None, None)
    width = max(high - low, 1) if low is not None and high is not None else 0
    return {"key": key, "line": line, "low": low, "high": high, "width": width}


def _cells(key: tuple[str, ...], line: Line) -> list[object]:
    names_ = [_plain(part) for part in key]
    if not line.shown:
        return [
            *names_,
            *[""] * (len(_COUNTS) + 2),
            f"muy pocos datos (menos de {FEWEST_PEOPLE} estudiantes)",
        ]
    outcomes = (line.ayudo, line.un_poco, line.no_ayudo, line.peor, line.no_probe, line.untold)
    ends = [f"{end:.3f}" for end in line.interval] if line.interval else ["", ""]
    return [*names_, line.offered, line.tried, *outcomes, *ends, ""]


def _plain(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else text
