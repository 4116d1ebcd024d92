"""The audit: what staff did with access. To read, for everybody; there is nothing in it to edit."""

import csv
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone

from guardrails.admin.notices import LookedAt
from guardrails.models import StaffAccess
from guardrails.operations.access import detail_place, note, open_detail
from guardrails.reading import pseudonym, read_texts, reader_of, texts_of

if TYPE_CHECKING:  # generic in their stubs only
    _Accesses = admin.ModelAdmin[StaffAccess]
    _Rows = QuerySet[StaffAccess]
else:
    _Accesses, _Rows = admin.ModelAdmin, QuerySet

# A file that a spreadsheet opens; more is narrowed by date first.
MAX_EXPORTED: Final = 50_000
_COLUMNS: Final = (
    "cuándo",
    "quién",
    "qué",
    "de quién",
    "motivo",
    "tabla",
    "fila",
    "se cierra",
    "sesión",
    "red",
)
# What makes a spreadsheet take a cell for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class ActorFilter(admin.SimpleListFilter):
    """Members of staff, and nobody else's accounts."""

    title = "quién"
    parameter_name = "actor"

    def lookups(self, _request: HttpRequest, _model_admin: Any) -> Sequence[tuple[str, str]]:
        """Return those who are staff now."""
        people = get_user_model().objects.filter(is_staff=True).order_by("email")
        return [(str(person.pk), str(person)) for person in people]

    def queryset(self, _request: HttpRequest, queryset: _Rows) -> _Rows:
        """Narrow the list."""
        value = self.value()
        return queryset.filter(actor_id=int(value)) if value and value.isdecimal() else queryset


@admin.register(StaffAccess)
class StaffAccessAdmin(LookedAt, _Accesses):
    """The rows, newest first; no text in them."""

    list_display = ("when", "actor", "kind", "student", "reason", "table", "has_detail")
    list_filter = ("kind", "reason", ActorFilter, "at")
    list_select_related = ("actor",)
    list_per_page = 100
    ordering = ("-id",)
    search_fields = ("subject",)
    search_help_text = "Seudónimo de la persona (sus primeras 8 letras o el identificador entero)."
    date_hierarchy = "at"
    fields = (
        "at",
        "actor",
        "kind",
        "student",
        "subject",
        "reason",
        "what",
        "closes_at",
        "session",
        "address",
    )
    change_list_template = "admin/access/audit.html"
    change_form_template = "admin/access/with_text.html"

    class Media:
        css = {"all": ("access.css",)}  # noqa: RUF012 Django's own form

    @admin.display(description="cuándo", ordering="at")
    def when(self, row: StaffAccess) -> str:
        """Return the instant, short enough for a list."""
        return f"{timezone.localtime(row.at):%d-%m-%Y %H:%M:%S}"

    @admin.display(description="de quién")
    def student(self, row: StaffAccess) -> str:
        """Return the pseudonym."""
        return pseudonym(row.subject) if row.subject else "—"

    @admin.display(description="objeto")
    def what(self, row: StaffAccess) -> str:
        """Return what was opened."""
        return f"{row.table} · {row.row}" if row.table else "—"

    @admin.display(description="detalle", boolean=True)
    def has_detail(self, row: StaffAccess) -> bool:
        """Return whether the reason has a detail, which is sealed."""
        return row.detail is not None

    def get_urls(self) -> list[URLPattern]:
        """Return the usual pages, and the export."""
        export = self.admin_site.admin_view(self.export)
        return [path("exportar/", export, name="guardrails_staffaccess_export"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a row; its detail like any text: while those of the student are open."""
        row = self.get_object(request, object_id)
        if row is None or row.subject is None or row.detail is None or request.method != "GET":
            return super().change_view(request, object_id, form_url, extra_context)
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        found = read_texts(request, row.subject, [row], place=detail_place, opened=open_detail)
        shown = {
            "text_title": "Detalle del motivo",
            "texts": texts_of(request, row.subject),
            "detail": (found[0] or "[ya no se puede abrir]") if found else None,
        }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})

    def export(self, request: HttpRequest) -> HttpResponse:
        """Answer the rows that the list shows as CSV, and note that they left."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        rows = self.get_changelist_instance(request).get_queryset(request)[:MAX_EXPORTED]
        note(StaffAccess.Kind.EXPORTED, reader=reader_of(request), subject=None, now=timezone.now())
        answer = HttpResponse(content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="accesos.csv"'
        writer = csv.writer(answer)
        writer.writerow(_COLUMNS)
        writer.writerows([_plain(cell) for cell in _cells(row)] for row in rows.iterator())
        return answer


def _cells(row: StaffAccess) -> Iterator[str]:
    yield row.at.isoformat(timespec="seconds")
    yield str(row.actor) if row.actor else "consola"
    yield row.get_kind_display()
    yield str(row.subject or "")
    yield row.get_reason_display() if row.reason else ""
    yield from (row.table, row.row)
    yield row.closes_at.isoformat(timespec="seconds") if row.closes_at else ""
    yield from (row.session, row.address)


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
