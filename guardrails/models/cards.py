"""The words of the crisis card, version by version, and what of it a user has seen."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from guardrails.models.history import WrittenOnce
from guardrails.models.kinds import Level


class CrisisWording(WrittenOnce):
    """One version of what the card of a level says; the newest one of a level and country is shown."""

    level = models.CharField("nivel", max_length=16, choices=Level.choices)
    country = models.CharField("país (ISO 3166-1; vacío: todos)", max_length=2, blank=True)
    version = models.PositiveIntegerField("versión", editable=False)
    title = models.CharField("título", max_length=80)
    message = models.TextField("mensaje", help_text="Dice que Flou es un programa y no una persona.")
    question = models.CharField("pregunta", max_length=160, help_text="Una sola, con calidez.")
    steps = models.JSONField("pasos", default=list)
    brief = models.CharField(
        "recordatorio", max_length=300, help_text="Lo que se muestra si la tarjeta completa ya salió."
    )
    in_use = models.BooleanField(
        "vigente", default=True, help_text="Sin marcar: se usa el texto de todos los países."
    )
    # Who signed it; the product says that nobody has until somebody with a name does.
    reviewed_by = models.CharField("revisado por (profesional clínico)", max_length=120, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="quién",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField("cuándo", editable=False)

    class Meta:
        db_table = "crisis_wordings"
        verbose_name = "texto de la tarjeta"
        verbose_name_plural = "textos de la tarjeta"
        ordering: ClassVar = ["level", "country", "-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["level", "country", "version"], name="crisis_wordings_once_per_version"
            ),
        ]

    def __str__(self) -> str:
        place = f" · {self.country}" if self.country else ""
        return f"{self.get_level_display()}{place} · versión {self.version}"

    @property
    def name(self) -> str:
        """Return how cards and cases name this version: `high/2`, or `high-CL/2`."""
        return f"{self.level}{f'-{self.country}' if self.country else ''}/{self.version}"


class ShownCard(models.Model):
    """The last full card that a user was shown, and when they were asked for their country."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="shown_card",
        verbose_name="estudiante",
    )
    level = models.CharField("nivel", max_length=16, choices=Level.choices)
    full_at = models.DateTimeField("completa")
    # A turn that is run again after a crash shows its card in the same form.
    turn = models.UUIDField("turno")
    asked_at = models.DateTimeField("se preguntó el país", null=True, blank=True)
    asked_in = models.UUIDField("turno de la pregunta", null=True, blank=True)

    class Meta:
        db_table = "shown_cards"
        verbose_name = "tarjeta mostrada"
        verbose_name_plural = "tarjetas mostradas"

    def __str__(self) -> str:
        return f"{self.level} {self.full_at:%Y-%m-%d %H:%M}"
