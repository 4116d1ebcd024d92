"""A sweep of the outbox: the command and every server do the same."""

from io import StringIO

import pytest
from asgiref.sync import sync_to_async
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from chat.turn.notifier import Notifier
from guardrails.models import Delivery, Outbox
from tests.guardrails.cases import PLAN, a_colleague, a_student, put_on_call, raised

pytestmark = pytest.mark.django_db(transaction=True)


def said() -> str:
    """Run the command and return what it prints."""
    out = StringIO()
    call_command("send_outbox", stdout=out)
    return out.getvalue()


class TestSendOutbox:
    def test_sends_what_is_due_and_says_how_much(self) -> None:
        """Once: the second run has nothing to do."""
        ana = a_colleague()
        put_on_call(ana)
        flag = raised(a_student(), screening=PLAN, now=timezone.now())
        assert said() == "Intentos de envío: 1.\n"
        assert said() == "Intentos de envío: 0.\n"
        (message,) = mail.outbox
        assert (message.to, str(flag.uid) in message.body) == ([ana.email], True)
        assert Outbox.objects.get().sent_at is not None

    def test_sends_more_than_fits_one_sweep(self) -> None:
        """Until nothing is due."""
        put_on_call(a_colleague())
        for _ in range(23):
            raised(a_student(), now=timezone.now())
        assert said() == "Intentos de envío: 23.\n"
        assert len(mail.outbox) == 23


class TestASweep:
    async def test_goes_on_after_a_delivery_that_breaks_the_program(self) -> None:
        """The others are sent; the broken one is tried later, with a reason that staff can read."""

        def prepare() -> None:
            put_on_call(a_colleague())
            raised(a_student(), now=timezone.now())
            broken = Outbox.objects.get()
            for address in ("a@staff.example\nBcc: x@y.example", "b@staff.example"):
                Delivery.objects.create(
                    notice=broken, channel="email", address=address, due_at=timezone.now()
                )
            Outbox.objects.update(addressed_at=timezone.now())

        await sync_to_async(prepare)()
        assert await Notifier(timezone.now).sweep() == 2
        assert [message.to for message in mail.outbox] == [["b@staff.example"]]
        left = await sync_to_async(Delivery.objects.get)(sent_at=None)
        assert (left.failure, left.attempts, left.given_up_at) == ("broken", 1, None)
