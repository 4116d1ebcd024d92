"""What may happen to a turn while it runs: leaving, coming back, stopping, waiting, faults of the model."""

from uuid import uuid4

import httpx2
import pytest

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import events, get, post, stream, talking, text_of
from tests.servers import Server

TEXT = "Tengo que escribir un ensayo de historia"


def hold(fake: FakeGemini, first_token_ms: float = 0, chunk_ms: float = 0) -> None:
    """Make the coach of the fake Gemini slow."""
    fake.script.update({"timings": {"stream": {"first_token_ms": first_token_ms, "chunk_ms": chunk_ms}}})


class TestLeaving:
    async def test_does_not_stop_the_turn(self, server: Server, fake_gemini: FakeGemini) -> None:
        hold(fake_gemini, chunk_ms=20)
        student = server.register()
        async with talking(server, student) as talk:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            seen = await talk.read_until("chunk")
        turn = seen[0]["data"]["turn"]

        async with talking(server, student) as talk:
            await talk.send("resume", turn=turn, after=seen[-1]["seq"])
            frames = await talk.read_until("complete")

        assert frames[0]["type"] == "snapshot"
        assert [frame["seq"] for frame in frames[1:]] == list(
            range(frames[0]["seq"] + 1, frames[-1]["seq"] + 1)
        )
        assert text_of(frames[:-1]) == frames[-1]["data"]["text"]
        assert len(get(server, student, "chat/history").json()["messages"]) == 2

    async def test_a_returning_client_is_told_what_is_under_way(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        hold(fake_gemini, first_token_ms=1500)
        student = server.register()
        async with talking(server, student) as talk:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            turn = (await talk.read())["data"]["turn"]

        async with talking(server, student, ready=False) as talk:
            active = (await talk.read())["data"]["active"]
            assert [item["turn"] for item in active] == [turn]
            await talk.send("resume", turn=turn, after=0)
            assert (await talk.read_until("complete"))[-1]["data"]["finish"] == "stop"

    def test_an_ended_turn_is_followed_by_its_snapshot_and_its_end(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        student = server.register()
        whole = stream(server, student, TEXT)
        turn, last = whole[0]["data"]["turn"], whole[-1]["seq"]

        frames = events(get(server, student, f"chat/turns/{turn}/events"))
        seen = get(server, student, f"chat/turns/{turn}/events", params={"after": last})

        assert [frame["type"] for frame in frames] == ["snapshot", "complete"]
        assert frames[0]["data"]["text"] == frames[1]["data"]["text"]
        assert frames[1] == whole[-1]
        assert seen.status_code == 204


class TestStopping:
    @pytest.mark.parametrize("first_token_ms", [2000, 0])
    async def test_ends_the_turn_and_closes_upstream(
        self, server: Server, fake_gemini: FakeGemini, first_token_ms: int
    ) -> None:
        hold(fake_gemini, first_token_ms=first_token_ms, chunk_ms=100)
        student = server.register()
        async with talking(server, student) as talk:
            await talk.send("message", client_id=str(uuid4()), text=TEXT)
            seen = await talk.read_until("metadata" if first_token_ms else "chunk")
            await talk.send("cancel", turn=seen[0]["data"]["turn"])
            await talk.send("cancel", turn=seen[0]["data"]["turn"])
            complete = (await talk.read_until("complete"))[-1]["data"]

        assert complete["finish"] == "cancelled"
        roles = [item["role"] for item in get(server, student, "chat/history").json()["messages"]]
        assert roles == (["user"] if first_token_ms else ["user", "assistant"])
        # The next turn's end proves that nothing of the stopped one is left running.
        hold(fake_gemini)
        assert post(server, student, "Y ahora un resumen").json()["finish"] == "stop"
        stopped = next(entry for entry in fake_gemini.log if entry.kind == "stream")
        assert stopped.client_left is not None

    async def test_works_from_another_device(self, server: Server, fake_gemini: FakeGemini) -> None:
        hold(fake_gemini, first_token_ms=2000)
        student = server.register()
        async with talking(server, student) as first, talking(server, student) as second:
            await first.send("message", client_id=str(uuid4()), text=TEXT)
            turn = (await first.read())["data"]["turn"]
            shown = await second.read()
            assert (shown["type"], shown["data"]["text"]) == ("message", TEXT)

            answer = httpx2.post(
                f"{server.url}/api/v1/chat/turns/{turn}/cancel", headers=student.headers, timeout=30
            )

            assert answer.status_code == 202
            for talk in (first, second):
                assert (await talk.read_until("complete"))[-1]["data"]["finish"] == "cancelled"

    def test_an_ended_turn_is_no_error(self, server: Server, fake_gemini: FakeGemini) -> None:
        student = server.register()
        turn = post(server, student, TEXT).json()["turn"]

        answer = httpx2.post(
            f"{server.url}/api/v1/chat/turns/{turn}/cancel", headers=student.headers, timeout=30
        )

        assert (answer.status_code, answer.json()["status"]) == (200, "completed")


class TestWaiting:
    async def test_three_messages_wait_in_order_and_a_fourth_is_refused(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        hold(fake_gemini, first_token_ms=1500)
        student = server.register()
        async with talking(server, student) as talk:
            for number in range(5):
                await talk.send("message", client_id=str(uuid4()), text=f"{TEXT} {number}")
            frames = await talk.read_until("error")
            acks = [frame["data"]["turn"] for frame in frames if frame["type"] == "ack"]
            assert len(acks) == 4
            assert frames[-1]["data"]["code"] == "turn_in_progress"
            hold(fake_gemini)
            ended = [(await talk.read_until("complete"))[-1]["turn"] for _ in acks]

        assert ended == acks

    async def test_a_waiting_message_can_be_stopped(self, server: Server, fake_gemini: FakeGemini) -> None:
        hold(fake_gemini, first_token_ms=1500)
        async with talking(server, server.register()) as talk:
            for number in range(2):
                await talk.send("message", client_id=str(uuid4()), text=f"{TEXT} {number}")
            acks = [frame for frame in await talk.read_until("metadata") if frame["type"] == "ack"]
            while len(acks) < 2:
                acks += [frame for frame in [await talk.read()] if frame["type"] == "ack"]
            waiting = acks[1]["data"]["turn"]
            await talk.send("cancel", turn=waiting)
            frames = await talk.read_until("complete")

        assert (frames[-1]["turn"], frames[-1]["data"]["finish"]) == (waiting, "cancelled")


FAULTS = {
    "blocked_prompt": "fallback",
    "429": "fallback",
    "500": "fallback",
    "503": "fallback",
    "bad_json": "fallback",
    "error": "fallback",
    "empty": "fallback",
    "cut": "fallback",
    "clean_eof": "interrupted",
    "max_tokens": "length",
    "safety": "safety",
}


class TestTheModelsFaults:
    @pytest.mark.parametrize("fault", FAULTS)
    def test_each_ends_in_an_honest_frame(self, server: Server, fake_gemini: FakeGemini, fault: str) -> None:
        fake_gemini.script.update({"faults": [{"fault": fault, "kind": "stream", "times": 5}]})
        student = server.register()
        frames = stream(server, student, TEXT)

        assert frames[-1]["type"] == "complete"
        assert frames[-1]["data"]["finish"] == FAULTS[fault]
        assert frames[-1]["data"]["text"]
        assert text_of(frames[:-1]) == frames[-1]["data"]["text"]

        # One student's outage costs the next message nothing; it also closes the count of the breaker, which
        # every test of this server shares.
        fake_gemini.script.update({"reset": True})
        assert post(server, student, "Y ahora un resumen").json()["finish"] == "stop"

    @pytest.mark.parametrize("fault", ["500", "bad_json", "blocked_prompt", "wrong_types", "empty", "cut"])
    def test_of_the_readers_cost_no_answer(self, server: Server, fake_gemini: FakeGemini, fault: str) -> None:
        faults = [{"fault": fault, "kind": kind, "times": 1} for kind in ("classifier", "slots")]
        fake_gemini.script.update({"faults": faults})

        frames = stream(server, server.register(), "Estoy frustrado con mi ensayo para filosofía")

        assert frames[-1]["data"]["finish"] == "stop"
        assert frames[-1]["data"]["session"]["slots"]["sentimiento"] == "frustracion"
