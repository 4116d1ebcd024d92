"""The risk that stands for a student beyond one session, and who took it away."""

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.admin.parts import ReadOnly
from guardrails.admin.timeline import UNREADABLE
from guardrails.models import RiskClearance, UserRisk
from guardrails.operations.risks import NoteMissing, clear_risk, open_reason

if TYPE_CHECKING:  # generic in their stubs only
    _Risks = admin.ModelAdmin[UserRisk]
    _Clearances = admin.ModelAdmin[RiskClearance]
else:
    _Risks = _Clearances = admin.ModelAdmin

MAX_NOTE = 1000
READ_NOTES = "guardrails.view_flagnote"
"""Whoever may read what was noted on a case may read why a risk was taken away."""


class NoteForm(ActionForm):
    """The choice of an action, and the note that goes with it."""

    note = forms.CharField(label="Nota", required=False, max_length=MAX_NOTE)


@admin.register(UserRisk)
class UserRiskAdmin(ReadOnly, _Risks):
    """Standing risk; clearing it is for who has spoken with the student."""

    list_display = ("student", "level", "severity", "until")
    list_select_related = ("user",)
    fields = ("student", "level", "severity", "until")
    readonly_fields = fields
    action_form = NoteForm
    actions = ("clear",)

    @admin.display(description="estudiante")
    def student(self, risk: UserRisk) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        return risk.user.pseudonym

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
    """Who took whose risk away, when, and why: the note is opened for who may read notes."""

    list_display = ("created_at", "student", "level", "severity", "actor")
    list_select_related = ("actor", "user")
    fields = ("created_at", "student", "level", "severity", "actor", "why")
    readonly_fields = fields

    def get_fields(self, request: HttpRequest, obj: RiskClearance | None = None) -> Any:
        """Return the fields; the note only for who may read notes, so that nothing is opened otherwise."""
        may_read = request.user.has_perm(READ_NOTES)
        return [name for name in self.fields or () if name != "why" or may_read]

    @admin.display(description="estudiante")
    def student(self, clearance: RiskClearance) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        return clearance.user.pseudonym

    @admin.display(description="por qué")
    def why(self, clearance: RiskClearance) -> str:
        """Return the note."""
        return open_reason(clearance) or UNREADABLE

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: history is read."""
        return False
