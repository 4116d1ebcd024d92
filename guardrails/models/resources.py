"""What a student in danger is shown, as staff keeps it."""

from typing import ClassVar

from django.db import models


class CrisisResource(models.Model):
    """One place to call or write to, as staff keeps it."""

    class Kind(models.TextChoices):
        """What it is, which decides where it stands on the card."""

        EMERGENCY = "emergency", "emergencias"
        LINE = "line", "línea de ayuda"
        DIRECTORY = "directory", "directorio"

    class Confidence(models.TextChoices):
        """How well it was checked; low is not shown to students."""

        HIGH = "high", "alta"
        MEDIUM = "medium", "media"
        LOW = "low", "baja (no se muestra)"

    country = models.CharField("país (ISO 3166-1; vacío: todos)", max_length=2, blank=True)
    kind = models.CharField("tipo", max_length=16, choices=Kind.choices, default=Kind.LINE)
    name = models.CharField("nombre", max_length=160)
    phone = models.CharField("número", max_length=40, blank=True)
    url = models.URLField("página", blank=True)
    hours = models.CharField("horario", max_length=120, blank=True)
    coverage = models.CharField("cobertura", max_length=120, blank=True)
    confidence = models.CharField(
        "confianza", max_length=8, choices=Confidence.choices, default=Confidence.MEDIUM
    )
    sources = models.JSONField("fuentes", default=list, blank=True)
    note = models.TextField("nota interna", blank=True)
    verified_on = models.DateField("verificado el", null=True, blank=True)
    order = models.PositiveSmallIntegerField("orden", default=0)

    class Meta:
        db_table = "crisis_resources"
        verbose_name = "recurso de ayuda"
        verbose_name_plural = "recursos de ayuda"
        ordering: ClassVar = ["country", "order", "id"]

    def __str__(self) -> str:
        return self.name
