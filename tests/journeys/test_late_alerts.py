"""A message that the model could not read turns out to be a crisis: real processes, sockets and database."""

import asyncio
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from tests.fakes.gemini_script import Fault
from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import PATIENCE_S, Frame, Talk, get, talking
from tests.servers import Account, Server, serving

# No rule finds anything in it; the fake classifier takes the mark for a crisis.
TEXT = "[crisis] tengo que leer un paper"


def rows(url: str, query: str, *values: Any) -> list[Any]:
    """Return what the servers' database says."""
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(sql.SQL(query), values)
        return cursor.fetchall() if cursor.description else []


def raised(url: str, student: Account) -> tuple[int, int]:
    """Return how many flags a student has, and how many notices of them."""
    query = """
        SELECT count(DISTINCT f.id), count(DISTINCT o.id)
        FROM users u JOIN crisis_flags f ON f.user_id = u.id LEFT JOIN guardrails_outbox o ON o.flag_id = f.id
        WHERE u.public_id = %s
    """
    flags, notices = rows(url, query, student.id)[0]
    return flags, notices


async def unread(talk: Talk, fake: FakeGemini, *later: str) -> str:
    """Say something while the classifier is away; return the turn, which was answered like any other.

    `later` is what ails it when it is asked again.
    """
    fake.script.faults += [Fault(fault, kind="classifier") for fault in ("503", *later)]
    frames = await talk.say(TEXT)
    assert frames[-1]["type"] == "complete"
    assert not [frame for frame in frames if frame["type"] == "crisis"]
    turn: str = frames[-1]["turn"]
    return turn


async def asked(fake: FakeGemini, times: int) -> None:
    """Wait until the classifier was asked so often."""
    async with asyncio.timeout(PATIENCE_S):
        # The fake runs in a thread of its own and knows nothing of this loop.
        while sum(entry.kind == "classifier" for entry in fake.log) < times:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


def card_and_end(frames: list[Frame]) -> list[tuple[str, int | None]]:
    """Return type and number of the durable frames."""
    return [(frame["type"], frame.get("seq")) for frame in frames if "turn" in frame]


class TestALateAlert:
    async def test_reaches_open_sockets_in_every_process_and_the_staff_once(
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
                turn = await unread(here, fake_gemini)
                await there.read_until("complete")
                late = [await talk.read_until("complete") for talk in (here, there)]

        for frames in late:
            assert card_and_end(frames) == [("crisis", 1), ("complete", 2)]
            assert frames[0]["data"]["resources"]
            assert frames[-1]["data"]["finish"] == "crisis"
            assert frames[-1]["turn"] != turn
        assert late[0][-1] == late[1][-1]
        assert raised(live_database, student) == (1, 1)
        newest = get(server, student, "chat/history").json()["messages"][-1]
        assert (newest["id"], newest["finish"]) == (late[0][-1]["data"]["message_id"], "crisis")

    async def test_waits_for_a_student_who_is_away(
        self, server: Server, fake_gemini: FakeGemini, live_database: str
    ) -> None:
        student = server.register()
        async with talking(server, student) as talk, talking(server, student) as watching:
            await unread(talk, fake_gemini)
            await watching.read_until("complete")
            late = (await watching.read_until("complete"))[-1]["turn"]

        async with talking(server, student, ready=False) as talk:
            ready = await talk.read()
            assert ready["data"]["active"] == [{"turn": late, "seq": 2, "status": "completed"}]
            await talk.send("resume", turn=late, after=0)
            frames = await talk.read_until("complete")
        async with talking(server, student, ready=False) as talk:
            again = await talk.read()

        snapshot = next(frame for frame in frames if frame["type"] == "snapshot")
        assert snapshot["data"]["crisis"]["resources"]
        assert again["data"]["active"] == []
        assert raised(live_database, student) == (1, 1)

    async def test_survives_the_process_that_was_asking(
        self,
        server: Server,
        tmp_path: Path,
        live_environment: dict[str, str],
        fake_gemini: FakeGemini,
        live_database: str,
    ) -> None:
        """It dies with the question in the air; the minute for which it held the message is let pass."""
        student = server.register()
        server.stop()
        with serving(tmp_path, live_environment) as dying:
            async with talking(dying, student) as talk:
                turn = await unread(talk, fake_gemini, "no_byte")
                await asked(fake_gemini, 2)
            dying.kill()
        assert raised(live_database, student) == (0, 0)
        held = "UPDATE turns SET rescreen_at = now() + %s::interval WHERE id = %s"
        rows(live_database, held, "1 hour", turn)
        server.start()
        async with talking(server, student) as talk:
            # Not before the student is there: whoever comes later is told of it in `ready`, as above.
            rows(live_database, held, "0", turn)
            frames = await talk.read_until("complete")

        assert card_and_end(frames) == [("crisis", 1), ("complete", 2)]
        assert raised(live_database, student) == (1, 1)
