"""What the fake Gemini sends in place of the rest of an answer."""

from typing import Any

from tests.fakes import gemini_wire as wire
from tests.fakes.gemini_script import Fault

STOPS = {"safety": "SAFETY", "other": "OTHER", "max_tokens": "MAX_TOKENS"}
HALF_EVENT = b'data: {"candidates": [{"content": \r\n\r\n'


def instead(
    fault: Fault, model: str, half: str, usage: dict[str, Any], *, streamed: bool
) -> dict[str, Any] | bytes | None:
    """Return what follows what was already sent: a response, raw bytes, or nothing.

    `half` is the half answer of a JSON call; of a stream the first chunks were sent before.
    """
    if fault.fault in STOPS:
        return wire.response(model, half or None, finish=STOPS[fault.fault], usage=usage)
    others: dict[str, dict[str, Any] | bytes | None] = {
        "bad_json": HALF_EVENT if streamed else wire.response(model, half, finish="STOP", usage=usage),
        "clean_eof": None if streamed else wire.response(model, half, usage=usage),
        "error": wire.error(fault.code, "in the stream", fault.retry_after_s),
        "blocked_prompt": wire.blocked(model, "PROHIBITED_CONTENT", usage),
        "wrong_types": {"candidates": "none", "usageMetadata": [1, 2]},
    }
    return others.get(fault.fault)
