"""The risk that stands for a student beyond one session."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from guardrails.admin.parts import ReadOnly
from guardrails.models import UserRisk
from guardrails.operations.raising import clear_risk

if TYPE_CHECKING:  # generic in their stubs only
    _Risks = admin.ModelAdmin[UserRisk]
else:
    _Risks = admin.ModelAdmin


@admin.register(UserRisk)
class UserRiskAdmin(ReadOnly, _Risks):
    """Standing risk; clearing it is for who has spoken with the student."""

    list_display = ("pk", "level", "severity", "until")
    readonly_fields = ("user", "level", "severity", "until")
    actions = ("clear",)

    @admin.action(permissions=["change"], description="Dar por superado el riesgo vigente")
    def clear(self, _request: HttpRequest, chosen: QuerySet[UserRisk]) -> None:
        """Forget the standing risk of the chosen students."""
        for risk in chosen:
            clear_risk(risk.user_id)
