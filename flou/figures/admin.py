"""Rules of alerts, the alerts themselves, and the rows behind the dashboard's figures."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import localize
from django.utils.html import format_html
from django.utils.safestring import SafeString

from flou.figures.domain.metrics import LABELS, Metric, shown
from flou.figures.models import Alert, AlertRule, Figure, Occurrence, Process, Span
from flou.figures.operations.alerts import acknowledge
from flou.figures.wording import label_of

if TYPE_CHECKING:  # generic in its stubs only
    _Admin = admin.ModelAdmin[Any]
else:
    _Admin = admin.ModelAdmin


class LookedAt(_Admin):
    """Rows that the program makes: nothing is added, changed or deleted by hand."""

    def has_add_permission(self, _request: HttpRequest) -> bool:
        """Return False: rows are made by the processes."""
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Return False: what happened stays as it happened."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Return False: old rows go by themselves."""
        return False


@admin.register(AlertRule)
class AlertRuleAdmin(_Admin):
    """When people are warned, and who."""

    list_display = ("name", "metric", "comparison", "limit_", "window_minutes", "cooldown_minutes", "enabled")
    list_filter = ("enabled", "metric")
    search_fields = ("name",)
    filter_horizontal = ("people",)
    fields = (
        "name", "enabled", "metric", "comparison", "threshold", "window_minutes", "least_count",
        "cooldown_minutes", "people",
    )  # fmt: skip

    @admin.display(description="umbral", ordering="threshold")
    def limit_(self, rule: AlertRule) -> str:
        """Return the threshold with its unit."""
        return shown(Metric(rule.metric), rule.threshold)


class StateFilter(admin.SimpleListFilter):
    """Alerts that go on, and those that nobody has seen."""

    title = "situación"
    parameter_name = "state"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return the situations."""
        return [("open", "siguen"), ("closed", "terminados"), ("unseen", "sin ver")]

    def queryset(self, _request: HttpRequest, queryset: QuerySet[Alert]) -> QuerySet[Alert]:
        """Narrow the list."""
        match self.value():
            case "open":
                return queryset.filter(closed_at=None)
            case "closed":
                return queryset.filter(closed_at__isnull=False)
            case "unseen":
                return queryset.filter(acknowledged_at=None)
            case _:
                return queryset


@admin.register(Alert)
class AlertAdmin(LookedAt):
    """What was wrong, from when until when, who was told and who has seen it."""

    list_display = ("opened_at", "name", "value_", "limit_", "closed_at", "told_at", "acknowledged_by")
    list_filter = (StateFilter, "metric")
    list_select_related = ("acknowledged_by",)
    date_hierarchy = "opened_at"
    actions = ("acknowledge_",)
    fields = (
        "name", "metric_", "value_", "limit_", "opened_at", "closed_at", "told_at", "acknowledged_at",
        "acknowledged_by", "rule",
    )  # fmt: skip

    def has_acknowledge_permission(self, request: HttpRequest) -> bool:
        """Return whether this user may say that they have seen an alert."""
        return request.user.has_perm("figures.change_alert")

    @admin.action(permissions=["acknowledge"], description="Marcar como vistos por mí")
    def acknowledge_(self, request: HttpRequest, chosen: QuerySet[Alert]) -> None:
        """Note who has seen the chosen alerts."""
        now = timezone.now()
        seen = sum(acknowledge(alert, request.user.pk, now) for alert in chosen)
        self.message_user(request, f"Avisos marcados como vistos: {seen}.", messages.SUCCESS)

    @admin.display(description="medida")
    def metric_(self, alert: Alert) -> str:
        """Return what was measured."""
        return LABELS[Metric(alert.metric)] if alert.metric in LABELS else alert.metric

    @admin.display(description="peor valor", ordering="value")
    def value_(self, alert: Alert) -> str:
        """Return the worst value with its unit."""
        return _shown(alert, alert.value)

    @admin.display(description="umbral", ordering="threshold")
    def limit_(self, alert: Alert) -> str:
        """Return the threshold with its unit."""
        return _shown(alert, alert.threshold)


def _shown(alert: Alert, value: float) -> str:
    return shown(Metric(alert.metric), value) if alert.metric in LABELS else f"{value:g}"


@admin.register(Figure)
class FigureAdmin(LookedAt):
    """What was counted and timed."""

    list_display = ("begins_", "span", "name", "label_", "count", "average_", "maximum")
    list_filter = ("span", "name")
    search_fields = ("label",)
    ordering = ("-begins", "name", "label")
    show_full_result_count = False
    exclude = ("buckets", "label", "begins")
    readonly_fields = ("begins_", "label_", "average_")

    @admin.display(description="desde", ordering="begins")
    def begins_(self, row: Figure) -> datetime | None:
        """Return where the span begins; what holds everything has no beginning."""
        return None if row.span == Span.EVER else row.begins

    @admin.display(description="de qué", ordering="label")
    def label_(self, row: Figure) -> str:
        """Return what was counted, in words."""
        return label_of(row.name, row.label)

    @admin.display(description="promedio (s)")
    def average_(self, row: Figure) -> str:
        """Return the mean duration; nothing for what is only counted."""
        return f"{row.total / row.count:.3f}" if row.count and row.buckets else ""


@admin.register(Occurrence)
class OccurrenceAdmin(LookedAt):
    """Slow turns with what took the longest, and breakers that opened."""

    list_display = ("at", "kind", "label_", "seconds_", "turn_")
    list_filter = ("kind",)
    date_hierarchy = "at"
    ordering = ("-at",)
    search_fields = ("=turn",)
    exclude = ("label", "seconds", "turn")
    readonly_fields = ("label_", "seconds_", "turn_")

    @admin.display(description="duración (s)", ordering="seconds")
    def seconds_(self, row: Occurrence) -> str | None:
        """Return how long it took."""
        return None if row.seconds is None else localize(round(row.seconds, 1))

    @admin.display(description="turno")
    def turn_(self, row: Occurrence) -> SafeString | None:
        """Return the way to the turn."""
        if row.turn is None:
            return None
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:chat_turn_change", args=[row.turn]), str(row.turn)[:8]
        )

    @admin.display(description="causa", ordering="label")
    def label_(self, row: Occurrence) -> str:
        """Return what took the longest, or what was cut off, in words."""
        return label_of(row.kind, row.label)


@admin.register(Process)
class ProcessAdmin(LookedAt):
    """The server processes of the last day."""

    list_display = (
        "name", "started_at", "seen_at", "sockets", "turns", "breaker", "redis_up", "draining",
    )  # fmt: skip
    ordering = ("-seen_at",)
