"""Rules of the lexicon that staff writes, and every version of them."""

from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from guardrails.models.history import WrittenOnce
from guardrails.models.kinds import Risk


class LexiconRule(models.Model):
    """One rule of staff, read beside the packaged ones from a few seconds after it is saved."""

    class Tier(models.TextChoices):
        """What a find of the rule does."""

        UNMISTAKABLE = "A", "A · inequívoca: muestra la tarjeta de inmediato y crea una alerta"
        WEAK = "B", "B · señal débil: una pregunta cálida"
        SAFE = "X", "X · frase segura: anula una señal débil donde se superponen"
        INJECTION = "I", "I · intento de manipular al asistente"

    slug = models.SlugField(
        "identificador", max_length=60, unique=True, help_text="Corto y sin espacios, por ejemplo apagar-luz."
    )
    enabled = models.BooleanField("activa", default=True)
    tier = models.CharField("tipo", max_length=1, choices=Tier.choices, default=Tier.WEAK)
    risk = models.CharField("riesgo", max_length=16, choices=Risk.choices, default=Risk.NONE)
    severity = models.PositiveSmallIntegerField(
        "gravedad", default=0, validators=[MaxValueValidator(5)], help_text="A: de 1 a 5. B: 0 o 1. X e I: 0."
    )
    pattern = models.TextField(
        "patrón",
        help_text=(
            "Expresión regular (RE2) en minúsculas y sin tildes; la ñ se queda. Así llega el mensaje: sin "
            "signos, con un espacio entre palabras y cada frase por separado. Calza con palabras completas. "
            "Ejemplo: (?:quiero|voy a) apagar (?:mi|la) luz"
        ),
    )
    says = models.TextField("debe encontrar", help_text="Un mensaje por línea, como lo escribiría alguien.")
    not_says = models.TextField(
        "no debe encontrar", blank=True, help_text="Un mensaje por línea: lo que se le parece y no lo es."
    )
    source = models.CharField(
        "fuente", max_length=200, help_text="De dónde viene: caso, escala, publicación."
    )
    version = models.PositiveIntegerField("versión", default=1, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="último cambio de",
        null=True,
        editable=False,
        related_name="+",
    )
    updated_at = models.DateTimeField("último cambio", editable=False)

    class Meta:
        db_table = "lexicon_rules"
        verbose_name = "regla del léxico"
        verbose_name_plural = "reglas del léxico"
        ordering: ClassVar = ["slug"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tier__in=["A", "B", "X", "I"]) & models.Q(risk__in=Risk.values),
                name="lexicon_rules_known_kinds",
            ),
            models.CheckConstraint(
                condition=models.Q(severity__gte=0, severity__lte=5), name="lexicon_rules_severity_0_to_5"
            ),
        ]

    def __str__(self) -> str:
        return self.slug


class LexiconRuleVersion(WrittenOnce):
    """A rule as it was from one moment on. Never changed afterwards."""

    rule = models.ForeignKey(LexiconRule, models.PROTECT, verbose_name="regla", related_name="versions")
    version = models.PositiveIntegerField("versión")
    content = models.JSONField("contenido")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="quién", null=True, related_name="+"
    )
    created_at = models.DateTimeField("cuándo")

    class Meta:
        db_table = "lexicon_rule_versions"
        verbose_name = "versión de una regla"
        verbose_name_plural = "versiones"
        ordering: ClassVar = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["rule", "version"], name="lexicon_rule_versions_once"),
        ]

    def __str__(self) -> str:
        return f"versión {self.version}"
