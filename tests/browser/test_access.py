"""What axe-core finds in every state of the page, and the page without a mouse."""

from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import PASSWORD, Account

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
GRAVE = {"serious", "critical"}
PHONE = {"width": 360, "height": 740}


def findings(chat: ChatPage, state: str) -> list[Any]:
    """Return what axe finds to be serious in the page as it is."""
    if not chat.page.evaluate("'axe' in window"):
        chat.page.evaluate(AXE)  # by the debugger: the policy lets no script in
    chat.page.wait_for_function("() => document.getAnimations().every((one) => one.playState !== 'running')")
    found = chat.page.evaluate("axe.run().then((found) => found.violations)")
    return [
        (state, one["id"], [node["html"][:120] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in GRAVE
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    open_chat: OpenChat, account: Account, scheme: Literal["light", "dark"]
) -> None:
    """At the door, in its steps, in a conversation, with a block, an exercise, the settings, a card."""
    chat = open_chat(viewport=PHONE, color_scheme=scheme, reduced_motion="reduce")
    page = chat.page
    found = findings(chat, "door")
    page.get_by_role("button", name="Crear una cuenta").click()
    found += findings(chat, "what Flou is")
    page.locator("#step-what").get_by_role("button", name="Seguir").click()
    expect(page.get_by_label("Tengo 18 años o más")).to_be_visible()
    found += findings(chat, "consent")
    chat = open_chat(account, viewport=PHONE, color_scheme=scheme, reduced_motion="reduce")
    page = chat.page
    expect(page.get_by_text("¿Cómo llegas hoy?")).to_be_visible()
    found += findings(chat, "welcome")
    chat.ask("Tengo una prueba mañana y siento mucha ansiedad")
    page.get_by_role("button", name="Empezar").click()
    expect(page.get_by_role("timer")).to_be_visible()
    found += findings(chat, "block")
    chat.chip("Quedé peor").click()
    chat.chip("8").click()
    page.get_by_role("button", name="Hacerlo con guía").click()
    found += findings(chat, "exercise")
    chat.settings()
    found += findings(chat, "settings")
    page.get_by_role("button", name="Volver", exact=True).click()
    chat.help.click()
    expect(chat.star_line).to_be_visible()
    chat.wait_quiet()
    found += findings(chat, "card")
    assert found == []


def test_a_new_student_reaches_a_strategy_by_keyboard_alone(open_chat: OpenChat) -> None:
    """Tab, space and Enter: the three steps, a message, and the evaluation of its strategy."""
    chat = open_chat()
    keys = chat.page.keyboard

    def reach(name: str, key: str = "Tab") -> None:
        for _ in range(25):
            keys.press(key)
            said = chat.page.evaluate(
                "(document.activeElement.labels?.[0] ?? document.activeElement).innerText ?? ''"
            )
            if name in said:
                return
        pytest.fail(f"«{name}» cannot be reached")

    reach("Crear una cuenta")
    keys.press("Enter")
    reach("Seguir")
    keys.press("Enter")
    expect(chat.page.get_by_label("Tengo 18 años o más")).to_be_visible()
    for tick in ("Tengo 18", "Conversar con Flou"):
        reach(tick)
        keys.press("Space")
    reach("Seguir")
    keys.press("Enter")
    reach("Correo")
    keys.type(f"{uuid4().hex}@example.com")
    reach("Contraseña")
    keys.type(PASSWORD)
    keys.press("Enter")
    chat.wait_online()
    keys.type("Estoy frustrado con mi ensayo")
    keys.press("Enter")
    chat.wait_quiet()
    expect(chat.chip("Me ayudó")).to_be_visible()
    reach("Me ayudó", "Shift+Tab")
    keys.press("Enter")
    expect(chat.page.locator(".exchange")).to_have_count(2)
    chat.wait_quiet()
    assert chat.said == ["Estoy frustrado con mi ensayo", "Me ayudó"]
