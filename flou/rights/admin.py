"""Which accounts were erased, for the staff: a pseudonym and two dates."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest

from flou.rights.models import Erasure

if TYPE_CHECKING:  # generic in its stubs only
    _Admin = admin.ModelAdmin[Erasure]
else:
    _Admin = admin.ModelAdmin


@admin.register(Erasure)
class ErasureAdmin(_Admin):
    """Tombstones, to read."""

    list_display = ("pseudonym", "requested_at", "finished_at", "turns")
    search_fields = ("=pseudonym",)
    fields = ("pseudonym", "requested_at", "finished_at", "turns")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return False: erasures are asked for by students, or by a command."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: what happened stays as it happened."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: it is what tells whether a restored account was erased."""
        return False
