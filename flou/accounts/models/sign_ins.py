"""The sign-ins that users hold."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone

from flou.accounts.models.people import User


class RefreshFamily(models.Model):
    """One sign-in: all tokens that descend from it die together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="refresh_families")
    created_at = models.DateTimeField("inicio", default=timezone.now)
    revoked_at = models.DateTimeField("revocado", null=True, blank=True)

    class Meta:
        db_table = "refresh_families"
        verbose_name = "acceso"
        verbose_name_plural = "accesos"

    def __str__(self) -> str:
        return str(self.id)


class SpentRefresh(models.Model):
    """A refresh token that was exchanged. The insert of its `jti` decides which of many racers wins.

    `answered_at` is when the winner's pair was about to leave; until then a second arrival of the token is
    a client that fired twice and not a thief.
    """

    jti = models.UUIDField(primary_key=True)
    family = models.ForeignKey(RefreshFamily, models.CASCADE, related_name="spent")
    claimed_at = models.DateTimeField("usado")
    answered_at = models.DateTimeField("respondido", null=True)

    class Meta:
        db_table = "spent_refresh_tokens"
        verbose_name = "token usado"
        verbose_name_plural = "tokens usados"
        indexes: ClassVar = [models.Index(fields=["claimed_at"], name="spent_refresh_claimed")]

    def __str__(self) -> str:
        return str(self.jti)
