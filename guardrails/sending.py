"""Carrying a notice out of the house: e-mail through Django's backend, webhooks as signed JSON over HTTPS."""

import smtplib
import time
from datetime import datetime
from typing import Final, assert_never
from urllib.parse import urlsplit

import httpx2
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.utils.formats import date_format
from django.utils.timezone import localtime

from guardrails.domain.notices import Alarm, Message, alarm_text, payload, signature, subject, text
from guardrails.models import Delivery
from guardrails.models.roster import safe_webhook
from guardrails.operations.notices import Letter

# Per step of an attempt; EMAIL_TIMEOUT in the settings is the same. A whole attempt stays below ATTEMPT_S.
TIMEOUT_S: Final = 10
ATTEMPT_S: Final = 45


class NotSent(Exception):
    """Raised when an attempt failed; `failure` is the class of the cause."""

    def __init__(self, failure: Delivery.Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


def send(letter: Letter, *, timeout_s: float = TIMEOUT_S) -> None:
    """Carry a letter to its address; it waits on the network and holds no database connection.

    `timeout_s` is for each step of a webhook; e-mail has EMAIL_TIMEOUT.

    Raises:
        NotSent: it did not arrive, or nobody can tell.
    """
    match letter.channel:
        case Delivery.Channel.EMAIL:
            _mail(letter)
        case Delivery.Channel.WEBHOOK:
            _post(letter, timeout_s)
        case _:
            assert_never(letter.channel)


def _mail(letter: Letter) -> None:
    notice = letter.notice
    # The same in every attempt, so that mail programs show one message.
    message_id = f"<{notice.id}@{urlsplit(settings.PUBLIC_URL).hostname}>"
    message = EmailMessage(
        subject(notice),
        _text(notice),
        to=[letter.address],
        headers={"Message-ID": message_id},
    )
    try:
        message.send()
    except TimeoutError:
        raise NotSent(Delivery.Failure.TIMEOUT) from None
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused):
        raise NotSent(Delivery.Failure.REFUSED) from None
    except (smtplib.SMTPException, OSError):
        raise NotSent(Delivery.Failure.UNREACHABLE) from None


def _text(notice: Message) -> str:
    return alarm_text(notice) if isinstance(notice, Alarm) else text(notice, _read(notice.due_at))


def _post(letter: Letter, timeout_s: float) -> None:
    _require_safe(letter.address)
    body = payload(letter.notice)
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": str(letter.notice.id),
        "X-Flou-Signature": signature(settings.WEBHOOK_SECRET, int(time.time()), body),
    }
    try:
        # A redirect is not followed: it could lead where no address may point. Only the status counts: the
        # answer's body is not read, however long it is.
        with (
            httpx2.Client(timeout=timeout_s, follow_redirects=False) as client,
            client.stream("POST", letter.address, content=body, headers=headers) as answer,
        ):
            arrived = answer.is_success
    except httpx2.TimeoutException:
        raise NotSent(Delivery.Failure.TIMEOUT) from None
    except (httpx2.HTTPError, httpx2.InvalidURL):
        raise NotSent(Delivery.Failure.UNREACHABLE) from None
    if not arrived:
        raise NotSent(Delivery.Failure.REFUSED)


def _require_safe(address: str) -> None:
    try:
        safe_webhook(address)
    except ValidationError:
        raise NotSent(Delivery.Failure.NOT_SET_UP) from None
    if not settings.WEBHOOK_SECRET:
        raise NotSent(Delivery.Failure.NOT_SET_UP)


def _read(moment: datetime) -> str:
    return date_format(localtime(moment), r"l j \d\e F, H:i")
