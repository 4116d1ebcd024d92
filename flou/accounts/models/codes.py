"""Codes with which students join their institution."""

from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from flou.accounts.models.people import Institution, User

SHAPE = RegexValidator(r"^[A-Z0-9-]{4,32}$", "De 4 a 32 letras mayúsculas, números o guiones.")


class InstitutionCode(models.Model):
    """A code that is good until it expires, or has been used as often as it may be."""

    code = models.CharField("código", max_length=32, unique=True, validators=[SHAPE])
    institution = models.ForeignKey(
        Institution, models.CASCADE, related_name="codes", verbose_name="institución"
    )
    is_active = models.BooleanField("activo", default=True)
    expires_at = models.DateTimeField("vence", null=True, blank=True)
    max_uses = models.PositiveIntegerField("usos permitidos (vacío: sin límite)", null=True, blank=True)
    uses = models.PositiveIntegerField("usos", default=0, editable=False)
    note = models.CharField("para qué", max_length=120, blank=True)
    created_by = models.ForeignKey(
        User, models.SET_NULL, verbose_name="quién", null=True, editable=False, related_name="+"
    )
    created_at = models.DateTimeField("creado", default=timezone.now, editable=False)

    class Meta:
        db_table = "institution_codes"
        verbose_name = "código de institución"
        verbose_name_plural = "códigos de institución"
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(max_uses__isnull=True) | Q(uses__lte=F("max_uses")),
                name="institution_codes_within_limit",
            ),
        ]

    def __str__(self) -> str:
        return self.code
