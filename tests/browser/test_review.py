"""The review of a flag as staff does it: in a browser, under the policy of the site."""

import os
import subprocess
import sys
from collections.abc import Iterator

import httpx2
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, expect

from tests.servers import PASSWORD, ROOT, Server

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>\u202e fin"
MAKE_STAFF = "from flou.accounts.models import User; User.objects.create_superuser('{}@staff.example', '{}')"


@pytest.fixture
def alert(server: Server, offline_environment: dict[str, str]) -> str:
    """Make two members of staff and a severe flag; return its identifier's beginning."""
    for name in ("ana", "eva"):
        subprocess.run(
            [sys.executable, "manage.py", "shell", "-v", "0", "-c", MAKE_STAFF.format(name, PASSWORD)],
            cwd=ROOT,
            env={**os.environ, **offline_environment},
            check=True,
        )
    student = server.register()
    httpx2.post(
        f"{server.url}/api/v1/chat/send",
        json={"text": "junté todas las pastillas, hoy me las tomo"},
        headers=student.headers,
        timeout=30,
    ).raise_for_status()
    return student.email


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Return where the pages' dialogs, exceptions and violations are kept; there must be none."""
    found: list[str] = []
    yield found
    assert found == []


def signed_in(chromium: Browser, server: Server, name: str, complaints: list[str]) -> Page:
    """Return the queue, opened by a member of staff."""
    page = chromium.new_context(locale="es-CL").new_page()

    def dismiss(dialog: Dialog) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def hear(said: ConsoleMessage) -> None:
        if "Content Security" in said.text:
            complaints.append(said.text)

    page.on("dialog", dismiss)
    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{server.url}/admin/login/?next=/admin/guardrails/crisisflag/")
    page.fill("#id_username", f"{name}@staff.example")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    return page


def test_a_severe_flag_is_claimed_and_closed_by_two(
    chromium: Browser, server: Server, alert: str, complaints: list[str]
) -> None:
    """Ana takes it and proposes, Eva reads the note and confirms; markup in a note is text."""
    ana = signed_in(chromium, server, "ana", complaints)
    assert alert not in ana.content()
    ana.locator("#result_list tbody th a").first.click()
    ana.get_by_role("button", name="Tomar").click()
    ana.get_by_role("link", name="Proponer el cierre").click()
    ana.get_by_label("Resultado").select_option("referred")
    ana.get_by_label("Nota").fill(HOSTILE)
    ana.get_by_role("button", name="Proponer el cierre").click()
    expect(ana.locator(".messagelist .success")).to_contain_text("hecho")
    expect(ana.get_by_role("link", name="Confirmar el cierre")).to_have_count(0)

    eva = signed_in(chromium, server, "eva", complaints)
    expect(eva.locator("#result_list")).to_contain_text("derivación: falta otra persona")
    eva.locator("#result_list tbody th a").first.click()
    expect(eva.locator(".review-note")).to_have_text(HOSTILE)
    eva.get_by_role("link", name="Confirmar el cierre").click()
    eva.get_by_role("button", name="Confirmar el cierre").click()
    expect(eva.locator("#timeline tbody tr").last).to_contain_text("cerrada · derivación")
