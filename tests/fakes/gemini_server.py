"""A fake Gemini over real HTTP: the two methods of the REST API, scripted timings and faults, and a log.

By hand: `python -m tests.fakes.gemini_server --port 8099 --first-token-ms 300 --chunk-ms 40`, then start
Flou with GEMINI_BASE_URL=http://127.0.0.1:8099 and any GEMINI_API_KEY.

    POST /{v1|v1beta}/models/{model}:generateContent
    POST /{v1|v1beta}/models/{model}:streamGenerateContent?alt=sse
    POST /_script     a change of the script (see `gemini_script.Script.update`); answers with the whole
    GET /_log         the requests so far; DELETE /_log forgets them
"""

import argparse
import asyncio
import contextlib
import re
import time
from collections import deque
from dataclasses import asdict

from tests.fakes import gemini_wire as wire
from tests.fakes.gemini_call import Call, Logged
from tests.fakes.gemini_script import Script, Timing
from tests.fakes.http_server import Exchange, Listening, listen

METHOD = re.compile(r"/v1(?:beta)?/models/([\w.-]+):(generateContent|streamGenerateContent)(?:\?alt=sse)?")
LOG_LENGTH = 20_000


class FakeGemini:
    """The server's behaviour; `script` may be changed and `log` read at any time, from any thread."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or Script()
        self.log: deque[Logged] = deque(maxlen=LOG_LENGTH)
        self.url = ""

    async def start(self, port: int = 0) -> Listening:
        """Begin to listen on the loopback and set `url`."""
        listening = await listen(self.handle, port)
        self.url = f"http://127.0.0.1:{listening.port}"
        return listening

    async def handle(self, exchange: Exchange) -> None:
        """Answer one request."""
        method = METHOD.fullmatch(exchange.path)
        if method and exchange.method == "POST":
            await self._generate(exchange, model=method[1], streamed=method[2].startswith("stream"))
        elif exchange.path == "/_script":
            self.script.update(exchange.json())
            exchange.send_json(200, self.script.as_json())
        elif exchange.path == "/_log":
            requests = [asdict(logged) for logged in self.log]
            if exchange.method == "DELETE":
                self.log.clear()
            exchange.send_json(200, {"requests": requests})
        else:
            exchange.send_json(404, wire.error(404, "no such method"))

    async def _generate(self, exchange: Exchange, *, model: str, streamed: bool) -> None:
        call = Call(exchange, self.script, model, streamed=streamed)
        self.log.append(call.logged)
        try:
            await call.answer()
        except asyncio.CancelledError:
            call.logged.client_left = time.time()
            raise
        call.logged.finished = time.time()


def arguments() -> argparse.ArgumentParser:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description="A fake Gemini over HTTP, on the loopback.")
    parser.add_argument("--port", type=int, default=8099, help="0 takes a free one")
    parser.add_argument("--first-token-ms", type=float, default=300.0)
    parser.add_argument("--chunk-ms", type=float, default=40.0)
    parser.add_argument("--chunks", type=int, default=25)
    parser.add_argument("--json-ms", type=float, default=0.0, help="time of a classifier's or slots' answer")
    return parser


async def main(options: argparse.Namespace) -> None:
    """Serve until interrupted."""
    script = Script(chunks=options.chunks)
    script.timings["stream"] = Timing(options.first_token_ms, options.chunk_ms)
    for kind in ("classifier", "slots", "json"):
        script.timings[kind] = Timing(options.json_ms)
    fake = FakeGemini(script)
    await fake.start(options.port)
    print(f"listening on {fake.url}", flush=True)  # noqa: T201 - what a person or a parent process waits for
    await asyncio.Event().wait()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main(arguments().parse_args()))
