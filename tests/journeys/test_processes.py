"""Several server processes on one database: a turn belongs to all of them and to none."""

import signal
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx2
import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import get, talking, text_of
from tests.servers import Kind, Server, serving

TEXT = "Tengo que escribir un ensayo de historia"


@pytest.fixture
def second(tmp_path: Path, live_environment: dict[str, str]) -> Iterator[Server]:
    """Return another process on the database of `server`, to be killed or stopped."""
    with serving(tmp_path, live_environment) as running:
        yield running


def slow(fake: FakeGemini, chunk_ms: float, first_token_ms: float = 0) -> None:
    """Make the coach of the fake Gemini slow."""
    fake.script.update({"timings": {"stream": {"first_token_ms": first_token_ms, "chunk_ms": chunk_ms}}})


class TestTwoProcesses:
    async def test_a_turn_is_followed_from_the_other_one(
        self, server: Server, second: Server, fake_gemini: FakeGemini
    ) -> None:
        slow(fake_gemini, chunk_ms=40)
        student = server.register()
        async with talking(server, student) as here, talking(second, student) as there:
            await here.send("message", client_id=str(uuid4()), text=TEXT)
            turn = (await here.read())["data"]["turn"]
            shown = await there.read()
            mine = await here.read_until("complete")
            theirs = await there.read_until("complete")

        assert (shown["type"], shown["data"]["text"]) == ("message", TEXT)
        assert theirs[-1] == mine[-1]
        assert [frame["seq"] for frame in theirs] == list(range(1, len(theirs) + 1))
        assert {frame["turn"] for frame in theirs} == {turn}

    async def test_a_turn_is_stopped_from_the_other_one(
        self, server: Server, second: Server, fake_gemini: FakeGemini
    ) -> None:
        slow(fake_gemini, chunk_ms=0, first_token_ms=8000)
        student = server.register()
        async with talking(server, student) as talk:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            turn = (await talk.read_until("metadata"))[0]["data"]["turn"]
            httpx2.post(f"{second.url}/api/v1/chat/turns/{turn}/cancel", headers=student.headers, timeout=30)
            assert (await talk.read_until("complete"))[-1]["data"]["finish"] == "cancelled"

        # The model was left before it said its first word.
        assert [entry.chunks for entry in fake_gemini.log if entry.kind == "stream"] == [0]

    async def test_the_same_message_to_both_is_one_turn(
        self, server: Server, second: Server, fake_gemini: FakeGemini
    ) -> None:
        student, client_id = server.register(), str(uuid4())
        async with talking(server, student) as here, talking(second, student) as there:
            for talk in (here, there):
                await talk.send("message", client_id=client_id, text=TEXT)
            frames = [await talk.read_until("complete") for talk in (here, there)]

        acks = [frame["data"] for seen in frames for frame in seen if frame["type"] == "ack"]
        assert len({ack["turn"] for ack in acks}) == 1
        assert sorted(ack["duplicate"] for ack in acks) == [False, True]
        assert frames[0][-1] == frames[1][-1]


class TestAKilledProcess:
    async def test_has_its_turn_finished_by_the_other_one(
        self, server: Server, second: Server, fake_gemini: FakeGemini
    ) -> None:
        slow(fake_gemini, chunk_ms=200)
        student = server.register()
        async with talking(second, student) as talk:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            seen = await talk.read_until("chunk")
            turn = seen[0]["data"]["turn"]
            second.kill()
        slow(fake_gemini, chunk_ms=0)

        async with talking(server, student) as talk:
            await talk.send("resume", turn=turn, after=seen[-1]["seq"])
            frames = await talk.read_until("complete")

        replaced = next(frame["data"] for frame in frames if frame["type"] == "replace")
        assert (replaced["reason"], replaced["text"]) == ("retry", "")
        assert text_of(frames[:-1]) == frames[-1]["data"]["text"]
        messages = get(server, student, "chat/history").json()["messages"]
        assert [item["text"] for item in messages] == [TEXT, frames[-1]["data"]["text"]]


class TestADeploy:
    @pytest.mark.parametrize("kind", ["uvicorn", "daphne"])
    async def test_tells_the_clients_and_loses_no_turn(
        self,
        server: Server,
        tmp_path: Path,
        live_environment: dict[str, str],
        fake_gemini: FakeGemini,
        kind: Kind,
    ) -> None:
        slow(fake_gemini, chunk_ms=60)
        student = server.register()
        with serving(tmp_path, live_environment, kind) as leaving:
            async with talking(leaving, student) as talk:
                await talk.send("message", client_id=str(uuid4()), text=TEXT)
                seen = await talk.read_until("chunk")
                assert leaving.process is not None
                leaving.process.send_signal(signal.SIGTERM)
                draining = (await talk.read_until("draining"))[-1]["data"]
                # autobahn, under daphne, refuses to send 1012; the frame before says the same.
                assert await talk.closed() == (1012 if kind == "uvicorn" else 1000)
            assert 0 <= draining["reconnect_in_ms"] <= 5000
            async with talking(server, student) as talk:
                await talk.send("resume", turn=seen[0]["data"]["turn"], after=seen[-1]["seq"])
                frames = await talk.read_until("complete")
            assert leaving.process.wait(25) is not None

        assert frames[-1]["data"]["finish"] == "stop"
        assert not any(frame["type"] == "replace" for frame in frames)
        assert len(get(server, student, "chat/history").json()["messages"]) == 2

    async def test_takes_no_new_message(
        self, server: Server, second: Server, fake_gemini: FakeGemini
    ) -> None:
        slow(fake_gemini, chunk_ms=100)
        student = server.register()
        async with talking(second, student) as talk:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            await talk.read_until("chunk")
            assert second.process is not None
            second.process.send_signal(signal.SIGTERM)
            await talk.read_until("draining")
            ready = httpx2.get(f"{second.url}/readyz", timeout=30)
            refused = httpx2.post(
                f"{second.url}/api/v1/chat/send", json={"text": "hola"}, headers=student.headers, timeout=30
            )

        assert (ready.status_code, ready.json()["draining"]) == (503, True)
        assert (refused.status_code, refused.json()["error"]["code"]) == (503, "draining")
        assert refused.json()["error"]["retryable"] is True
