"""E-mail to users: what waits to be written, and the secrets that go with it."""

import uuid

from django.db import models
from django.utils import timezone

from flou.accounts.models.people import User


class Letter(models.Model):
    """An e-mail that was asked for. Whether its address belongs to an account is looked up when it is sent.

    So the request that asks for it does the same for every address. The row goes with the sending.
    """

    class Kind(models.TextChoices):
        """What it is about."""

        RESET = "reset", "nueva contraseña"
        CONFIRM = "confirm", "confirmación del correo"
        CHANGED = "changed", "la contraseña cambió"
        SIGN_UP = "sign_up", "código para crear la cuenta"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("tipo", max_length=8, choices=Kind.choices)
    address = models.EmailField("correo")
    created_at = models.DateTimeField("pedida", default=timezone.now)
    # When it may be taken next: a lease, or a pause after a failure.
    due_at = models.DateTimeField("próximo intento", default=timezone.now, db_index=True)
    attempts = models.PositiveSmallIntegerField("intentos", default=0)

    class Meta:
        db_table = "account_letters"
        verbose_name = "correo por enviar"
        verbose_name_plural = "correos por enviar"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class MailToken(models.Model):
    """A secret that was sent to a user's address, as its digest: good once, and not for long."""

    user = models.ForeignKey(User, models.CASCADE, related_name="mail_tokens")
    kind = models.CharField("para qué", max_length=8, choices=Letter.Kind.choices)
    digest = models.CharField("huella", max_length=64, unique=True)
    expires_at = models.DateTimeField("vence", db_index=True)

    class Meta:
        db_table = "mail_tokens"
        verbose_name = "enlace enviado"
        verbose_name_plural = "enlaces enviados"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
