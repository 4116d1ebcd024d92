"""The risk that stands for a student."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from guardrails.models.history import WrittenOnce
from guardrails.models.kinds import Level


class UserRisk(models.Model):
    """What is known of a user's risk beyond one session; it fades, staff may clear it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="risk",
        verbose_name="estudiante",
    )
    level = models.CharField("nivel", max_length=16, choices=Level.choices)
    severity = models.PositiveSmallIntegerField("gravedad")
    until = models.DateTimeField("vigente hasta")

    class Meta:
        db_table = "user_risks"
        verbose_name = "riesgo vigente"
        verbose_name_plural = "riesgos vigentes"

    def __str__(self) -> str:
        return f"{self.get_level_display()}, gravedad {self.severity}"


class RiskClearance(WrittenOnce):
    """A member of staff took a student's standing risk away; the note is sealed with the student's key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="risk_clearances", verbose_name="estudiante"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="quién"
    )
    level = models.CharField("nivel", max_length=16, choices=Level.choices)
    severity = models.PositiveSmallIntegerField("gravedad")
    note = models.BinaryField("nota cifrada")
    created_at = models.DateTimeField("cuándo")

    class Meta:
        db_table = "risk_clearances"
        verbose_name = "riesgo dado por superado"
        verbose_name_plural = "riesgos dados por superados"
        ordering: ClassVar = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.get_level_display()}, gravedad {self.severity}"
