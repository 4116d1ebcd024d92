"""What users agree to, and the texts that say what it is."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from flou.accounts.models.people import User
from guardrails.models.history import WrittenOnce


class Purpose(models.TextChoices):
    """What a user's data may be used for; each is agreed to by itself."""

    CHAT = "chat", "Conversar con Flou"
    HEALTH = "health", "Usar datos de salud para adaptar el acompañamiento"
    RESEARCH = "research", "Usar datos seudonimizados para investigación"


class Consent(models.Model):
    """One agreement to one version of one purpose; withdrawing keeps the row."""

    user = models.ForeignKey(User, models.CASCADE, related_name="consents")
    purpose = models.CharField("propósito", max_length=16, choices=Purpose.choices)
    version = models.CharField("versión del texto", max_length=16)
    granted_at = models.DateTimeField("otorgado", default=timezone.now)
    withdrawn_at = models.DateTimeField("retirado", null=True, blank=True)

    class Meta:
        db_table = "consents"
        verbose_name = "consentimiento"
        verbose_name_plural = "consentimientos"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "purpose"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="consents_one_live_per_purpose",
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=Purpose.values), name="consents_known_purpose"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.version}"


class LegalText(WrittenOnce):
    """One version of a text that users read: what they agree to, the privacy notice, the terms.

    The newest one of a kind is in force. PostgreSQL refuses changes, too: a consent names a version.
    """

    class Kind(models.TextChoices):
        """What the text is; the purposes have the same words as `Purpose`."""

        PRIVACY = "privacy", "aviso de privacidad"
        TERMS = "terms", "términos de uso"
        CHAT = "chat", "consentimiento: conversar con Flou"
        HEALTH = "health", "consentimiento: datos de salud"
        RESEARCH = "research", "consentimiento: investigación"

    kind = models.CharField("texto", max_length=16, choices=Kind.choices)
    version = models.CharField("versión", max_length=16, editable=False)
    title = models.CharField("título", max_length=120)
    body = models.TextField(
        "texto", help_text="Párrafos separados por una línea vacía; «## » empieza un título, «- » una lista."
    )
    asks_again = models.BooleanField(
        "pedir de nuevo el consentimiento",
        default=False,
        help_text="Marcado: lo aceptado en versiones anteriores deja de valer. Solo para consentimientos.",
    )
    author = models.ForeignKey(
        User, models.PROTECT, verbose_name="quién", null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField("vigente desde", default=timezone.now, editable=False)

    class Meta:
        db_table = "legal_texts"
        verbose_name = "texto legal"
        verbose_name_plural = "textos legales"
        ordering: ClassVar = ["kind", "-id"]
        default_permissions = ("add", "view")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "version"], name="legal_texts_once_per_version"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.version}"
