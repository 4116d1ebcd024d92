"""How long a student in danger waits for the card while the model, Redis and PostgreSQL are all away.

A real server process, real sockets. Its services are its own and are stopped before anything is measured.
Run it from the repository: `python -m bench.crisis_card --messages 200`.
"""

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import httpx2
from websockets.asyncio.client import connect

from flou.ops.devservices import processes
from flou.ops.devservices.lifecycle import SERVICES, Owner, down, erase, status, up
from tests.servers import Account, Server, free_port, migrated_database, serving

TEXT = "ya no quiero seguir viviendo"
BUTTON = {"text": "Necesito ayuda ahora", "quick_reply": "ayuda.ahora"}
PATIENCE_S = 30.0


def stop_all(owner: Owner) -> None:
    """Stop PostgreSQL and Redis, and wait until both have gone."""
    for service in SERVICES:
        started = status(owner)[service.name]
        if started is not None:
            processes.stop(started, service.stop_signals, patience_s=15)


def bodies(count: int) -> list[dict[str, str]]:
    """Return the messages: unmistakable words and the button, in turn."""
    return [{"client_id": str(uuid4()), **(BUTTON if n % 2 else {"text": TEXT})} for n in range(count)]


async def by_socket(server: Server, account: Account, count: int, cut: Callable[[], None]) -> list[float]:
    """Return the milliseconds to each card on a socket that was open when everything went away."""
    waits = []
    async with connect(server.socket_url, proxy=None, additional_headers=account.headers) as line:
        await until(line, "ready")
        await asyncio.to_thread(cut)
        for body in bodies(count):
            started = time.perf_counter()
            await line.send(json.dumps({"type": "message", "data": body}))
            await until(line, "crisis")
            waits.append((time.perf_counter() - started) * 1000)
            await until(line, "error")
    return waits


async def until(line: object, kind: str) -> None:
    """Read frames up to the first of a kind."""
    async with asyncio.timeout(PATIENCE_S):
        while json.loads(await line.recv())["type"] != kind:  # type: ignore[attr-defined]
            pass


def by_post(server: Server, account: Account, count: int) -> list[float]:
    """Return the milliseconds to each answer of a plain POST that carries the card."""
    waits = []
    for body in bodies(count):
        started = time.perf_counter()
        url = f"{server.url}/api/v1/chat/send"
        answer = httpx2.post(url, json=body, headers=account.headers, timeout=PATIENCE_S)
        waits.append((time.perf_counter() - started) * 1000)
        assert answer.json()["crisis"]["resources"]  # noqa: S101 - a card that is missing is no card in time
    return waits


def by_stream(server: Server, account: Account, count: int) -> list[float]:
    """Return the milliseconds to the first event of a stream, which is the card."""
    waits = []
    for body in bodies(count):
        started = time.perf_counter()
        url = f"{server.url}/api/v1/chat/send-stream"
        with httpx2.stream("POST", url, json=body, headers=account.headers, timeout=PATIENCE_S) as answer:
            first = next(line for line in answer.iter_lines() if line.startswith("data: "))
            waits.append((time.perf_counter() - started) * 1000)
            assert json.loads(first[6:])["type"] == "crisis"  # noqa: S101 - as above
    return waits


def show(name: str, waits: list[float]) -> None:
    """Print the figures of one transport."""
    ordered = sorted(waits)
    p95 = ordered[max(0, round(len(ordered) * 0.95) - 1)]
    print(
        f"{name:6} n={len(waits):4}  p50 {statistics.median(waits):6.0f} ms  p95 {p95:6.0f} ms  "
        f"max {ordered[-1]:6.0f} ms"
    )


def main() -> None:
    """Start, cut, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=200, help="for each of the three transports")
    count = parser.parse_args().messages
    with tempfile.TemporaryDirectory() as folder:
        elsewhere = {"DATABASE_URL", "REDIS_URL", "FLOU_HOME"}
        environ = {name: value for name, value in os.environ.items() if name not in elsewhere}
        owner = Owner(Path(folder) / "home", environ, lambda _: None)
        up(owner, keep=True, disposable=True)
        try:
            measure(owner, Path(folder), count)
        finally:
            up(owner, keep=True, disposable=True)
            down(owner)
            erase(owner)


def measure(owner: Owner, folder: Path, count: int) -> None:
    """Measure the three transports on one server."""
    lines = (owner.home / "local.env").read_text().splitlines()
    addresses = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    with migrated_database(addresses["DATABASE_URL"]) as url:
        environment = {
            **addresses,
            "DATABASE_URL": url,
            "FLOU_HOME": str(owner.home),
            "FLOU_DEMO": "1",
            "SECRET_KEY": "made-up-for-the-bench-0123456789-abcdefghijklmnopqrstuvwxyz",
            "FLOU_DATA_KEYS": "t1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "FLOU_LOG_KEY": "made-up-for-the-bench-0123456789",
            "GEMINI_API_KEY": "made-up",
            "GEMINI_BASE_URL": f"http://127.0.0.1:{free_port()}",
            "RATE_IP_PER_HOUR": "1000000",
            "RATE_USER_PER_MIN": "1000000",
            "TRUSTED_PROXIES": "1",
        }
        with serving(folder, environment) as server:
            account = server.register()
            show("socket", asyncio.run(by_socket(server, account, count, lambda: stop_all(owner))))
            show("post", by_post(server, account, count))
            show("stream", by_stream(server, account, count))
        up(owner, keep=True, disposable=True)


if __name__ == "__main__":
    main()
