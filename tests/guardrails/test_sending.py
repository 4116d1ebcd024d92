"""Notices on the wire: a mail server and a receiver of webhooks on the loopback."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.header import decode_header, make_header
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from pytest_django import Settings

from guardrails.domain.notices import Notice
from guardrails.models import Delivery
from guardrails.models.roster import safe_webhook
from guardrails.operations.notices import Letter
from guardrails.sending import NotSent, send
from tests.fakes.smtp_server import MailServer, mail_server
from tests.fakes.webhook import Receiver, receiving
from tests.servers import free_port

SECRET = "s" * 40
Failure = Delivery.Failure
NOTICE = Notice(
    id=uuid4(),
    kind="raised",
    kind_label="alerta nueva",
    flag=uuid4(),
    severity=5,
    risk="plan_means",
    risk_label="plan o medios",
    due_at=datetime(2026, 11, 23, 13, 15, tzinfo=UTC),
    link="https://flou.example/admin/guardrails/crisisflag/7/change/",
)
LETTER = Letter(1, 1, Delivery.Channel.EMAIL, "ana@staff.example", NOTICE)


def failure_of(letter: Letter) -> Delivery.Failure | None:
    """Return why a letter was not sent, or None when it was."""
    try:
        send(letter)
    except NotSent as error:
        return error.failure
    return None


class TestEmail:
    @pytest.fixture
    def mail(self, settings: Settings) -> Iterator[MailServer]:
        """Return the mail server that the settings point to."""
        with mail_server() as server:
            settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
            settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
            settings.PUBLIC_URL = "https://flou.example"
            yield server

    def test_says_how_severe_what_kind_until_when_and_where(self, mail: MailServer) -> None:
        """In Spanish, on the clock of the staff."""
        assert failure_of(LETTER) is None
        message = mail.messages.get_nowait()
        text = message.get_payload(decode=True).decode()  # type: ignore[union-attr] # bytes of one part
        assert str(make_header(decode_header(message["Subject"]))) == "[Flou] Alerta nueva: gravedad 5"
        assert message["To"] == "ana@staff.example"
        for said in (
            "5 de 5",
            "plan o medios",
            "lunes 23 de noviembre, 10:15",
            str(NOTICE.flag),
            NOTICE.link,
        ):
            assert said in text

    def test_has_the_same_id_in_every_attempt(self, mail: MailServer) -> None:
        """Mail programs show one message."""
        send(LETTER)
        send(replace(LETTER, attempt=2))
        ids = {mail.messages.get_nowait()["Message-ID"] for _ in range(2)}
        assert ids == {f"<{NOTICE.id}@flou.example>"}

    def test_that_is_refused_failed(self, mail: MailServer) -> None:
        """No such mailbox."""
        mail.refusing = True
        assert failure_of(LETTER) is Failure.REFUSED

    def test_without_a_mail_server_failed(self, mail: MailServer, settings: Settings) -> None:
        """Nobody listens there."""
        settings.EMAIL_PORT = free_port()
        assert failure_of(LETTER) is Failure.UNREACHABLE


class TestWebhook:
    @pytest.fixture
    def receiver(self, settings: Settings) -> Iterator[Receiver]:
        """Return a receiver that knows the secret."""
        settings.WEBHOOK_SECRET = SECRET
        with receiving() as running:
            yield running

    def letter(self, receiver: Receiver) -> Letter:
        """Return a letter to the receiver."""
        return replace(LETTER, channel=Delivery.Channel.WEBHOOK, address=receiver.url)

    def test_is_signed_json_under_one_key(self, receiver: Receiver) -> None:
        """A receiver can tell that it is ours, that it is fresh, and that it has seen it."""
        assert failure_of(self.letter(receiver)) is None
        call = receiver.calls.get_nowait()
        fields = dict(part.split("=") for part in call.headers["x-flou-signature"].split(","))
        signed = fields["t"].encode() + b"." + call.body
        assert hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest() == fields["v1"]
        assert call.headers["idempotency-key"] == str(NOTICE.id)
        assert json.loads(call.body) == {
            "id": str(NOTICE.id),
            "kind": "raised",
            "flag": str(NOTICE.flag),
            "severity": 5,
            "risk": "plan_means",
            "due_at": "2026-11-23T13:15:00+00:00",
            "link": NOTICE.link,
        }

    @pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
    def test_that_is_not_accepted_failed(self, receiver: Receiver, status: int) -> None:
        """Only 2xx is an arrival."""
        receiver.status = status
        assert failure_of(self.letter(receiver)) is Failure.REFUSED

    def test_is_not_led_elsewhere(self, receiver: Receiver) -> None:
        """A redirect is a refusal: it could lead into the house."""
        receiver.status, receiver.location = 307, f"{receiver.url}/elsewhere"
        assert failure_of(self.letter(receiver)) is Failure.REFUSED
        assert receiver.calls.qsize() == 1

    def test_to_nobody_failed(self, receiver: Receiver) -> None:
        """A closed port, a name that does not exist."""
        gone = replace(self.letter(receiver), address=f"http://127.0.0.1:{free_port()}/")
        assert failure_of(gone) is Failure.UNREACHABLE

    def test_without_an_answer_in_time_failed(self, receiver: Receiver) -> None:
        """A server that takes the request and says nothing."""
        receiver.open.clear()
        with pytest.raises(NotSent) as failed:
            send(self.letter(receiver), timeout_s=0.05)
        assert failed.value.failure is Failure.TIMEOUT

    def test_is_not_sent_unsigned(self, receiver: Receiver, settings: Settings) -> None:
        """Without a secret nobody could tell it from a forged one."""
        settings.WEBHOOK_SECRET = ""
        assert failure_of(self.letter(receiver)) is Failure.NOT_SET_UP
        assert receiver.calls.empty()

    def test_is_not_sent_in_the_clear_by_a_deployment(self, receiver: Receiver, settings: Settings) -> None:
        """Also when such an address came into the table otherwise than by the form."""
        settings.LOCAL = False
        assert failure_of(self.letter(receiver)) is Failure.NOT_SET_UP
        assert receiver.calls.empty()

    @pytest.mark.parametrize(
        "address",
        [
            "http://hooks.example/a",
            "ftp://hooks.example/a",
            "file:///etc/passwd",
            "https:///a",
            "https://user:password@hooks.example/a",
            "javascript:alert(1)",
        ],
    )
    def test_addresses_that_are_not_safe_are_refused(self, settings: Settings, address: str) -> None:
        """HTTPS, a host, no password."""
        settings.LOCAL = False
        with pytest.raises(ValidationError):
            safe_webhook(address)
