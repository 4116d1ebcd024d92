"""Chromium, and a server with the offline coach and a database of its own."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chat_page import PATIENCE_MS, ChatPage
from tests.browser.staff import Desk
from tests.servers import Account, Server, migrated_database, serving

CHROMIUM = next(
    filter(None, map(shutil.which, (os.environ.get("CHROMIUM", "chromium"), "google-chrome"))), None
)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESK = {"width": 1200, "height": 800}

OpenChat = Callable[..., ChatPage]

expect.set_options(timeout=PATIENCE_MS)  # five seconds are few where everything else is tested, too


@pytest.fixture(scope="package")
def offline_environment() -> Iterator[dict[str, str]]:
    """Return what a server with the offline coach and without Redis is started with."""
    database = settings.DATABASES["default"]
    admin = f"postgresql://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/postgres"
    with migrated_database(admin) as url:
        yield {
            "DATABASE_URL": url,
            "REDIS_URL": "",
            "FLOU_DEMO": "1",
            "GEMINI_API_KEY": "",
            "RATE_IP_PER_HOUR": "100000",
            "RATE_USER_PER_MIN": "1000",
        }


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory, offline_environment: dict[str, str]) -> Iterator[Server]:
    """Return a running server."""
    with serving(tmp_path_factory.mktemp("browser"), offline_environment) as running:
        yield running


# Not for the whole session: Playwright leaves its event loop on the thread, where other tests need none.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Return a running Chromium."""
    if CHROMIUM is None:
        pytest.fail("no Chromium here; apt-get install chromium, or CHROMIUM=/path/to/it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def desk(chromium: Browser, server: Server, offline_environment: dict[str, str]) -> Iterator[Desk]:
    """Return browsers of staff; afterwards none of their pages may have complained."""
    desk = Desk(chromium, server, offline_environment)
    yield desk
    for context in desk.contexts:
        context.close()
    assert desk.complaints == []


@pytest.fixture
def account(server: Server) -> Account:
    """Return a new student."""
    return server.register()


@pytest.fixture
def open_chat(chromium: Browser, server: Server) -> Iterator[OpenChat]:
    """Return how to open the chat in a browser of its own, signed in when an account is given.

    Afterwards no page may have complained: no exception, no console error, no violation of the policy.
    """
    opened: list[ChatPage] = []
    contexts = []

    def open_one(
        account: Account | None = None, *, beside: ChatPage | None = None, **options: Any
    ) -> ChatPage:
        if beside is not None:
            context = beside.page.context
        else:
            options = {"viewport": DESK, "locale": "es-CL", **options}
            if account is not None:
                options["storage_state"] = _signed_in(server, account)
            context = chromium.new_context(**options)
            contexts.append(context)
        chat = ChatPage(context.new_page(), f"{server.url}/")
        opened.append(chat)
        chat.open()
        return chat

    yield open_one
    complaints = [complaint for chat in opened for complaint in chat.unforgiven]
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def chat(open_chat: OpenChat, account: Account) -> ChatPage:
    """Return the chat of a new student, on line."""
    opened = open_chat(account)
    opened.wait_online()
    return opened


def _signed_in(server: Server, account: Account) -> Any:
    session = json.dumps({"access": account.access, "refresh": account.refresh})
    return {
        "cookies": [],
        "origins": [{"origin": server.url, "localStorage": [{"name": "flou.session", "value": session}]}],
    }
