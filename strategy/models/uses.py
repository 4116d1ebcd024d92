"""What was offered to a student, which rules led there, and what came of it: the evidence of what helps."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

STRONGEST = 10
"""Of an intensity."""

EXERCISE = "wellbeing"
"""The kind of a use that is an exercise; every other one is a strategy."""


class Outcome(models.TextChoices):
    """What a student reports after trying."""

    AYUDO = "ayudo", "me ayudó"
    UN_POCO = "un_poco", "un poco"
    NO_AYUDO = "no_ayudo", "no me ayudó"
    PEOR = "peor", "quedé peor"
    NO_PROBE = "no_probe", "no alcancé a probarla"


class StrategyUse(models.Model):
    """One strategy or exercise that was offered in a turn. Holds no text of the student."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="strategy_uses", verbose_name="estudiante"
    )
    session = models.UUIDField("sesión")
    turn = models.UUIDField("turno", unique=True)
    strategy_id = models.CharField("estrategia", max_length=32)
    kind = models.CharField("tipo de propuesta", max_length=32)
    Q2 = models.CharField("demanda de la tarea", max_length=8)
    Q3 = models.CharField("nivel de detalle", max_length=8)
    enfoque = models.CharField("enfoque", max_length=64)
    modo = models.CharField("modo", max_length=64)
    nivel = models.CharField("nivel", max_length=64)
    bloque = models.PositiveSmallIntegerField("bloque (minutos)")
    modifiers = models.JSONField("modificadores", default=list, blank=True)
    rule_ids = models.JSONField("reglas que se cumplieron", default=list)
    rules_version = models.CharField("versión de las reglas", max_length=64)
    candidates = models.JSONField("candidatas con su puntaje", default=list, blank=True)
    # Empty before it was kept: the catalogue that was shipped.
    catalogue_version = models.CharField("versión del catálogo", max_length=64, blank=True, db_default="")
    sentimiento = models.CharField("sentimiento", max_length=32, blank=True, db_default="")
    tipo_tarea = models.CharField("tarea", max_length=32, blank=True, db_default="")
    plazo = models.CharField("plazo", max_length=16, blank=True, db_default="")
    fase = models.CharField("fase", max_length=16, blank=True, db_default="")
    country = models.CharField("país (ISO 3166-1)", max_length=2, blank=True, db_default="")
    trace = models.JSONField("cómo se eligió", default=dict, db_default={}, blank=True)
    feeling_before = models.PositiveSmallIntegerField("intensidad antes (0–10)", null=True, blank=True)
    feeling_after = models.PositiveSmallIntegerField("intensidad después (0–10)", null=True, blank=True)
    iteration = models.PositiveSmallIntegerField("estrategias sin avance", default=0)
    outcome = models.CharField("resultado", max_length=16, choices=Outcome.choices, null=True, blank=True)  # noqa: DJ001  # NULL: not known yet
    outcome_at = models.DateTimeField("fecha del resultado", null=True, blank=True)
    created_at = models.DateTimeField("fecha", db_default=Now())

    class Meta:
        db_table = "strategy_uses"
        verbose_name = "uso de estrategia"
        verbose_name_plural = "usos de estrategias"
        ordering: ClassVar = ["-created_at", "-id"]
        indexes: ClassVar = [
            models.Index(fields=["session", "-id"], name="strategy_use_session"),
            models.Index(fields=["strategy_id", "outcome"], name="strategy_use_outcome"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(outcome__isnull=True) | Q(outcome__in=Outcome.values),
                name="strategy_use_known_outcome",
            ),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True, outcome_at__isnull=True)
                | Q(outcome__isnull=False, outcome_at__isnull=False),
                name="strategy_use_outcome_has_time",
            ),
            models.CheckConstraint(condition=Q(Q2__in=["A", "B"]), name="strategy_use_q2"),
            models.CheckConstraint(condition=Q(Q3__in=["↑", "↓", "mixto"]), name="strategy_use_q3"),
            models.CheckConstraint(
                condition=Q(feeling_before__isnull=True) | Q(feeling_before__lte=STRONGEST),
                name="strategy_use_before",
            ),
            models.CheckConstraint(
                condition=Q(feeling_after__isnull=True) | Q(feeling_after__lte=STRONGEST),
                name="strategy_use_after",
            ),
            models.CheckConstraint(condition=Q(iteration__lte=3), name="strategy_use_iteration"),
        ]

    def __str__(self) -> str:
        return f"{self.strategy_id} · {self.get_outcome_display() if self.outcome else 'sin resultado'}"


class Learning(StrategyUse):
    """The same rows, counted: a page and a permission of its own, without any single student in it."""

    class Meta:
        proxy = True
        default_permissions = ("view",)
        verbose_name = "qué ayuda"
        verbose_name_plural = "qué ayuda"


class LeftOut(models.Model):
    """That a student's uses are not counted in what is learned: they did not agree to it, or no more."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="left_out",
        verbose_name="estudiante",
    )

    class Meta:
        db_table = "strategy_left_out"
        verbose_name = "estudiante que no se cuenta"
        verbose_name_plural = "estudiantes que no se cuentan"

    def __str__(self) -> str:
        return str(self.user_id)
