"""The clock of a block, an exercise, the day's question: what a student does beside talking."""

import re

from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import Account

MESSAGE = "Estoy frustrado con mi ensayo para filosofía"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"


class TestBlock:
    """The clock above the conversation."""

    def test_runs_from_the_strategy_to_the_question_how_it_went(
        self, chat: ChatPage, open_chat: OpenChat, account: Account
    ) -> None:
        """Start, pause, go on; another device shows the same block; at its end Flou asks once."""
        page = chat.page
        chat.ask(MESSAGE)
        page.get_by_role("button", name="Empezar 15 min").click()
        clock = page.get_by_role("timer")
        expect(clock).to_have_text(re.compile(r"1[45]:\d\d"))
        expect(page.get_by_role("button", name="En marcha")).to_be_disabled()
        page.get_by_role("button", name="Pausar").click()
        expect(page.get_by_text("En pausa")).to_be_visible()
        other = open_chat(account)
        expect(other.page.get_by_text("En pausa")).to_be_visible()
        page.get_by_role("button", name="Seguir", exact=True).click()
        page.get_by_role("button", name="Terminar").click()
        expect(page.get_by_text("Bloque cerrado")).to_be_visible()
        expect(page.locator(".answer-text")).to_have_count(2)
        expect(chat.chip("Me ayudó")).to_be_visible()


class TestExercise:
    """A pause on the whole page."""

    def test_breathes_along_and_leads_back_to_the_number(self, open_chat: OpenChat, account: Account) -> None:
        """The circle fills and empties with the words; help stays in reach."""
        chat = open_chat(account)
        chat.wait_online()
        chat.ask("Tengo una prueba mañana y siento mucha ansiedad")
        chat.chip("Quedé peor").click()
        chat.chip("8").click()
        chat.wait_quiet()
        begin = chat.page.get_by_role("button", name="Hacerlo con guía")
        expect(begin).to_be_visible()
        begin.click()
        steps = chat.page.locator("#exercise-steps li")
        expect(steps.first).to_be_visible()
        expect(chat.help).to_be_in_viewport()
        circle = chat.page.locator("#breath")
        before = circle.evaluate("(one) => one.style.transform")
        chat.page.get_by_role("button", name="Empezar", exact=True).click()
        expect(chat.page.locator("#cue")).to_contain_text("Inhala")
        assert circle.evaluate("(one) => one.style.transform") != before
        chat.page.get_by_role("button", name="Volver a la conversación").click()
        expect(chat.chip("3")).to_be_visible()

    def test_stands_still_for_who_wants_less_motion(self, open_chat: OpenChat) -> None:
        """The words lead alone."""
        chat = open_chat(reduced_motion="reduce")
        moved = chat.page.evaluate(
            """() => {
              const circle = document.querySelector("#breath");
              document.querySelector("#exercise").hidden = false;
              circle.style.transform = "scale(0.5)";
              return getComputedStyle(circle).transform;
            }"""
        )
        assert moved == "none"


class TestDay:
    """How the student is today."""

    def test_is_asked_once(self, chat: ChatPage, account: Account) -> None:
        """An answer is kept by the server, and not asked for again."""
        chat.page.get_by_role("button", name="5: Muy bien").click()
        expect(chat.page.locator("#today p")).to_be_visible()
        chat.page.evaluate("(user) => localStorage.removeItem(`flou.today.${user}`)", account.id)
        chat.reload()
        expect(chat.page.locator("#welcome")).to_be_visible()
        expect(chat.page.get_by_text("¿Cómo llegas hoy?")).to_be_hidden()


class TestSettings:
    """What a student decides about themselves."""

    def test_markup_in_every_field_is_text(self, chat: ChatPage) -> None:
        """Saved, shown again, and run by nobody."""
        page = chat.page
        chat.settings()
        page.get_by_role("textbox", name="Nombre").fill(HOSTILE)
        page.get_by_role("textbox", name="Dónde estudias").fill(HOSTILE)
        page.locator("#profile").get_by_role("button", name="Guardar").click()
        expect(page.locator("#profile [role=status]")).to_have_text("Guardado.")
        chat.reload()
        chat.settings()
        expect(page.get_by_role("textbox", name="Nombre")).to_have_value(HOSTILE)
        assert page.locator("#settings img, #settings script").count() == 0

    def test_taking_back_the_permission_stops_messages_and_giving_it_again_sends_them(
        self, chat: ChatPage
    ) -> None:
        """The way to the permission stands beside the message that was refused."""
        page = chat.page
        chat.settings()
        talk = page.locator("#consents [data-purpose=chat]")
        talk.uncheck()
        expect(page.locator("#consent-form > [role=status]")).to_have_text("Guardado.")
        page.get_by_role("button", name="Volver", exact=True).click()
        chat.send("hola")
        page.get_by_role("button", name="Revisar mis permisos").click()
        expect(talk).to_be_visible()
        talk.click()
        page.get_by_role("button", name="Tengo 18 años o más").click()
        expect(page.locator("#consent-form > [role=status]")).to_have_text("Guardado.")
        page.get_by_role("button", name="Volver", exact=True).click()
        page.get_by_role("button", name="Reintentar").click()
        chat.wait_quiet()
        assert chat.said == ["hola"]

    def test_the_account_ends_with_its_password(self, chat: ChatPage) -> None:
        """A wrong one is told; the right one leads to the door, and this browser holds nothing."""
        page = chat.page
        chat.forgive("403")
        chat.settings()
        form = page.locator("#erase-form")
        form.get_by_label("Tu contraseña").fill("no-es-esta-clave")
        form.get_by_role("button").dblclick()
        expect(form.get_by_role("status")).to_contain_text("no es correcta")
        form.get_by_label("Tu contraseña").fill("una-clave-larga-y-tranquila")
        form.get_by_role("button", name="Borrar mi cuenta").click()
        form.get_by_role("button", name="¿De verdad?").click()
        expect(page.get_by_role("alert").filter(has_text="se borraron")).to_be_visible()
        assert page.evaluate("Object.keys(localStorage)") == []
