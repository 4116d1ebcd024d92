"""Blocks and check-ins, for the staff: to read, never to change, and without how anybody was."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

from flou.study.models import CheckIn, StudyBlock

if TYPE_CHECKING:  # the type checker's classes are generic, Django's own are not
    _Admin = admin.ModelAdmin[Any]
else:
    _Admin = admin.ModelAdmin


class ReadOnlyAdmin(_Admin):
    """Rows that students make; the list names them by pseudonym."""

    list_select_related = ("user",)
    list_per_page = 50
    search_fields = ("^user__public_id",)

    @admin.display(description="estudiante")
    def pseudonym(self, row: StudyBlock | CheckIn) -> str:
        """Return how the student is called in lists."""
        return row.user.pseudonym

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return False: students make them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: what happened stays as it happened."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: erasing is the student's right and has its own way."""
        return False


@admin.register(StudyBlock)
class StudyBlockAdmin(ReadOnlyAdmin):
    """Blocks of study."""

    list_display = ("started_at", "pseudonym", "minutes", "state", "completed", "ended_at", "reminder")
    list_filter = ("state", "completed", "minutes", "reminder")
    date_hierarchy = "started_at"
    fields = (
        "pseudonym", "minutes", "state", "completed", "started_at", "ended_at", "use", "reminder",
        "reminder_turn",
    )  # fmt: skip


@admin.register(CheckIn)
class CheckInAdmin(ReadOnlyAdmin):
    """That there was a check-in; the level is sealed and is not shown."""

    list_display = ("local_date", "pseudonym", "time_zone", "created_at")
    date_hierarchy = "local_date"
    fields = ("pseudonym", "local_date", "time_zone", "created_at", "edited_at")
