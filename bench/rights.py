"""How long the export and the erasure of a long history take, over HTTP, and what they cost in memory.

A real server process on a database of its own, in which a student of so many messages is made first, beside
as many of others. Run it from the repository: `python -m bench.rights --messages 10000`.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx2
from django.conf import settings

from tests.servers import ROOT, Account, Server, migrated_database, serving

NOTHING_LEFT = 204
_FILL = """
from flou.accounts.models import User
from tests.rights.filled import fill
for public_id, turns in {whose!r}:
    fill(User.objects.get(public_id=public_id), turns=turns)
"""


def fill(server: Server, whose: list[tuple[str, int]]) -> None:
    """Give students so many turns, of two messages each."""
    subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", _FILL.format(whose=whose)],
        cwd=ROOT,
        env={**os.environ, **server.environment},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def peak_mb(server: Server) -> float:
    """Return the most memory that the server has had so far, in MB."""
    pid = server.process.pid if server.process else 0
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def export(server: Server, student: Account) -> dict[str, float]:
    """Return seconds to the first byte and to the last, and the size in MB, of an export read in pieces."""
    started, first, parts = time.monotonic(), 0.0, []
    with httpx2.stream(
        "GET", f"{server.url}/api/v1/me/export", headers=student.headers, timeout=120
    ) as answer:
        answer.raise_for_status()
        for part in answer.iter_bytes():
            first = first or time.monotonic() - started
            parts.append(part)
    whole = time.monotonic() - started
    held = json.loads(b"".join(parts))
    if not all(row["body"] for row in held["messages"]):
        raise SystemExit("a message did not open")
    return {
        "first_s": round(first, 3),
        "whole_s": round(whole, 2),
        "mb": round(sum(map(len, parts)) / 2**20, 1),
        "messages": len(held["messages"]),
    }


def erase(server: Server, student: Account) -> float:
    """Return the seconds that an erasure takes."""
    started = time.monotonic()
    answer = httpx2.request("DELETE", f"{server.url}/api/v1/me", headers=student.headers, timeout=120)
    if answer.status_code != NOTHING_LEFT:
        raise SystemExit(f"the erasure was answered with {answer.status_code}")
    return round(time.monotonic() - started, 2)


def measure(server: Server, messages: int) -> dict[str, object]:
    """Return the figures of one student of so many messages, and of one with few before."""
    small, big, other = (server.register() for _ in range(3))
    fill(server, [(small.id, 5), (big.id, messages // 2), (other.id, messages // 2)])
    export(server, small)
    before = peak_mb(server)
    figures: dict[str, object] = {"export": export(server, big), "export_small": export(server, small)}
    return figures | {"export_peak_mb": round(peak_mb(server) - before, 1), "erase_s": erase(server, big)}


def main() -> None:
    """Measure, and print one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    messages = parser.parse_args().messages
    database = settings.DATABASES["default"]
    admin = f"postgresql://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/postgres"
    with migrated_database(admin) as url, tempfile.TemporaryDirectory() as folder:
        environment = {
            "DATABASE_URL": url,
            "FLOU_DEMO": "1",
            "RATE_IP_PER_HOUR": "100000",
            "TRUSTED_PROXIES": "1",
        }
        with serving(Path(folder), environment) as server:
            print(json.dumps(measure(server, messages)))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flou.settings")
    main()
