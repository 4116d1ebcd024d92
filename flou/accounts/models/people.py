"""Who somebody is, what they told about themselves, and where they study."""

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
    email_confirmed_at = models.DateTimeField("correo confirmado", null=True, blank=True, editable=False)
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

    @property
    def pseudonym(self) -> str:
        """Return how a student is called in lists: tells two apart and says nothing of either."""
        return self.public_id.hex[:8]

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
    welcome_text = models.TextField(
        "bienvenida", max_length=1000, blank=True, help_text="La lee quien se une con un código."
    )
    # Who is told of its students' cases first; without one, whoever serves everybody.
    on_call_group = models.ForeignKey(
        "auth.Group",
        models.SET_NULL,
        verbose_name="grupo de guardia",
        null=True,
        blank=True,
        related_name="+",
    )
    is_active = models.BooleanField("activa", default=True)
    created_at = models.DateTimeField("creada", default=timezone.now, editable=False)

    class Meta:
        db_table = "institutions"
        verbose_name = "institución"
        verbose_name_plural = "instituciones"
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name


class Retention(models.IntegerChoices):
    """For how many days a user's conversation is kept."""

    MONTH = 30, "30 días"
    QUARTER = 90, "90 días"
    YEAR = 365, "un año"
    UNTIL_ERASED = 0, "hasta que yo la borre"


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
    # That they said to be at least so old, and when. The year of birth itself is not kept.
    age_minimum = models.PositiveSmallIntegerField("edad mínima declarada", null=True, blank=True)
    age_stated_at = models.DateTimeField("edad declarada", null=True, blank=True)
    # In days; 0: until the user erases it; NULL: they have not chosen, the server's default holds.
    retention_days = models.PositiveSmallIntegerField(
        "conservación (días)", choices=Retention.choices, null=True, blank=True
    )
    # Sealed; there only while the user agrees to the purpose `health`.
    health_notes = models.BinaryField("salud (sellado)", null=True)

    class Meta:
        db_table = "user_profiles"
        verbose_name = "perfil"
        verbose_name_plural = "perfiles"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(retention_days__isnull=True)
                | models.Q(retention_days__in=Retention.values),
                name="user_profiles_known_retention",
            ),
            models.CheckConstraint(
                condition=models.Q(age_minimum__isnull=True, age_stated_at__isnull=True)
                | models.Q(age_minimum__isnull=False, age_stated_at__isnull=False),
                name="user_profiles_age_has_date",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or str(self.user_id)

    @property
    def effective_country(self) -> str:
        """Return the country whose lines of help serve: the user's own, or that of their institution."""
        if self.country or self.institution is None:
            return self.country
        return self.institution.country if self.institution.is_active else ""

    def is_of_age(self, minimum: int) -> bool:
        """Return whether the user has stated to be at least that old."""
        return self.age_minimum is not None and self.age_minimum >= minimum
