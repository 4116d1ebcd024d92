"""What staff opened, and what else matters about their access: written once, for good."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from guardrails.models.history import WrittenOnce


class StaffAccess(WrittenOnce):
    """One thing that a member of staff did with access: opened, read, closed, changed a second factor.

    A text that is read has a row of its own, committed before it is decrypted. The student stands here by
    the identifier that the world outside knows, not by reference: the row outlives the account, and says
    nothing of a person once that is erased.
    """

    class Kind(models.TextChoices):
        """What was done."""

        OPENED = "opened", "abrió los textos"
        READ = "read", "leyó un texto"
        CLOSED = "closed", "cerró los textos"
        EXPORTED = "exported", "exportó este registro"
        ENROLLED = "enrolled", "activó su segundo factor"
        RECOVERED = "recovered", "usó un código de recuperación"
        RESET = "reset", "reinició un segundo factor"
        UNLOCKED = "unlocked", "desbloqueó un acceso"
        PASSWORD = "password", "cambió la contraseña de una cuenta"

    class Reason(models.TextChoices):
        """Why texts are opened."""

        ALERT = "alert", "Atender una alerta"
        FOLLOW_UP = "follow_up", "Dar seguimiento a un caso"
        ASKED = "asked", "La persona lo pidió"
        QUALITY = "quality", "Revisar la calidad de las respuestas"
        INCIDENT = "incident", "Investigar una falla o un incidente"
        OTHER = "other", "Otro motivo"

    uid = models.UUIDField("identificador", default=uuid.uuid4, unique=True, editable=False)
    at = models.DateTimeField("cuándo")
    kind = models.CharField("qué", max_length=16, choices=Kind.choices)
    # NULL: somebody at the server's console.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="quién", related_name="+", null=True
    )
    subject = models.UUIDField("de quién", null=True)
    opening = models.ForeignKey("self", models.PROTECT, verbose_name="apertura", related_name="+", null=True)
    table = models.CharField("tabla", max_length=40, blank=True)
    row = models.CharField("fila", max_length=120, blank=True)
    reason = models.CharField("motivo", max_length=16, choices=Reason.choices, blank=True)
    # Sealed with the student's key: what staff writes here is about the student.
    detail = models.BinaryField("detalle sellado", null=True)
    closes_at = models.DateTimeField("se cierra", null=True)
    # Keyed digests: tell two apart, and say nothing.
    session = models.CharField("sesión", max_length=32, blank=True)
    address = models.CharField("red", max_length=32, blank=True)

    class Meta:
        db_table = "staff_access"
        verbose_name = "acceso del equipo"
        verbose_name_plural = "accesos del equipo"
        ordering: ClassVar = ["-id"]
        default_permissions = ("view",)
        permissions: ClassVar = [
            ("open_texts", "Puede abrir textos de estudiantes con una alerta, con motivo"),
            ("open_any_texts", "Puede abrir textos de cualquier estudiante, con motivo"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["at"], name="staff_access_when"),
            models.Index(fields=["actor", "subject", "-at"], name="staff_access_who_whose"),
            models.Index(fields=["subject", "-at"], name="staff_access_whose"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(kind="opened")
                | (
                    ~models.Q(reason="")
                    & ~models.Q(session="")
                    & models.Q(actor__isnull=False, subject__isnull=False, closes_at__isnull=False)
                ),
                name="staff_access_opened_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="read")
                | (~models.Q(table="") & ~models.Q(row="") & models.Q(opening__isnull=False)),
                name="staff_access_read_in_an_opening",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.at:%Y-%m-%d %H:%M}"
