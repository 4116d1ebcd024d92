"""What staff was told, and what could not be delivered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.admin.parts import ReadOnly
from guardrails.models import Delivery, Outbox
from guardrails.operations.notices import try_again

if TYPE_CHECKING:  # generic in their stubs only
    _Outbox = admin.ModelAdmin[Outbox]
    _Deliveries = admin.ModelAdmin[Delivery]
    _DeliveryQuery = QuerySet[Delivery]
    _OutboxQuery = QuerySet[Outbox]
else:
    _Outbox = _Deliveries = admin.ModelAdmin
    _DeliveryQuery = _OutboxQuery = QuerySet


class LookedAt(ReadOnly):
    """Rows that are not edited by hand."""

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: rows are made by the outbox."""
        return False


class StageFilter(admin.SimpleListFilter):
    """Where a delivery stands."""

    title = "situación"
    parameter_name = "stage"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the situations."""
        return [("waiting", "pendientes"), ("sent", "enviados"), ("given_up", "abandonados")]

    def queryset(self, _request: HttpRequest, queryset: _DeliveryQuery) -> _DeliveryQuery:
        """Narrow the list."""
        match self.value():
            case "waiting":
                return queryset.filter(sent_at=None, given_up_at=None)
            case "sent":
                return queryset.filter(sent_at__isnull=False)
            case "given_up":
                return queryset.filter(given_up_at__isnull=False)
            case _:
                return queryset


class NobodyFilter(admin.SimpleListFilter):
    """Notices for which there was nobody."""

    title = "destinatario"
    parameter_name = "nobody"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the one question."""
        return [("yes", "sin nadie de guardia todavía")]

    def queryset(self, _request: HttpRequest, queryset: _OutboxQuery) -> _OutboxQuery:
        """Narrow the list."""
        return queryset.filter(addressed_at=None) if self.value() == "yes" else queryset


@admin.register(Outbox)
class OutboxAdmin(LookedAt, _Outbox):
    """The notices."""

    list_display = ("created_at", "kind", "flag", "title", "severity", "person", "addressed_at", "sent_at")
    list_filter = (NobodyFilter, "kind", "severity")
    list_select_related = ("flag", "person")
    ordering = ("-created_at",)
    date_hierarchy = "created_at"


@admin.register(Delivery)
class DeliveryAdmin(LookedAt, _Deliveries):
    """The deliveries; one that was given up can be tried again."""

    list_display = ("__str__", "notice", "address", "attempts", "failure", "sent_at", "given_up_at")
    list_filter = (StageFilter, "channel", "failure")
    list_select_related = ("notice__flag",)
    ordering = ("-id",)
    actions = ("try_again",)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Return whether this user may have deliveries tried again."""
        return request.user.has_perm("guardrails.change_delivery")

    @admin.action(permissions=["retry"], description="Volver a intentar los envíos abandonados")
    def try_again(self, request: HttpRequest, chosen: _DeliveryQuery) -> None:
        """Give the chosen deliveries all their attempts again."""
        count = try_again(list(chosen.values_list("pk", flat=True)), timezone.now())
        self.message_user(request, f"Envíos que se intentarán otra vez: {count}.", messages.SUCCESS)
