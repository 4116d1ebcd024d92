"""Sessions, turns and costs for the staff: to read; only prices are theirs to change."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from chat.models import LLMHour, LLMPrice, LLMUsage, MonthlyBudget, SessionState, Turn
from chat.spending import limits, month
from chat.transcript import READ_TRANSCRIPT, lines
from guardrails.domain.pii.redacting import LABELS
from guardrails.reading import texts_of
from strategy.domain.manners import LABELS as FAULTS
from strategy.presenting import explained
from strategy.queries import use_of_turn

if TYPE_CHECKING:
    _Admin = admin.ModelAdmin[Any]
else:
    _Admin = admin.ModelAdmin  # generic in its stubs only


class ReadOnlyAdmin(_Admin):
    """A table that is looked at: nothing is added, changed or deleted by hand."""

    @admin.display(description="estudiante")
    def student(self, row: Any) -> str:
        """Return the pseudonym: who it is stands in the account, for who may see accounts."""
        pseudonym: str = row.user.pseudonym
        return pseudonym

    @admin.display(description="id", ordering="pk")
    def short(self, row: Any) -> str:
        """Return the first letters of the identifier, which tell rows apart; its page has it whole."""
        return str(row.pk)[:8]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return False: rows are made by conversations."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: what happened stays as it happened."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: erasing is the student's right and has its own way."""
        return False


@admin.register(SessionState)
class SessionAdmin(ReadOnlyAdmin):
    """Sessions; the list shows no text, the page of one session its transcript to who may read it."""

    list_display = (
        "short",
        "student",
        "started_at",
        "last_message_at",
        "ended_at",
        "messages_",
        "iteration",
        "Q2",
        "Q3",
    )
    list_filter = ("Q2", "Q3", "ended_at")
    date_hierarchy = "started_at"
    ordering = ("-last_message_at",)
    list_select_related = ("user",)
    search_fields = ("=id", "^user__public_id")
    search_help_text = "Identificador entero, o las primeras letras del estudiante."
    fields = ("id", "student", "started_at", "last_message_at", "ended_at", "iteration", "Q2", "Q3")

    class Media:
        css = {"all": ("access.css",)}  # noqa: RUF012 Django's own form

    def get_queryset(self, request: HttpRequest) -> QuerySet[SessionState]:
        """Return the sessions with the number of their messages."""
        sessions: QuerySet[SessionState] = super().get_queryset(request)
        return sessions.annotate(message_count=Count("messages"))

    @admin.display(description="mensajes", ordering="message_count")
    def messages_(self, session: Any) -> int:
        """Return how many messages the session has."""
        count: int = session.message_count
        return count

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a session; to who may read, also whether its words are open, and the words while they are."""
        session = self.get_object(request, object_id) if request.user.has_perm(READ_TRANSCRIPT) else None
        if session is None or not self.has_view_permission(request, session):
            return super().change_view(request, object_id, form_url, extra_context)
        student, rows = session.user.public_id, list(session.messages.order_by("id"))
        shown = {
            "may_read": True,
            "texts": texts_of(request, student),
            "lines": lines(request, student, rows),
        }
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})


class FaultFilter(admin.SimpleListFilter):
    """Turns whose answer breaks one of the rules of speaking, or was not looked at."""

    title = "reglas de habla"
    parameter_name = "fault"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the rules, and the two answers that name none."""
        return [*((name, FAULTS[name]) for name in FAULTS), ("none", "las cumple"), ("unseen", "sin revisar")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Turn]) -> QuerySet[Turn]:
        """Return the turns that were asked for."""
        match self.value():
            case None:
                return queryset
            case "none":
                return queryset.filter(faults=[])
            case "unseen":
                return queryset.filter(faults__isnull=True)
            case name:
                return queryset.filter(faults__contains=[name])


@admin.register(Turn)
class TurnAdmin(ReadOnlyAdmin):
    """Turns with their states; no text."""

    list_display = (
        "short",
        "student",
        "created_at",
        "status",
        "screening",
        "finish",
        "error_code",
        "answered_by",
        "faults_",
        "attempt",
        "transport",
    )
    list_filter = ("status", "screening", "finish", "answered_by", FaultFilter, "transport")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)
    list_select_related = ("user",)
    search_fields = ("=id", "^user__public_id")
    search_help_text = "Identificador entero, o las primeras letras del estudiante."
    exclude = ("user", "text_mac", "redacted", "prompts", "faults")
    readonly_fields = ("id", "student", "hidden_", "prompts_", "faults_", "chosen_")

    @admin.display(description="qué se propuso y por qué")
    def chosen_(self, turn: Turn) -> str:
        """Return how what was offered in the turn was chosen; no text of the student is part of it."""
        use = use_of_turn(turn.pk)
        return explained(use) if use is not None else "nada"

    @admin.display(description="versiones de los prompts")
    def prompts_(self, turn: Turn) -> str:
        """Return the versions of the prompts that the turn was answered with."""
        return " · ".join(turn.prompts.values()) or "ninguno"

    @admin.display(description="reglas de habla que no cumple")
    def faults_(self, turn: Turn) -> str:
        """Return which rules of speaking the coach's answer breaks."""
        if turn.faults is None:
            return "sin revisar"
        return " · ".join(FAULTS.get(name, name) for name in turn.faults) or "ninguna"

    @admin.display(description="datos personales ocultados al modelo")
    def hidden_(self, turn: Turn) -> str:
        """Return how many pieces of personal data the message held, by kind; what they were is not kept."""
        counts = sorted(turn.redacted.items())
        return " · ".join(f"{LABELS.get(kind, kind)}: {count}" for kind, count in counts) or "ninguno"


@admin.register(LLMUsage)
class LLMUsageAdmin(ReadOnlyAdmin):
    """What each call to a model used and cost."""

    list_display = (
        "created_at", "purpose", "model", "input_tokens", "cached_tokens", "output_tokens", "cost_usd",
        "outcome", "latency_ms",
    )  # fmt: skip
    list_filter = ("purpose", "model", "outcome")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)


@admin.register(LLMPrice)
class LLMPriceAdmin(_Admin):
    """Prices by date: a new price is a new row, so that past costs stay as they were."""

    list_display = ("model", "valid_from", "input_usd", "cached_usd", "output_usd")
    list_filter = ("model",)


@admin.register(LLMHour)
class LLMHourAdmin(ReadOnlyAdmin):
    """What the models used and cost by hour, purpose, model and result."""

    list_display = (
        "hour", "purpose", "model", "outcome", "calls", "input_tokens", "cached_tokens", "output_tokens",
        "cost_usd",
    )  # fmt: skip
    list_filter = ("purpose", "model", "outcome")
    date_hierarchy = "hour"
    ordering = ("-hour", "purpose", "model")


@admin.register(MonthlyBudget)
class MonthlyBudgetAdmin(_Admin):
    """The one budget, with what the month has used of it; until there is one, the environment's counts."""

    list_display = ("usd", "database_usd", "spent_", "projected_")
    fields = ("usd", "database_usd", "spent_", "projected_")
    readonly_fields = ("spent_", "projected_")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether there is none yet: there is one budget at most."""
        return super().has_add_permission(request) and not MonthlyBudget.objects.exists()

    def get_changeform_initial_data(self, _request: HttpRequest) -> dict[str, Any]:
        """Return the figures of the environment, to begin with."""
        now = limits()
        return {"usd": now.usd, "database_usd": now.database_usd}

    def save_model(self, request: HttpRequest, obj: MonthlyBudget, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Store the budget in its one place."""
        obj.pk = 1
        super().save_model(request, obj, form, change)

    @admin.display(description="gastado este mes (USD)")
    def spent_(self, _budget: MonthlyBudget) -> str:
        """Return what the models have cost this month, and the share of the budget."""
        now = month(timezone.now())
        return f"{now.spent:.2f} ({now.used:.0f} %)"

    @admin.display(description="proyección al fin de mes (USD)")
    def projected_(self, _budget: MonthlyBudget) -> str:
        """Return where the month ends at the pace of the last seven days."""
        return f"{month(timezone.now()).projected:.2f}"
