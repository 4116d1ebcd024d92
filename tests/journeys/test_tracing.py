"""Traces at a real receiver of OTLP: turns of every kind, the calls they make, and no text by default."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from tests.chaos.world import wait_for
from tests.fakes.gemini_server import FakeGemini
from tests.fakes.webhook import Receiver, receiving
from tests.journeys.talking import post, talking
from tests.servers import Server, serving

SECRET = "quetzalcoatl"
TEXT = f"Tengo que escribir un ensayo sobre {SECRET} y mi correo es ana.perez@uc.cl"
WITHIN_S = 20


@dataclass(frozen=True)
class Span:
    """One span as it was received."""

    name: str
    trace: str
    own: str
    parent: str
    began: int
    ended: int
    attributes: dict[str, Any]


@dataclass
class Collector:
    """The spans that have come."""

    receiver: Receiver
    spans: list[Span] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)
    raw: bytes = b""

    def read(self) -> list[Span]:
        """Take in what has come, and return all of it."""
        while True:
            try:
                call = self.receiver.calls.get_nowait()
            except Empty:
                return self.spans
            self.paths.add(call.path)
            self.raw += call.body
            for resource in ExportTraceServiceRequest.FromString(call.body).resource_spans:
                for scope in resource.scope_spans:
                    self.spans.extend(map(_span, scope.spans))

    def turn(self, number: str) -> Span:
        """Return the span of a turn, when it has come."""

        def come() -> list[Span]:
            return [each for each in self.read() if each.attributes.get("flou.turn") == number]

        wait_for(lambda: bool(come()), WITHIN_S, "the span of the turn")
        (span,) = come()
        return span

    def under(self, span: Span) -> list[Span]:
        """Return the spans directly under one."""
        return [each for each in self.read() if each.parent == span.own]


def _span(span: Any) -> Span:
    values = {each.key: getattr(each.value, each.value.WhichOneof("value")) for each in span.attributes}
    return Span(
        span.name, span.trace_id.hex(), span.span_id.hex(), span.parent_span_id.hex(),
        span.start_time_unix_nano, span.end_time_unix_nano, values,
    )  # fmt: skip


@pytest.fixture(scope="module")
def collector() -> Iterator[Collector]:
    """Return a receiver of OTLP over HTTP."""
    with receiving() as receiver:
        receiver.status = 200
        yield Collector(receiver)


@pytest.fixture(scope="module")
def traced(
    tmp_path_factory: pytest.TempPathFactory, live_environment: dict[str, str], collector: Collector
) -> Iterator[Server]:
    """Return a server that sends its traces there."""
    environment = {**live_environment, **_sent_to(collector)}
    with serving(tmp_path_factory.mktemp("traced"), environment) as running:
        yield running


def _sent_to(collector: Collector) -> dict[str, str]:
    return {
        "OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{collector.receiver.port}",
        "OTEL_EXPORTER_OTLP_HEADERS": "authorization=Basic%20b3RscA==",
        "OTEL_BSP_SCHEDULE_DELAY": "50",
    }


class TestATurn:
    def test_by_http_stands_under_its_request_and_over_its_calls(
        self, traced: Server, collector: Collector, fake_gemini: FakeGemini
    ) -> None:
        own = uuid4()
        answer = httpx2.post(
            f"{traced.url}/api/v1/chat/send",
            json={"text": TEXT},
            headers={**traced.register().headers, "X-Request-ID": str(own)},
            timeout=WITHIN_S,
        )
        turn = collector.turn(answer.json()["turn"])
        wait_for(lambda: any(each.own == turn.parent for each in collector.read()), WITHIN_S, "the request")
        (request,) = (each for each in collector.read() if each.own == turn.parent)
        assert (request.name, request.attributes["http.response.status_code"]) == (
            "POST /api/v1/chat/send",
            200,
        )
        assert {request.trace, turn.trace} == {own.hex}
        calls = collector.under(turn)
        assert {each.attributes["flou.purpose"] for each in calls} >= {"classifier", "slots"}
        for call in calls:
            assert call.trace == own.hex
            assert call.attributes["gen_ai.operation.name"] == "chat"
            assert call.attributes["gen_ai.usage.input_tokens"] > 0
            assert call.name == f"chat {call.attributes['gen_ai.request.model']}"
            assert turn.began <= call.began <= call.ended <= turn.ended

    async def test_by_a_socket_has_a_trace_of_its_own(
        self, traced: Server, collector: Collector, fake_gemini: FakeGemini
    ) -> None:
        student = await asyncio.to_thread(traced.register)
        async with talking(traced, student) as line:
            number = (await line.say(TEXT))[-1]["turn"]
        turn = await asyncio.to_thread(collector.turn, number)
        assert (turn.attributes["flou.transport"], turn.attributes["flou.finish"], turn.parent) == (
            "ws",
            "stop",
            "",
        )
        assert collector.under(turn)

    async def test_that_nobody_follows_is_traced_all_the_same(
        self, traced: Server, collector: Collector, fake_gemini: FakeGemini
    ) -> None:
        student = await asyncio.to_thread(traced.register)
        async with talking(traced, student) as line:
            await line.send("message", client_id=str(uuid4()), text=TEXT)
            number = (await line.read_until("ack"))[-1]["data"]["turn"]
        turn = await asyncio.to_thread(collector.turn, number)
        assert turn.attributes["flou.finish"] == "stop"

    def test_takes_no_text_along(self, traced: Server, collector: Collector, fake_gemini: FakeGemini) -> None:
        collector.turn(post(traced, traced.register(), TEXT).json()["turn"])
        for said in (SECRET, "ensayo sobre", "ana.perez", "student-"):
            assert said.encode() not in collector.raw


class TestTexts:
    def test_go_along_redacted_where_it_is_allowed_and_never_with_a_crisis(
        self, live_environment: dict[str, str], tmp_path: Path, fake_gemini: FakeGemini
    ) -> None:
        with receiving() as receiver:
            receiver.status = 200
            own = Collector(receiver)
            with serving(tmp_path, {**live_environment, **_sent_to(own), "FLOU_TRACE_TEXT": "1"}) as server:
                student = server.register()
                turn = own.turn(post(server, student, TEXT).json()["turn"])
                assert SECRET in turn.attributes["gen_ai.input.messages"]
                assert "ana.perez" not in turn.attributes["gen_ai.input.messages"]
                assert turn.attributes["gen_ai.output.messages"]
                crisis = own.turn(post(server, student, "quiero matarme hoy").json()["turn"])
                assert not {name for name in crisis.attributes if name.endswith(".messages")}
                assert b"matarme" not in own.raw


class TestAReceiverThatHangs:
    def test_keeps_no_turn_and_no_process_waiting(
        self, live_environment: dict[str, str], tmp_path: Path, fake_gemini: FakeGemini
    ) -> None:
        """It takes the spans and never answers: turns go on, and the process leaves in its time."""
        with receiving() as receiver:
            receiver.open.clear()
            own = Collector(receiver)
            with serving(tmp_path, {**live_environment, **_sent_to(own)}) as server:
                student = server.register()
                answers = [post(server, student, TEXT).json() for _ in range(3)]
                assert {each["finish"] for each in answers} == {"stop"}
                assert httpx2.get(f"{server.url}/readyz", timeout=30).status_code == 200
                server.stop()
                assert server.process is not None
                assert server.process.poll() is not None
