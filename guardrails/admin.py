"""Staff's view of what the guardrails raise: cases to work on, and the resources that students are shown.

No text of a student is reachable from here. A case changes only by the actions below, each of which is an
operation that leaves an event; nothing is deleted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin, messages
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.models import CrisisFlag, CrisisResource, FlagEvent, UserRisk
from guardrails.operations import NotAllowed, clear_risk, move_flag

if TYPE_CHECKING:  # generic in their stubs only
    _Events = admin.TabularInline[FlagEvent, CrisisFlag]
    _Flags = admin.ModelAdmin[CrisisFlag]
    _Resources = admin.ModelAdmin[CrisisResource]
    _Risks = admin.ModelAdmin[UserRisk]
else:
    _Events = admin.TabularInline
    _Flags = _Resources = _Risks = admin.ModelAdmin

State = CrisisFlag.State
Outcome = CrisisFlag.Outcome


class _ReadOnly:
    """Permissions of what is looked at and not edited."""

    def has_add_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: rows come from the screening."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: what was raised stays on record."""
        return False


class FlagEventInline(_ReadOnly, _Events):
    """The history of a case, oldest first."""

    model = FlagEvent
    fields = ("created_at", "kind", "source", "severity", "from_state", "to_state", "actor", "detail")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: events are never changed."""
        return False


def _mover(state: State, label: str, outcome: str = "") -> Callable[..., None]:
    """Return the admin action that moves the chosen cases to a state."""

    def action(model_admin: Any, request: HttpRequest, chosen: QuerySet[CrisisFlag]) -> None:
        moved = 0
        for flag in chosen:
            try:
                move_flag(
                    flag.pk,
                    to=state,
                    actor_id=cast("int", request.user.pk),
                    now=timezone.now(),
                    outcome=str(outcome),
                )
            except NotAllowed:
                text = f"{flag}: no puede pasar de «{flag.get_state_display()}» a «{state.label}»."
                model_admin.message_user(request, text, messages.WARNING)
            else:
                moved += 1
        if moved:
            model_admin.message_user(request, f"Alertas actualizadas: {moved}.", messages.SUCCESS)

    action.__name__ = f"move_to_{state}_{outcome}".rstrip("_")
    described: Callable[..., None] = admin.action(permissions=["change"], description=label)(action)
    return described


@admin.register(CrisisFlag)
class CrisisFlagAdmin(_ReadOnly, _Flags):
    """The queue: worst first, then what is due soonest."""

    list_display = (
        "uid",
        "severity",
        "level",
        "risk",
        "state",
        "due_at",
        "occurrences",
        "source",
        "assignee",
    )
    list_filter = ("state", "severity", "risk", "source")
    list_select_related = ("assignee",)
    ordering = ("-severity", "due_at")
    search_fields = ("uid",)
    inlines = (FlagEventInline,)
    fields = (
        ("uid", "session"),
        ("severity", "level", "risk"),
        ("state", "outcome", "assignee"),
        ("due_at", "created_at", "updated_at"),
        ("source", "confidence", "occurrences"),
        "rules",
        ("prompt_version", "model_version"),
    )
    readonly_fields = tuple(name for row in fields for name in (row if isinstance(row, tuple) else (row,)))
    actions = (
        _mover(State.CLAIMED, "Tomar (o reabrir) las alertas elegidas"),
        _mover(State.CONTACTED, "Marcar como contactadas"),
        _mover(State.ESCALATED, "Escalar"),
        _mover(State.MONITORING, "Dejar en seguimiento"),
        *(_mover(State.CLOSED, f"Cerrar: {outcome.label}", outcome) for outcome in Outcome),
    )


@admin.register(CrisisResource)
class CrisisResourceAdmin(_Resources):
    """The lines that students are shown; low confidence keeps one from them."""

    list_display = ("name", "country", "kind", "phone", "hours", "confidence", "verified_on", "order")
    list_filter = ("country", "kind", "confidence")
    list_editable = ("order",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}  # noqa: RUF012 Django's own form
    search_fields = ("name", "phone")
    ordering = ("country", "order", "id")


@admin.register(UserRisk)
class UserRiskAdmin(_ReadOnly, _Risks):
    """Standing risk; clearing it is for who has spoken with the student."""

    list_display = ("pk", "level", "severity", "until")
    readonly_fields = ("user", "level", "severity", "until")
    actions = ("clear",)

    @admin.action(permissions=["change"], description="Dar por superado el riesgo vigente")
    def clear(self, _request: HttpRequest, chosen: QuerySet[UserRisk]) -> None:
        """Forget the standing risk of the chosen students."""
        for risk in chosen:
            clear_risk(risk.user_id)
