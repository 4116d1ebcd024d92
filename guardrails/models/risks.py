"""The risk that stands for a student."""

from django.conf import settings
from django.db import models

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
        return f"{self.level} {self.until:%Y-%m-%d %H:%M}"
