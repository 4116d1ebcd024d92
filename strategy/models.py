"""Tables of the strategy app."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class StrategyUse(models.Model):
    """What was offered in a turn, which rules led there, and what the student said of it."""

    class Outcome(models.TextChoices):
        AYUDO = "ayudo", "Me ayudó"
        UN_POCO = "un_poco", "Un poco"
        NO_AYUDO = "no_ayudo", "No me ayudó"
        PEOR = "peor", "Quedé peor"
        NO_PROBE = "no_probe", "No alcancé a probarla"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="strategy_uses", verbose_name="estudiante"
    )
    session = models.UUIDField("sesión")
    turn = models.UUIDField("turno", unique=True)
    kind = models.CharField("tipo", max_length=16)
    strategy_id = models.CharField("estrategia", max_length=16)
    decision = models.JSONField("decisión")
    rule = models.CharField("regla de ajuste", max_length=8, blank=True)
    candidates = models.JSONField("candidatas con puntaje", default=list)
    iteration = models.PositiveSmallIntegerField("estrategias sin avance", default=0)
    outcome = models.CharField("resultado", max_length=10, choices=Outcome, blank=True)
    outcome_at = models.DateTimeField("hora del resultado", null=True, blank=True)
    created_at = models.DateTimeField("hora", db_default=Now())

    class Meta:
        db_table = "strategy_uses"
        verbose_name = "uso de estrategia"
        verbose_name_plural = "uso de estrategias"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(outcome="", outcome_at__isnull=True) | (~Q(outcome="") & Q(outcome_at__isnull=False)),
                name="strategy_use_outcome_has_time",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["user", "session", "-id"], name="strategy_use_of_session")]

    def __str__(self) -> str:
        return f"{self.strategy_id} {self.turn}"
