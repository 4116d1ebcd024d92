"""One call of the fake Gemini: what it answers, when, and what goes wrong on the way."""

import asyncio
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes import gemini_answers
from tests.fakes import gemini_faults as faults
from tests.fakes import gemini_wire as wire
from tests.fakes.gemini_script import Fault, Script, Timing, pieces
from tests.fakes.http_server import Exchange

FOR_EVER_S = 3600.0
HELD_LOOK_S = 0.001


@dataclass(slots=True)
class Logged:
    """One request as the server saw it; times are seconds of the wall clock, None until they happen."""

    path: str
    model: str
    kind: str
    key_seen: bool
    server_timeout_s: str
    body: dict[str, Any]
    request_id: str = ""
    traceparent: str = ""
    at: float = field(default_factory=time.time)
    fault: str = ""
    chunks: int = 0
    finished: float | None = None
    client_left: float | None = None


class Call:
    """One generateContent or streamGenerateContent."""

    def __init__(self, exchange: Exchange, script: Script, model: str, *, streamed: bool) -> None:
        body = exchange.json()
        config = body.get("generationConfig", {})
        self.schema = config.get("responseJsonSchema") or config.get("responseSchema") or {}
        parts = (body.get("contents") or [{}])[-1].get("parts", [])
        self.asked = gemini_answers.message_of("".join(part.get("text", "") for part in parts))
        self.kind = "stream" if streamed else gemini_answers.kind_of(self.schema)
        self.exchange, self.script, self.model, self.streamed = exchange, script, model, streamed
        self.fault = script.take_fault(self.kind, self.asked)
        self.logged = Logged(
            path=exchange.path,
            model=model,
            kind=self.kind,
            key_seen=bool(exchange.headers.get("x-goog-api-key")),
            server_timeout_s=exchange.headers.get("x-server-timeout", ""),
            body=body,
            request_id=exchange.headers.get("x-request-id", ""),
            traceparent=exchange.headers.get("traceparent", ""),
            fault=self.fault.fault if self.fault else "",
        )

    async def answer(self) -> None:
        """Answer as the script says."""
        name = self.logged.fault
        if name == "no_byte":
            await asyncio.sleep(FOR_EVER_S)
        while self.kind in self.script.held:  # noqa: ASYNC110 - whoever lets it go lives in another thread
            await asyncio.sleep(HELD_LOOK_S)
        timing = self.script.timing(self.kind)
        if timing.first_token_ms and name != "no_token":
            await asyncio.sleep(timing.first_token_ms / 1000)
        if name.isdigit():
            self._refuse(int(name))
        elif name == "html":
            self.exchange.send(200, b"<html>No gateway</html>", "text/html")
        elif self.streamed:
            await self._stream(timing)
        else:
            await self._whole()

    async def _stream(self, timing: Timing) -> None:
        text = self.script.answer("stream", self.asked)
        answer = self.script.text if text is None else str(text)
        self.exchange.begin("text/event-stream")
        if self.fault is not None and await self._broken(self.fault, answer, timing):
            return
        await self._chunks(pieces(answer, self.script.chunks), timing)
        self._event(wire.last(self.model, "STOP", self._usage(answer)))
        if self.logged.fault == "linger":
            await asyncio.sleep(FOR_EVER_S)
        self.exchange.end()

    async def _broken(self, fault: Fault, answer: str, timing: Timing) -> bool:
        """Send what the fault lets through, then the fault; False when the fault is none of the stream's."""
        if fault.fault == "linger":
            return False
        if fault.fault not in {"no_token", "blocked_prompt", "empty", "wrong_types"}:
            await self._chunks(list(pieces(answer, self.script.chunks))[: fault.after_chunks], timing)
        if fault.fault in {"no_token", "stall"}:
            await asyncio.sleep(FOR_EVER_S)
        if fault.fault == "cut":
            self.exchange.cut()
            return True
        odd = self._instead(fault, "")
        if odd is not None:
            self.exchange.write(odd if isinstance(odd, bytes) else wire.sse(odd))
        self.exchange.end()
        return True

    async def _whole(self) -> None:
        set_answer = self.script.answer(self.kind, self.asked)
        value = gemini_answers.answer(self.schema, self.asked) if set_answer is None else set_answer
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if self.logged.fault in {"stall", "no_token", "linger"}:
            await asyncio.sleep(FOR_EVER_S)
        if self.logged.fault == "cut":
            self.exchange.cut()
        elif self.fault is None:
            whole = wire.response(self.model, text, finish="STOP", usage=self._usage(text))
            self.exchange.send_json(200, whole)
        else:
            odd = self._instead(self.fault, text[: len(text) // 2])
            self.exchange.send(200, odd if isinstance(odd, bytes) else json.dumps(odd or {}).encode())

    async def _chunks(self, texts: Iterable[str], timing: Timing) -> None:
        told = ""
        for number, text in enumerate(texts):
            if number and timing.chunk_ms:
                await asyncio.sleep(timing.chunk_ms / 1000)
            told += text
            self._event(wire.response(self.model, text, usage=self._usage(told)))

    def _event(self, value: dict[str, Any]) -> None:
        self.logged.chunks += 1
        self.exchange.write(wire.sse(value))

    def _instead(self, fault: Fault, half: str) -> dict[str, Any] | bytes | None:
        return faults.instead(fault, self.model, half, self._usage(half), streamed=self.streamed)

    def _usage(self, told: str) -> dict[str, Any]:
        return wire.usage(self.asked, told, cached=self.script.cached_tokens)

    def _refuse(self, code: int) -> None:
        wait = self.fault.retry_after_s if self.fault else None
        headers = {} if wait is None else {"Retry_After": f"{wait:g}"}
        self.exchange.send_json(code, wire.error(code, f"fake: {self.asked[:40]}", wait), **headers)
