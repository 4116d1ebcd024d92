"""What staff is told of a case: a notice, and one delivery of it for each way to reach somebody."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from guardrails.models.flags import CrisisFlag


class Outbox(models.Model):
    """A notification that is still to be sent; written with the flag, so neither exists without the other.

    Who gets it is decided afterwards, by `operations.notices.address`: a student's message does not wait for
    the list of who is on call, and a notice for which there was nobody goes out once there is somebody.
    """

    class Kind(models.TextChoices):
        """What staff is told."""

        RAISED = "raised", "alerta nueva"
        WORSENED = "worsened", "la gravedad subió"
        RECURRED = "recurred", "otra señal grave después de la respuesta"
        OVERDUE = "overdue", "plazo vencido"
        ESCALATED = "escalated", "alerta escalada a ti"
        ALARM = "alarm", "aviso de operación"

    kind = models.CharField("tipo", max_length=16, choices=Kind.choices)
    # NULL for what is about the service and not about a case: `title`, `detail` and `path` say it then.
    flag = models.ForeignKey(
        CrisisFlag,
        models.CASCADE,
        verbose_name="alerta",
        related_name="notifications",
        null=True,
        blank=True,
    )
    severity = models.PositiveSmallIntegerField("gravedad", default=0)
    title = models.CharField("asunto", max_length=120, blank=True)
    detail = models.CharField("detalle", max_length=300, blank=True)
    # Where to read on, within this server.
    path = models.CharField("página", max_length=200, blank=True)
    # Whose turn it is on the list of who is on call: 0 is the first; past its end it begins again.
    rung = models.PositiveSmallIntegerField("turno de guardia", default=0)
    # Somebody in particular; otherwise whoever has that turn.
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name="para",
        related_name="+",
        null=True,
        blank=True,
    )
    created_at = models.DateTimeField("creada")
    addressed_at = models.DateTimeField("repartida", null=True, blank=True)
    sent_at = models.DateTimeField("enviada", null=True, blank=True)

    class Meta:
        db_table = "guardrails_outbox"
        verbose_name = "aviso"
        verbose_name_plural = "avisos"
        indexes: ClassVar = [
            models.Index(
                fields=["created_at"],
                name="guardrails_outbox_waiting",
                condition=models.Q(addressed_at=None),
            )
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind="alarm", flag=None) & ~models.Q(title="")
                | ~models.Q(kind="alarm") & models.Q(flag__isnull=False),
                name="guardrails_outbox_case_or_alarm",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title or self.flag}"


class Delivery(models.Model):
    """A notice on its way to one address. `due_at` is when it may be taken next: a lease, or a pause."""

    class Channel(models.TextChoices):
        """How somebody is reached."""

        EMAIL = "email", "correo"
        WEBHOOK = "webhook", "webhook"

    class Failure(models.TextChoices):
        """Why an attempt failed; a class of causes, never the other side's words."""

        REFUSED = "refused", "rechazado por el destino"
        UNREACHABLE = "unreachable", "destino inalcanzable"
        TIMEOUT = "timeout", "sin respuesta a tiempo"
        NOT_SET_UP = "not_set_up", "falta configuración"
        BROKEN = "broken", "error del programa"

    # The same in every attempt: a receiver that sees it twice has seen the same notice twice.
    uid = models.UUIDField("identificador", default=uuid.uuid4, unique=True, editable=False)
    notice = models.ForeignKey(Outbox, models.CASCADE, verbose_name="aviso", related_name="deliveries")
    channel = models.CharField("canal", max_length=8, choices=Channel.choices)
    address = models.CharField("destino", max_length=500)
    attempts = models.PositiveSmallIntegerField("intentos", default=0)
    due_at = models.DateTimeField("próximo intento")
    failure = models.CharField("última falla", max_length=16, choices=Failure.choices, blank=True)
    sent_at = models.DateTimeField("enviada", null=True, blank=True)
    given_up_at = models.DateTimeField("abandonada", null=True, blank=True)

    class Meta:
        db_table = "guardrails_deliveries"
        verbose_name = "envío"
        verbose_name_plural = "envíos"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["notice", "channel", "address"], name="guardrails_deliveries_once_per_address"
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at=None) | models.Q(given_up_at=None),
                name="guardrails_deliveries_sent_or_given_up",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                name="guardrails_deliveries_waiting",
                condition=models.Q(sent_at=None, given_up_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()} {str(self.uid)[:8]}"
