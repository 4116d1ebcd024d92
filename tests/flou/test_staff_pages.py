"""Pages of staff: every one of them is closed to nobody, to students, and to staff without a permission."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver

from flou.accounts.models import User
from tests.journeys.test_endpoints import addresses

pytestmark = pytest.mark.django_db

# How one gets in, and out.
DOORS = {"admin/login/", "admin/logout/"}
# What everybody who works here may open: the empty home, their own password and second factor.
EVERYBODYS = DOORS | {
    "admin/",
    "admin/jsi18n/",
    "admin/password_change/",
    "admin/password_change/done/",
    "admin/segundo-factor/",
    "admin/segundo-factor/activar/",
}
REFUSED = frozenset({302, 403, 404, 405})
PAGES = sorted({each for each in addresses(get_resolver().url_patterns) if each.startswith("admin/")})


def path_of(address: str) -> str:
    """Return an address with something in its places."""
    named = re.sub(r"<uuid:\w+>", str(uuid4()), address)
    named = re.sub(r"<(?:\w+:)?\w+>", "1", named)
    return "/" + re.sub(r"\(\?P<\w+>([^)|]*)[^)]*\)", r"\1", named).replace("$", "").replace("^", "")


def browser(**fields: Any) -> Client:
    """Return a browser in which somebody is signed in."""
    client = Client()
    client.force_login(User.objects.create_user(f"{uuid4().hex}@example.com", **fields))
    return client


class TestPages:
    def test_are_many(self) -> None:
        assert len(PAGES) > 100

    def test_lead_to_the_door(self) -> None:
        """Nobody reads one, and a student changes nothing by one."""
        nobody, student = Client(), browser()
        answers = {
            page: {nobody.get(path_of(page)).status_code, student.post(path_of(page)).status_code}
            for page in PAGES
            if page not in DOORS
        }
        assert {page: statuses for page, statuses in answers.items() if not statuses <= REFUSED} == {}

    def test_are_closed_to_staff_without_a_permission(self) -> None:
        client = browser(is_staff=True)
        opened = {
            page: status
            for page in PAGES
            if page not in EVERYBODYS and (status := client.get(path_of(page)).status_code) not in REFUSED
        }
        assert opened == {}
