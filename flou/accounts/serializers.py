"""Shapes of the account endpoints. What they do not name is ignored: nobody makes themselves staff."""

import re
import zoneinfo
from functools import cache
from typing import Any, ClassVar

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as PasswordRefused
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from flou.accounts.consents import Wish
from flou.accounts.models import Purpose, Retention, User
from flou.accounts.profile import PLAIN, Age, Change

# Argon2 hashes any length; this bounds its work and is longer than any pass phrase.
MAX_PASSWORD = 256
# Of what is told about health: a few sentences.
MAX_HEALTH_NOTES = 500
_ISO2 = re.compile(r"[A-Z]{2}")


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


class CountryField(serializers.CharField):
    """ISO 3166-1 alpha-2, or empty for unknown."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "allow_blank": True, "max_length": 8, **kwargs})

    def to_internal_value(self, data: Any) -> str:
        """Return the code in capitals."""
        code = str(super().to_internal_value(data)).upper()
        if code and not _ISO2.fullmatch(code):
            raise serializers.ValidationError("Escribe el código de dos letras de tu país, como CL.")
        return code


class PasswordField(serializers.CharField):
    """A password, exactly as typed."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(write_only=True, trim_whitespace=False, max_length=MAX_PASSWORD, **kwargs)


class AgeSerializer(serializers.Serializer[Any]):
    """What somebody says of their age: the year of birth, the sentence that they are old enough, or both."""

    birth_year = serializers.IntegerField(required=False, allow_null=True, min_value=1, max_value=9999)
    adult = serializers.BooleanField(required=False, allow_null=True)

    def to_internal_value(self, data: Any) -> Age:
        """Return the statement."""
        return Age(**super().to_internal_value(data))


class RegisterSerializer(serializers.Serializer[Any]):
    """A new account. Without `consents`, registering means to agree to `chat`."""

    email = serializers.EmailField(max_length=254)
    password = PasswordField()
    country = CountryField(default="")
    consents = serializers.ListField(
        child=serializers.ChoiceField(choices=Purpose.choices), required=False, max_length=len(Purpose)
    )
    age = AgeSerializer(required=False)
    institution_code = serializers.CharField(required=False, allow_blank=True, max_length=40, default="")
    code = serializers.CharField(
        required=False, max_length=16, help_text="Enviado al correo, donde el servidor lo pide (202)."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse a weak password, also one that resembles the address."""
        try:
            validate_password(attrs["password"], User(email=attrs["email"]))
        except PasswordRefused as error:
            raise serializers.ValidationError({"password": error.messages}) from None
        return attrs


class CredentialsSerializer(serializers.Serializer[Any]):
    """What somebody signs in with; a badly formed address is simply a wrong one."""

    email = serializers.CharField(max_length=254)
    password = PasswordField()


class RefreshSerializer(serializers.Serializer[Any]):
    """A refresh token."""

    refresh = serializers.CharField(max_length=4096)


class ReauthSerializer(serializers.Serializer[Any]):
    """The password, once more; not needed for ten minutes after a sign-in."""

    password = PasswordField(required=False)


class AddressSerializer(serializers.Serializer[Any]):
    """An e-mail address."""

    email = serializers.EmailField(max_length=254)


class SecretSerializer(serializers.Serializer[Any]):
    """The secret of a link that was sent."""

    token = serializers.CharField(max_length=128)


class ResetSerializer(SecretSerializer):
    """The secret of a link, and the password that is to be."""

    password = PasswordField()


class NewPasswordSerializer(serializers.Serializer[Any]):
    """The password that is, and the one that is to be."""

    current_password = PasswordField()
    password = PasswordField()


class SentSerializer(serializers.Serializer[Any]):
    """That an e-mail is on its way, if the address is one to write to."""

    sent = serializers.BooleanField()


class PairSerializer(serializers.Serializer[Any]):
    """An access token and the refresh token that follows it."""

    access = serializers.CharField()
    refresh = serializers.CharField()


class UserSerializer(serializers.Serializer[Any]):
    """The account as its owner sees it after registering."""

    id = serializers.UUIDField(source="public_id")
    email = serializers.EmailField()
    country = serializers.CharField(source="profile.country")


class RegisteredSerializer(PairSerializer):
    """A new account and its first pair of tokens."""

    user = UserSerializer()


class ConsentSerializer(serializers.Serializer[Any]):
    """What a user has agreed to for one purpose, and the version of the text that is in force today."""

    granted = serializers.BooleanField()
    version = serializers.CharField(allow_null=True)
    granted_at = serializers.DateTimeField(allow_null=True)
    withdrawn_at = serializers.DateTimeField(allow_null=True)
    current_version = serializers.CharField()


class StatedAgeSerializer(serializers.Serializer[Any]):
    """How old somebody has to be here, and whether they said that they are."""

    minimum = serializers.IntegerField()
    confirmed = serializers.BooleanField()
    stated_at = serializers.DateTimeField(allow_null=True)


class MyInstitutionSerializer(serializers.Serializer[Any]):
    """Where a user studies."""

    name = serializers.CharField()
    short_name = serializers.CharField()
    country = serializers.CharField()
    welcome_text = serializers.CharField()


class MeSerializer(serializers.Serializer[Any]):
    """The profile as its user sees it. `retention_days`: 0 is until erased, null is the server's default."""

    id = serializers.UUIDField()
    email = serializers.EmailField()
    email_confirmed = serializers.BooleanField()
    country = serializers.CharField()
    display_name = serializers.CharField()
    time_zone = serializers.CharField()
    institution = MyInstitutionSerializer(allow_null=True)
    institution_name = serializers.CharField()
    age = StatedAgeSerializer()
    retention_days = serializers.IntegerField(allow_null=True)
    default_retention_days = serializers.IntegerField()
    health_notes = serializers.CharField(allow_null=True)
    consents = serializers.ListField(child=serializers.CharField())
    consent = serializers.DictField(child=ConsentSerializer())


@extend_schema_field(
    {
        "oneOf": [
            {"type": "boolean"},
            {
                "type": "object",
                "required": ["granted"],
                "properties": {"granted": {"type": "boolean"}, "version": {"type": "string"}},
            },
        ]
    }
)
class WishField(serializers.Field[Wish, Any, Any, Any]):
    """`true`, `false`, or `{granted, version}` with the version of the text that was read."""

    default_error_messages: ClassVar = {"invalid": "Escribe true, false o un objeto con granted y version."}

    def to_internal_value(self, data: Any) -> Wish:
        """Return the wish."""
        granted, version = data, ""
        if isinstance(data, dict):
            granted, version = data.get("granted"), data.get("version", "")
        if not isinstance(granted, bool) or not isinstance(version, str):
            self.fail("invalid")
        return Wish(granted=granted, version=version)


class ConsentWishes(serializers.DictField):
    """Wishes by purpose."""

    child = WishField()

    def to_internal_value(self, data: Any) -> dict[str, Wish]:
        """Return the wishes; a purpose that there is none of is refused."""
        wishes: dict[str, Wish] = super().to_internal_value(data)
        unknown = wishes.keys() - set(Purpose.values)
        if unknown:
            raise serializers.ValidationError(
                {name: ["No hay un propósito con ese nombre."] for name in unknown}
            )
        return wishes


class ChangeMeSerializer(serializers.Serializer[Any]):
    """What a user may change of their profile; whatever else is sent is ignored."""

    country = CountryField()
    display_name = serializers.CharField(required=False, allow_blank=True, max_length=80)
    time_zone = serializers.CharField(required=False, allow_blank=True, max_length=64)
    institution_name = serializers.CharField(required=False, allow_blank=True, max_length=120)
    retention_days = serializers.ChoiceField(choices=[*Retention.choices], required=False, allow_null=True)
    health_notes = serializers.CharField(required=False, allow_blank=True, max_length=MAX_HEALTH_NOTES)
    institution_code = serializers.CharField(required=False, allow_blank=True, max_length=40)
    age = AgeSerializer(required=False)
    consent = ConsentWishes(required=False)

    def validate_time_zone(self, value: str) -> str:
        """Refuse what is no zone of the IANA database."""
        if value and value not in _time_zones():
            raise serializers.ValidationError("No conocemos esa zona horaria; prueba con America/Santiago.")
        return value

    def asked(self) -> Change:
        """Return the change that was asked for, after it was found valid."""
        data: dict[str, Any] = self.validated_data
        return Change(
            plain={name: data[name] for name in PLAIN & data.keys()},
            age=data.get("age"),
            consent=data.get("consent") or {},
            health_notes=data.get("health_notes"),
            institution_code=data.get("institution_code"),
        )


class LegalTextSerializer(serializers.Serializer[Any]):
    """One version of a text; `body` has paragraphs, `## ` headings and `- ` lists, and no HTML."""

    kind = serializers.CharField()
    version = serializers.CharField()
    title = serializers.CharField()
    body = serializers.CharField()
    created_at = serializers.DateTimeField()


class LegalSerializer(serializers.Serializer[Any]):
    """What a page that asks for consent shows."""

    minimum_age = serializers.IntegerField()
    minimum_ages = serializers.DictField(child=serializers.IntegerField())
    age_required = serializers.BooleanField()
    retention_days = serializers.ListField(child=serializers.IntegerField())
    texts = LegalTextSerializer(many=True)
