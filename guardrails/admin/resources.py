"""The lines that students are shown, as staff keeps them."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db import models

from guardrails.models import CrisisResource

if TYPE_CHECKING:  # generic in their stubs only
    _Resources = admin.ModelAdmin[CrisisResource]
else:
    _Resources = admin.ModelAdmin


@admin.register(CrisisResource)
class CrisisResourceAdmin(_Resources):
    """The lines that students are shown; low confidence keeps one from them."""

    list_display = ("name", "country", "kind", "phone", "hours", "confidence", "verified_on", "order")
    list_filter = ("country", "kind", "confidence")
    list_editable = ("order",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}  # noqa: RUF012 Django's own form
    search_fields = ("name", "phone")
    ordering = ("country", "order", "id")
