"""The web chat as a student finds it: what can be done on it, and what it complained about."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Locator, Page, expect

PATIENCE_MS = 20_000
STARTED = re.compile(r"\w+ \w+")
# Reported by the page itself: a violation of the policy in a style or a script may not reach the console.
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`), true);
"""


@dataclass
class ChatPage:
    """One tab with the chat."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to what goes wrong."""
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.add_init_script(REPORT_VIOLATIONS)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"exception: {error}"))
        self.page.on("dialog", self._on_dialog)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _on_dialog(self, dialog: object) -> None:
        self.complaints.append("a dialog opened")
        dialog.dismiss()  # type: ignore[attr-defined]

    def forgive(self, words: str) -> None:
        """Expect complaints with these words: the browser reports each request that a test makes fail."""
        self.forgiven.append(words)

    def forgive_outage(self) -> None:
        """Expect what the browser reports while a server is away."""
        self.forgive("net::ERR_")
        self.forgive("WebSocket connection")

    @property
    def unforgiven(self) -> list[str]:
        """Return the complaints that no test expected."""
        return [said for said in self.complaints if not any(words in said for words in self.forgiven)]

    def open(self) -> None:
        """Load the page."""
        self.page.goto(self.url)

    def reload(self) -> None:
        """Load it again, and wait until it is on line."""
        self.page.reload()
        self.wait_online()

    def wait_online(self) -> None:
        """Wait for the line."""
        expect(self.page.locator("#line")).to_have_attribute("data-state", "online", timeout=PATIENCE_MS)

    def field(self, label: str) -> Locator:
        """Return the field of that label which is shown."""
        return self.page.get_by_label(label).locator("visible=true")

    def settings(self) -> None:
        """Open the settings."""
        self.page.get_by_role("button", name="Ajustes").click()
        expect(self.page.locator("#consents input").first).to_be_visible()

    def write(self, text: str) -> None:
        """Put text into the field."""
        self.page.get_by_label("Escribe tu mensaje").fill(text)

    def send(self, text: str) -> None:
        """Write a message and send it with Enter."""
        self.write(text)
        self.page.get_by_label("Escribe tu mensaje").press("Enter")

    def ask(self, text: str) -> str:
        """Send a message, wait for the whole answer and return it."""
        self.send(text)
        self.wait_quiet()
        return self.answer.last.inner_text()

    def wait_begun(self) -> None:
        """Wait until the answer is being written."""
        expect(self.page.locator(".growing .answer-text")).to_have_text(STARTED)

    def wait_quiet(self, timeout: int = PATIENCE_MS) -> None:
        """Wait until nothing is being sent or written any more."""
        expect(self.page.locator(".exchange").last.locator(".answer-text:visible, .crisis")).to_be_visible(
            timeout=timeout
        )
        expect(self.stop).to_be_hidden(timeout=timeout)
        expect(self.page.locator(".growing, .thinking")).to_have_count(0)

    @property
    def said(self) -> list[str]:
        """Return the student's messages as they are shown."""
        return self.page.locator(".mine > :not(.spoken)").all_inner_texts()

    @property
    def answer(self) -> Locator:
        """Return the answers."""
        return self.page.locator(".answer-text")

    @property
    def card(self) -> Locator:
        """Return the crisis cards."""
        return self.page.locator(".crisis")

    @property
    def star_line(self) -> Locator:
        """Return the number of the card that is dialled with a star."""
        return self.card.get_by_text("*4141", exact=True)

    @property
    def stop(self) -> Locator:
        """Return the button that stops an answer."""
        return self.page.get_by_role("button", name="Detener")

    @property
    def help(self) -> Locator:
        """Return the button that is always there."""
        return self.page.get_by_role("button", name="Necesito ayuda ahora", exact=True).first

    @property
    def chips(self) -> list[str]:
        """Return what the quick replies say."""
        return self.page.locator(".exchange .chip").all_inner_texts()

    def chip(self, label: str) -> Locator:
        """Return a quick reply."""
        return self.page.get_by_role("group", name="Respuestas rápidas").get_by_role(
            "button", name=label, exact=True
        )

    @property
    def overflow(self) -> int:
        """Return by how many pixels the page is wider than its window."""
        wide: int = self.page.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth"
        )
        return max(0, wide)
