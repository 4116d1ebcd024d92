"""The page for developers: everything on it comes from this server, under the policy of all pages."""

from playwright.sync_api import Browser, expect

from tests.browser.chat_page import REPORT_VIOLATIONS
from tests.servers import Server


def test_the_documentation_is_drawn_without_a_complaint(chromium: Browser, server: Server) -> None:
    """No violation of the policy, no other host; endpoints are listed and can be opened."""
    page = chromium.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on(
        "console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(REPORT_VIOLATIONS)
    page.goto(f"{server.url}/api/v1/docs")
    page.locator("[id$=chat_send] .opblock-summary").click()
    expect(page.locator("[id$=chat_send] .opblock-body")).to_contain_text("quick_reply")
    for address in page.locator("nav a").evaluate_all("links => links.map(link => link.href)"):
        assert page.request.get(address).ok, address
    page.close()
    assert complaints == []
    assert all(url.startswith((server.url, "data:")) for url in asked)
