"""The cases that staff works on.

No text of a student is reachable from here. A case changes only by the actions below, each of which is an
operation that leaves an event; nothing is deleted.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.admin.parts import ReadOnly
from guardrails.models import CrisisFlag, FlagEvent
from guardrails.operations.refusals import NotAllowed
from guardrails.operations.review import move_flag

if TYPE_CHECKING:  # generic in their stubs only
    _Events = admin.TabularInline[FlagEvent, CrisisFlag]
    _Flags = admin.ModelAdmin[CrisisFlag]
else:
    _Events = admin.TabularInline
    _Flags = admin.ModelAdmin

State = CrisisFlag.State
Outcome = CrisisFlag.Outcome


class FlagEventInline(ReadOnly, _Events):
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
class CrisisFlagAdmin(ReadOnly, _Flags):
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
