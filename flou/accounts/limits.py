"""Brakes on guessing passwords and making accounts, beside the general limit per address."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django_ratelimit.core import get_usage
from redis.exceptions import RedisError

from chat.domain.errors import ErrorCode, FlouError
from chat.figures import FIGURES, Name
from chat.observability import log_failure
from flou.accounts.models import User
from flou.addresses import client_address


@dataclass(frozen=True, slots=True)
class Rates:
    """How often one endpoint may be called per address and per e-mail, in django-ratelimit's notation."""

    group: str
    per_address: str
    per_email: str = ""


# A campus is one address and signs up in one lecture; a password is guessed against one e-mail. The general
# limit per address is stricter unless a network was given its own figure.
REGISTER = Rates("register", per_address="100/h", per_email="10/h")
TOKEN = Rates("token", per_address="300/10m", per_email="10/5m")
REFRESH = Rates("refresh", per_address="1200/10m")
# E-mail to an address that somebody names: enough for who waits for it, and no flood.
LETTER = Rates("letter", per_address="60/h", per_email="5/h")
SECRET = Rates("secret", per_address="60/h")
CODE = Rates("code", per_address="300/h", per_email="10/h")
# Nobody has to sign out everywhere more often.
SIGN_OUT = Rates("sign_out", per_address="300/h", per_email="10/h")
# An export reads everything that is held about somebody.
EXPORT = Rates("export", per_address="300/h", per_email="10/h")


def check(request: HttpRequest, rates: Rates, email: str = "") -> None:
    """Count one call; it is let through when the counters cannot be reached.

    Raises:
        FlouError: `rate_limited`, with the seconds to wait.
    """
    counted = [("address", rates.per_address, address_of(request))]
    if rates.per_email:
        counted.append(("email", rates.per_email, digest(email)))
    for what, rate, value in counted:
        usage = _usage(request, f"auth.{rates.group}.{what}", rate, value)
        if usage and usage["should_limit"] and usage["limit"]:
            FIGURES.count(Name.LIMITS, f"{rates.group}.{what}")
            raise FlouError(ErrorCode.RATE_LIMITED, retry_after_s=max(1, usage["time_left"]))


def address_of(request: HttpRequest) -> str:
    """Return the address under which the sender of a request is counted."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    return client_address(request.META.get("REMOTE_ADDR"), forwarded, settings.TRUSTED_PROXIES)


def _usage(request: HttpRequest, group: str, rate: str, value: str) -> dict[str, Any] | None:
    try:
        usage: dict[str, Any] | None = get_usage(
            request, group=group, key=lambda _group, _request: value, rate=rate, increment=True
        )
    except (RedisError, OSError) as error:
        log_failure("rate_limit_unavailable", error, kind=group)
        return None
    return usage


def digest(email: str) -> str:
    """Return what stands for an e-mail address in the cache and in counts of failures, where none is kept."""
    key = settings.SECRET_KEY.encode()[:64]
    return hashlib.blake2b(User.objects.normalize_email(email).encode(), key=key, digest_size=16).hexdigest()
