"""What the page costs a browser: its first load, its steadiness while an answer is written, a long history.

A real demo server (which compresses no files) on a database of its own, and a real Chromium. Run it from the
repository: `python -m bench.page --messages 10000`.
"""

import argparse
import gzip
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.rights import fill
from flou.ops import shell
from tests.browser.conftest import CHROMIUM, FLAGS, _signed_in
from tests.servers import ROOT, Account, Server, migrated_database, serving

SLOWER = 4
FAST_PX = 2500
STEPS = 120
MESSAGE = "Estoy frustrado con mi ensayo para filosofía"
SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
FRAMES = """() => {
  window.frames = [];
  let before = performance.now();
  const note = (now) => {
    window.frames.push(now - before);
    before = now;
    window.watching = requestAnimationFrame(note);
  };
  window.watching = requestAnimationFrame(note);
}"""
READY = """() => new Promise((resume) => {
  const look = () => {
    const field = document.querySelector("#email, #text");
    if (field && !document.querySelector("#gate").hidden) resume(performance.now());
    else setTimeout(look, 5);
  };
  look();
})"""


def first_load() -> dict[str, float]:
    """Return the kB that a first visit loads, compressed as the server compresses them."""
    static = ROOT / "templates" / "static"
    files = {name: len(gzip.compress((static / name).read_bytes(), 9)) for name in shell.FILES}
    shown = sum(size for name, size in files.items() if not name.startswith("icon-"))
    return {"files_kb": round(shown / 1000, 1), "with_icons_kb": round(sum(files.values()) / 1000, 1)}


def slowed(page: Page) -> CDPSession:
    """Make the processor of a page slower."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return session


def interactive_ms(browser: Browser, server: Server) -> list[float]:
    """Return when the door could be used, three times, each in a fresh browser context."""
    found = []
    for _ in range(3):
        page = browser.new_context().new_page()
        slowed(page)
        page.goto(server.url, wait_until="commit")
        found.append(round(page.evaluate(READY)))
        page.context.close()
    return found


def opened(browser: Browser, server: Server, student: Account) -> Page:
    """Return the chat of a student, on line."""
    context = browser.new_context(
        storage_state=_signed_in(server, student), viewport={"width": 412, "height": 800}
    )
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto(server.url)
    page.wait_for_selector("#line[data-state=online]")
    return page


def shifts_while_streaming(browser: Browser, server: Server) -> float:
    """Return the cumulative layout shift from sending a message to the end of its answer."""
    page = opened(browser, server, server.register())
    page.wait_for_selector("#today:not([hidden])")
    page.get_by_role("button", name="Ahora no").click()
    total = 0.0
    for _ in range(3):
        page.fill("#text", MESSAGE)
        before = page.evaluate("window.shifts")
        page.press("#text", "Enter")
        page.wait_for_selector(".growing")
        page.wait_for_selector("#stop", state="hidden")
        page.wait_for_timeout(500)
        total += page.evaluate("window.shifts") - before
    page.context.close()
    return round(total, 4)


def long_history(browser: Browser, server: Server, messages: int) -> dict[str, Any]:
    """Return how scrolling to the beginning of a long history goes, with a slower processor."""
    student = server.register()
    fill(server, [(student.id, messages // 2)])
    page = opened(browser, server, student)
    page.wait_for_selector(".exchange")
    page.locator("#log").hover()
    _load_all(page)
    slowed(page)
    # Away from the end in quick steps, as a finger would, over all of it.
    page.evaluate(FRAMES)
    for step in range(STEPS):
        page.mouse.wheel(0, -FAST_PX if step % 3 else FAST_PX / 2)
        page.wait_for_timeout(16)
    frames = sorted(page.evaluate("cancelAnimationFrame(window.watching) || window.frames"))
    most = page.evaluate("document.querySelectorAll('#log *').length")
    shown = page.locator(".exchange").count()
    held = page.evaluate("document.querySelector('#log').scrollHeight")
    page.context.close()
    return {
        "frames": len(frames),
        "frame_p50_ms": round(frames[len(frames) // 2], 1),
        "frame_p95_ms": round(frames[int(len(frames) * 0.95)], 1),
        "frame_max_ms": round(frames[-1], 1),
        "elements": most,
        "exchanges_drawn": shown,
        "height_px": held,
    }


def _load_all(page: Page) -> None:
    """Scroll up until the server has no older messages."""
    while page.locator("#older").is_visible():
        page.evaluate("document.querySelector('#log').scrollTop = 0")
        page.wait_for_timeout(20)


@contextmanager
def demo_server() -> Iterator[tuple[Browser, Server, dict[str, str]]]:
    """Run a demo server on a database of its own, and a browser; yield both, and the server's environment."""
    database = settings.DATABASES["default"]
    admin = f"postgresql://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/postgres"
    with (
        tempfile.TemporaryDirectory() as folder,
        migrated_database(admin) as url,
        sync_playwright() as started,
    ):
        environment = {
            "DATABASE_URL": url,
            "REDIS_URL": "",
            "FLOU_DEMO": "1",
            "GEMINI_API_KEY": "",
            "RATE_IP_PER_HOUR": "1000000",
            "RATE_USER_PER_MIN": "1000",
        }
        browser = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        with serving(Path(folder), environment) as server:
            yield browser, server, environment
        browser.close()


def main() -> None:
    """Measure, and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    messages = parser.parse_args().messages
    with demo_server() as (browser, server, _):
        figures: dict[str, Any] = {"first_load": first_load()}
        figures["interactive_ms"] = interactive_ms(browser, server)
        figures["shift_while_streaming"] = shifts_while_streaming(browser, server)
        figures["history"] = long_history(browser, server, messages)
    print(json.dumps(figures))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flou.settings")
    main()
