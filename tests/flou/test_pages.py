"""What a browser is given to keep: the page's files, the crisis lines, and the worker that keeps them."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

from flou.ops import shell
from strategy.domain.countries import NAMES

STATIC = Path(settings.BASE_DIR) / "templates" / "static"
IMPORT = re.compile(r'from "\./([\w-]+\.js)"')


def test_every_module_that_the_page_imports_is_kept() -> None:
    """And nothing besides: what is kept is loaded by everybody."""
    found, waiting = set(), ["chat.js"]
    while waiting:
        name = waiting.pop()
        found.add(name)
        imported = IMPORT.findall((STATIC / name).read_text("utf-8"))
        waiting.extend(other for other in imported if other not in found)
    assert found == set(shell.MODULES)


@pytest.mark.django_db
def test_the_lines_of_every_country_are_public_and_end_with_the_directory(client: Client) -> None:
    """Without a token: they are for whoever cannot get in."""
    answer = client.get("/lineas.json")
    cards = answer.json()["cards"]
    assert set(cards) == {"", *NAMES}
    assert all(card["resources"][-1]["url"] == "https://findahelpline.com" for card in cards.values())
    assert "*4141" in {line["phone"] for line in cards["CL"]["resources"]}
    assert "public" in answer["Cache-Control"]


def test_the_worker_keeps_nothing_but_what_is_the_same_for_everybody(client: Client) -> None:
    """The page, its files and the lines; no address of the API."""
    text = client.get("/sw.js").content.decode()
    kept = json.loads(re.search(r"const KEPT = (.*);", text)[1])  # type: ignore[index] # without it the test fails
    assert kept["shell"][:2] == ["/", "/lineas.json"]
    assert all(path.startswith("/static/") for path in kept["shell"][2:])
    assert kept["version"] == shell.version()


def test_a_phone_is_told_how_to_install_the_page(client: Client) -> None:
    """With icons that are there."""
    answer = client.get("/manifest.webmanifest")
    icons = {icon["src"].removeprefix("/static/") for icon in answer.json()["icons"]}
    assert icons == {"icon-192.png", "icon-512.png"}
    assert all((STATIC / name).is_file() for name in icons)


def test_a_page_that_somebody_may_not_see_says_so_in_spanish(client: Client, db: None) -> None:
    """An account without rights, and a form that was open for too long."""
    staff = get_user_model().objects.create_user("ana@example.com", "una-clave-larga-1", is_staff=True)
    client.force_login(staff)
    refused = client.get("/admin/auth/group/")
    assert (refused.status_code, "No tienes permiso para ver esto" in refused.text) == (403, True)
    stale = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "ana@example.com"})
    assert (stale.status_code, "Esta página venció" in stale.text) == (403, True)
