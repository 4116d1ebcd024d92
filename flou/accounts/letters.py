"""E-mail to users: asking for it and sending it. Asking costs the same whether an address is known or not."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final, assert_never

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from chat.observability import log_failure
from flou.accounts.domain import letters as words
from flou.accounts.domain.letters import Words
from flou.accounts.models import Letter, MailToken, User

RESET_FOR: Final = timedelta(minutes=30)
CONFIRM_FOR: Final = timedelta(hours=24)
# A code is good in its own quarter of an hour and the next one.
CODE_EVERY_S: Final = 15 * 60
CODE_DIGITS: Final = 8
# Longer than an attempt may take (EMAIL_TIMEOUT), so that nobody takes what is still being sent.
LEASE: Final = timedelta(seconds=60)
MAX_ATTEMPTS: Final = 5
_SECRET_BYTES: Final = 32


def ask(kind: Letter.Kind, address: str) -> None:
    """Have an e-mail sent to an address, whoever's it is."""
    Letter.objects.create(kind=kind, address=User.objects.normalize_email(address))


def deliver(now: datetime, limit: int = 20) -> int:
    """Send up to `limit` e-mails that are due; return how many were tried. Two processes share the work."""
    taken = _take(now, limit)
    for letter in taken:
        try:
            _send(letter, now)
        except Exception as error:
            # Whatever ails the mail server or this letter, the others are sent.
            log_failure("letter_not_sent", error, kind=letter.kind, attempt=letter.attempts + 1)
            _put_off(letter, now)
        else:
            Letter.objects.filter(pk=letter.pk).delete()
    return len(taken)


@transaction.atomic
def use(kind: Letter.Kind, secret: str) -> User | None:
    """Return whose secret it is and make it worth nothing; None when it is used, too old or made up.

    In the caller's transaction: if that is rolled back, the secret is as good as before.
    """
    found = MailToken.objects.select_for_update().filter(
        kind=kind, digest=_digest(secret), expires_at__gt=timezone.now(), user__is_active=True
    )
    token = found.select_related("user").first()
    if token is None:
        return None
    token.delete()
    return token.user


def code_for(address: str, now: datetime, *, before: int = 0) -> str:
    """Return the code that an address was sent in the quarter of an hour that is so many before this one."""
    quarter = int(now.timestamp()) // CODE_EVERY_S - before
    named = f"{User.objects.normalize_email(address)}|{quarter}"
    number = int(salted_hmac("flou.sign_up", named, algorithm="sha256").hexdigest(), 16)
    return str(number % 10**CODE_DIGITS).zfill(CODE_DIGITS)


def is_code(address: str, code: str, now: datetime) -> bool:
    """Return whether an address was sent this code in the last quarter of an hour or two."""
    return any(constant_time_compare(code, code_for(address, now, before=before)) for before in (0, 1))


def prune_mail_tokens(limit: int) -> int:
    """Delete up to `limit` secrets that have expired; return how many."""
    old = MailToken.objects.filter(expires_at__lt=timezone.now()).order_by("expires_at")
    found = list(old.select_for_update(skip_locked=True).values_list("pk", flat=True)[:limit])
    MailToken.objects.filter(pk__in=found).delete()
    return len(found)


@transaction.atomic
def _take(now: datetime, limit: int) -> list[Letter]:
    due = Letter.objects.filter(due_at__lte=now).order_by("due_at")
    rows = list(due.select_for_update(skip_locked=True)[:limit])
    Letter.objects.filter(pk__in=[row.pk for row in rows]).update(
        due_at=now + LEASE, attempts=F("attempts") + 1
    )
    return rows


def _put_off(letter: Letter, now: datetime) -> None:
    if letter.attempts + 1 >= MAX_ATTEMPTS:
        Letter.objects.filter(pk=letter.pk).delete()
        return
    Letter.objects.filter(pk=letter.pk).update(due_at=now + timedelta(seconds=10 * 2**letter.attempts))


def _send(letter: Letter, now: datetime) -> None:
    if not settings.LOCAL and not settings.EMAIL_HOST:
        # It would be printed, and secrets are not for the log of a server.
        raise ImproperlyConfigured("EMAIL_URL is not set")
    said = _written(letter, now)
    if said is not None:
        send_mail(said.subject, said.text, settings.DEFAULT_FROM_EMAIL, [letter.address])


def _written(letter: Letter, now: datetime) -> Words | None:
    """Return what a letter says; None for an address that no student has."""
    user = User.objects.filter(email=letter.address, is_active=True).first()
    ask_again = f"{settings.PUBLIC_URL}/restablecer"
    kind = Letter.Kind(letter.kind)
    if kind is Letter.Kind.SIGN_UP:
        minutes = CODE_EVERY_S // 60
        return words.known(ask_again) if user else words.sign_up(code_for(letter.address, now), minutes)
    # Staff gets a new password from somebody who administers Flou, not by e-mail.
    if user is None or user.is_staff:
        return None
    match kind:
        case Letter.Kind.RESET:
            link = f"{ask_again}#{_new_secret(user, kind, RESET_FOR)}"
            return words.reset(link, int(RESET_FOR.total_seconds() // 60))
        case Letter.Kind.CONFIRM:
            link = f"{settings.PUBLIC_URL}/confirmar#{_new_secret(user, kind, CONFIRM_FOR)}"
            return words.confirm(link, int(CONFIRM_FOR.total_seconds() // 3600))
        case Letter.Kind.CHANGED:
            return words.changed(ask_again)
        case _:
            assert_never(kind)


def _new_secret(user: User, kind: Letter.Kind, lasts: timedelta) -> str:
    """Return a new secret of a user; the ones before it are worth nothing."""
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    with transaction.atomic():
        MailToken.objects.filter(user=user, kind=kind).delete()
        MailToken.objects.create(
            user=user, kind=kind, digest=_digest(secret), expires_at=timezone.now() + lasts
        )
    return secret


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
