"""A long history: what is on the page of it, and that nothing in sight moves."""

import json
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenChat
from tests.servers import Account

MESSAGES = 1000
PAGE = 50
# Scrolls near to the top and remembers what is in sight there.
SCROLL_UP = """() => new Promise((resume) => {
  const log = document.querySelector("#log");
  log.addEventListener("scroll", () => {
    const inSight = (one) => one.getBoundingClientRect().bottom > log.getBoundingClientRect().top;
    const one = [...document.querySelectorAll(".exchange")].find(inSight);
    window.held = { one, top: one.getBoundingClientRect().top };
    resume(one.innerText.slice(0, 20));
  }, { once: true });
  log.scrollTop = 40;
})"""


def page_of(before: int) -> dict[str, object]:
    """Return the messages in front of an id, as the server tells them; their lengths differ."""
    first = max(1, before - PAGE)
    return {
        "messages": [
            {
                "id": number,
                "role": "user" if number % 2 else "assistant",
                "text": f"mensaje {number} " + "palabra " * (number % 60),
                "created_at": f"2026-03-{1 + number * 28 // MESSAGES:02}T12:00:00+00:00",
                "turn": f"00000000-0000-4000-8000-{(number + 1) // 2:012}",
                "finish": None if number % 2 else "stop",
                "quick_replies": [],
            }
            for number in range(first, before)
        ],
        "has_more": first > 1,
    }


def tell(route: Route) -> None:
    """Answer a request for history."""
    query = parse_qs(urlsplit(route.request.url).query)
    newest = int(query.get("before", [str(MESSAGES + 1)])[0])
    messages = {"messages": [], "has_more": False} if "after" in query else page_of(newest)
    route.fulfill(content_type="application/json", body=json.dumps(messages))


class TestLongHistory:
    """A thousand messages; the server's part of it is made up here."""

    def test_only_what_is_near_is_on_the_page_and_the_place_is_kept(
        self, open_chat: OpenChat, account: Account
    ) -> None:
        """Up to the first message and down again; a page that arrives above moves nothing."""
        chat = open_chat(account, viewport={"width": 412, "height": 700})
        chat.forgive("404")  # the turns that are made up here have no card to be restored
        chat.page.route("**/chat/history?*", tell)
        chat.page.route("**/chat/turns/**", lambda route: route.fulfill(status=404, json={"error": {}}))
        chat.reload()
        page = chat.page
        expect(page.get_by_text(f"mensaje {MESSAGES} ").first).to_be_visible()
        log = page.locator("#log")
        most = 0
        while page.locator("#older").is_visible():
            with page.expect_response(lambda answer: "before=" in answer.url):
                held = page.evaluate(SCROLL_UP)
            page.wait_for_function("() => !document.querySelector('#older').disabled")
            moved = page.evaluate("window.held.one.getBoundingClientRect().top - window.held.top")
            assert abs(moved) <= 1, held
            most = max(most, page.locator(".exchange").count())
        assert most < 40
        log.evaluate("(one) => { one.scrollTop = 0; }")
        expect(page.get_by_text("mensaje 1 ").first).to_be_visible()
        page.get_by_role("button", name="Ir al final").click()
        expect(page.get_by_text(f"mensaje {MESSAGES} ").first).to_be_visible()
        assert log.evaluate("(one) => one.scrollHeight - one.scrollTop - one.clientHeight") <= 1
