"""Staff is told which lines have not been verified for half a year."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.core.checks import run_checks
from django.test import Client
from django.utils import timezone

from guardrails.models import CrisisResource
from guardrails.queries import stale_resources

pytestmark = pytest.mark.django_db


@pytest.fixture
def verified() -> CrisisResource:
    """Return the one line that was not verified lately, among lines that were."""
    today = timezone.localdate()
    CrisisResource.objects.update(verified_on=today)
    old = CrisisResource.objects.filter(country="CL", confidence="high").first()
    assert old is not None
    CrisisResource.objects.filter(pk=old.pk).update(verified_on=today - timedelta(days=181))
    return old


def warnings() -> list[str]:
    """Return the ids of what the checks of the database complain about."""
    return [str(found.id) for found in run_checks(databases=["default"]) if found.id == "guardrails.W001"]


def test_a_check_warns_of_them(verified: CrisisResource) -> None:
    """And is silent once somebody has looked."""
    assert warnings() == ["guardrails.W001"]
    CrisisResource.objects.filter(pk=verified.pk).update(verified_on=timezone.localdate())
    assert warnings() == []


def test_what_is_not_shown_needs_no_verifying(verified: CrisisResource) -> None:
    """Low confidence keeps a line from students."""
    CrisisResource.objects.filter(pk=verified.pk).update(confidence="low")
    assert warnings() == []


def test_the_seed_is_to_be_verified_before_it_is_relied_on() -> None:
    """Nobody has opened the official pages yet, and that is said."""
    assert stale_resources(timezone.localdate()).filter(country="CL").exists()


def test_the_list_marks_and_filters_them(verified: CrisisResource) -> None:
    """One line in the filter, with its mark."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser(email=f"{uuid4()}@example.org"))
    page = client.get("/admin/guardrails/crisisresource/?verificacion=vencida").content.decode()
    assert page.count("⚠") == 1
    assert verified.name in page
    assert "⚠" not in client.get("/admin/guardrails/crisisresource/?verificacion=al_dia").content.decode()
