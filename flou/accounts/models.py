"""Tables of the accounts app: who somebody is, what they agreed to, and the sign-ins they hold."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models.functions import Lower
from django.utils import timezone

COUNTRY = RegexValidator(r"^[A-Z]{2}$", "Escribe el código de dos letras del país, como CL.")
DEMO_EMAIL = "demo@flou.local"


class UserManager(BaseUserManager["User"]):
    """Makes users with their profile, so that no reader has to think of one without."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """Return the address in the one spelling in which it is stored and looked up."""
        return (email or "").strip().lower()

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the user of an e-mail address, however its letters are cased."""
        return self.get(email=self.normalize_email(username))

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a user and an empty profile; without a password nobody can sign in."""
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        with transaction.atomic(using=self._db):
            user.save(using=self._db)
            UserProfile.objects.using(self._db).create(user=user)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a member of staff who may do everything."""
        return self.create_user(email, password, **{**fields, "is_staff": True, "is_superuser": True})


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in with an e-mail address; the world outside knows them by `public_id`."""

    public_id = models.UUIDField("identificador público", unique=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("correo electrónico", unique=True)
    is_active = models.BooleanField("activa", default=True)
    is_staff = models.BooleanField("equipo", default=False)
    date_joined = models.DateTimeField("registro", default=timezone.now, editable=False)
    # Sign-ins that began before this instant are dead: set by a change of password. NULL: none are.
    tokens_valid_from = models.DateTimeField("accesos válidos desde", null=True, blank=True, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        db_table = "users"
        verbose_name = "cuenta"
        verbose_name_plural = "cuentas"
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="users_email_any_case"),
        ]

    def __str__(self) -> str:
        return self.email

    def clean(self) -> None:
        """Bring the address into its stored spelling before a form looks for duplicates."""
        self.email = type(self).objects.normalize_email(self.email)

    def set_password(self, raw_password: str | None) -> None:
        """Set the password; on an account that exists this also ends every sign-in when it is saved."""
        super().set_password(raw_password)
        if self.pk is not None:
            self.tokens_valid_from = timezone.now()


class Institution(models.Model):
    """Where students study; what it says of a country serves those who have not told theirs."""

    name = models.CharField("nombre", max_length=120, unique=True)
    short_name = models.CharField("sigla", max_length=20, blank=True)
    country = models.CharField("país (ISO 3166-1)", max_length=2, validators=[COUNTRY])
    is_active = models.BooleanField("activa", default=True)
    created_at = models.DateTimeField("creada", default=timezone.now, editable=False)

    class Meta:
        db_table = "institutions"
        verbose_name = "institución"
        verbose_name_plural = "instituciones"
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class UserProfile(models.Model):
    """What a user told about themselves. Empty means unknown."""

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="profile")
    display_name = models.CharField("nombre", max_length=80, blank=True)
    country = models.CharField("país (ISO 3166-1)", max_length=2, blank=True)
    time_zone = models.CharField("zona horaria", max_length=64, blank=True)
    institution = models.ForeignKey(
        Institution,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="profiles",
        verbose_name="institución",
    )
    # In the user's own words, until an institution of the table bears that name.
    institution_name = models.CharField("institución (texto libre)", max_length=120, blank=True)

    class Meta:
        db_table = "user_profiles"
        verbose_name = "perfil"
        verbose_name_plural = "perfiles"

    def __str__(self) -> str:
        return self.display_name or str(self.user_id)

    @property
    def effective_country(self) -> str:
        """Return the country whose lines of help serve: the user's own, or that of their institution."""
        if self.country or self.institution is None:
            return self.country
        return self.institution.country if self.institution.is_active else ""


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
        return f"{self.purpose} {self.version}"


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
