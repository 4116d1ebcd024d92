"""What was offered and what came of it, for the staff: to read, never to change."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from strategy.catalogue_admin import CatalogueVersionAdmin
from strategy.domain import labels
from strategy.learning_admin import LearningAdmin
from strategy.models import StrategyUse
from strategy.presenting import explained, named

__all__ = ["CatalogueVersionAdmin", "LearningAdmin", "StrategyUseAdmin"]

if TYPE_CHECKING:  # the type checker's class is generic, Django's own is not
    _Admin = admin.ModelAdmin[StrategyUse]
else:
    _Admin = admin.ModelAdmin


def _link(page: str, target: UUID) -> SafeString:
    return format_html('<a href="{}">{}</a>', reverse(page, args=[target]), str(target)[:8])


@admin.register(StrategyUse)
class StrategyUseAdmin(_Admin):
    """The evidence: rows are made by conversations and stay as they are."""

    list_display = (
        "created_at",
        "student",
        "name",
        "kind_",
        "Q2",
        "Q3",
        "bloque",
        "rules",
        "iteration",
        "outcome",
    )
    list_filter = ("outcome", "strategy_id", "kind", "Q2", "Q3", "modo", "rules_version")
    search_fields = ("strategy_id", "session", "turn", "^user__public_id")
    date_hierarchy = "created_at"
    list_select_related = ("user",)
    list_per_page = 50
    fields = (
        "created_at", "student", "session_", "turn_", "name", "kind_", "bloque", "outcome", "outcome_at",
        "feeling_before", "feeling_after", "iteration", "feeling", "task", "deadline", "phase", "Q2", "Q3",
        "modo", "nivel", "country", "rules", "rules_version", "catalogue_version", "chosen",
    )  # fmt: skip
    readonly_fields = fields

    @admin.display(description="estudiante")
    def student(self, row: StrategyUse) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        return row.user.pseudonym

    @admin.display(description="cómo se eligió")
    def chosen(self, row: StrategyUse) -> str:
        """Return what went into the choice and what came out."""
        return explained(row)

    @admin.display(description="estrategia", ordering="strategy_id")
    def name(self, row: StrategyUse) -> str:
        """Return the id with the name it has in the catalogue."""
        return named(row.strategy_id)

    @admin.display(description="sesión")
    def session_(self, row: StrategyUse) -> SafeString:
        """Return the way to the session."""
        return _link("admin:chat_sessionstate_change", row.session)

    @admin.display(description="turno")
    def turn_(self, row: StrategyUse) -> SafeString:
        """Return the way to the turn."""
        return _link("admin:chat_turn_change", row.turn)

    @admin.display(description="tipo", ordering="kind")
    def kind_(self, row: StrategyUse) -> str:
        """Return whether it was a strategy, an exercise or one of the steps between them."""
        return labels.KINDS.get(row.kind, row.kind)

    @admin.display(description="sentimiento")
    def feeling(self, row: StrategyUse) -> str:
        """Return the feeling that was read."""
        return labels.FEELINGS.get(row.sentimiento, row.sentimiento) or "-"

    @admin.display(description="tarea")
    def task(self, row: StrategyUse) -> str:
        """Return the kind of task."""
        return labels.TASKS.get(row.tipo_tarea, row.tipo_tarea) or "-"

    @admin.display(description="plazo")
    def deadline(self, row: StrategyUse) -> str:
        """Return when it is due."""
        return labels.DEADLINES.get(row.plazo, row.plazo) or "-"

    @admin.display(description="fase")
    def phase(self, row: StrategyUse) -> str:
        """Return how far the task is."""
        return labels.PHASES.get(row.fase, row.fase) or "-"

    @admin.display(description="reglas")
    def rules(self, row: StrategyUse) -> str:
        """Return the rules that led here."""
        return ", ".join(str(rule) for rule in row.rule_ids)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return False: rows are made by conversations."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: what happened stays as it happened."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: erasing is the student's right and has its own way."""
        return False
