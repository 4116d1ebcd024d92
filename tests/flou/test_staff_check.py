"""A deployment in which nobody would hear of a crisis is not complete."""

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

from guardrails.models import OnCall, StaffedHours
from tests.guardrails.cases import a_colleague, put_on_call

pytestmark = pytest.mark.django_db
HOOK = "https://hooks.staff.example/flou"


@pytest.fixture(autouse=True)
def _complete(settings: Settings) -> None:
    settings.EMAIL_HOST, settings.WEBHOOK_SECRET = "mail.example", "s" * 40
    put_on_call(a_colleague(), webhook=HOOK)


def found(*, deploy: bool = True) -> list[str | None]:
    """Return the ids of what the check says."""
    return [message.id for message in run_checks(tags=["staff"], include_deployment_checks=deploy)]


class TestTheCheck:
    def test_is_silent_when_somebody_can_be_told(self) -> None:
        """A person, a way to reach them, and hours."""
        assert found() == []

    @pytest.mark.parametrize("change", [{"active": False}, {"until": "2020-01-01T00:00Z"}])
    def test_fails_when_nobody_is_on_call(self, change: dict[str, object]) -> None:
        """No row, or none that counts today."""
        OnCall.objects.update(**change)
        assert found() == ["flou.E010"]
        OnCall.objects.all().delete()
        assert found() == ["flou.E010"]

    def test_fails_when_a_channel_leads_nowhere(self, settings: Settings) -> None:
        """E-mail that is only printed, a webhook that nobody could trust."""
        settings.EMAIL_HOST = settings.WEBHOOK_SECRET = ""
        assert found() == ["flou.E011", "flou.E012"]

    def test_warns_of_deadlines_around_the_clock(self) -> None:
        """Without hours every hour counts."""
        StaffedHours.objects.all().delete()
        assert found() == ["flou.W002"]

    def test_leaves_a_developers_machine_alone(self) -> None:
        """`manage.py check` and `make run` ask no database."""
        OnCall.objects.all().delete()
        assert found(deploy=False) == []
