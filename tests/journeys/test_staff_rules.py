"""A rule that staff adds in the admin screens the messages of every process, without a deploy."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from uuid import uuid4

import httpx2
import pytest

from tests.journeys.talking import PATIENCE_S, post
from tests.servers import PASSWORD, ROOT, Account, Server

ADD = "/admin/guardrails/lexiconrule/add/"
WORD = f"lampara {uuid4().hex[:8].translate(str.maketrans('0123456789', 'ghijklmnop'))}"
RULE = {
    "slug": "apagar-la-lampara", "enabled": "on", "tier": "A", "risk": "suicide", "severity": "4",
    "pattern": f"voy a apagar (?:mi|la) {WORD}", "says": f"Voy a apagar mi {WORD}.",
    "not_says": f"apagué la {WORD}", "source": "caso de prueba",
    "versions-TOTAL_FORMS": "0", "versions-INITIAL_FORMS": "0",
}  # fmt: skip


@pytest.fixture
def staff(server: Server) -> Iterator[httpx2.Client]:
    """Yield the browser of a superuser who has signed in at the admin of `server`."""
    email = f"{uuid4().hex}@example.com"
    subprocess.run(
        [sys.executable, "manage.py", "createsuperuser", "--noinput", "--email", email],
        cwd=ROOT,
        env={**os.environ, **server.environment, "DJANGO_SUPERUSER_PASSWORD": PASSWORD},
        check=True,
    )
    with httpx2.Client(base_url=server.url, timeout=PATIENCE_S, follow_redirects=True) as browser:
        submit(browser, "/admin/login/?next=/admin/", {"username": email, "password": PASSWORD})
        yield browser


def submit(browser: httpx2.Client, path: str, fields: dict[str, str]) -> str:
    """Fill in a form of the admin; return the page after it."""
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get(path).text)
    assert token is not None
    page = browser.post(path, data={**fields, "csrfmiddlewaretoken": token[1]})
    assert page.status_code == 200
    return page.text


def shows_a_card(server: Server, student: Account) -> bool:
    """Send the words of the rule; return whether the answer is a card."""
    answer = post(server, student, f"hoy VOY a apagar la {WORD.upper()}!!", client_id=str(uuid4()))
    assert answer.status_code == 200, answer.text
    card = answer.json().get("crisis")
    return bool(card) and card["level"] == "imminent"


def test_a_rule_is_in_force_in_every_process_within_seconds(
    server: Server, daphne: Server, staff: httpx2.Client
) -> None:
    student = server.register()
    assert not shows_a_card(server, student)

    refused = submit(staff, ADD, {**RULE, "pattern": "hola", "says": "hola", "not_says": ""})
    assert "frase inofensiva del conjunto fijo: «hola, ¿me ayudas a organizar la semana?»" in refused
    submit(staff, ADD, RULE)

    for process in (server, daphne):
        deadline = time.monotonic() + PATIENCE_S
        while not shows_a_card(process, student):
            assert time.monotonic() < deadline, "the rule is not in force"
