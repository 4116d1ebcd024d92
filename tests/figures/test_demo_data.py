"""The invented year: plausible, marked, sealed, and never among real people."""

from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from chat.bodies import open_message
from chat.figures import Name
from chat.models import ChatMessage, LLMUsage, Turn
from flou.accounts.models import User
from flou.figures.models import Alert, Figure, Span
from flou.figures.periods import Period
from flou.figures.queries import dashboard
from guardrails.models import CrisisFlag, FlagEvent, Outbox
from strategy.models import StrategyUse

pytestmark = pytest.mark.django_db


def invent(**options: Any) -> str:
    out = StringIO()
    small = {"days": 9, "turns": 300, "traffic": 3000, "students": 12, "stdout": out}
    call_command("demo_data", **{**small, **options})
    return out.getvalue()


def test_fills_every_page_of_the_console() -> None:
    invent()
    now = timezone.now()
    assert Turn.objects.count() == 300
    assert StrategyUse.objects.exists()
    assert Alert.objects.exists()
    assert CrisisFlag.objects.count() == 3
    assert FlagEvent.objects.count() >= 3
    page = dashboard(Period.MONTH, now)
    assert page.requests_per_minute > 0
    assert page.totals.of(Name.TURN).p95 is not None
    assert len(page.slowest) == 5
    assert not page.month.exhausted
    assert (page.cost_per_turn or 0) < 0.02
    ever = {row.label: row.count for row in Figure.objects.filter(span=Span.EVER, name="requests")}
    days = dict.fromkeys(ever, 0)
    for row in Figure.objects.filter(span=Span.DAY, name="requests"):
        days[row.label] += row.count
    assert days == ever
    assert sum(ever.values()) == pytest.approx(3000, rel=0.15)


def test_is_marked_and_harms_nobody() -> None:
    """Its people cannot sign in or be written to, its words are sealed, and no notice leaves."""
    invent(days=2, turns=100, traffic=50)
    assert {email.rpartition("@")[2] for email in User.objects.values_list("email", flat=True)} == {
        "demo.flou.invalid"
    }
    assert not any(user.has_usable_password() for user in User.objects.all())
    message = ChatMessage.objects.select_related("user").filter(role="user")[0]
    assert "Tengo que hacer" in open_message(
        message.user.public_id, message.turn_id, "user", bytes(message.body)
    )
    assert b"Tengo" not in bytes(message.body)
    assert not Outbox.objects.filter(addressed_at=None).exists()
    assert mail.outbox == []
    assert not LLMUsage.objects.filter(created_at__gt=timezone.now()).exists()


def test_asks_before_it_adds_to_what_is_there() -> None:
    invent(days=1, turns=5, traffic=10)
    with pytest.raises(CommandError, match="--yes"):
        invent(days=1, turns=5, traffic=10)
    invent(days=1, turns=5, traffic=10, yes=True)
    assert Turn.objects.count() == 10


def test_refuses_a_deployment(settings: Settings) -> None:
    settings.LOCAL = False
    with pytest.raises(CommandError, match="local"):
        invent(yes=True)
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "wrong", ["--days=0", "--days=99999999", "--turns=-1", "--traffic=-1", "--students=0", "--students=dos"]
)
def test_refuses_numbers_that_make_no_sense(wrong: str) -> None:
    with pytest.raises(CommandError, match="debe ser un número entero entre"):
        call_command("demo_data", wrong)
    assert not User.objects.exists()
