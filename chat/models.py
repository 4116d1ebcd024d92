"""Tables of the chat: sessions, messages, turns with their event log, and what the models cost.

The states of a turn are held by the database, not by code: see `Turn.Meta.constraints`.
"""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from chat.domain import labels


class SessionState(models.Model):
    """One stretch of conversation; a user has at most one that is open."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="chat_sessions", verbose_name="estudiante"
    )
    started_at = models.DateTimeField("inicio", db_default=Now())
    last_message_at = models.DateTimeField("último mensaje", db_default=Now())
    ended_at = models.DateTimeField("fin", null=True, blank=True)
    iteration = models.PositiveSmallIntegerField("estrategias sin avance", default=0)
    Q2 = models.CharField("Q2", max_length=1, blank=True)
    Q3 = models.CharField("Q3", max_length=5, blank=True)
    state = models.BinaryField("estado cifrado", null=True)
    version = models.PositiveIntegerField("veces escrita", default=0)
    # Which of the user's sessions this is, as the strategy app counts them; unknown until its first answer.
    number = models.PositiveIntegerField("número", null=True, blank=True)

    class Meta:
        db_table = "session_state"
        verbose_name = "sesión"
        verbose_name_plural = "sesiones"
        permissions: ClassVar = [("read_transcript", "Puede leer conversaciones")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(ended_at__isnull=True), name="session_one_open_per_user"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["user", "-started_at"], name="session_user_started")]

    def __str__(self) -> str:
        return f"sesión {str(self.id)[:8]}"


class Turn(models.Model):
    """One message of a student and its answer, owned by a server process under a lease while it lives."""

    class Status(models.TextChoices):
        RECEIVED = "received", "recibido"
        SCREENED = "screened", "revisado"
        GENERATING = "generating", "respondiendo"
        COMPLETED = "completed", "completo"
        CANCELLED = "cancelled", "detenido"
        FAILED = "failed", "fallido"
        INTERRUPTED = "interrupted", "interrumpido"

    class Screening(models.TextChoices):
        ALERT = "alert", "alerta"
        SUPPORT = "support", "apoyo"
        NONE = "none", "sin riesgo"
        UNSCREENED = "unscreened", "sin revisar por el modelo"
        GIVEN_UP = "given_up", "sin revisar: el modelo nunca respondió"

    UNDER_WAY: ClassVar = (Status.SCREENED, Status.GENERATING)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="turns", verbose_name="estudiante"
    )
    session = models.ForeignKey(SessionState, models.CASCADE, related_name="turns", verbose_name="sesión")
    client_id = models.UUIDField("identificador del cliente")
    text_mac = models.BinaryField("huella del texto")
    quick_reply = models.CharField("respuesta rápida", max_length=64, blank=True)
    status = models.CharField("estado", max_length=12, choices=Status, default=Status.RECEIVED)
    screening = models.CharField("revisión", max_length=12, choices=Screening, blank=True)
    # When a model is asked about the message again: set as long as none has read it.
    rescreen_at = models.DateTimeField("próxima revisión", null=True, blank=True)
    rescreens = models.PositiveSmallIntegerField("revisiones intentadas", default=0)
    # Of a turn that holds nothing but a late card: the turn whose message it is about, and whether the
    # student still has to be shown it.
    late_for = models.OneToOneField(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="late_card",
        verbose_name="alerta tardía de",
    )
    unseen = models.BooleanField("tarjeta por mostrar", default=False)
    attempt = models.PositiveSmallIntegerField("intento", default=0)
    owner = models.UUIDField("proceso", null=True, blank=True)
    lease_until = models.DateTimeField("arriendo hasta", null=True, blank=True)
    cancel_requested = models.BooleanField("pidió detener", default=False)
    seen_chars = models.PositiveIntegerField("caracteres vistos al detener", null=True, blank=True)
    last_seq = models.PositiveIntegerField("último evento", default=0)
    text_shown = models.BooleanField("ya mostró texto", default=False)
    card_shown = models.BooleanField("ya mostró la tarjeta", default=False)
    transport = models.CharField("transporte", max_length=8, choices=labels.TRANSPORTS, blank=True)
    request_id = models.UUIDField("petición", null=True, blank=True)
    finish = models.CharField("cierre", max_length=12, choices=labels.FINISHES, blank=True)
    error_code = models.CharField("error", max_length=24, choices=labels.ERRORS, blank=True)
    # The database's clock, read after the session's row is locked: the order of a user's turns.
    created_at = models.DateTimeField("creado", db_default=Now())
    finished_at = models.DateTimeField("terminado", null=True, blank=True)
    # How many pieces of personal data the message held, by kind; never what they were.
    redacted = models.JSONField("datos personales ocultados", default=dict, db_default={}, blank=True)
    # Of the coach's answer: who wrote it, the versions of the prompts, and the ids of the rules of speaking
    # that it breaks. NULL: the answer was not looked at.
    answered_by = models.CharField(
        "respondido por", max_length=16, choices=labels.AUTHORS, blank=True, db_default=""
    )
    prompts = models.JSONField("versiones de los prompts", default=dict, db_default={}, blank=True)
    faults = models.JSONField("reglas de habla que no cumple", null=True, blank=True)
    log_pruned = models.BooleanField("registro recortado", default=False)

    class Meta:
        db_table = "turns"
        verbose_name = "turno"
        verbose_name_plural = "turnos"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "client_id"], name="turn_once_per_client_id"),
            models.UniqueConstraint(
                fields=["user"], condition=Q(lease_until__isnull=False), name="turn_one_live_per_user"
            ),
            models.CheckConstraint(
                condition=Q(status="received") | ~Q(screening=""), name="turn_screened_past_received"
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=["completed", "cancelled", "failed", "interrupted"], finished_at__isnull=False
                )
                | Q(status__in=["received", "screened", "generating"], finished_at__isnull=True),
                name="turn_ended_has_finished_at",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["screened", "generating"], lease_until__isnull=False)
                | Q(status="received")
                | Q(finished_at__isnull=False, lease_until__isnull=True),
                name="turn_live_has_lease",
            ),
            models.CheckConstraint(
                condition=Q(owner__isnull=True, lease_until__isnull=True)
                | Q(owner__isnull=False, lease_until__isnull=False),
                name="turn_lease_has_owner",
            ),
            models.CheckConstraint(condition=Q(attempt__lte=3), name="turn_three_attempts"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["user", "created_at"],
                condition=Q(finished_at__isnull=True),
                name="turn_unfinished",
            ),
            models.Index(fields=["session", "created_at"], name="turn_session_created"),
            models.Index(
                fields=["created_at"], condition=Q(rescreen_at__isnull=False), name="turn_to_rescreen"
            ),
            models.Index(fields=["user"], condition=Q(unseen=True), name="turn_unseen"),
            models.Index(
                fields=["finished_at"],
                condition=Q(finished_at__isnull=False, log_pruned=False),
                name="turn_log_to_prune",
            ),
        ]

    def __str__(self) -> str:
        return f"turno {str(self.id)[:8]}"


class TurnEvent(models.Model):
    """One committed event of a turn's log; bodies are sealed and pruned an hour after the turn ended."""

    turn = models.ForeignKey(Turn, models.CASCADE, related_name="events")
    seq = models.PositiveIntegerField()
    kind = models.CharField(max_length=12)
    body = models.BinaryField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "turn_events"
        verbose_name = "evento"
        verbose_name_plural = "eventos"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["turn", "seq"], name="event_once_per_seq"),
            models.CheckConstraint(condition=Q(seq__gte=1), name="event_seq_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.turn_id}:{self.seq}"


class ChatMessage(models.Model):
    """A message of the conversation; its body opens only in its place and with its user's key."""

    class Role(models.TextChoices):
        USER = "user", "estudiante"
        ASSISTANT = "assistant", "Flou"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="chat_messages", verbose_name="estudiante"
    )
    session = models.ForeignKey(SessionState, models.CASCADE, related_name="messages", verbose_name="sesión")
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="messages", verbose_name="turno")
    role = models.CharField("quién", max_length=9, choices=Role)
    body = models.BinaryField("texto cifrado")
    quick_replies = models.JSONField("respuestas rápidas", default=list)
    finish = models.CharField("cierre", max_length=12, choices=labels.FINISHES, blank=True)
    created_at = models.DateTimeField("hora", db_default=Now())

    class Meta:
        db_table = "chat_messages"
        verbose_name = "mensaje"
        verbose_name_plural = "mensajes"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["turn", "role"], name="message_one_per_turn_and_role"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["user", "id"], name="message_user_id"),
            models.Index(fields=["session", "id"], name="message_session_id"),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.pk}"


class LLMPrice(models.Model):
    """What a model costs from a day on, in US dollars per million tokens."""

    model = models.CharField("modelo", max_length=64)
    valid_from = models.DateField("desde")
    input_usd = models.DecimalField("entrada (USD por millón)", max_digits=8, decimal_places=4)
    cached_usd = models.DecimalField("entrada en caché (USD por millón)", max_digits=8, decimal_places=4)
    output_usd = models.DecimalField("salida (USD por millón)", max_digits=8, decimal_places=4)

    class Meta:
        db_table = "llm_prices"
        verbose_name = "precio de modelo"
        verbose_name_plural = "precios de modelos"
        ordering: ClassVar = ["model", "-valid_from"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["model", "valid_from"], name="price_once_per_day"),
            models.CheckConstraint(
                condition=Q(input_usd__gte=0, cached_usd__gte=0, output_usd__gte=0), name="price_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.valid_from}"


class LLMUsage(models.Model):
    """One call to a model: what it used, what it cost, and how it ended. Kept when the student is erased."""

    turn = models.ForeignKey(Turn, models.SET_NULL, null=True, related_name="usage", verbose_name="turno")
    purpose = models.CharField("para qué", max_length=16, choices=labels.PURPOSES)
    model = models.CharField("modelo", max_length=64, blank=True)
    input_tokens = models.PositiveIntegerField("tokens de entrada", default=0)
    cached_tokens = models.PositiveIntegerField("tokens en caché", default=0)
    output_tokens = models.PositiveIntegerField("tokens de salida", default=0)
    cost_usd = models.DecimalField("costo (USD)", max_digits=12, decimal_places=8, default=0)
    outcome = models.CharField("resultado", max_length=24, choices=labels.OUTCOMES)
    latency_ms = models.PositiveIntegerField("duración (ms)")
    created_at = models.DateTimeField("hora", auto_now_add=True, db_index=True)

    class Meta:
        db_table = "llm_usage"
        verbose_name = "uso de modelo"
        verbose_name_plural = "uso de modelos"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(cached_tokens__lte=F("input_tokens")), name="usage_cached_within_input"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} · {self.model}"


class LLMHour(models.Model):
    """What the calls of one hour used and cost, summed up once the hour is over (`chat.operations.usage`)."""

    hour = models.DateTimeField("hora")
    purpose = models.CharField("para qué", max_length=16, choices=labels.PURPOSES)
    model = models.CharField("modelo", max_length=64, blank=True)
    outcome = models.CharField("resultado", max_length=24, choices=labels.OUTCOMES)
    calls = models.BigIntegerField("llamadas")
    input_tokens = models.BigIntegerField("tokens de entrada")
    cached_tokens = models.BigIntegerField("tokens en caché")
    output_tokens = models.BigIntegerField("tokens de salida")
    cost_usd = models.DecimalField("costo (USD)", max_digits=16, decimal_places=8)

    class Meta:
        db_table = "llm_hours"
        verbose_name = "uso de modelo por hora"
        verbose_name_plural = "uso de modelos por hora"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["hour", "purpose", "model", "outcome"], name="llm_hour_once_per_purpose"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} · {self.model}"


class MonthlyBudget(models.Model):
    """What the language models may cost in a calendar month; without its one row, the environment says."""

    usd = models.DecimalField(
        "presupuesto mensual de los modelos (USD)",
        max_digits=10,
        decimal_places=2,
        help_text="Al llegar a esta cifra Flou responde desde el catálogo hasta el mes siguiente; "
        "los mensajes se siguen revisando por crisis.",
    )
    database_usd = models.DecimalField(
        "costo fijo de PostgreSQL (USD por mes)", max_digits=10, decimal_places=2, default=0
    )

    class Meta:
        db_table = "monthly_budget"
        verbose_name = "presupuesto mensual"
        verbose_name_plural = "presupuesto mensual"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(id=1), name="monthly_budget_only_one"),
            models.CheckConstraint(
                condition=Q(usd__gte=0, database_usd__gte=0), name="monthly_budget_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.usd} USD al mes"
