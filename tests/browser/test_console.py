"""The staff's console in a browser: what comes by itself, what the keyboard does, who it leaves out."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.access.people import code_of, shown_key
from tests.browser.staff import Desk

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text()
CASE = "#result_list tbody th a"
PAGES = {
    "login": "",
    "home": "/admin/",
    "queue": "/admin/guardrails/crisisflag/",
    "case": "case",
    "step": "step",
    "list": "/admin/chat/turn/",
    "form": "/admin/guardrails/crisisresource/1/change/",
    "dashboard": "/admin/dashboard/",
}
FACTOR = "/admin/segundo-factor/"
TRIES = 5  # AXES_FAILURE_LIMIT


def row_of(page: Page, student: str) -> Any:
    """Return the row of a student's case on the home."""
    return page.locator("[data-rows=open] tbody tr", has_text=student[:8])


def test_a_message_in_crisis_appears_on_the_home_and_sounds(desk: Desk) -> None:
    page = desk.enter(desk.make("ana"))
    expect(page.locator("#staff-line")).to_have_attribute("data-line", "live")
    page.get_by_role("button", name="Activar sonido").click()
    sound = page.get_by_role("button", name="Con sonido")
    expect(sound).to_have_attribute("data-played", "1")
    page.evaluate("window.sinceThen = true")
    student = desk.raise_flag()
    row = row_of(page, student.id)
    expect(row).to_contain_text("sin responsable")
    expect(row.locator("[data-due]")).to_contain_text("quedan")
    expect(sound).to_have_attribute("data-played", "2")
    expect(page.get_by_role("alert").filter(has_text="Alerta nueva, gravedad 5.")).to_have_count(1)
    assert page.evaluate("window.sinceThen")

    page.reload()
    expect(page.get_by_role("button", name="Con sonido")).to_have_attribute("aria-pressed", "true")
    row_of(page, student.id).get_by_role("link").click()
    expect(page.get_by_text("Riesgo vigente: inminente, gravedad 5.")).to_be_visible()


def test_without_a_socket_the_home_asks(desk: Desk) -> None:
    page = desk.page()

    def refuse(socket: WebSocketRoute) -> None:
        socket.close(code=1011)

    page.route_web_socket("**/ws/v1/staff", refuse)
    desk.sign_in(page, desk.make("ana"))
    expect(page.locator("#staff-line")).to_have_attribute("data-line", "polling")
    expect(row_of(page, desk.raise_flag().id)).to_have_count(1, timeout=20_000)


def test_two_who_claim_at_once_are_told_who_has_it(desk: Desk) -> None:
    desk.raise_flag()
    ana, eva = (desk.enter(desk.make(name), PAGES["queue"]) for name in ("ana", "eva"))
    for page in (ana, eva):
        page.locator(CASE).first.click()
        expect(page.get_by_role("button", name="Tomar")).to_be_visible()
    assert ana.url == eva.url
    ana.get_by_role("button", name="Tomar").click(no_wait_after=True)
    eva.get_by_role("button", name="Tomar").click(no_wait_after=True)
    said = [page.locator(".messagelist li") for page in (ana, eva)]
    for one in said:
        expect(one).to_have_count(1)
    texts = sorted(one.inner_text() for one in said)
    assert "ya la tomó" in texts[0] + texts[1]
    assert "hecho (tomar)" in texts[0] + texts[1]


def test_the_keyboard_goes_through_the_queue_as_it_was_narrowed(desk: Desk) -> None:
    for _ in range(2):
        desk.raise_flag()
    page = desk.enter(desk.make("ana"), f"{PAGES['queue']}?severity__exact=5")
    page.locator(CASE).first.click()
    first = page.url
    press(page, "j")
    expect(page).not_to_have_url(first)
    press(page, "ArrowLeft")
    expect(page).to_have_url(first)
    press(page, "?")
    expect(page.get_by_role("dialog")).to_contain_text("alerta siguiente")
    page.get_by_label("Usar las teclas de una letra").uncheck()
    page.get_by_role("button", name="Cerrar", exact=True).click()
    page.keyboard.press("j")
    expect(page).to_have_url(first)


def press(page: Page, key: str) -> None:
    """Press a key once the page listens to it."""
    expect(page.get_by_role("button", name="Teclas")).to_be_visible()
    page.keyboard.press(key)


def test_says_that_it_has_gone_deaf_when_the_session_ends(desk: Desk) -> None:
    page = desk.enter(desk.make("ana"))
    line = page.locator("#staff-line")
    expect(line).to_have_attribute("data-line", "live")
    other = page.context.new_page()
    other.goto(f"{desk.server.url}/admin/")
    other.get_by_role("button", name="Cerrar sesión").click()
    expect(line).to_have_attribute("data-line", "ended")
    expect(line.get_by_role("link", name="entra otra vez")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(desk: Desk, scheme: Any) -> None:
    desk.raise_flag()
    # axe itself sets styles that the policy forbids: what a page does is heard where no axe runs.
    page = desk.page(heard=False, color_scheme=scheme)
    page.goto(f"{desk.server.url}/admin/login/")
    found = {"login": serious(page)}
    desk.sign_in(page, desk.make("ana"))
    for name, path in PAGES.items():
        if path.startswith("/"):
            page.goto(desk.server.url + path)
        elif name == "case":
            page.locator(CASE).first.click()
        elif name == "step":
            page.get_by_role("link", name="Escribir una nota").click()
        if name != "login":
            page.wait_for_load_state("networkidle")
            found[name] = serious(page)
    assert found == {name: [] for name in PAGES}


def serious(page: Page) -> list[str]:
    """Return what axe holds to be serious or critical on a page."""
    page.evaluate(AXE)
    violations = page.evaluate("axe.run().then((found) => found.violations)")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in violations
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_at_the_door(desk: Desk, scheme: Any) -> None:
    """A wrong password, the enrolment, its recovery codes, the code of an app, too many wrong passwords."""
    email = desk.make("ana")
    page = desk.page(heard=False, color_scheme=scheme)
    desk.sign_in(page, email, f"{FACTOR}activar/")
    found = {"enrolment": serious(page)}
    page.get_by_label("Código").fill(code_of(shown_key(page.content())))
    page.get_by_role("button", name="Activar", exact=True).click()
    expect(page.locator(".access-codes li").first).to_be_visible()
    found["recovery codes"] = serious(page)
    desk.sign_in(page := desk.page(heard=False, color_scheme=scheme), email)
    expect(page.get_by_role("button", name="Entrar")).to_be_visible()
    found["code"] = serious(page)
    page = desk.page(heard=False, color_scheme=scheme)
    page.goto(f"{desk.server.url}/admin/login/")
    for attempt in range(TRIES):
        page.fill("#id_username", email)
        page.fill("#id_password", f"no es esta {attempt}")
        with page.expect_navigation():
            page.click("#login-form [type=submit]")
        if attempt == 0:
            expect(page.locator(".errornote")).to_be_visible()
            found["a wrong password"] = serious(page)
    expect(page.get_by_role("heading", name="Acceso bloqueado")).to_be_visible()
    found["locked"] = serious(page)
    assert {state: problems for state, problems in found.items() if problems} == {}


def test_a_chosen_theme_wins_over_the_systems(desk: Desk) -> None:
    page = desk.page(color_scheme="dark")
    page.goto(f"{desk.server.url}/admin/login/")
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    light = page.evaluate(paper)
    assert (light, dark) == ("rgb(239, 236, 228)", "rgb(33, 43, 41)")
    page.emulate_media(color_scheme="light")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert page.evaluate(paper) == dark


@pytest.mark.parametrize("width", [1280, 820])
def test_no_page_is_wider_than_its_window_or_breaks_the_policy(desk: Desk, width: int) -> None:
    desk.raise_flag()
    page = desk.enter(desk.make("ana"), viewport={"width": width, "height": 900})
    for name, path in PAGES.items():
        if path.startswith("/"):
            page.goto(desk.server.url + path)
        elif name == "case":
            page.locator(CASE).first.click()
            expect(page.get_by_role("button", name="Teclas")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_on_a_tablet_the_list_of_pages_begins_closed_and_stays_as_it_was_left(desk: Desk) -> None:
    page = desk.enter(desk.make("ana"), viewport={"width": 820, "height": 1100})
    pages = page.locator("#nav-sidebar").get_by_role("link", name="Alertas", exact=True)
    expect(pages).to_be_hidden()
    page.locator("#toggle-nav-sidebar").click()
    expect(pages).to_be_visible()
    page.reload()
    expect(pages).to_be_visible()
