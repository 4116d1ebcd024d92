"""The risk that stands for a student beyond one session, and who took it away."""

from typing import TYPE_CHECKING, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.admin.parts import ReadOnly
from guardrails.models import RiskClearance, UserRisk
from guardrails.operations.risks import NoteMissing, clear_risk

if TYPE_CHECKING:  # generic in their stubs only
    _Risks = admin.ModelAdmin[UserRisk]
    _Clearances = admin.ModelAdmin[RiskClearance]
else:
    _Risks = _Clearances = admin.ModelAdmin

MAX_NOTE = 1000


class NoteForm(ActionForm):
    """The choice of an action, and the note that goes with it."""

    note = forms.CharField(label="Nota", required=False, max_length=MAX_NOTE)


@admin.register(UserRisk)
class UserRiskAdmin(ReadOnly, _Risks):
    """Standing risk; clearing it is for who has spoken with the student."""

    list_display = ("pk", "level", "severity", "until")
    readonly_fields = ("user", "level", "severity", "until")
    action_form = NoteForm
    actions = ("clear",)

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
    """Who took whose risk away, and when; the note is sealed and not shown here."""

    list_display = ("created_at", "user_id", "level", "severity", "actor")
    list_select_related = ("actor",)
    fields = ("created_at", "level", "severity", "actor")
    readonly_fields = fields

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: history is read."""
        return False
