"""A new password: by the old one, or by a secret that was sent to the account's address."""

from datetime import datetime
from typing import Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from chat.domain.errors import ErrorCode, FlouError
from chat.observability import log_structured, uid
from flou.accounts import letters, operations
from flou.accounts.models import Letter, User
from flou.accounts.tokens import Pair

_SPENT: Final = "El enlace ya se usó o venció. Pide otro."


def check(user: User, password: str) -> None:
    """Return when it may be the user's password.

    Raises:
        FlouError: `bad_frame` with the reasons under `fields.password`.
    """
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise FlouError(ErrorCode.BAD_FRAME, fields={"password": error.messages}) from None


@transaction.atomic
def change(user: User, password: str) -> Pair:
    """Set a new password, end every sign-in of the user, and return the first pair of a new one.

    Raises:
        FlouError: `bad_frame`, too weak.
    """
    check(user, password)
    operations.change_password(user, password)
    _tell(user)
    return operations.sign_in(user)


@transaction.atomic
def reset(secret: str, password: str, now: datetime) -> None:
    """Set a new password with a secret that was sent; whoever has it owns the address as well.

    Raises:
        FlouError: `bad_frame`, the secret is used, too old or made up, or the password too weak; in the
            second case the secret can be used again.
    """
    user = letters.use(Letter.Kind.RESET, secret)
    if user is None:
        raise FlouError(ErrorCode.BAD_FRAME, message=_SPENT, fields={"token": _SPENT})
    check(user, password)
    operations.change_password(user, password)
    _confirm(user, now)
    _tell(user)


@transaction.atomic
def confirm_email(secret: str, now: datetime) -> None:
    """Note that an address belongs to its user.

    Raises:
        FlouError: `bad_frame`, the secret is used, too old or made up.
    """
    user = letters.use(Letter.Kind.CONFIRM, secret)
    if user is None:
        raise FlouError(ErrorCode.BAD_FRAME, message=_SPENT, fields={"token": _SPENT})
    _confirm(user, now)


def _confirm(user: User, now: datetime) -> None:
    User.objects.filter(pk=user.pk, email_confirmed_at=None).update(email_confirmed_at=now)


def _tell(user: User) -> None:
    letters.ask(Letter.Kind.CHANGED, user.email)
    log_structured("password_changed", uid=uid(user.public_id))
