"""A member of staff in a browser: signed in to the admin, with every complaint of the page kept."""

from dataclasses import dataclass, field
from typing import Any

import httpx2
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page

from tests.servers import PASSWORD, Account, Server, make_staff

PLAN = "junté todas las pastillas, hoy me las tomo"


@dataclass
class Desk:
    """Browsers of staff on one server."""

    chromium: Browser
    server: Server
    environment: dict[str, str]
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def make(self, name: str) -> str:
        """Make a member of staff who may do everything; return their e-mail address."""
        return make_staff(self.environment, name)

    def page(self, *, heard: bool = True, **options: Any) -> Page:
        """Return a page in a browser of its own; its complaints count when it is `heard`."""
        context = self.chromium.new_context(locale="es-CL", **options)
        self.contexts.append(context)
        page = context.new_page()
        if not heard:
            return page
        page.on("dialog", self._dismiss)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def enter(self, email: str, path: str = "/admin/", **options: Any) -> Page:
        """Return a page of the admin, signed in."""
        page = self.page(**options)
        self.sign_in(page, email, path)
        return page

    def sign_in(self, page: Page, email: str, path: str = "/admin/") -> None:
        """Sign in and go to a page; return once it is there."""
        page.goto(f"{self.server.url}/admin/login/?next={path}")
        page.fill("#id_username", email)
        page.fill("#id_password", PASSWORD)
        page.click("#login-form [type=submit]")
        page.wait_for_url(lambda url: "/admin/login/" not in url)

    def raise_flag(self, text: str = PLAN) -> Account:
        """Let a new student write something; return who it was."""
        student = self.server.register()
        httpx2.post(
            f"{self.server.url}/api/v1/chat/send", json={"text": text}, headers=student.headers, timeout=30
        ).raise_for_status()
        return student

    def _dismiss(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def _hear(self, said: ConsoleMessage) -> None:
        if "Content Security" in said.text:
            self.complaints.append(said.text)
