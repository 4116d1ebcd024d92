"""What a turn tells the operators: its canonical line, the ids on its calls, its figures, and the budget."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx2

from tests.chaos.world import wait_for
from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import Frame, events, post
from tests.servers import Account, Server, serving

TEXT = "Tengo que escribir un ensayo de historia"
PATIENCE_S = 20


def line_of(server: Server, turn: str) -> dict[str, Any]:
    """Return the canonical line of a turn; it is written a moment after the turn's last frame."""
    found: list[dict[str, Any]] = []

    def written() -> bool:
        lines = server.log.read_text(encoding="utf-8").splitlines()
        found[:] = [json.loads(each) for each in lines if turn in each and "streaming_request_" in each]
        return bool(found)

    wait_for(written, PATIENCE_S, "the canonical line")
    (line,) = found
    return line


def scrape(server: Server) -> dict[str, float]:
    """Return what Prometheus would read, by series."""
    answer = httpx2.get(f"{server.url}/metrics", timeout=30)
    assert answer.status_code == 200, answer.text
    series = (each.rsplit(" ", 1) for each in answer.text.splitlines() if not each.startswith("#"))
    return {name: float(value) for name, value in series}


def asked(server: Server, student: Account, headers: dict[str, str]) -> list[Frame]:
    """Send a message by SSE under ids of the client's; return its frames."""
    return events(
        httpx2.post(
            f"{server.url}/api/v1/chat/send-stream",
            json={"text": TEXT},
            headers={**student.headers, **headers},
            timeout=PATIENCE_S,
        )
    )


class TestATurn:
    def test_writes_one_line_with_everything_that_is_asked_for(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        fake_gemini.script.update({"timings": {"stream": {"first_token_ms": 120, "chunk_ms": 0}}})
        own = uuid4()
        student = server.register()
        frames = asked(server, student, {"X-Request-ID": str(own)})
        line = line_of(server, frames[0]["data"]["turn"])
        assert (line["event"], line["finish"], line["transport"]) == (
            "streaming_request_complete",
            "stop",
            "sse",
        )
        assert (line["request_id"], line["trace_id"], line["attempt"]) == (str(own), own.hex, 1)
        assert line["latency_ms"] >= line["first_token_ms"] >= 120
        assert line["model_ms"] >= 120
        assert {line[part] >= 0 for part in ("queue_ms", "database_ms", "chunk_count", "cost_usd")} == {True}
        assert line["input_tokens"] > 0
        assert line["output_tokens"] > 0
        assert (line["Q2"], len(line["uid"])) != ("", 0)

    def test_names_itself_to_the_model(self, server: Server, fake_gemini: FakeGemini) -> None:
        """By the trace that the client has begun, on every call."""
        trace = uuid4().hex
        parent = {"traceparent": f"00-{trace}-00f067aa0ba902b7-01"}
        asked(server, server.register(), parent)
        assert sorted(entry.kind for entry in fake_gemini.log) == ["classifier", "slots", "stream"]
        assert {entry.request_id for entry in fake_gemini.log} == {str(UUID(trace))}
        assert {entry.traceparent.split("-")[1] for entry in fake_gemini.log} == {trace}
        assert len({entry.traceparent for entry in fake_gemini.log}) == 3

    def test_is_counted_by_every_process(
        self, server: Server, live_environment: dict[str, str], tmp_path: Path, fake_gemini: FakeGemini
    ) -> None:
        """Two processes, one sum; whichever is asked."""
        turns = 'flou_turn_seconds_count{transport="post"}'
        wait_for(lambda: processes(server), PATIENCE_S, "the first process")
        others = processes(server)
        with serving(tmp_path, live_environment) as second:
            wait_for(lambda: processes(second) - others, PATIENCE_S, "both processes")
            joined = processes(second) - others
            before = scrape(server).get(turns, 0.0)
            for each in (server, second):
                assert post(each, each.register(), TEXT).status_code == 200
            wait_for(lambda: scrape(second).get(turns) == before + 2, PATIENCE_S, "the figures of both")
            assert scrape(server)[turns] == before + 2
            read = scrape(second)
            assert any(name.startswith('flou_database_seconds_count{operation="finish"') for name in read)
            assert read['flou_model_calls_total{outcome="ok",purpose="coach"}'] >= 2
        wait_for(lambda: joined.isdisjoint(processes(server)), PATIENCE_S, "the process that left")


def processes(server: Server) -> set[str]:
    """Return the series of the processes that live."""
    return {name for name in scrape(server) if name.startswith("flou_sockets{")}


class TestABudgetThatIsUsedUp:
    def test_leaves_the_catalogue_and_the_watch_for_crises(
        self, live_environment: dict[str, str], tmp_path: Path, fake_gemini: FakeGemini
    ) -> None:
        """The coach and the slots are not asked any more; the classifier is."""
        with serving(tmp_path, {**live_environment, "LLM_MONTHLY_BUDGET_USD": "0"}) as server:
            ready = f"{server.url}/readyz"
            wait_for(
                lambda: httpx2.get(ready, timeout=30).json()["budget"] == "exhausted",
                PATIENCE_S,
                "the budget to be known",
            )
            student = server.register()
            answered = post(server, student, TEXT).json()
            assert (answered["finish"], answered["ai_message"]["text"] != "") == ("fallback", True)
            assert {entry.kind for entry in fake_gemini.log} == {"classifier"}
            assert line_of(server, answered["turn"])["finish"] == "fallback"

            seen_by_the_model_alone = post(server, student, f"{TEXT} [crisis]").json()
            assert seen_by_the_model_alone["finish"] == "crisis"
            assert {entry.kind for entry in fake_gemini.log} == {"classifier"}
