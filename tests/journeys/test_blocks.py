"""A block over a real server: its clock, the question when it ends, the evaluation, and the check-in."""

import asyncio
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import PATIENCE_S, get, talking
from tests.journeys.test_late_alerts import rows
from tests.servers import Account, Server, serving


def send(server: Server, student: Account, path: str, body: Any = None) -> httpx2.Response:
    """Send a body; return the answer."""
    return httpx2.post(f"{server.url}/api/v1/{path}", json=body, headers=student.headers, timeout=20)


def begin(server: Server, student: Account, turn: str) -> dict[str, Any]:
    """Start a block of ten minutes in which the strategy of a turn is tried."""
    body = {"client_id": str(uuid4()), "minutes": 10, "turn": turn}
    answer = send(server, student, "blocks", body)
    assert answer.status_code == 201, answer.text
    shown: dict[str, Any] = answer.json()["block"]
    return shown


def let_pass(url: str, block: str, minutes: int) -> None:
    """Move a running block so many minutes into the past."""
    query = """
        UPDATE study_blocks SET started_at = started_at - make_interval(mins => %s),
            since = since - make_interval(mins => %s), due_at = due_at - make_interval(mins => %s)
        WHERE id = %s
    """
    rows(url, query, minutes, minutes, minutes, block)


async def reminder_of(url: str, block: str) -> str:
    """Return what has become of the reminder, once that is decided."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            [(state,)] = rows(url, "SELECT reminder FROM study_blocks WHERE id = %s", block)
            if state not in {"", "due"}:
                return str(state)
            await asyncio.sleep(0.1)


class TestABlock:
    async def test_ends_by_itself_and_asks_on_every_device_how_it_went(
        self,
        server: Server,
        tmp_path: Path,
        live_environment: dict[str, str],
        fake_gemini: FakeGemini,
        live_database: str,
    ) -> None:
        student = server.register()
        with serving(tmp_path, live_environment) as second:
            async with talking(server, student) as here, talking(second, student) as there:
                offered = await here.say("Tengo que escribir un ensayo y estoy frustrado")
                await there.read_until("complete")
                block = begin(server, student, offered[-1]["turn"])
                assert get(second, student, "blocks/current").json()["block"]["id"] == block["id"]
                let_pass(live_database, block["id"], 11)
                asked = [await talk.read_until("complete") for talk in (here, there)]
                evaluated = await here.say("Me ayudó", quick_reply="eval.ayudo")

        assert asked[0] == asked[1]
        assert [(frame["type"], frame["seq"]) for frame in asked[0]] == [("chunk", 1), ("complete", 2)]
        end = asked[0][-1]["data"]
        assert end["quick_replies"][0]["id"] == "eval.ayudo"
        ended = get(server, student, "blocks/current").json()["block"]
        assert (ended["state"], ended["completed"], ended["remaining_s"]) == ("finished", True, 0)
        assert ended["reminder"] == asked[0][-1]["turn"]
        assert evaluated[-1]["type"] == "complete"
        outcome = "SELECT outcome FROM strategy_uses WHERE turn = %s"
        assert rows(live_database, outcome, offered[-1]["turn"]) == [("ayudo",)]

    async def test_asks_who_was_away_when_they_come_back_and_once(
        self, server: Server, fake_gemini: FakeGemini, live_database: str
    ) -> None:
        student = server.register()
        async with talking(server, student) as talk:
            offered = await talk.say("Tengo que escribir un ensayo y estoy frustrado")
        block = begin(server, student, offered[-1]["turn"])
        let_pass(live_database, block["id"], 11)
        assert await reminder_of(live_database, block["id"]) == "sent"

        async with talking(server, student, ready=False) as talk:
            [active] = (await talk.read())["data"]["active"]
            await talk.send("resume", turn=active["turn"], after=0)
            frames = await talk.read_until("complete")
        async with talking(server, student, ready=False) as talk:
            again = await talk.read()

        snapshot = next(frame for frame in frames if frame["type"] == "snapshot")
        assert "¿Cómo te fue" in snapshot["data"]["text"]
        assert frames[-1]["data"]["quick_replies"][0]["id"] == "eval.ayudo"
        assert again["data"]["active"] == []

    async def test_asks_nothing_and_tells_no_streak_after_a_crisis(
        self, server: Server, fake_gemini: FakeGemini, live_database: str
    ) -> None:
        student = server.register()
        async with talking(server, student) as talk:
            offered = await talk.say("Tengo que escribir un ensayo y estoy frustrado")
            block = begin(server, student, offered[-1]["turn"])
            frames = await talk.say("ya no quiero seguir viviendo")
            assert frames[1]["type"] == "crisis"
            let_pass(live_database, block["id"], 11)
            assert await reminder_of(live_database, block["id"]) == "withheld"

        newest = get(server, student, "chat/history").json()["messages"][-1]
        assert newest["finish"] == "crisis"
        told = send(server, student, "check-ins", {"level": 1})
        assert (told.status_code, told.json()["streak"]) == (201, None)


class TestACheckIn:
    def test_is_kept_once_on_every_device(self, server: Server) -> None:
        student = server.register()
        first, second = (send(server, student, "check-ins", {"level": level}) for level in (3, 5))
        assert (first.status_code, second.status_code) == (201, 200)
        assert get(server, student, "check-ins").json() == second.json()
        assert second.json()["streak"] == 1
