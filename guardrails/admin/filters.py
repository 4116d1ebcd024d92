"""What the queue of cases can be narrowed to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.models import CrisisFlag

if TYPE_CHECKING:  # generic in their stubs only
    _Changes = QuerySet[CrisisFlag]
else:
    _Changes = QuerySet

MINE, NOBODY = "mine", "nobody"


class StateFilter(admin.SimpleListFilter):
    """Open cases, unless another state is asked for."""

    title = "estado"
    parameter_name = "state"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the states, and all of them."""
        return [*CrisisFlag.State.choices, ("all", "todas")]

    def choices(self, changelist: Any) -> Any:
        """Name the default after what it shows."""
        first, *others = super().choices(changelist)
        return [{**first, "display": "abiertas"}, *others]

    def queryset(self, _request: HttpRequest, queryset: _Changes) -> _Changes:
        """Narrow the queue."""
        match self.value():
            case None:
                return queryset.exclude(state=CrisisFlag.State.CLOSED)
            case "all":
                return queryset
            case state:
                return queryset.filter(state=state)


class OverdueFilter(admin.SimpleListFilter):
    """Cases without an answer in time."""

    title = "plazo"
    parameter_name = "overdue"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the two sides of a deadline."""
        return [("yes", "vencidas"), ("no", "a tiempo o respondidas")]

    def queryset(self, _request: HttpRequest, queryset: _Changes) -> _Changes:
        """Narrow the queue."""
        late = Q(answered_at=None, due_at__lt=timezone.now()) & ~Q(state=CrisisFlag.State.CLOSED)
        match self.value():
            case "yes":
                return queryset.filter(late)
            case "no":
                return queryset.exclude(late)
            case _:
                return queryset


class AssigneeFilter(admin.SimpleListFilter):
    """Whose the cases are. Django's own filter would list every account, students and all."""

    title = "responsable"
    parameter_name = "assignee"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return oneself, nobody, and whoever has a case."""
        people = CrisisFlag.objects.filter(assignee__isnull=False).values_list("assignee", "assignee__email")
        return [
            (MINE, "mías"),
            (NOBODY, "sin responsable"),
            *((str(pk), email) for pk, email in sorted(set(people), key=lambda one: one[1])),
        ]

    def queryset(self, request: HttpRequest, queryset: _Changes) -> _Changes:
        """Narrow the queue."""
        match self.value():
            case None:
                return queryset
            case "mine":
                return queryset.filter(assignee=request.user.pk)
            case "nobody":
                return queryset.filter(assignee=None)
            case person:
                return queryset.filter(assignee=int(person)) if person.isdecimal() else queryset.none()


class ProposalFilter(admin.SimpleListFilter):
    """Cases whose closing waits for a second person."""

    title = "cierre"
    parameter_name = "proposal"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the one question."""
        return [("yes", "propuesto, espera a otra persona")]

    def queryset(self, _request: HttpRequest, queryset: _Changes) -> _Changes:
        """Narrow the queue."""
        waiting = self.value() == "yes"
        return queryset.exclude(proposed_outcome="").exclude(state="closed") if waiting else queryset
