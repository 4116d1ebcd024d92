"""What a student in danger finds on the page."""

from playwright.sync_api import expect

from tests.browser.chat_page import PATIENCE_MS, ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import Server

UNMISTAKABLE = "ya no quiero vivir, quiero matarme"


class TestCrisisCard:
    """The card."""

    def test_comes_with_whom_to_call_and_without_chips(self, chat: ChatPage) -> None:
        """Text first; a number is a link, except with * or #, which can be copied."""
        chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        chat.send(UNMISTAKABLE)
        expect(chat.card).to_be_visible()
        chat.wait_quiet()
        assert chat.chips == []
        assert chat.answer.count() == 0
        expect(chat.card.get_by_role("link", name="Llamar al 600 360 7777")).to_have_attribute(
            "href", "tel:6003607777"
        )
        star = chat.card.get_by_role("listitem").filter(has_text="*4141")
        assert star.get_by_role("link").count() == 0
        star.get_by_role("button", name="Copiar").click()
        expect(star.get_by_role("button", name="Copiado")).to_be_visible()
        assert chat.page.evaluate("navigator.clipboard.readText()") == "*4141"
        expect(chat.page.locator("#urgent-news")).to_contain_text("formas de pedir ayuda")

    def test_is_back_after_a_reload(self, chat: ChatPage) -> None:
        """With its lines, since they are what is needed."""
        chat.send(UNMISTAKABLE)
        expect(chat.card).to_be_visible()
        chat.wait_quiet()
        chat.reload()
        expect(chat.star_line).to_be_visible()
        assert chat.page.locator(".answer-text").count() == 0

    def test_the_conversation_stays_open(self, chat: ChatPage) -> None:
        """A card ends nothing."""
        chat.send(UNMISTAKABLE)
        expect(chat.card).to_be_visible()
        chat.send("sí, está mi hermana conmigo")
        expect(chat.page.locator(".exchange")).to_have_count(2)
        chat.wait_quiet()


PHONE = {"width": 360, "height": 740}


class TestOnAPhone:
    def test_of_an_unknown_country_asks_below_the_lines_and_then_shows_that_countrys(
        self, open_chat: OpenChat, server: Server
    ) -> None:
        """The directory is there at once, one touch brings the numbers; nothing is wider than the screen."""
        chat = open_chat(server.register(country=""), viewport=PHONE)
        chat.wait_online()
        chat.send(UNMISTAKABLE)
        expect(chat.card.get_by_role("link", name="Abrir sitio").first).to_be_visible()
        chat.wait_quiet()
        assert chat.overflow == 0
        countries = chat.card.get_by_role("group", name="Tu país")
        assert countries.get_by_role("button").count() == 23
        countries.get_by_role("button", name="Perú", exact=True).click()
        expect(chat.card.last.get_by_role("link", name="Llamar al 113")).to_be_visible()
        chat.wait_quiet()
        expect(chat.page.get_by_role("group", name="Tu país")).to_have_count(0)
        assert chat.overflow == 0

    def test_that_is_brief_keeps_the_first_number_and_the_steps_of_the_full_one_are_a_list(
        self, open_chat: OpenChat, server: Server
    ) -> None:
        """A reminder has no title and no steps; the emergency number stands first when it is grave."""
        chat = open_chat(server.register(), viewport=PHONE)
        chat.wait_online()
        for _ in range(2):
            chat.send("junté todas las pastillas, hoy me las tomo")
            chat.wait_quiet()
        full, brief = chat.card.first, chat.card.last
        expect(full).to_have_attribute("data-level", "imminent")
        assert full.locator(".crisis-steps li").count() == 3
        expect(full.locator(".lines li").first).to_contain_text("131")
        expect(brief).to_have_attribute("data-brief", "true")
        expect(brief.locator(".lines li").first).to_contain_text("131")
        assert brief.locator(".crisis-steps, h3").count() == 0
        assert chat.overflow == 0


class TestHelpNow:
    """The button that is always there."""

    def test_shows_the_card_without_a_word_of_the_student(self, chat: ChatPage) -> None:
        """In one touch."""
        chat.help.click()
        expect(chat.star_line).to_be_visible()
        assert chat.said == ["Necesito ayuda ahora"]

    def test_helps_before_anyone_has_signed_in(self, open_chat: OpenChat) -> None:
        """At the door as well."""
        chat = open_chat()
        chat.help.click()
        expect(chat.card.get_by_role("link", name="Llamar al 600 360 7777")).to_be_visible()
        expect(chat.card.get_by_role("link", name="Abrir sitio").last).to_have_attribute(
            "href", "https://findahelpline.com/"
        )
        chat.page.keyboard.press("Escape")
        expect(chat.card).to_be_hidden()

    def test_shows_something_at_once_when_the_server_is_gone(self, chat: ChatPage, server: Server) -> None:
        """The lines of the country, kept for that; and the server's own card as soon as it is back."""
        chat.forgive_outage()
        server.kill()
        try:
            chat.help.click()
            expect(chat.star_line).to_be_visible()
            expect(chat.card).to_contain_text("no logro conectar con Flou")
        finally:
            server.start()
        expect(chat.card).not_to_contain_text("no logro conectar con Flou", timeout=PATIENCE_MS)
        expect(chat.star_line).to_be_visible()
        assert chat.said == ["Necesito ayuda ahora"]

    def test_is_there_without_a_network_after_one_visit(self, chat: ChatPage) -> None:
        """The page opens from what the browser kept, with the country's lines; the call is sent later."""
        chat.forgive_outage()
        chat.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        chat.page.context.set_offline(True)
        chat.page.reload()
        chat.help.click()
        expect(chat.star_line).to_be_visible()
        expect(chat.page.locator("#status")).to_be_visible()
        expect(chat.page.get_by_text("Sin conexión no puedo mostrarte lo que conversamos")).to_be_visible()
        chat.page.context.set_offline(False)
        chat.wait_online()
        chat.wait_quiet()
        expect(chat.page.get_by_text("Sin conexión no puedo mostrarte lo que conversamos")).to_be_hidden()
        assert chat.said == ["Necesito ayuda ahora"]
