"""Everything that Flou holds about a user, table by table: what of it they are given, and what not and why.

A test compares this with the models: a table, a column or a relation to a user that is not here fails it.
Erasing needs no list: it follows the relations, and the test sees to it that all of them can be followed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.admin.models import LogEntry
from django.db.models import Model
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from chat.bodies import open_event, open_message, open_state
from chat.models import ChatMessage, LLMUsage, SessionState, Turn, TurnEvent
from flou.accounts.models import Consent, Letter, MailToken, RefreshFamily, SpentRefresh, User, UserProfile
from flou.accounts.profile import health_notes
from flou.study.models import CheckIn, StudyBlock
from flou.study.queries import level_of
from guardrails.models import (
    CrisisFlag,
    DataKey,
    Delivery,
    FlagEvent,
    FlagNote,
    Outbox,
    RiskClearance,
    ShownCard,
    StaffAccess,
    UserRisk,
)
from strategy.models import LeftOut, StrategyUse

Opener = Callable[[Any, UUID], Any]

CHECKING: Final = "Es una clave o una huella que solo sirve para comprobarlo; no dice nada de ti."
TECHNICAL: Final = "Es un dato técnico del servidor que respondió; no dice nada de ti."
CLINICAL: Final = (
    "Es una valoración hecha para que una persona del equipo revise si estás bien. Leída sin contexto puede "
    "confundir o asustar: pídela a tu institución, que te la entrega y la explica."
)
OF_STAFF: Final = (
    "Son palabras o datos de personas del equipo, que pueden nombrar a terceros. Pídelo a tu institución."
)


@dataclass(frozen=True, slots=True)
class Holding:
    """One table. `owner` leads from a row to its user; `opens` are sealed columns, each with its opener.

    With `named` the owner is no relation but a column with the user's public id. `keeps` says of a column
    why it is not told; `why` of the whole table. `stays` says why rows outlive the user, without a relation.
    """

    section: str
    model: type[Model]
    owner: str
    tells: tuple[str, ...] = ()
    opens: Mapping[str, Opener] = field(default_factory=dict)
    keeps: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    named: bool = False
    stays: str = ""


def _event(row: TurnEvent, user: UUID) -> Any:
    return open_event(user, row.turn_id, row.seq, bytes(row.body))


def _message(row: ChatMessage, user: UUID) -> str:
    return open_message(user, row.turn_id, row.role, bytes(row.body))


def _state(row: SessionState, user: UUID) -> Any:
    return open_state(user, row.pk, bytes(row.state) if row.state is not None else None)


ACCOUNT: Final = (
    Holding(
        "account", User, "pk",
        tells=("public_id", "email", "is_active", "is_staff", "is_superuser", "date_joined", "last_login",
               "email_confirmed_at", "tokens_valid_from"),
        keeps={"id": TECHNICAL, "password": CHECKING},
    ),
    Holding(
        "profile", UserProfile, "user",
        tells=("display_name", "country", "time_zone", "institution", "institution_name", "age_minimum",
               "age_stated_at", "retention_days"),
        opens={"health_notes": health_notes},
        keeps={"user": TECHNICAL},
    ),
    Holding(
        "consents", Consent, "user",
        tells=("purpose", "version", "granted_at", "withdrawn_at"),
        keeps={"id": TECHNICAL, "user": TECHNICAL},
    ),
    Holding(
        "sign_ins", RefreshFamily, "user",
        tells=("id", "created_at", "revoked_at"),
        keeps={"user": TECHNICAL},
    ),
    Holding("mail_tokens", MailToken, "user", why=CHECKING),
    Holding("spent_tokens", SpentRefresh, "family__user", why=CHECKING),
    Holding("second_factors", TOTPDevice, "user", why=CHECKING),
    Holding("recovery_devices", StaticDevice, "user", why=CHECKING),
    Holding("recovery_codes", StaticToken, "device__user", why=CHECKING),
)  # fmt: skip

CHAT: Final = (
    Holding(
        "sessions", SessionState, "user",
        tells=("id", "number", "started_at", "last_message_at", "ended_at", "iteration", "Q2", "Q3"),
        opens={"state": _state},
        keeps={"user": TECHNICAL, "version": TECHNICAL},
    ),
    Holding(
        "messages", ChatMessage, "user",
        tells=("id", "session", "turn", "role", "quick_replies", "finish", "created_at"),
        opens={"body": _message},
        keeps={"user": TECHNICAL},
    ),
    Holding(
        "turns", Turn, "user",
        tells=("id", "session", "client_id", "quick_reply", "status", "transport", "finish", "error_code",
               "created_at", "finished_at", "redacted", "answered_by", "prompts", "faults", "card_shown",
               "text_shown", "cancel_requested", "seen_chars", "late_for", "unseen"),
        keeps={"user": TECHNICAL, "text_mac": CHECKING, "attempt": TECHNICAL, "owner": TECHNICAL,
               "lease_until": TECHNICAL, "last_seq": TECHNICAL, "request_id": TECHNICAL,
               "log_pruned": TECHNICAL, "rescreen_at": TECHNICAL, "rescreens": TECHNICAL,
               "screening": CLINICAL},
    ),
    Holding(
        "turn_events", TurnEvent, "turn__user",
        tells=("turn", "seq", "kind", "created_at"),
        opens={"body": _event},
        keeps={"id": TECHNICAL},
    ),
    Holding(
        "model_calls", LLMUsage, "turn__user",
        tells=("turn", "purpose", "model", "input_tokens", "cached_tokens", "output_tokens", "cost_usd",
               "outcome", "latency_ms", "created_at"),
        keeps={"id": TECHNICAL},
        stays="Sin su turno es una cifra de costo, de nadie.",
    ),
)  # fmt: skip

STRATEGIES: Final = (
    Holding(
        "strategy_uses", StrategyUse, "user",
        tells=("session", "turn", "strategy_id", "kind", "Q2", "Q3", "enfoque", "modo", "nivel", "bloque",
               "modifiers", "rule_ids", "rules_version", "candidates", "catalogue_version", "sentimiento",
               "tipo_tarea", "plazo", "fase", "country", "trace", "feeling_before", "feeling_after",
               "iteration", "outcome", "outcome_at", "created_at"),
        keeps={"id": TECHNICAL, "user": TECHNICAL},
    ),
    Holding("left_out", LeftOut, "user", tells=("user",)),
    Holding(
        "study_blocks", StudyBlock, "user",
        tells=("id", "client_id", "use", "minutes", "length_ms", "state", "started_at", "since", "ran_ms",
               "due_at", "ended_at", "completed", "reminder", "reminder_turn"),
        keeps={"user": TECHNICAL},
    ),
    Holding(
        "check_ins", CheckIn, "user",
        tells=("local_date", "time_zone", "created_at", "edited_at"),
        opens={"level": level_of},
        keeps={"id": TECHNICAL, "user": TECHNICAL},
    ),
)  # fmt: skip

CARE: Final = (
    Holding(
        "alerts", CrisisFlag, "user",
        tells=("uid", "session", "level", "source", "state", "outcome", "occurrences", "created_at",
               "answered_at", "updated_at"),
        keeps={"id": TECHNICAL, "user": TECHNICAL, "severity": CLINICAL, "risk": CLINICAL,
               "confidence": CLINICAL, "rules": CLINICAL, "prompt_version": CLINICAL,
               "model_version": CLINICAL, "proposed_outcome": CLINICAL, "due_at": OF_STAFF,
               "remind_at": OF_STAFF, "reminders": OF_STAFF, "assignee": OF_STAFF, "proposed_by": OF_STAFF,
               "closing_note": OF_STAFF, "closed_by": OF_STAFF},
    ),
    Holding(
        "shown_card", ShownCard, "user",
        tells=("level", "full_at", "turn", "asked_at", "asked_in"),
        keeps={"user": TECHNICAL},
    ),
    Holding(
        "staff_access", StaffAccess, "subject", named=True,
        tells=("uid", "at", "kind", "table", "row", "reason", "closes_at"),
        keeps={"id": TECHNICAL, "subject": TECHNICAL, "actor": OF_STAFF, "opening": TECHNICAL,
               "detail": OF_STAFF, "session": OF_STAFF, "address": OF_STAFF},
        stays="Quién del equipo miró qué queda para siempre; ya no dice de quién era.",
    ),
    Holding("risk", UserRisk, "user", why=CLINICAL),
    Holding("risk_clearances", RiskClearance, "user", why=OF_STAFF),
    Holding("alert_events", FlagEvent, "flag__user", why=CLINICAL),
    Holding("alert_notes", FlagNote, "flag__user", why=OF_STAFF),
    Holding("alert_notices", Outbox, "flag__user", why=OF_STAFF),
    Holding("alert_deliveries", Delivery, "notice__flag__user", why=OF_STAFF),
)  # fmt: skip

HOLDINGS: Final = (*ACCOUNT, *CHAT, *STRATEGIES, *CARE)

# Tables that know a user without a relation: by name, or by a text that staff's own log keeps.
BY_NAME: Final[Mapping[type[Model], str]] = {
    DataKey: CHECKING,
    LogEntry: OF_STAFF,
    AccessAttempt: CHECKING,
    AccessFailureLog: CHECKING,
    AccessLog: CHECKING,
    Letter: TECHNICAL,
}
# Those of them that name an account by its address, as somebody typed it at the door.
BY_ADDRESS: Final = (AccessAttempt, AccessFailureLog, AccessLog)

# Relations to a user who acted as staff: what they did stays on record, and tells nothing of a student.
ACTORS: Final = frozenset({
    "admin.LogEntry.user", "guardrails.CrisisFlag.assignee", "guardrails.CrisisFlag.proposed_by",
    "guardrails.CrisisFlag.closed_by", "guardrails.FlagEvent.actor", "guardrails.FlagNote.author",
    "guardrails.Outbox.person", "guardrails.RiskClearance.actor", "guardrails.CrisisWording.created_by",
    "guardrails.LexiconRule.author", "guardrails.LexiconRuleVersion.author", "guardrails.OnCall.person",
    "strategy.CatalogueVersion.author", "strategy.CataloguePublication.author", "accounts.LegalText.author",
    "accounts.InstitutionCode.created_by",
    "accounts.User_groups.user", "accounts.User_user_permissions.user", "figures.Alert.acknowledged_by",
    "figures.AlertRule_people.user", "guardrails.StaffAccess.actor",
})  # fmt: skip
