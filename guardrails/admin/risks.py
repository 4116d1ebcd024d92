"""The risk that stands for a student beyond one session, and who took it away."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from guardrails.admin.parts import ReadOnly
from guardrails.admin.timeline import UNREADABLE
from guardrails.domain.risk import LASTS, standing
from guardrails.models import RiskClearance, UserRisk
from guardrails.models.kinds import Level
from guardrails.operations.risks import NoteMissing, clear_risk, open_reason, reason_place
from guardrails.reading import read_texts, texts_of

if TYPE_CHECKING:  # generic in their stubs only
    _Risks = admin.ModelAdmin[UserRisk]
    _Clearances = admin.ModelAdmin[RiskClearance]
    _RiskQuery = QuerySet[UserRisk]
else:
    _Risks = _Clearances = admin.ModelAdmin
    _RiskQuery = QuerySet

MAX_NOTE = 1000
READ_NOTES = "guardrails.view_flagnote"
"""Whoever may read what was noted on a case may read why a risk was taken away."""


class NoteForm(ActionForm):
    """The choice of an action, and the note that goes with it."""

    note = forms.CharField(label="Nota", required=False, max_length=MAX_NOTE)


class StandingFilter(admin.SimpleListFilter):
    """Risks that stand, unless those that have faded are asked for."""

    title = "vigencia"
    parameter_name = "standing"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the other choices."""
        return [("past", "vencidos"), ("all", "todos")]

    def choices(self, changelist: Any) -> Any:
        """Name the default after what it shows."""
        first, *others = super().choices(changelist)
        return [{**first, "display": "vigentes"}, *others]

    def queryset(self, _request: HttpRequest, queryset: _RiskQuery) -> _RiskQuery:
        """Narrow the list."""
        faded = timezone.now() - LASTS
        match self.value():
            case "all":
                return queryset
            case "past":
                return queryset.filter(until__lte=faded)
            case _:
                return queryset.filter(until__gt=faded)


@admin.register(UserRisk)
class UserRiskAdmin(ReadOnly, _Risks):
    """Standing risk; clearing it is for who has spoken with the student."""

    list_display = ("student", "level", "severity", "until", "now_")
    list_filter = (StandingFilter, "level")
    list_select_related = ("user",)
    ordering = ("-severity", "-until")
    fields = ("student", "level", "severity", "until", "now_")
    readonly_fields = fields
    action_form = NoteForm
    actions = ("clear",)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show the page without buttons to save: nothing of it is edited, a risk is cleared in the list."""
        unsaved = {"show_save": False, "show_save_and_continue": False, "title": "Riesgo vigente"}
        return super().render_change_form(request, {**context, **unsaved}, *args, **kwargs)

    @admin.display(description="estudiante")
    def student(self, risk: UserRisk) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        return risk.user.pseudonym

    @admin.display(description="ahora")
    def now_(self, risk: UserRisk) -> str:
        """Return what is left of it: after its day it counts one level less for another day."""
        left = standing(risk.level, risk.until, timezone.now())  # type: ignore[arg-type] # the column holds the words of the type
        return "ninguno" if left == "none" else Level(left).label

    @admin.action(permissions=["change"], description="Dar por superado el riesgo vigente (con nota)")
    def clear(self, request: HttpRequest, chosen: QuerySet[UserRisk]) -> None:
        """Take the standing risk of the chosen students away."""
        risks = list(chosen.select_related("user"))
        try:
            for risk in risks:
                clear_risk(
                    risk.user_id,
                    risk.user.public_id,
                    actor_id=cast("int", request.user.pk),
                    note=request.POST.get("note", "")[:MAX_NOTE],
                    now=timezone.now(),
                )
        except NoteMissing:
            self.message_user(request, "Escribe una nota: por qué se da por superado.", messages.ERROR)
        else:
            self.message_user(request, f"Riesgos dados por superados: {len(risks)}.", messages.SUCCESS)


@admin.register(RiskClearance)
class RiskClearanceAdmin(ReadOnly, _Clearances):
    """Who took whose risk away, when, and why: the note opens like any text of the student."""

    list_display = ("created_at", "student", "level", "severity", "actor")
    list_select_related = ("actor", "user")
    fields = ("created_at", "student", "level", "severity", "actor")
    readonly_fields = fields
    change_form_template = "admin/access/with_text.html"

    class Media:
        css = {"all": ("access.css",)}  # noqa: RUF012 Django's own form

    @admin.display(description="estudiante")
    def student(self, clearance: RiskClearance) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        return clearance.user.pseudonym

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a clearance, with its reason while the texts of the student are open."""
        row = self.get_object(request, object_id) if request.user.has_perm(READ_NOTES) else None
        if row is None or not self.has_view_permission(request, row):
            return super().change_view(request, object_id, form_url, extra_context)
        student = row.user.public_id
        found = read_texts(request, student, [row], place=reason_place, opened=open_reason)
        shown = {
            "text_title": "Por qué",
            "texts": texts_of(request, student),
            "detail": (found[0] or UNREADABLE) if found else None,
        }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: history is read."""
        return False
