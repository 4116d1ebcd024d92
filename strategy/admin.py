"""What was offered and what came of it, for the staff: to read, never to change."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

from strategy.catalogue_admin import CatalogueVersionAdmin
from strategy.learning_admin import LearningAdmin
from strategy.models import StrategyUse
from strategy.presenting import explained, named

__all__ = ["CatalogueVersionAdmin", "LearningAdmin", "StrategyUseAdmin"]

if TYPE_CHECKING:  # the type checker's class is generic, Django's own is not
    _Admin = admin.ModelAdmin[StrategyUse]
else:
    _Admin = admin.ModelAdmin


@admin.register(StrategyUse)
class StrategyUseAdmin(_Admin):
    """The evidence: rows are made by conversations and stay as they are."""

    list_display = (
        "created_at",
        "student",
        "name",
        "kind",
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
    exclude = ("user", "trace", "modifiers", "candidates", "rule_ids")
    readonly_fields = ("student", "chosen")

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
