"""Blocks of study and daily check-ins. Neither holds a word of the student."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from flou.study.domain.block import COMPLETED_TENTHS, MINUTES, Block


class StudyBlock(models.Model):
    """A block of study; its times are the database's, and a user has at most one that is live."""

    class State(models.TextChoices):
        RUNNING = "running", "en curso"
        PAUSED = "paused", "en pausa"
        FINISHED = "finished", "terminado"
        CANCELLED = "cancelled", "cancelado"

    class Reminder(models.TextChoices):
        NONE = "", "no corresponde"
        DUE = "due", "por enviar"
        SENT = "sent", "enviado"
        WITHHELD = "withheld", "no se envió"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="study_blocks", verbose_name="estudiante"
    )
    client_id = models.UUIDField("identificador del cliente")
    use = models.ForeignKey(
        "strategy.StrategyUse",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="blocks",
        verbose_name="uso de estrategia",
    )
    minutes = models.PositiveSmallIntegerField("minutos")
    length_ms = models.PositiveIntegerField("duración (ms)")
    state = models.CharField("estado", max_length=9, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField("inicio")
    # When it entered its state, and what it had run until then: see `study.domain.block.Block`.
    since = models.DateTimeField("en este estado desde")
    ran_ms = models.PositiveIntegerField("corrió hasta entonces (ms)", default=0)
    # When it ends by itself; NULL once it has ended.
    due_at = models.DateTimeField("termina solo a las", null=True, blank=True)
    ended_at = models.DateTimeField("fin", null=True, blank=True)
    completed = models.BooleanField("completo", default=False)
    reminder = models.CharField("recordatorio", max_length=8, choices=Reminder, default="", blank=True)
    reminder_turn = models.UUIDField("turno del recordatorio", null=True, blank=True, unique=True)

    class Meta:
        db_table = "study_blocks"
        verbose_name = "bloque de estudio"
        verbose_name_plural = "bloques de estudio"
        ordering: ClassVar = ["-started_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(ended_at__isnull=True), name="block_one_live_per_user"
            ),
            models.UniqueConstraint(fields=["user", "client_id"], name="block_once_per_client_id"),
            models.CheckConstraint(condition=Q(minutes__in=MINUTES), name="block_known_minutes"),
            models.CheckConstraint(
                condition=Q(state__in=["running", "paused"], ended_at__isnull=True, due_at__isnull=False)
                | Q(state__in=["finished", "cancelled"], ended_at__isnull=False, due_at__isnull=True),
                name="block_live_until_ended",
            ),
            models.CheckConstraint(condition=Q(ran_ms__lte=F("length_ms")), name="block_ran_within_length"),
            # Nothing counts as done because it was begun.
            models.CheckConstraint(
                condition=Q(completed=False)
                | Q(state="finished", ran_ms__gte=F("length_ms") * COMPLETED_TENTHS / 10),
                name="block_completed_really_ran",
            ),
            models.CheckConstraint(
                condition=Q(reminder="sent", reminder_turn__isnull=False)
                | Q(reminder__in=["", "due", "withheld"], reminder_turn__isnull=True),
                name="block_reminder_has_turn",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["user", "-started_at"], name="block_user_started"),
            models.Index(fields=["due_at"], condition=Q(ended_at__isnull=True), name="block_due"),
            models.Index(fields=["ended_at"], condition=Q(reminder="due"), name="block_reminder_due"),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} min · {self.get_state_display()}"

    @property
    def value(self) -> Block:
        """Return the block that the row stands for."""
        return Block(
            minutes=self.minutes,
            state=self.state,  # type: ignore[arg-type] # the column holds the words of the type
            started_at=self.started_at,
            since=self.since,
            ran_ms=self.ran_ms,
            ended_at=self.ended_at,
            completed=self.completed,
        )


class CheckIn(models.Model):
    """How a student said that they were on one day, from 1 to 6; sealed like what they write."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="check_ins", verbose_name="estudiante"
    )
    local_date = models.DateField("día del estudiante")
    time_zone = models.CharField("zona horaria", max_length=64)
    level = models.BinaryField("nivel cifrado")
    created_at = models.DateTimeField("hora", db_default=Now())
    edited_at = models.DateTimeField("última corrección", null=True, blank=True)

    class Meta:
        db_table = "check_ins"
        verbose_name = "registro diario"
        verbose_name_plural = "registros diarios"
        ordering: ClassVar = ["-local_date"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "local_date"], name="check_in_once_per_day"),
        ]

    def __str__(self) -> str:
        return str(self.local_date)
