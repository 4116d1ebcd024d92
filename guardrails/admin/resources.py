"""The lines that students are shown, as staff keeps them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guardrails.domain.resources import is_stale
from guardrails.models import CrisisResource
from guardrails.queries import stale_resources

if TYPE_CHECKING:  # generic in their stubs only
    _Resources = admin.ModelAdmin[CrisisResource]
else:
    _Resources = admin.ModelAdmin


class Verification(admin.SimpleListFilter):
    """Which lines somebody has to look at again."""

    title = "verificación"
    parameter_name = "verificacion"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Iterable[tuple[str, str]]:
        """Return the two answers."""
        return (("vencida", "vencida o nunca hecha"), ("al_dia", "al día"))

    def queryset(self, _request: HttpRequest, queryset: QuerySet[CrisisResource]) -> QuerySet[CrisisResource]:
        """Return the lines of the chosen answer."""
        stale = stale_resources(timezone.localdate()).values("pk")
        match self.value():
            case "vencida":
                return queryset.filter(pk__in=stale)
            case "al_dia":
                return queryset.exclude(pk__in=stale)
            case _:
                return queryset


@admin.register(CrisisResource)
class CrisisResourceAdmin(_Resources):
    """The lines that students are shown; low confidence keeps one from them."""

    list_display = ("name", "country", "kind", "phone", "hours", "confidence", "verification", "order")
    list_filter = (Verification, "country", "kind", "confidence")
    list_editable = ("order",)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}  # noqa: RUF012 Django's own form
    search_fields = ("name", "phone")
    ordering = ("country", "order", "id")

    @admin.display(description="verificado el", ordering="verified_on")
    def verification(self, resource: CrisisResource) -> str:
        """Return when it was verified, with a mark when that was too long ago."""
        day = f"{resource.verified_on:%d-%m-%Y}" if resource.verified_on else "nunca"
        stale = is_stale(resource.verified_on, timezone.localdate())
        shown = resource.confidence != CrisisResource.Confidence.LOW
        return f"⚠ {day}: verificar" if stale and shown else day
