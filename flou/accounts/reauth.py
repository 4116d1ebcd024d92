"""Asking again who it is before what cannot be taken back: by password, or by a sign-in of a moment ago."""

from datetime import timedelta
from typing import Final

from django.utils import timezone
from rest_framework.request import Request

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.principal import Principal
from flou.accounts import limits
from flou.accounts.models import RefreshFamily, User

FRESH_FOR: Final = timedelta(minutes=10)


def require(request: Request, user: User, principal: Principal) -> None:
    """Return when the body has the user's password, or has none and the sign-in is younger than ten minutes.

    Raises:
        FlouError: `forbidden` with `fields.password`; `rate_limited`.
    """
    body = request.data if isinstance(request.data, dict) else {}
    password = body.get("password")
    if password is None and _is_fresh(principal):
        return
    if password is None:
        raise _refusal("Escribe tu contraseña para confirmar que eres tú.")
    check_password(request, user, password)


def check_password(request: Request, user: User, password: object, field: str = "password") -> None:
    """Return when it is the user's password; guesses count together with those at the sign-in.

    Raises:
        FlouError: `forbidden` with `field` under `fields`; `rate_limited`.
    """
    limits.check(request, limits.TOKEN, user.email)
    if not isinstance(password, str) or not user.check_password(password):
        raise _refusal("La contraseña no es correcta.", field)


def _is_fresh(principal: Principal) -> bool:
    since = timezone.now() - FRESH_FOR
    return RefreshFamily.objects.filter(pk=principal.family, created_at__gte=since).exists()


def _refusal(problem: str, field: str = "password") -> FlouError:
    return FlouError(ErrorCode.FORBIDDEN, message=problem, fields={field: problem})
