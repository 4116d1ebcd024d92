"""What is left of an account that was erased, and what an erasure under way has to know."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q


class Erasure(models.Model):
    """One account that is being erased, or was.

    `pseudonym` is the name under which the log knows the account: a keyed hash, which tells whoever holds a
    public id whether that account was erased, and nobody else anything.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pseudonym = models.CharField("seudónimo", max_length=32, unique=True)
    # Known only as long as the erasure is under way.
    user_id = models.BigIntegerField("cuenta", null=True, unique=True)
    user_uid = models.UUIDField("identificador público", null=True)
    requested_at = models.DateTimeField("pedido")
    finished_at = models.DateTimeField("terminado", null=True)
    # How many conversations' turns went; no more is told of what there was.
    turns = models.PositiveIntegerField("turnos borrados", default=0)

    class Meta:
        db_table = "erasures"
        verbose_name = "cuenta borrada"
        verbose_name_plural = "cuentas borradas"
        ordering: ClassVar = ["-requested_at"]
        default_permissions = ("view",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True, user_id__isnull=False, user_uid__isnull=False)
                | Q(finished_at__isnull=False, user_id__isnull=True, user_uid__isnull=True),
                name="erasures_forget_who",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["requested_at"], condition=Q(finished_at__isnull=True), name="erasures_under_way"
            ),
        ]

    def __str__(self) -> str:
        return self.pseudonym
