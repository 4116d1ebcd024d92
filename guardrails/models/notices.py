"""What staff is told of a case."""

from typing import ClassVar

from django.db import models

from guardrails.models.flags import CrisisFlag


class Outbox(models.Model):
    """A notification that is still to be sent; written with the flag, so neither exists without the other."""

    class Kind(models.TextChoices):
        """What staff is told."""

        RAISED = "raised", "alerta nueva"
        WORSENED = "worsened", "la gravedad subió"
        OVERDUE = "overdue", "plazo vencido"

    kind = models.CharField("tipo", max_length=16, choices=Kind.choices)
    flag = models.ForeignKey(CrisisFlag, models.CASCADE, verbose_name="alerta", related_name="notifications")
    severity = models.PositiveSmallIntegerField("gravedad")
    created_at = models.DateTimeField("creada")
    sent_at = models.DateTimeField("enviada", null=True, blank=True)

    class Meta:
        db_table = "guardrails_outbox"
        verbose_name = "aviso"
        verbose_name_plural = "avisos"
        indexes: ClassVar = [
            models.Index(
                fields=["created_at"], name="guardrails_outbox_unsent", condition=models.Q(sent_at=None)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.flag_id}"
