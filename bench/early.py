"""How long a student waits for the first word, by the order in which the models are asked.

    python -m bench.early [--turns 20] [--students 50] [--pause 10]

The models are the fake Gemini as a process of its own, with the figures of the original document: the crisis
check and the slots take 800 ms each, the coach's first token 300 ms. Three designs, in one run and on one
machine, so that their ratios stay when the machine changes:

    sequential  the document's: session load (450 ms, played by a pause), crisis, slots, answer, one after the
                other, by Flou's own adapter and nothing else
    parallel    a server of Flou that begins no answer early (EARLY_ANSWERS_DROPPED=0)
    early       a server of Flou that does; "in vain" is the same when the model's slots never agree

Both servers are real processes with the same PostgreSQL and Redis; a student's time runs from sending a
message on an open socket to the first frame with words of the answer. Flou's own session load is in it, as
long as it takes, and so is the output screen, which holds words back until they can be judged. `+ call` is
what is added to the slowest single call, `+ token` to the coach's own first token: a verdict of 800 ms cannot
come within 300 ms of a token at 300 ms, so the second part plays readers of 500 ms. Many students
pause between two messages, `--pause` seconds on average: without a pause it is the capacity of a process that
is measured. `USD` is of 1,000 turns at the prices of the day, `CPU` what the server's process took of a turn.
"""

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import psycopg
from websockets.asyncio.client import ClientConnection, connect

from chat.llm.gemini import GeminiClient
from chat.llm.port import JSONPrompt, Purpose
from flou.ops.devservices.lifecycle import down, erase
from guardrails.domain import classifier
from strategy.domain import slot_reading
from tests.fakes.running import in_process
from tests.llm.clients import coach_prompt
from tests.servers import Account, Server, migrated_database, serving
from tests.services import Services

LOAD_MS, READ_MS, TOKEN_MS = 450, 800, 300
READ_FASTER_MS = 500
GOAL_MS = 850
TEXTS = (
    "Tengo que escribir un ensayo de historia", "Estoy frustrado con mi ensayo para filosofía",
    "Tengo que leer un paper", "no sé cómo partir", "quiero seguir con esto",
)  # fmt: skip
OTHERWISE = {"kind": "slots", "value": {"tipo_tarea": "bugfix", "fase": "revision"}}
KEYS = {
    "SECRET_KEY": "made-up-for-the-bench-0123456789-abcdefghijklmnopqrstuvwxyz",
    "FLOU_DATA_KEYS": "t1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "FLOU_LOG_KEY": "made-up-for-the-bench-0123456789",
}
COST = """
SELECT count(*) FILTER (WHERE purpose = 'speculative'), count(DISTINCT turn_id), coalesce(sum(cost_usd), 0),
       coalesce(sum(cost_usd) FILTER (WHERE purpose = 'speculative'), 0)
FROM llm_usage WHERE id > %s
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """What everything is played on."""

    fake: str
    database: str
    parallel: Server
    early: Server

    def script(self, read_ms: float, answers: Sequence[Mapping[str, Any]] | None = None) -> None:
        """Set how long the readers take, and what they answer instead of what is plausible."""
        readers = {kind: {"first_token_ms": read_ms} for kind in ("classifier", "slots")}
        timings = {"stream": {"first_token_ms": TOKEN_MS, "chunk_ms": 40}, **readers}
        body = {"reset": True, "timings": timings, "answers": list(answers or ())}
        httpx2.post(f"{self.fake}/_script", json=body).raise_for_status()


async def sequential(fake: str, turns: int) -> list[float]:
    """Return the milliseconds to the first word when everything is asked one after the other."""
    client = GeminiClient(
        api_key="bench", base_url=fake, chat_model="gemini-3.8-flash", guard_model="gemini-3.5-flash-lite"
    )
    await client.prepare()
    schemas = {Purpose.CLASSIFIER: classifier.SCHEMA, Purpose.SLOTS: slot_reading.SCHEMA}
    waits = []
    for _ in range(turns + 1):
        begun = time.perf_counter()
        await asyncio.sleep(LOAD_MS / 1000)
        for purpose, schema in schemas.items():
            await client.structured(JSONPrompt(purpose, "Lee.", TEXTS[0], schema))
        answer = client.stream(coach_prompt(TEXTS[0]))
        await anext(answer)
        waits.append((time.perf_counter() - begun) * 1000)
        await answer.aclose()
    await client.aclose()
    return waits[1:]  # the first opens the connections


async def at_once(server: Server, students: list[Account], turns: int, pause_s: float) -> list[float]:
    """Return the milliseconds to the first word of all turns of some students who write side by side.

    `pause_s` is what each of them pauses before a message, on average.
    """
    chance = random.Random(7)  # noqa: S311 - who begins when, the same in each run
    pauses = [[chance.uniform(0, 2 * pause_s) for _ in range(turns + 1)] for _ in students]
    talks = [_talk(server, *each) for each in zip(students, pauses, strict=True)]
    waits = await asyncio.gather(*talks)
    return [wait for each in waits for wait in each]


async def _talk(server: Server, student: Account, pauses: Sequence[float]) -> list[float]:
    waits = []
    headers = student.headers
    async with connect(server.socket_url, proxy=None, additional_headers=headers, max_queue=None) as line:
        await _until(line, "ready")
        for number, pause_s in enumerate(pauses):
            await asyncio.sleep(pause_s)
            begun = time.perf_counter()
            data = {"client_id": str(uuid4()), "text": TEXTS[number % len(TEXTS)]}
            await line.send(json.dumps({"type": "message", "data": data}))
            await _until(line, "chunk")
            waits.append((time.perf_counter() - begun) * 1000)
            await _until(line, "complete")
    return waits[1:]


async def _until(line: ClientConnection, kind: str) -> None:
    async with asyncio.timeout(30):
        while json.loads(await line.recv())["type"] != kind:
            pass


def say(name: str, waits: list[float], read_ms: float, first: float | None = None) -> float:
    """Print the figures of one design; return its median."""
    ordered = sorted(waits)
    median, p95 = statistics.median(ordered), ordered[max(0, round(len(ordered) * 0.95) - 1)]
    slowest = max(read_ms, TOKEN_MS)
    call, token = (f"{median - least:4.0f} / {p95 - least:4.0f}" for least in (slowest, TOKEN_MS))
    ratio = f"  {median / first:4.2f} of sequential" if first else ""
    sys.stdout.write(
        f"{name:<28} n={len(ordered):<4} p50 {median:5.0f}  p95 {p95:5.0f} ms   "
        f"+ call {call}   + token {token}{ratio}\n"
    )
    sys.stdout.flush()
    return median


def newest(database: str) -> int:
    """Return the id of the newest call."""
    with psycopg.connect(database) as line:
        row = line.execute("SELECT coalesce(max(id), 0) FROM llm_usage").fetchone()
    return int(row[0]) if row else 0


def processor_s(server: Server) -> float:
    """Return the processor time that a server's process has taken so far."""
    assert server.process is not None  # noqa: S101 - it is running
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def price(database: str, since: int, took_s: float) -> None:
    """Print what the turns since a call have cost."""
    with psycopg.connect(database) as line:
        row = line.execute(COST, [since]).fetchone()
    dropped, turns, usd, in_vain = row or (0, 0, 0, 0)
    per = 1000 / max(turns, 1)
    sys.stdout.write(
        f"{'':<28} USD {float(usd) * per:.2f} of 1,000 turns, of which {float(in_vain) * per:.2f} in vain "
        f"({dropped} answers dropped in {turns} turns)   CPU {took_s * per:.0f} ms\n"
    )


def measure(stage: Stage, turns: int, students: int, pause_s: float) -> None:
    """Print everything."""
    one, many = [stage.early.register()], [stage.early.register() for _ in range(students)]
    crowds = ((one, turns, 0.0), (many, max(turns // 4, 1), pause_s))
    stage.script(READ_MS)
    first = say("sequential", asyncio.run(sequential(stage.fake, turns)), READ_MS)
    for read_ms in (READ_MS, READ_FASTER_MS):
        sys.stdout.write(f"readers {read_ms} ms, first token {TOKEN_MS} ms\n")
        for name, server, answers in (
            ("parallel", stage.parallel, None),
            ("early", stage.early, None),
            ("early, in vain", stage.early, [OTHERWISE]),
        ):
            stage.script(read_ms, answers)
            for crowd, rounds, pause in crowds:
                since, before_s = newest(stage.database), processor_s(server)
                waits = asyncio.run(at_once(server, crowd, rounds, pause))
                named = f"{name}, {len(crowd)} student(s)"
                say(named, waits, read_ms, first if read_ms == READ_MS else None)
                price(stage.database, since, processor_s(server) - before_s)
    sys.stdout.write(f"goal: first word within {GOAL_MS} ms on the document's figures\n")


def main() -> None:
    """Start what is needed, measure, and stop it again."""
    parser = argparse.ArgumentParser(description="Time to the first word, by the order of the calls.")
    parser.add_argument("--turns", type=int, default=20, help="of one student; of each of many a quarter")
    parser.add_argument("--students", type=int, default=50)
    parser.add_argument("--pause", type=float, default=10.0, help="seconds between messages of one of many")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        services = Services(folder / "home")
        stack.callback(erase, services.owner)
        stack.callback(down, services.owner)
        fake = stack.enter_context(in_process())
        addresses = services.environment()
        database = stack.enter_context(migrated_database(addresses["DATABASE_URL"]))
        environment = {
            **addresses,
            **KEYS,
            "DATABASE_URL": database,
            "FLOU_HOME": str(services.owner.home),
            "FLOU_DEMO": "1",
            "GEMINI_API_KEY": "bench",
            "GEMINI_BASE_URL": fake,
            "LLM_MONTHLY_BUDGET_USD": "1000000",
            "RATE_IP_PER_HOUR": "1000000",
            "RATE_USER_PER_MIN": "1000000",
            "TRUSTED_PROXIES": "1",
        }
        waits, begins = ({**environment, "EARLY_ANSWERS_DROPPED": share} for share in ("0", "1"))
        parallel, early = (stack.enter_context(serving(folder, each)) for each in (waits, begins))
        measure(Stage(fake, database, parallel, early), options.turns, options.students, options.pause)


if __name__ == "__main__":
    main()
