"""Who is told of cases, and in which hours their deadlines run."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from guardrails.models import Holiday, OnCall, Shift, StaffedHours

if TYPE_CHECKING:  # generic in their stubs only
    _OnCall = admin.ModelAdmin[OnCall]
    _Hours = admin.ModelAdmin[StaffedHours]
    _Shifts = admin.TabularInline[Shift, StaffedHours]
    _Holidays = admin.TabularInline[Holiday, StaffedHours]
else:
    _OnCall = _Hours = admin.ModelAdmin
    _Shifts = _Holidays = admin.TabularInline


@admin.register(OnCall)
class OnCallAdmin(_OnCall):
    """The list: the first is told when a flag is raised, the next ones when no answer comes in time."""

    list_display = ("person", "group", "order", "email", "webhook", "active", "since", "until")
    list_filter = ("active", "group")
    list_select_related = ("person", "group")
    ordering = ("order", "id")
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}  # noqa: RUF012 Django's own form


class ShiftInline(_Shifts):
    """The week."""

    model = Shift
    extra = 1


class HolidayInline(_Holidays):
    """The days without people."""

    model = Holiday
    extra = 1


@admin.register(StaffedHours)
class StaffedHoursAdmin(_Hours):
    """The one timetable."""

    inlines = (ShiftInline, HolidayInline)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether there is none yet: there is one timetable at most."""
        return super().has_add_permission(request) and not StaffedHours.objects.exists()

    def save_model(self, request: HttpRequest, obj: StaffedHours, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Store the timetable in its one place."""
        obj.pk = 1
        super().save_model(request, obj, form, change)
