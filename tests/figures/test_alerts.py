"""Rules and figures: when an alert opens, who is told, how often, and when it is over."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse

from chat.figures import Figures, Name
from chat.models import LLMUsage
from flou.figures.domain.metrics import LABELS, UNITS, Metric, shown
from flou.figures.models import Alert, AlertRule
from flou.figures.operations.alerts import evaluate
from flou.figures.operations.flush import Gauges, flush
from flou.figures.readings import read
from guardrails.domain.notices import payload, subject
from guardrails.models import Outbox
from guardrails.operations.notices import address, announce, take
from tests.figures.conftest import NOW, Clock
from tests.guardrails.cases import PLAN, a_colleague, a_student, put_on_call, raised

Make = Callable[..., Gauges]
pytestmark = pytest.mark.django_db


@pytest.fixture
def only() -> Callable[..., AlertRule]:
    """Return a maker of the only rule there is."""

    def make(**fields: object) -> AlertRule:
        AlertRule.objects.all().delete()
        plain = {"name": "Fallan los turnos", "metric": "error_rate", "threshold": 5, "window_minutes": 10}
        return AlertRule.objects.create(**{**plain, **fields})

    return make


def turns(gauges: Make, *, at: datetime = NOW, failed: int = 0, answered: int = 0) -> None:
    figures = Figures(Clock(at))
    figures.count(Name.FINISH, "failed", failed)
    figures.count(Name.FINISH, "stop", answered)
    flush(gauges(), 1, figures.take())


def opened() -> list[tuple[str, float, bool]]:
    return [(alert.name, alert.value, alert.closed_at is None) for alert in Alert.objects.order_by("id")]


class TestAnAlert:
    def test_opens_beyond_the_threshold_and_closes_below_it(
        self, gauges: Make, only: Callable[..., AlertRule]
    ) -> None:
        only()
        turns(gauges, failed=10, answered=90)
        assert evaluate(NOW)
        assert opened() == [("Fallan los turnos", 10.0, True)]
        evaluate(NOW + timedelta(minutes=30))
        assert opened() == [("Fallan los turnos", 10.0, False)]

    def test_keeps_its_worst_value(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        only()
        for minute, failed in ((0, 10), (1, 50), (2, 0)):
            now = NOW + timedelta(minutes=minute)
            turns(gauges, at=now, failed=failed, answered=10)
            evaluate(now)
        assert opened() == [("Fallan los turnos", 75.0, True)]

    def test_needs_enough_cases(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        """One failure at night is no hundred per cent."""
        only(least_count=20)
        turns(gauges, failed=1)
        evaluate(NOW)
        assert opened() == []

    def test_may_be_about_too_little(self, only: Callable[..., AlertRule]) -> None:
        only(name="Nadie escribe", metric="requests", comparison="below", threshold=0)
        evaluate(NOW)
        assert opened() == [("Nadie escribe", 0.0, True)]

    def test_ends_with_a_rule_that_is_switched_off(
        self, gauges: Make, only: Callable[..., AlertRule]
    ) -> None:
        rule = only()
        turns(gauges, failed=10)
        evaluate(NOW)
        AlertRule.objects.filter(pk=rule.pk).update(enabled=False)
        evaluate(NOW)
        assert opened() == [("Fallan los turnos", 100.0, False)]

    def test_outlives_its_rule(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        rule = only()
        turns(gauges, failed=10)
        evaluate(NOW)
        rule.delete()
        assert opened() == [("Fallan los turnos", 100.0, True)]


class TestPeople:
    def test_are_told_once_within_the_pause(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        """A figure that goes up and down is listed each time and told of once."""
        only(cooldown_minutes=60)
        for minute in (0, 20, 40, 80):
            now = NOW + timedelta(minutes=minute)
            turns(gauges, at=now, failed=10)
            evaluate(now)
            evaluate(now + timedelta(minutes=15))
        assert len(opened()) == 4
        told = [alert.told_at for alert in Alert.objects.filter(told_at__isnull=False).order_by("id")]
        assert told == [NOW, NOW + timedelta(minutes=80)]
        assert Outbox.objects.count() == 2

    def test_of_the_rule_are_told(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        ana, eva = a_colleague(), a_colleague()
        put_on_call(a_colleague())
        only().people.set([ana, eva])
        turns(gauges, failed=10)
        evaluate(NOW)
        address(NOW)
        assert sorted(letter.address for letter in take(NOW)) == sorted([ana.email, eva.email])

    def test_who_receive_alerts_are_told_without_any(
        self, gauges: Make, only: Callable[..., AlertRule]
    ) -> None:
        ana = a_colleague()
        ana.user_permissions.add(Permission.objects.get(codename="be_alerted"))
        put_on_call(a_colleague())
        only()
        turns(gauges, failed=10)
        evaluate(NOW)
        address(NOW)
        assert [letter.address for letter in take(NOW)] == [ana.email]

    def test_on_call_are_told_in_the_end(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        ana = a_colleague()
        put_on_call(ana)
        only()
        turns(gauges, failed=10)
        evaluate(NOW)
        address(NOW)
        (letter,) = take(NOW)
        assert letter.address == ana.email
        assert subject(letter.notice) == "[Flou] Aviso de operación: Fallan los turnos"
        said = payload(letter.notice).decode()
        assert "Turnos que fallan (%): 100 % (umbral: 5 %)." in said
        assert reverse("admin:figures_alert_change", args=[Alert.objects.get().pk]) in said


class TestMetrics:
    @pytest.mark.parametrize("metric", list(Metric))
    def test_can_all_be_read_of_an_empty_server(self, metric: Metric) -> None:
        reading = read(metric, timedelta(minutes=10), NOW)
        assert reading.value is None or reading.value >= 0
        assert metric in LABELS
        assert metric in UNITS

    def test_see_what_staff_has_not_answered(self) -> None:
        raised(a_student(), screening=PLAN, now=NOW)
        late = NOW + timedelta(days=2)
        assert read(Metric.OVERDUE_FLAGS, timedelta(minutes=1), NOW).value == 0
        assert read(Metric.OVERDUE_FLAGS, timedelta(minutes=1), late).value == 1

    def test_see_notices_that_nobody_gets(self) -> None:
        announce("Prueba", "", "/admin/", people=[], now=NOW)
        assert read(Metric.OUTBOX_STUCK, timedelta(minutes=1), NOW).value == 0
        assert read(Metric.OUTBOX_STUCK, timedelta(minutes=1), NOW + timedelta(minutes=11)).value == 1

    def test_see_a_model_that_is_still_cut_off(self, gauges: Make) -> None:
        """However long ago that was."""
        flush(gauges(breaker="open"), 1, Figures().take())
        with connection.cursor() as cursor:
            cursor.execute("SELECT now()")
            now = cursor.fetchone()[0]
        assert read(Metric.BREAKER_OPEN, timedelta(minutes=5), now).value == 1

    def test_see_the_budget(self, only: Callable[..., AlertRule]) -> None:
        """The warning at 80 % comes once in a month."""
        only(name="Presupuesto", metric="budget_used", threshold=80, cooldown_minutes=44640)
        row = LLMUsage.objects.create(
            purpose="coach", model="m", cost_usd=Decimal(21), outcome="ok", latency_ms=1
        )
        LLMUsage.objects.filter(pk=row.pk).update(created_at=NOW - timedelta(hours=3))
        evaluate(NOW)
        evaluate(NOW + timedelta(hours=1))
        assert opened() == [("Presupuesto", 84.0, True)]
        evaluate(NOW + timedelta(days=25))
        assert opened() == [("Presupuesto", 84.0, False)]
        assert Outbox.objects.count() == 1

    def test_are_shown_as_people_read_them(self) -> None:
        assert [shown(Metric.ERROR_RATE, 12.5), shown(Metric.P95_LATENCY, 8), shown(Metric.REQUESTS, 3)] == [
            "12,5 %", "8 s", "3",
        ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
class TestOneProcess:
    def test_looks_at_a_time(self, gauges: Make, only: Callable[..., AlertRule]) -> None:
        only()
        turns(gauges, failed=10)
        own = settings.DATABASES["default"]
        with psycopg.connect(
            host=own["HOST"], port=own["PORT"], user=own["USER"], password=own["PASSWORD"],
            dbname=connection.settings_dict["NAME"],
        ) as other:  # fmt: skip
            other.execute("SELECT pg_advisory_xact_lock(%s)", [0x666C6F75_616C7274])
            assert not evaluate(NOW)
        assert evaluate(NOW)
        assert len(opened()) == 1


class TestSeeds:
    def test_are_there_and_sound(self) -> None:
        rules = list(AlertRule.objects.all())
        assert {rule.metric for rule in rules} >= {
            "error_rate", "p95_latency", "breaker_open", "budget_used", "overdue_flags", "stale_resources",
            "redis_away", "outbox_stuck",
        }  # fmt: skip
        assert {rule.threshold for rule in rules if rule.metric == "budget_used"} == {80, 100}
        for rule in rules:
            rule.full_clean()

    @pytest.mark.parametrize(
        "fields", [{"threshold": 101}, {"threshold": -1}, {"window_minutes": 0}, {"metric": "mood"}]
    )
    def test_a_rule_that_could_never_warn_is_refused(self, fields: dict[str, object]) -> None:
        plain = {"name": "x", "metric": "error_rate", "threshold": 5, "window_minutes": 10}
        with pytest.raises(ValidationError):
            AlertRule(**{**plain, **fields}).full_clean()


class TestTheAdmin:
    PAGES = ("alertrule", "alert", "figure", "occurrence", "process")

    @pytest.mark.parametrize("page", PAGES)
    def test_shows_the_rows(
        self, gauges: Make, only: Callable[..., AlertRule], admin_client: Client, page: str
    ) -> None:
        only()
        turns(gauges, failed=10)
        evaluate(NOW)
        assert admin_client.get(reverse(f"admin:figures_{page}_changelist")).status_code == 200

    def test_notes_who_has_seen_an_alert_once(
        self, gauges: Make, only: Callable[..., AlertRule], admin_client: Client
    ) -> None:
        only()
        turns(gauges, failed=10)
        evaluate(NOW)
        alert = Alert.objects.get()
        seen = {"action": "acknowledge_", "_selected_action": [alert.pk]}
        admin_client.post(reverse("admin:figures_alert_changelist"), seen)
        alert.refresh_from_db()
        assert alert.acknowledged_by is not None
        first = alert.acknowledged_at
        admin_client.post(reverse("admin:figures_alert_changelist"), seen)
        alert.refresh_from_db()
        assert alert.acknowledged_at == first

    def test_makes_the_budget_of_the_environment_editable(self, admin_client: Client) -> None:
        add = reverse("admin:chat_monthlybudget_add")
        assert b'value="25.0' in admin_client.get(add).content
        admin_client.post(add, {"usd": "40", "database_usd": "5"})
        page = admin_client.get(reverse("admin:chat_monthlybudget_change", args=[1]))
        assert "0.00 (0 %)" in page.content.decode()
        assert admin_client.get(add).status_code == 403
        refused = admin_client.post(
            reverse("admin:chat_monthlybudget_change", args=[1]), {"usd": "-1", "database_usd": "5"}
        )
        assert refused.status_code == 200
