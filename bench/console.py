"""How long after a message in crisis its case stands on the home of the staff console, in a real browser.

A real server on a database of its own. What a plain POST takes is measured in the same run; the case is
counted from the moment at which the student sends. Run it from the repository:
`python -m bench.console --cases 20`.
"""

import argparse
import json
import os
import statistics
import time

import httpx2
from playwright.sync_api import Page

from bench.page import demo_server
from tests.browser.staff import PLAN, Desk
from tests.servers import Server


def seconds(page: Page, server: Server) -> tuple[float, float]:
    """Return how long one message took to be answered, and its case to be seen."""
    student = server.register()
    begun = time.perf_counter()
    url = f"{server.url}/api/v1/chat/send"
    httpx2.post(url, json={"text": PLAN}, headers=student.headers, timeout=30).raise_for_status()
    answered = time.perf_counter() - begun
    page.locator("[data-rows=open] tbody tr", has_text=student.id[:8]).wait_for()
    return answered, time.perf_counter() - begun


def main() -> None:
    """Measure, and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20)
    cases = parser.parse_args().cases
    with demo_server() as (browser, server, environment):
        desk = Desk(browser, server, environment)
        page = desk.enter(desk.make("ana"))
        page.wait_for_selector("#staff-line[data-line=live]")
        answered, seen = zip(*(seconds(page, server) for _ in range(cases)), strict=True)
    print(
        json.dumps(
            {
                "cases": cases,
                "answered_s": round(statistics.median(answered), 3),
                "seen_median_s": round(statistics.median(seen), 3),
                "seen_max_s": round(max(seen), 3),
                "times_the_answer": round(statistics.median(seen) / statistics.median(answered), 1),
            }
        )
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flou.settings")
    main()
