"""A line that breaks, a token that ends, several tabs: what the page makes of it."""

import base64
import json
from typing import Any

import httpx2
from playwright.sync_api import Request, WebSocketRoute, expect

from tests.browser.chat_page import ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import Account, Server

MESSAGE = "Estoy frustrado con mi ensayo para filosofía"
# The longest back-off, the dead server's lease, and the whole answer once more.
AFTER_A_CRASH_MS = 40_000
SOCKET = "**/ws/v1/chat"


class Line:
    """The socket of a page with the test sitting in between."""

    def __init__(self, chat: ChatPage) -> None:
        self.routes: list[WebSocketRoute] = []
        self.sent: list[dict[str, Any]] = []
        self.lose: list[str] = []
        chat.page.route_web_socket(SOCKET, self._connect)
        chat.reload()

    def _connect(self, route: WebSocketRoute) -> None:
        self.routes.append(route)
        server = route.connect_to_server()
        route.on_message(lambda raw: self._up(server, raw))
        server.on_message(lambda raw: self._down(route, raw))

    def _up(self, server: WebSocketRoute, raw: str | bytes) -> None:
        self.sent.append(json.loads(raw))
        server.send(raw)

    def _down(self, route: WebSocketRoute, raw: str | bytes) -> None:
        kind = json.loads(raw)["type"]
        if kind in self.lose:
            self.lose.remove(kind)
        else:
            route.send(raw)

    def frames(self, kind: str) -> list[dict[str, Any]]:
        """Return what the page has sent of a kind."""
        return [frame["data"] for frame in self.sent if frame["type"] == kind]


def history(server: Server, account: Account) -> list[tuple[str, str]]:
    """Return who said what, as the server keeps it."""
    answer = httpx2.get(f"{server.url}/api/v1/chat/history", headers=account.headers, timeout=30)
    return [(message["role"], message["text"]) for message in answer.json()["messages"]]


def ended_token(user: str) -> str:
    """Return a token that looks ended to the page; the server is never asked about it."""
    parts = ({"alg": "HS256"}, {"exp": 1, "sub": user}, "x")
    return ".".join(
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts
    )


class TestBrokenLine:
    """The line goes and comes back."""

    def test_an_answer_goes_on_after_the_server_was_killed(
        self, chat: ChatPage, server: Server, account: Account
    ) -> None:
        """On the same port, by itself; history holds the answer once."""
        chat.forgive_outage()
        chat.send(MESSAGE)
        chat.wait_begun()
        server.kill()
        expect(chat.page.locator("#status")).to_contain_text("Se cortó la conexión")
        server.start()
        chat.wait_quiet(AFTER_A_CRASH_MS)
        expect(chat.page.locator("#status")).to_be_hidden()
        answer = chat.answer.all_inner_texts()
        assert [role for role, _ in history(server, account)] == ["user", "assistant"]
        chat.reload()
        assert (chat.said, chat.answer.all_inner_texts()) == ([MESSAGE], answer)

    def test_a_phone_without_internet_says_so_and_finishes_the_answer_afterwards(
        self, chat: ChatPage, server: Server, account: Account
    ) -> None:
        """Lost in the middle of it; the answer is whole and there once, and what is typed stays."""
        chat.forgive_outage()
        chat.send(MESSAGE)
        chat.wait_begun()
        chat.page.context.set_offline(True)  # the open socket is not closed by this, as on a phone
        expect(chat.page.locator("#status")).to_contain_text("Parece que no tienes internet")
        expect(chat.page.locator(".growing")).to_have_count(1)
        chat.write("a medio escribir")
        chat.page.context.set_offline(False)
        chat.wait_online()
        chat.wait_quiet()
        expect(chat.page.locator("#status")).to_be_hidden()
        assert chat.page.get_by_label("Escribe tu mensaje").input_value() == "a medio escribir"
        answer = chat.answer.all_inner_texts()
        assert [role for role, _ in history(server, account)] == ["user", "assistant"]
        chat.reload()
        assert (chat.said, chat.answer.all_inner_texts()) == ([MESSAGE], answer)

    def test_what_is_written_meanwhile_is_sent_once(
        self, chat: ChatPage, server: Server, account: Account
    ) -> None:
        """Also when the page is loaded again before the line is back."""
        chat.forgive_outage()
        server.kill()
        try:
            expect(chat.page.locator("#line")).not_to_have_attribute("data-state", "online")
            chat.send(MESSAGE)
            expect(chat.page.get_by_text("Se enviará cuando vuelva la conexión.")).to_be_visible()
        finally:
            server.start()
        chat.page.reload()
        chat.wait_online()
        chat.wait_quiet()
        assert chat.said == [MESSAGE]
        assert [role for role, _ in history(server, account)] == ["user", "assistant"]

    def test_a_lost_ack_makes_no_second_message(
        self, chat: ChatPage, server: Server, account: Account
    ) -> None:
        """The same `client_id` is sent again on the next line."""
        line = Line(chat)
        line.lose = ["ack"]
        chat.send("hola")
        expect(chat.page.locator(".answer-text")).to_be_visible()
        line.routes[-1].close(code=4003)
        chat.wait_quiet()
        assert chat.said == ["hola"]
        assert len({data["client_id"] for data in line.frames("message")}) == 1
        assert len(line.frames("message")) > 1
        assert [role for role, _ in history(server, account)] == ["user", "assistant"]

    def test_a_gap_is_filled(self, chat: ChatPage, server: Server, account: Account) -> None:
        """Nothing is shown out of order: the page resumes, and ends with what the server holds."""
        line = Line(chat)
        line.lose = ["chunk", "chunk"]
        chat.send(MESSAGE)
        chat.wait_quiet()
        assert line.frames("resume")
        kept = history(server, account)[-1][1]
        assert chat.answer.inner_text().split() == [
            word for word in kept.split() if word not in {"1.", "2.", "3.", "4."}
        ]

    def test_a_code_that_means_stay_away_is_respected(self, chat: ChatPage) -> None:
        """Until the student asks for the line."""
        line = Line(chat)
        line.routes[-1].close(code=4503)
        expect(chat.page.locator("#status")).to_contain_text("varias partes")
        before = len(line.routes)
        chat.page.wait_for_timeout(1500)
        assert len(line.routes) == before
        chat.page.get_by_role("button", name="Seguir aquí").click()
        chat.wait_online()


class TestTokens:
    """A sign-in that ends or is renewed."""

    def test_an_ended_token_is_renewed_and_the_line_comes_back(self, chat: ChatPage) -> None:
        """Close code 4001 costs the student nothing."""
        line = Line(chat)
        before = chat.page.evaluate("localStorage['flou.session']")
        line.routes[-1].close(code=4001)
        expect(chat.page.locator("#line")).not_to_have_attribute("data-state", "online")
        chat.wait_online()
        assert chat.page.evaluate("localStorage['flou.session']") != before
        assert chat.ask("hola")

    def test_a_token_about_to_end_is_renewed_on_the_open_line(self, chat: ChatPage) -> None:
        """With an `auth` frame."""
        line = Line(chat)
        line.routes[-1].send(json.dumps({"type": "auth_expiring", "data": {"exp": 1}}))
        chat.page.wait_for_timeout(1000)
        token = json.loads(chat.page.evaluate("localStorage['flou.session']"))["access"]
        assert line.frames("auth") == [{"token": token}]
        assert chat.ask("hola")
        assert len(line.routes) == 1

    def test_tabs_share_one_exchange(self, chat: ChatPage, open_chat: OpenChat, account: Account) -> None:
        """A refresh token spent twice would end the sign-in of all of them."""
        tabs = [chat, open_chat(beside=chat), open_chat(beside=chat)]
        for tab in tabs:
            tab.wait_online()  # a page that is left in the middle of an exchange loses its sign-in
        exchanges: list[str] = []

        def note(request: Request) -> None:
            if request.url.endswith("/auth/token/refresh"):
                exchanges.append(request.url)

        chat.page.context.on("request", note)
        ended = json.dumps({"access": ended_token(account.id), "refresh": account.refresh})
        chat.page.evaluate("value => localStorage.setItem('flou.session', value)", ended)
        for tab in tabs:
            tab.page.evaluate("setTimeout(() => location.reload(), 50)")
        chat.page.wait_for_timeout(1000)
        for tab in tabs:
            tab.wait_online()
        assert len(exchanges) == 1

    def test_a_sign_in_that_was_ended_leads_to_the_door(
        self, chat: ChatPage, server: Server, account: Account
    ) -> None:
        """And what was typed is there after entering again."""
        chat.forgive("401")
        chat.write("esto no se pierde")
        httpx2.post(f"{server.url}/api/v1/auth/logout", json={"refresh": account.refresh}, timeout=30)
        chat.page.reload()
        expect(chat.page.get_by_role("heading", name="Entra a Flou")).to_be_visible()
        chat.field("Correo").fill(account.email)
        chat.field("Contraseña").fill("una-clave-larga-y-tranquila")
        chat.page.get_by_role("button", name="Entrar").click()
        chat.wait_online()
        expect(chat.page.get_by_label("Escribe tu mensaje")).to_have_value("esto no se pierde")
