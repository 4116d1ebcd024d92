"""What staff writes down about a case: sealed with the student's key, so it goes when the student goes."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from guardrails.models.flags import CrisisFlag
from guardrails.models.history import WrittenOnce


class FlagNote(WrittenOnce):
    """One note on a case. Only `operations.notes` knows its text."""

    # Made before the row is, since the sealed text is bound to it.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    flag = models.ForeignKey(CrisisFlag, models.CASCADE, verbose_name="alerta", related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="quién", related_name="+"
    )
    body = models.BinaryField("texto sellado")
    created_at = models.DateTimeField("cuándo")

    class Meta:
        db_table = "crisis_flag_notes"
        verbose_name = "nota"
        verbose_name_plural = "notas"
        ordering: ClassVar = ["created_at", "id"]
        default_permissions = ("add", "view")

    def __str__(self) -> str:
        return f"nota {self.pk}"
