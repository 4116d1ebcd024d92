"""The second factor of staff: an app that shows codes (TOTP), and recovery codes for when it is lost.

django-otp checks and throttles: after each wrong code the wait doubles (1, 2, 4 s …), and no code passes
twice. Who reads the tables can use neither: keys of apps are sealed (`flou.ops.models`), recovery codes are
kept as keyed digests.
"""

import base64
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import django_otp
from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken

from chat.observability import log_failure
from flou.ops.models import AuthenticatorApp
from guardrails.domain.sealing import CannotOpen

RECOVERY_CODES: Final = 10
_CODE_BYTES: Final = 10  # 80 bits; 16 letters in base32, all that a row of django-otp holds
_GROUP: Final = 4
_TOTP_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class Wrong:
    """A code that was refused; `until` is when another one may be tried, None for at once."""

    until: datetime | None


def of(user: Any) -> AuthenticatorApp | None:
    """Return the app that a user has confirmed, or None."""
    found: AuthenticatorApp | None = (
        AuthenticatorApp.objects.filter(user=user, confirmed=True).order_by("pk").first()
    )
    return found


def begin(user: Any) -> AuthenticatorApp:
    """Return the app that waits to be confirmed, the same one until it is or its key opens no more."""
    waiting: AuthenticatorApp | None
    waiting = AuthenticatorApp.objects.filter(user=user, confirmed=False).order_by("pk").first()
    if waiting is not None and not _opens(waiting):
        waiting.delete()
        waiting = None
    return waiting or _made(user)


def confirm(user: Any, code: str) -> list[str] | Wrong:
    """Put the waiting app in the place of any other; return new recovery codes, which nobody sees again."""
    with transaction.atomic():
        verified = _verified(user, begin(user), _plain(code))
        if isinstance(verified, Wrong):
            return verified
        AuthenticatorApp.objects.filter(user=user).exclude(pk=verified.pk).delete()
        AuthenticatorApp.objects.filter(pk=verified.pk).update(confirmed=True)
        return _new_recovery_codes(user)


def check(user: Any, code: str) -> Device | Wrong:
    """Return the device that a code is of: the app, or the recovery codes, of which it is the last use."""
    code = _plain(code)
    app, recovery = of(user), StaticDevice.objects.filter(user=user, confirmed=True).first()
    device: Any = app if len(code) == _TOTP_DIGITS else recovery
    if device is None:
        return Wrong(None)
    return _verified(user, device, code if device is app else _digest(code))


def remove(user: Any) -> int:
    """Take every second factor of a user away, which ends the sessions that stand on one; return how many."""
    count = int(AuthenticatorApp.objects.filter(user=user, confirmed=True).count())
    AuthenticatorApp.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
    return count


def codes_left(user: Any) -> int:
    """Return how many recovery codes are unused."""
    return int(StaticToken.objects.filter(device__user=user).count())


def _new_recovery_codes(user: Any) -> list[str]:
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recuperación")
    codes = [letters(secrets.token_bytes(_CODE_BYTES)) for _ in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create([StaticToken(device=device, token=_digest(code)) for code in codes])
    return ["-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP)) for code in codes]


def _made(user: Any) -> AuthenticatorApp:
    made: AuthenticatorApp = AuthenticatorApp.objects.create(user=user, name="app", confirmed=False)
    return made


def _opens(app: AuthenticatorApp) -> bool:
    """Return whether a key can be read; one that cannot lets nobody in, and leaves the recovery codes."""
    try:
        return bool(app.bin_key)
    except CannotOpen as error:
        log_failure("second_factor_unreadable", error)
        return False


def _verified(user: Any, device: Any, code: str) -> Device | Wrong:
    allowed, why = device.verify_is_allowed()
    if not allowed:
        return Wrong((why or {}).get("locked_until"))
    if isinstance(device, AuthenticatorApp) and not _opens(device):
        return Wrong(None)
    verified: Device | None = django_otp.verify_token(user, device.persistent_id, code)
    return verified if verified is not None else Wrong(None)


def _plain(code: str) -> str:
    return "".join(code.split()).replace("-", "").lower()


def _digest(code: str) -> str:
    return letters(salted_hmac("flou.recovery", code, algorithm="sha256").digest()[:_CODE_BYTES])


def letters(value: bytes) -> str:
    """Return bytes in base32, small letters, unpadded."""
    return base64.b32encode(value).decode().lower().rstrip("=")
