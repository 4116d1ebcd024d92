"""The review of a flag as staff does it: in a browser, under the policy of the site."""

from playwright.sync_api import expect

from tests.browser.staff import Desk

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>\u202e fin"
QUEUE = "/admin/guardrails/crisisflag/"
CASE = "#result_list tbody th a"


def test_a_severe_flag_is_claimed_and_closed_by_two(desk: Desk) -> None:
    """Ana takes it and proposes, Eva opens the texts, reads the note and confirms; markup in it is text."""
    student = desk.raise_flag()
    ana = desk.enter(desk.make("ana"), QUEUE)
    assert student.email not in ana.content()
    ana.locator(CASE).first.click()
    case = ana.url
    ana.get_by_role("button", name="Tomar").click()
    ana.get_by_role("link", name="Proponer el cierre").click()
    ana.get_by_label("Resultado").select_option("referred")
    ana.get_by_label("Nota").fill(HOSTILE)
    ana.get_by_role("button", name="Proponer el cierre").click()
    expect(ana.locator(".messagelist .success")).to_contain_text("hecho")
    expect(ana.get_by_role("link", name="Confirmar el cierre")).to_have_count(0)

    eva = desk.enter(desk.make("eva"), QUEUE)
    expect(eva.locator("#result_list")).to_contain_text("derivación: falta otra persona")
    eva.goto(case)
    expect(eva.locator(".review-note")).to_have_count(0)
    eva.get_by_role("link", name="Abrir textos").click()
    eva.get_by_label("Motivo").select_option(index=1)
    eva.get_by_role("button", name="Abrir por").click()
    expect(eva.locator(".review-note")).to_have_text(HOSTILE)
    eva.get_by_role("link", name="Confirmar el cierre").click()
    eva.get_by_role("button", name="Confirmar el cierre").click()
    expect(eva.locator("#timeline li").last).to_contain_text("cerrada · derivación")
