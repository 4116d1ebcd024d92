"""Tables of the figures: what was counted, which processes live, and what people are warned of."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from flou.figures.domain.metrics import LABELS, UNITS, Metric
from flou.figures.wording import BREAKERS, NAMES, label_of


class Span(models.IntegerChoices):
    """How long a row of figures reaches, in minutes; `EVER` holds everything since the beginning."""

    MINUTE = 1, "minuto"
    HOUR = 60, "hora"
    DAY = 1440, "día (UTC)"
    EVER = 0, "siempre"


class Figure(models.Model):
    """What was counted or timed under one name and label in one span of time, by all processes together.

    Every process writes each figure into its minute, its hour, its day and the sum of all, in one statement:
    a range is read from the coarsest rows that fit, and none of them is ever late.
    """

    span = models.PositiveSmallIntegerField("período (minutos)", choices=Span)
    begins = models.DateTimeField("desde")
    name = models.CharField("qué", max_length=32, choices=NAMES)
    label = models.CharField("de qué", max_length=80, blank=True)
    count = models.BigIntegerField("veces")
    # Seconds; 0 for what is only counted.
    total = models.FloatField("duración total (s)", default=0)
    maximum = models.FloatField("duración máxima (s)", default=0)
    # See `chat.domain.histogram`.
    buckets = ArrayField(models.BigIntegerField(), verbose_name="histograma", default=list)

    class Meta:
        db_table = "figures"
        verbose_name = "cifra"
        verbose_name_plural = "cifras"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["span", "begins", "name", "label"], name="figure_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["span", "name", "begins"], name="figure_span_name")]

    def __str__(self) -> str:
        return f"{self.get_name_display()} · {label_of(self.name, self.label)}".removesuffix(" · ")


class Occurrence(models.Model):
    """Something listed by itself: a slow turn with its cause, a breaker that opened. Holds no text."""

    class Kind(models.TextChoices):
        """What happened."""

        SLOW = "slow", "respuesta lenta"
        BREAKER = "breaker", "corte del modelo"

    at = models.DateTimeField("cuándo")
    kind = models.CharField("qué", max_length=16, choices=Kind)
    label = models.CharField("causa", max_length=80, blank=True)
    turn = models.UUIDField("turno", null=True, blank=True)
    seconds = models.FloatField("duración (s)", null=True, blank=True)

    class Meta:
        db_table = "figure_occurrences"
        verbose_name = "suceso"
        verbose_name_plural = "sucesos"
        indexes: ClassVar = [models.Index(fields=["-at"], name="figure_occurrence_at")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {label_of(self.kind, self.label)}".removesuffix(" · ")


class Process(models.Model):
    """A server process and what it holds now; one that was not seen for 20 s is gone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("proceso", max_length=80)
    started_at = models.DateTimeField("inicio")
    seen_at = models.DateTimeField("visto")
    sockets = models.PositiveIntegerField("conexiones", default=0)
    turns = models.PositiveIntegerField("turnos en curso", default=0)
    breaker = models.CharField("modelo", max_length=12, choices=BREAKERS, default="closed")
    redis_up = models.BooleanField("Redis responde", default=True)
    draining = models.BooleanField("se está cerrando", default=False)
    # The number of the last batch that this process has written: one that is sent twice counts once.
    flushed = models.BigIntegerField("lote escrito", default=0)

    class Meta:
        db_table = "figure_processes"
        verbose_name = "proceso"
        verbose_name_plural = "procesos"

    def __str__(self) -> str:
        return self.name


class AlertRule(models.Model):
    """When people are warned: a metric beyond a threshold over a window. Edited by staff."""

    class Comparison(models.TextChoices):
        """Which side of the threshold is wrong."""

        ABOVE = "above", "es mayor o igual que"
        BELOW = "below", "es menor o igual que"

    name = models.CharField("nombre", max_length=80, unique=True)
    metric = models.CharField(
        "medida", max_length=32, choices=[(each.value, LABELS[each]) for each in Metric]
    )
    comparison = models.CharField("condición", max_length=8, choices=Comparison, default=Comparison.ABOVE)
    threshold = models.FloatField("umbral", validators=[MinValueValidator(0)])
    window_minutes = models.PositiveIntegerField(
        "ventana (minutos)",
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(1440)],
        help_text="De 1 a 1440. No cuenta para medidas del momento, como el presupuesto.",
    )
    least_count = models.PositiveIntegerField(
        "mínimo de casos",
        default=0,
        help_text="Con menos casos en la ventana no se avisa: una sola falla de noche no es un 100 %.",
    )
    cooldown_minutes = models.PositiveIntegerField(
        "pausa entre avisos (minutos)",
        default=60,
        validators=[MaxValueValidator(44640)],
        help_text="En este tiempo, la misma regla no avisa otra vez.",
    )
    people = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name="a quién",
        related_name="+",
        blank=True,
        limit_choices_to={"is_staff": True, "is_active": True},
        help_text="Sin nadie elegido, a quienes reciben los avisos de operación; "
        "sin ellos, a quien esté de guardia.",
    )
    enabled = models.BooleanField("activa", default=True)

    class Meta:
        db_table = "alert_rules"
        verbose_name = "regla de aviso"
        verbose_name_plural = "reglas de aviso"
        permissions: ClassVar = [("be_alerted", "Recibe los avisos de operación sin destinatario")]
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(threshold__gte=0, window_minutes__gte=1, window_minutes__lte=1440),
                name="alert_rule_bounds",
            ),
            models.CheckConstraint(
                condition=Q(metric__in=[each.value for each in Metric]), name="alert_rule_metric"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a share of more than everything: it would never warn."""
        if self.metric in LABELS and UNITS[Metric(self.metric)] == "%" and (self.threshold or 0) > self.most:
            raise ValidationError({"threshold": f"Es un porcentaje: de 0 a {self.most}."})

    @property
    def most(self) -> int:
        """Return the largest percentage that has a meaning; a budget can be overrun."""
        return 1000 if self.metric == Metric.BUDGET_USED else 100


class Alert(models.Model):
    """One time that a rule was broken: from when it was seen until it was over. Kept when the rule goes."""

    uid = models.UUIDField("identificador", default=uuid.uuid4, unique=True, editable=False)
    rule = models.ForeignKey(
        AlertRule, models.SET_NULL, null=True, related_name="alerts", verbose_name="regla"
    )
    name = models.CharField("aviso", max_length=80)
    metric = models.CharField("medida", max_length=32)
    threshold = models.FloatField("umbral")
    # The worst so far.
    value = models.FloatField("valor")
    opened_at = models.DateTimeField("desde")
    closed_at = models.DateTimeField("hasta", null=True, blank=True)
    # NULL for one within the pause of its rule: it is listed and nobody is told.
    told_at = models.DateTimeField("avisado", null=True, blank=True)
    acknowledged_at = models.DateTimeField("visto", null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="visto por",
    )

    class Meta:
        db_table = "alerts"
        verbose_name = "aviso de operación"
        verbose_name_plural = "avisos de operación"
        ordering: ClassVar = ["-opened_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["rule"], condition=Q(closed_at__isnull=True), name="alert_one_open_per_rule"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(closed_at__gte=F("opened_at")),
                name="alert_closed_after_opened",
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_by=None) | Q(acknowledged_at__isnull=False),
                name="alert_acknowledged_when",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["-opened_at"], name="alert_opened")]

    def __str__(self) -> str:
        return self.name
