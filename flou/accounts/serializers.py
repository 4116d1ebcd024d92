"""Shapes of the account endpoints. What they do not name is ignored: nobody makes themselves staff."""

import re
import zoneinfo
from functools import cache
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as PasswordRefused
from rest_framework import serializers

from flou.accounts.models import Purpose, User, UserProfile

# Argon2 hashes any length; this bounds its work and is longer than any pass phrase.
MAX_PASSWORD = 256
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


class RegisterSerializer(serializers.Serializer[Any]):
    """A new account."""

    email = serializers.EmailField(max_length=254)
    password = PasswordField()
    country = CountryField(default="")
    consents = serializers.ListField(
        child=serializers.ChoiceField(choices=Purpose.choices), required=False, max_length=len(Purpose)
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


class MeSerializer(serializers.Serializer[Any]):
    """The profile that a user sees and may change; `id`, `email` and `consents` are only read."""

    id = serializers.UUIDField(source="user.public_id", read_only=True)
    email = serializers.EmailField(source="user.email", read_only=True)
    country = CountryField()
    display_name = serializers.CharField(required=False, allow_blank=True, max_length=80)
    time_zone = serializers.CharField(required=False, allow_blank=True, max_length=64)
    consents = serializers.SerializerMethodField()

    def get_consents(self, profile: UserProfile) -> list[str]:
        """Return the purposes in force, as the request's principal holds them."""
        consents: list[str] = self.context["consents"]
        return consents

    def validate_time_zone(self, value: str) -> str:
        """Refuse what is no zone of the IANA database."""
        if value and value not in _time_zones():
            raise serializers.ValidationError("No conocemos esa zona horaria; prueba con America/Santiago.")
        return value

    def update(self, instance: UserProfile, validated_data: dict[str, Any]) -> UserProfile:
        """Store the named fields."""
        for name, value in validated_data.items():
            setattr(instance, name, value)
        instance.save(update_fields=[*validated_data])
        return instance
