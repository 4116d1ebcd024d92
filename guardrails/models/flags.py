"""A crisis case and its history."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from guardrails.domain.cases import SEVERE
from guardrails.models.history import WrittenOnce
from guardrails.models.kinds import Level, Risk, Source


class CrisisFlag(models.Model):
    """One case for staff: everything raised for a user in a session until it is closed. Holds no text."""

    class State(models.TextChoices):
        """Where a case stands; the moves between them are in `domain/cases.py`."""

        NEW = "new", "nueva"
        CLAIMED = "claimed", "tomada"
        CONTACTED = "contacted", "contactada"
        ESCALATED = "escalated", "escalada"
        MONITORING = "monitoring", "en seguimiento"
        CLOSED = "closed", "cerrada"

    class Outcome(models.TextChoices):
        """Why a case was closed."""

        HELPED = "helped", "recibió ayuda"
        REFERRED = "referred", "derivación"
        FALSE_POSITIVE = "false_positive", "falsa alarma"
        DUPLICATE = "duplicate", "duplicada"
        COULD_NOT_REACH = "could_not_reach", "no se pudo contactar"

    uid = models.UUIDField("identificador", default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="estudiante", related_name="crisis_flags"
    )
    session = models.UUIDField("sesión")
    severity = models.PositiveSmallIntegerField(
        "gravedad", validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    level = models.CharField("nivel", max_length=16, choices=Level.choices)
    risk = models.CharField("riesgo", max_length=16, choices=Risk.choices)
    source = models.CharField("origen", max_length=16, choices=Source.choices)
    confidence = models.FloatField("confianza", null=True, blank=True)
    rules = models.JSONField("reglas", default=list, blank=True)
    prompt_version = models.CharField("versión del prompt", max_length=64, blank=True)
    model_version = models.CharField("versión del modelo", max_length=64, blank=True)
    state = models.CharField("estado", max_length=16, choices=State.choices, default=State.NEW)
    outcome = models.CharField("resultado", max_length=16, choices=Outcome.choices, blank=True)
    occurrences = models.PositiveIntegerField("veces", default=1)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name="responsable",
        related_name="assigned_flags",
        null=True,
        blank=True,
    )
    due_at = models.DateTimeField("vence")
    answered_at = models.DateTimeField("respondida", null=True, blank=True)
    # When the next person on call is told of an answer that is missing; `due_at` first.
    remind_at = models.DateTimeField("próximo aviso", null=True, blank=True)
    reminders = models.PositiveSmallIntegerField("avisos por vencimiento", default=0)
    # A severe case is closed by two: one proposes with a note, another one confirms.
    proposed_outcome = models.CharField(
        "resultado propuesto", max_length=16, choices=Outcome.choices, blank=True
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="propuso el cierre",
        related_name="+",
        null=True,
        blank=True,
    )
    closing_note = models.ForeignKey(
        "FlagNote",
        models.RESTRICT,
        verbose_name="nota de cierre",
        related_name="+",
        null=True,
        blank=True,
    )
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="cerró",
        related_name="+",
        null=True,
        blank=True,
    )
    created_at = models.DateTimeField("creada")
    updated_at = models.DateTimeField("actualizada")

    class Meta:
        db_table = "crisis_flags"
        verbose_name = "alerta"
        verbose_name_plural = "alertas"
        ordering: ClassVar = ["-severity", "due_at"]
        indexes: ClassVar = [
            models.Index(fields=["state", "-severity", "due_at"], name="crisis_flags_queue"),
            models.Index(
                fields=["remind_at"], name="crisis_flags_unanswered", condition=models.Q(answered_at=None)
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "session"],
                condition=~models.Q(state="closed"),
                name="crisis_flags_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(severity__gte=1, severity__lte=5), name="crisis_flags_severity_1_to_5"
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__isnull=True) | models.Q(confidence__gte=0, confidence__lte=1),
                name="crisis_flags_confidence_0_to_1",
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=Level.values)
                & models.Q(risk__in=Risk.values)
                & models.Q(source__in=Source.values),
                name="crisis_flags_known_kinds",
            ),
            models.CheckConstraint(
                condition=models.Q(state="closed") ^ models.Q(outcome=""),
                name="crisis_flags_outcome_iff_closed",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed", severity__gte=SEVERE)
                | (
                    models.Q(proposed_by__isnull=False, closed_by__isnull=False, closing_note__isnull=False)
                    & ~models.Q(proposed_by=models.F("closed_by"))
                ),
                name="crisis_flags_severe_closed_by_two",
            ),
            models.CheckConstraint(
                condition=models.Q(proposed_outcome="") ^ models.Q(proposed_by__isnull=False),
                name="crisis_flags_proposal_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"alerta {str(self.uid)[:8]}"


class FlagEvent(WrittenOnce):
    """One thing that happened to a case: raised again, claimed, closed. Never changed afterwards."""

    class Kind(models.TextChoices):
        """What happened."""

        RAISED = "raised", "detección"
        MOVED = "moved", "cambio de estado"
        NOTED = "noted", "nota"
        PROPOSED = "proposed", "propuesta de cierre"
        WITHDRAWN = "withdrawn", "propuesta de cierre retirada"
        REMINDED = "reminded", "plazo vencido: aviso a la guardia"

    flag = models.ForeignKey(CrisisFlag, models.CASCADE, verbose_name="alerta", related_name="events")
    kind = models.CharField("qué pasó", max_length=16, choices=Kind.choices)
    # NULL for what staff does: only detections belong to a turn.
    turn = models.UUIDField("turno", null=True, blank=True)
    # Empty for what the clock does.
    source = models.CharField("origen", max_length=16, choices=Source.choices, blank=True)
    severity = models.PositiveSmallIntegerField("gravedad", null=True, blank=True)
    detail = models.JSONField("detalle", default=dict, blank=True)
    from_state = models.CharField("desde", max_length=16, choices=CrisisFlag.State.choices, blank=True)
    to_state = models.CharField("hasta", max_length=16, choices=CrisisFlag.State.choices, blank=True)
    # Who has worked on cases keeps their account, blocked or not: the record says who.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="quién",
        null=True,
        blank=True,
        related_name="+",
    )
    created_at = models.DateTimeField("cuándo")

    class Meta:
        db_table = "crisis_flag_events"
        verbose_name = "evento"
        verbose_name_plural = "eventos"
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            # A turn that is run again after a crash raises the same thing once.
            models.UniqueConstraint(
                fields=["flag", "turn", "source"], name="crisis_flag_events_once_per_turn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.created_at:%Y-%m-%d %H:%M}"
