"""Signed tokens: making a pair and reading one back. Whether the sign-in still lives, `queries` knows."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings

from chat.domain.errors import ErrorCode, FlouError

# Ours have about 350 characters; longer ones are not worth the decoding.
MAX_TOKEN = 4096


class Kind(StrEnum):
    """What a token is good for."""

    ACCESS = "access"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token of ours says: for whom, from which sign-in, until when (seconds since the epoch)."""

    public_id: UUID
    family: UUID
    jti: UUID
    exp: int


@dataclass(frozen=True, slots=True)
class Pair:
    """An access token and the refresh token that follows it."""

    access: str
    refresh: str

    def as_json(self) -> dict[str, str]:
        """Return the pair as the contract names it."""
        return {"access": self.access, "refresh": self.refresh}


def mint(public_id: UUID, family: UUID) -> Pair:
    """Return a fresh pair for a user and a sign-in."""
    return Pair(*(_signed(kind, public_id, family) for kind in (Kind.ACCESS, Kind.REFRESH)))


def read(token: str, kind: Kind) -> Claims:
    """Return the claims of a token whose signature, type and time are good.

    Raises:
        FlouError: `token_expired`, or `auth_required` for everything else that is wrong with it.
    """
    expired, invalid = _refusals()
    try:
        return _claims(_token_class(kind)(_decodable(token)))
    except expired:
        raise FlouError(ErrorCode.TOKEN_EXPIRED) from None
    # Deep nesting in a forged header exhausts the JSON parser; foreign claims are missing or no UUIDs.
    except (invalid, RecursionError, KeyError, ValueError, TypeError):
        raise FlouError(ErrorCode.AUTH_REQUIRED) from None


def _decodable(token: str) -> str:
    if not token or len(token) > MAX_TOKEN or not token.isascii():
        raise ValueError
    return token


def _claims(token: Any) -> Claims:
    return Claims(UUID(token["sub"]), UUID(token["fam"]), UUID(token["jti"]), int(token["exp"]))


def _signed(kind: Kind, public_id: UUID, family: UUID) -> str:
    token = _token_class(kind)()
    # Read at each minting and not once at import, as the package does.
    token.set_exp(lifetime=settings.SIMPLE_JWT[f"{kind.upper()}_TOKEN_LIFETIME"])
    token["sub"], token["fam"] = str(public_id), str(family)
    return str(token)


# The package reads SECRET_KEY when it is imported: on use, a missing key can be named by a check instead.


@cache
def _token_class(kind: Kind) -> Any:
    from rest_framework_simplejwt.tokens import AccessToken, RefreshToken  # noqa: PLC0415

    return {Kind.ACCESS: AccessToken, Kind.REFRESH: RefreshToken}[kind]


@cache
def _refusals() -> tuple[type[Exception], type[Exception]]:
    from rest_framework_simplejwt.exceptions import ExpiredTokenError, TokenError  # noqa: PLC0415

    return ExpiredTokenError, TokenError
