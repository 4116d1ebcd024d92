"""The queue of cases and the page of one.

Notes open with the texts of the student (`guardrails.reading`). A case changes only by the steps in
`steps.py`, each of which is an operation that leaves an event; nothing is deleted.
"""

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from guardrails.admin.filters import AssigneeFilter, OverdueFilter, ProposalFilter, StateFilter
from guardrails.admin.neighbours import FILTERS, neighbours
from guardrails.admin.panels import panels
from guardrails.admin.parts import ReadOnly
from guardrails.admin.steps import BY_NAME, Step, offered
from guardrails.admin.surroundings import surroundings
from guardrails.admin.timeline import opened_notes, timeline
from guardrails.admin.wording import explain, notices_about_hours
from guardrails.models import CrisisFlag
from guardrails.operations.refusals import NotAllowed
from guardrails.reading import texts_of

if TYPE_CHECKING:  # generic in their stubs only
    _Flags = admin.ModelAdmin[CrisisFlag]
else:
    _Flags = admin.ModelAdmin


@admin.register(CrisisFlag)
class CrisisFlagAdmin(ReadOnly, _Flags):
    """The queue: worst first, then what is due soonest."""

    list_display = ("degree", "alert", "standing", "assignee", "due", "risk", "occurrences")
    list_display_links = ("alert",)
    list_filter = (StateFilter, "severity", AssigneeFilter, OverdueFilter, ProposalFilter, "risk", "source")
    list_select_related = ("assignee", "user")
    ordering = ("-severity", "due_at")
    search_fields = ("uid",)
    search_help_text = "Identificador de la alerta."
    fields = (
        ("uid", "session", "student"),
        ("severity", "level", "risk"),
        ("state", "outcome", "assignee"),
        ("due", "answered_at", "reminders"),
        ("proposed_outcome", "proposed_by", "closed_by"),
        ("created_at", "updated_at"),
        ("source", "confidence", "occurrences"),
        "rules",
        ("prompt_version", "model_version"),
    )
    readonly_fields = tuple(name for row in fields for name in (row if isinstance(row, tuple) else (row,)))
    actions = ("claim",)

    class Media:
        css = {"all": ("access.css",)}  # noqa: RUF012 Django's own form

    @admin.display(description="gravedad", ordering="severity")
    def degree(self, flag: CrisisFlag) -> SafeString:
        """Return the severity as a mark."""
        return format_html('<span class="f-badge f-badge--g{}">{}</span>', flag.severity, flag.severity)

    @admin.display(description="alerta", ordering="uid")
    def alert(self, flag: CrisisFlag) -> str:
        """Return the beginning of the identifier, as it stands in notices."""
        return str(flag.uid)[:8]

    @admin.display(description="estado", ordering="state")
    def standing(self, flag: CrisisFlag) -> SafeString | str:
        """Return the state, and what waits for a second person."""
        if not flag.proposed_outcome or flag.state == CrisisFlag.State.CLOSED:
            return flag.get_state_display()
        outcome = flag.get_proposed_outcome_display()
        return format_html(
            '{}<br><strong class="proposed">{}: falta otra persona</strong>',
            flag.get_state_display(),
            outcome,
        )

    @admin.display(description="estudiante")
    def student(self, flag: CrisisFlag) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        return flag.user.pseudonym

    @admin.display(description="plazo", ordering="due_at")
    def due(self, flag: CrisisFlag) -> SafeString | str:
        """Return the deadline, marked when it has gone by without an answer."""
        when = date_format(timezone.localtime(flag.due_at), "d-m H:i")
        if flag.answered_at is not None:
            return f"respondida (era {when})"
        if flag.due_at < timezone.now() and flag.state != CrisisFlag.State.CLOSED:
            return format_html('<strong class="overdue">vencida: {}</strong>', when)
        return when

    @admin.action(permissions=["change"], description="Tomar las alertas elegidas")
    def claim(self, request: HttpRequest, chosen: QuerySet[CrisisFlag]) -> None:
        """Claim each of the chosen cases; those that somebody else has are named."""
        for flag in chosen:
            self._take_step(request, flag, BY_NAME["tomar"], {})

    def get_urls(self) -> list[Any]:
        """Add the page of a step."""
        step = self.admin_site.admin_view(self.step_view)
        return [
            path("<int:pk>/paso/<slug:name>/", step, name="guardrails_crisisflag_step"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Show the queue below what is to be known of the hours."""
        said = {"hours": notices_about_hours(timezone.now())}
        return super().changelist_view(request, {**(extra_context or {}), **said})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a case, its steps and its history; what is sent to it changes nothing."""
        flag = self.get_object(request, object_id)
        if flag is None or request.method != "GET":
            return super().change_view(request, object_id, form_url, extra_context)
        now = timezone.now()
        shown = {
            "steps": list(offered(flag, request.user)),
            "timeline": timeline(flag, opened_notes(request, flag)),
            "texts": texts_of(request, flag.user.public_id),
            "may_read_notes": request.user.has_perm("guardrails.view_flagnote"),
            "around": neighbours(self, request, flag.pk),
            "beside": surroundings(flag, now),
            "panels": panels(request, flag),
            "account_url": self._account_url(request, flag),
            "clearing": self._clearing_url(request, flag),
            "hours": notices_about_hours(now),
            "title": f"Alerta {self.alert(flag)}",
            "subtitle": None,
        }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})

    def step_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Take a step, after asking what it needs."""
        step, flag = BY_NAME.get(name), self.get_object(request, str(pk))
        if step is None or flag is None:
            raise Http404
        if not request.user.has_perms(step.permissions) or not self.has_view_permission(request, flag):
            raise PermissionDenied
        page = HttpResponseRedirect(self._address(request, pk))
        if step.form is None:
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            self._take_step(request, flag, step, {})
            return page
        form = step.form(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            self._take_step(request, flag, step, form.cleaned_data)
            return page
        return self._ask(request, flag, step, form)

    def _ask(self, request: HttpRequest, flag: CrisisFlag, step: Step, form: Any) -> HttpResponse:
        shown = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": step.label.rstrip("…"),
            "flag": flag,
            "alert": self.alert(flag),
            "step": step,
            "form": form,
            "address": self._address(request, flag.pk),
        }
        return TemplateResponse(request, "admin/guardrails/crisisflag/step.html", shown)

    def _take_step(self, request: HttpRequest, flag: CrisisFlag, step: Step, asked: dict[str, Any]) -> None:
        named = f"Alerta {self.alert(flag)}"
        try:
            step.act(flag.pk, cast("int", request.user.pk), timezone.now(), asked)
        except NotAllowed as error:
            now = CrisisFlag.objects.select_related("assignee").get(pk=flag.pk)
            self.message_user(request, f"{named}: {explain(error.refusal, now)}", messages.ERROR)
        else:
            self.message_user(
                request, f"{named}: hecho ({step.label.rstrip('…').lower()}).", messages.SUCCESS
            )

    def _address(self, request: HttpRequest, pk: int) -> str:
        """Return the page of a case, in the queue as the reader has narrowed it."""
        kept = request.GET.get(FILTERS, "")
        query = f"?{urlencode({FILTERS: kept})}" if kept else ""
        return reverse("admin:guardrails_crisisflag_change", args=[pk]) + query

    def _clearing_url(self, request: HttpRequest, flag: CrisisFlag) -> str | None:
        step = BY_NAME["riesgo"]
        if not request.user.has_perms(step.permissions):
            return None
        return reverse("admin:guardrails_crisisflag_step", args=[flag.pk, step.name])

    def _account_url(self, request: HttpRequest, flag: CrisisFlag) -> str | None:
        if not request.user.has_perm("accounts.view_user"):
            return None
        return reverse("admin:accounts_user_change", args=[flag.user_id])
