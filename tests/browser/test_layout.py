"""The page on a small phone, by day and by night."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import Account

PHONE = {"width": 360, "height": 640}
MOST_STEPS = 30
LONG_WORD = "electroencefalografista" * 8
# The ratio of WCAG 2.2, 1.4.3, of an element's text to what is behind it.
CONTRAST = """(element) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  let behind = element;
  while (behind && rgb(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const colors = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor];
  const pair = colors.map(rgb).map(light);
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
}"""
READ = (".brand", ".help", "#menu", ".mode", ".mine", ".flou", ".strategy-kind", ".chip", ".fine")
READ_IN_CARD = (".crisis-text", ".way-call", ".way-number", ".line-hours")


@pytest.mark.parametrize("scheme", ["light", "dark"])
class TestPhone:
    """360 pixels wide."""

    def test_nothing_is_wider_than_the_phone(
        self, open_chat: OpenChat, account: Account, scheme: Literal["light", "dark"]
    ) -> None:
        """At the door, in the chat, with chips, with a card, with a word without end."""
        door = open_chat(viewport=PHONE, color_scheme=scheme, is_mobile=True, has_touch=True)
        assert door.overflow == 0
        door.page.get_by_role("button", name="Crear una cuenta").click()
        assert door.overflow == 0
        chat = open_chat(account, viewport=PHONE, color_scheme=scheme, is_mobile=True, has_touch=True)
        chat.wait_online()
        assert chat.overflow == 0
        chat.ask(f"Estoy frustrado con mi ensayo {LONG_WORD}")
        assert (chat.chips != [], chat.overflow) == (True, 0)
        self._readable(chat, READ)
        chat.help.tap()
        expect(chat.card).to_be_visible()
        assert chat.overflow == 0
        self._readable(chat, READ_IN_CARD)
        expect(chat.help).to_be_in_viewport(ratio=1)
        expect(chat.page.get_by_label("Escribe tu mensaje")).to_be_in_viewport(ratio=1)

    @staticmethod
    def _readable(chat: ChatPage, selectors: tuple[str, ...]) -> None:
        ratios = {one: chat.page.locator(one).first.evaluate(CONTRAST) for one in selectors}
        assert {one: ratio for one, ratio in ratios.items() if ratio < 4.5} == {}


class TestKeyboard:
    """Without a mouse."""

    def test_everything_is_reached_in_order(self, chat: ChatPage) -> None:
        """From the top: help, settings, the log, the chips, the field."""
        chat.ask("hola")
        chat.page.evaluate("document.activeElement.blur()")
        reached = [""]
        while reached[-1] != "text" and len(reached) < MOST_STEPS:
            chat.page.keyboard.press("Tab")
            reached.append(
                chat.page.evaluate("document.activeElement.id || document.activeElement.className")
            )
        wanted = ["help", "menu", "log", "chip", "text"]
        assert [one for one in dict.fromkeys(reached) if one in wanted] == wanted

    def test_the_place_is_not_lost_when_a_chip_goes(self, chat: ChatPage) -> None:
        """Focus goes to the log."""
        chat.ask("Estoy frustrado con mi ensayo")
        chat.chip("Me ayudó").focus()
        chat.page.keyboard.press("Enter")
        chat.wait_quiet()
        assert chat.page.evaluate("document.activeElement.id") == "log"

    def test_a_whole_answer_is_announced_once(self, chat: ChatPage) -> None:
        """Not word by word."""
        answer = chat.ask("hola")
        news = chat.page.locator("#news p").filter(has_text="Flou:")
        assert news.count() == 1
        assert answer.split()[0] in news.inner_text()
