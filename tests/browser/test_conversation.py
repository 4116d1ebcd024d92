"""Talking to Flou in the browser, from the door to the evaluation."""

from uuid import uuid4

import httpx2
from playwright.sync_api import expect

from flou.accounts.models import DEMO_EMAIL
from tests.browser.chat_page import ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import PASSWORD, Account, Server

MESSAGE = "Estoy frustrado con mi ensayo para filosofía"
EVALUATION = ["Me ayudó", "Un poco", "No me ayudó", "Quedé peor", "No alcancé a probarla"]
# Notes each text that the answer has shown: a student sees it grow.
WATCH_ANSWER = """() => {
  window.shown = [];
  new MutationObserver(() => {
    const answer = document.querySelector(".answer-text");
    if (answer) window.shown.push(answer.textContent);
  }).observe(document.querySelector("#exchanges"), { childList: true, subtree: true, characterData: true });
}"""


class TestDoor:
    """Getting in."""

    def test_a_new_student_registers_and_is_greeted(self, open_chat: OpenChat) -> None:
        """In three steps: what Flou is and is not, what is allowed, and the account."""
        chat = open_chat()
        page = chat.page
        page.get_by_role("button", name="Crear una cuenta").click()
        expect(page.get_by_text("No soy un servicio de emergencia")).to_be_visible()
        page.locator(".gate").get_by_role("button", name="Seguir").click()
        assert chat.field("País").input_value() == "CL"
        ticks = page.get_by_role("checkbox")
        expect(ticks).to_have_count(4)
        assert not any(tick.is_checked() for tick in ticks.all())
        page.locator(".gate").get_by_role("button", name="Seguir").click()
        expect(page.get_by_role("alert").filter(has_text="la edad indicada")).to_be_visible()
        page.get_by_label("Tengo 18 años o más").check()
        chat.field("Conversar con Flou").check()
        page.locator(".gate").get_by_role("button", name="Seguir").click()
        chat.field("Correo").fill(f"{uuid4().hex}@example.com")
        chat.field("Contraseña").fill(PASSWORD)
        page.get_by_label("¿Cómo te llamas?").fill("Ana")
        page.get_by_role("button", name="Crear cuenta", exact=True).click()
        expect(page.get_by_role("heading", name="Hola, soy Flou")).to_be_visible()
        chat.wait_online()
        chat.settings()
        expect(page.get_by_role("textbox", name="Nombre")).to_have_value("Ana")
        granted = page.locator("#consents input")
        assert [tick.is_checked() for tick in granted.all()] == [True, False, False]

    def test_a_student_enters_with_the_password_and_leaves(
        self, open_chat: OpenChat, account: Account
    ) -> None:
        """After leaving, the browser holds nothing of the student."""
        chat = open_chat()
        chat.field("Correo").fill(account.email)
        chat.field("Contraseña").fill(PASSWORD)
        chat.page.get_by_role("button", name="Entrar").click()
        chat.wait_online()
        chat.write("un secreto a medias")
        chat.settings()
        chat.page.get_by_role("button", name="Salir").click()
        expect(chat.page.get_by_role("heading", name="Entra a Flou")).to_be_visible()
        assert chat.page.evaluate("Object.keys(localStorage)") == []

    def test_a_wrong_password_is_told_in_words(self, open_chat: OpenChat, account: Account) -> None:
        """And what was typed as the address stays."""
        chat = open_chat()
        chat.forgive("401")
        chat.field("Correo").fill(account.email)
        chat.field("Contraseña").fill("otra-cosa-distinta")
        chat.page.get_by_role("button", name="Entrar").click()
        expect(chat.page.get_by_role("alert").filter(has_text="no son correctos")).to_be_visible()
        assert chat.field("Correo").input_value() == account.email

    def test_a_local_server_lets_anyone_try(self, open_chat: OpenChat, server: Server) -> None:
        """With the demo account, at one touch."""
        server.register(email=DEMO_EMAIL)
        chat = open_chat()
        chat.page.get_by_role("button", name="Probar con la cuenta de demostración").click()
        chat.wait_online()

    def test_the_page_names_the_offline_coach_and_what_flou_is_not(self, open_chat: OpenChat) -> None:
        """Before anyone signs in."""
        chat = open_chat()
        expect(chat.page.get_by_text("Modo sin conexión a Gemini: respuestas del catálogo")).to_be_visible()
        expect(chat.page.get_by_text("Flou no es un servicio de emergencia")).to_be_visible()
        expect(chat.page.get_by_text("nadie lee este chat en tiempo real")).to_be_visible()


class TestAnswer:
    """A message and its answer."""

    def test_streams_a_strategy_to_the_evaluation_chips(self, chat: ChatPage) -> None:
        """The answer grows in one bubble; the strategy stands above it, the chips below."""
        chat.page.evaluate(WATCH_ANSWER)
        answer = chat.ask(MESSAGE)
        grown = list(dict.fromkeys(chat.page.evaluate("window.shown")))
        assert len(grown) > 5
        assert [len(text) for text in grown] == sorted(len(text) for text in grown)
        assert chat.answer.count() == 1
        strategy = chat.page.locator(".strategy")
        expect(strategy).to_contain_text("15 min")
        assert strategy.locator("strong").inner_text() in answer
        assert chat.chips[:5] == EVALUATION

    def test_a_chip_says_its_words_and_goes(self, chat: ChatPage) -> None:
        """Only the last answer has chips."""
        chat.ask(MESSAGE)
        chat.chip("Me ayudó").click()
        expect(chat.chip("Una pausa")).to_be_visible()
        assert chat.said == [MESSAGE, "Me ayudó"]
        assert "Me ayudó" not in chat.chips

    def test_several_messages_are_answered_in_order(self, chat: ChatPage) -> None:
        """Each answer stands under its message."""
        messages = [
            MESSAGE,
            "Tengo una prueba mañana",
            "Me aburre leer este paper",
            "Tengo que programar",
            "hola",
        ]
        for message in messages:
            chat.send(message)
        expect(chat.page.locator(".exchange .answer-text")).to_have_count(len(messages), timeout=30_000)
        chat.wait_quiet()
        assert chat.said == messages
        exchanges = chat.page.locator(".exchange")
        assert [exchanges.nth(n).locator(".answer-text").count() for n in range(5)] == [1] * 5

    def test_stops_when_asked(self, chat: ChatPage) -> None:
        """What was written stays, with a word on why it ends; the student can go on."""
        chat.send(MESSAGE)
        chat.wait_begun()
        chat.stop.click()
        expect(chat.page.get_by_text("Detuviste esta respuesta.")).to_be_visible()
        chat.wait_quiet()
        stopped = chat.answer.last.inner_text()
        chat.reload()
        assert chat.answer.last.inner_text() == stopped
        assert chat.ask("hola")

    def test_history_shows_everything_as_it_was(self, chat: ChatPage) -> None:
        """After a reload: messages, answer, strategy, chips."""
        answer = chat.ask(MESSAGE)
        chips = chat.chips
        chat.reload()
        expect(chat.page.locator(".strategy")).to_be_visible()
        assert (chat.said, chat.answer.all_inner_texts(), chat.chips) == ([MESSAGE], [answer], chips)

    def test_older_messages_come_by_scrolling_up(
        self, open_chat: OpenChat, server: Server, account: Account
    ) -> None:
        """In front of the others, each once; here in pages of five messages, which cut an exchange in two."""
        for number in range(4):
            sent = httpx2.post(
                f"{server.url}/api/v1/chat/send",
                headers=account.headers,
                json={"text": f"hola {number}"},
                timeout=20,
            )
            assert sent.status_code == 200, sent.text
        chat = open_chat(account, viewport={"width": 800, "height": 420})
        chat.page.route(
            "**/chat/history?*",
            lambda route: route.continue_(url=route.request.url.replace("limit=50", "limit=5")),
        )
        chat.reload()
        expect(chat.answer.last).to_be_visible()
        chat.page.locator("#log").hover()
        chat.page.mouse.wheel(0, -5000)
        expect(chat.page.locator(".exchange")).to_have_count(4)
        expect(chat.page.get_by_role("button", name="Ver mensajes anteriores")).to_be_hidden()
        assert chat.said == [f"hola {number}" for number in range(4)]
        assert chat.answer.count() == 4

    def test_what_another_device_says_appears(
        self, chat: ChatPage, open_chat: OpenChat, account: Account
    ) -> None:
        """With its answer, once."""
        other = open_chat(account)
        other.wait_online()
        answer = other.ask(MESSAGE)
        chat.wait_quiet()
        assert (chat.said, chat.answer.all_inner_texts()) == ([MESSAGE], [answer])


class TestWriting:
    """The field."""

    def test_counts_code_points(self, chat: ChatPage) -> None:
        """2,000 emoji pass, one more does not, and nothing is cut off."""
        send = chat.page.get_by_role("button", name="Enviar")
        chat.write("🙂" * 2000)
        expect(send).to_be_enabled()
        chat.write("🙂" * 2001)
        expect(send).to_be_disabled()
        expect(chat.page.locator("#counter")).to_have_text("Te pasaste por 1 carácter: acórtalo un poco.")
        chat.page.get_by_label("Escribe tu mensaje").press("Enter")
        assert chat.said == []

    def test_enter_sends_and_shift_enter_breaks_the_line(self, chat: ChatPage) -> None:
        """As in every chat."""
        field = chat.page.get_by_label("Escribe tu mensaje")
        field.type("hola")
        field.press("Shift+Enter")
        field.type("Flou")
        field.press("Enter")
        chat.wait_quiet()
        assert chat.said == ["hola\nFlou"]

    def test_a_draft_survives_a_reload(self, chat: ChatPage) -> None:
        """What was typed is there again."""
        chat.write("una idea a medio escri")
        chat.reload()
        expect(chat.page.get_by_label("Escribe tu mensaje")).to_have_value("una idea a medio escri")

    def test_markup_is_shown_as_it_was_written(self, chat: ChatPage) -> None:
        """Neither now nor from history does it become a page."""
        attack = '<img src=x onerror="alert(1)"> <script>alert(2)</script> [x](javascript:alert(3))'
        chat.ask(attack)
        assert chat.said == [attack]
        chat.reload()
        assert chat.said == [attack]
        assert (
            chat.page.locator("#exchanges img, #exchanges script, #exchanges a[href^=javascript]").count()
            == 0
        )
