"""The shapes of Gemini's REST API, as its reference documents them and the service sends them."""

import json
from typing import Any

STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


def response(model: str, text: str | None, *, finish: str = "", usage: dict[str, Any]) -> dict[str, Any]:
    """Return one GenerateContentResponse; without text the candidate has no parts, as at MAX_TOKENS."""
    content: dict[str, Any] = {"role": "model"}
    if text is not None:
        content["parts"] = [{"text": text}]
    candidate: dict[str, Any] = {"content": content, "index": 0}
    if finish:
        candidate["finishReason"] = finish
    return _answer(model, usage, candidates=[candidate])


def last(model: str, finish: str, usage: dict[str, Any]) -> dict[str, Any]:
    """Return the last chunk of a stream: no new text, the thought signature and the reason."""
    chunk = response(model, "", finish=finish, usage=usage)
    chunk["candidates"][0]["content"]["parts"][0]["thoughtSignature"] = "RmxvdQ=="
    return chunk


def blocked(model: str, reason: str, usage: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to a prompt that the filter refused: no candidates at all."""
    return _answer(model, usage, promptFeedback={"blockReason": reason})


def usage(prompt: str, answer: str, *, thoughts: int = 12, cached: int = 0) -> dict[str, Any]:
    """Return usageMetadata, four characters to a token."""
    asked, told = len(prompt) // 4 + 1, len(answer) // 4
    counted: dict[str, Any] = {
        "promptTokenCount": asked,
        "candidatesTokenCount": told,
        "totalTokenCount": asked + told + thoughts,
        "promptTokensDetails": [{"modality": "TEXT", "tokenCount": asked}],
    }
    if thoughts:
        counted["thoughtsTokenCount"] = thoughts
    if cached:
        counted["cachedContentTokenCount"] = cached
    return counted


def error(code: int, message: str, retry_after_s: float | None = None) -> dict[str, Any]:
    """Return the body of an error, with a RetryInfo when a waiting time is given."""
    body: dict[str, Any] = {"code": code, "message": message, "status": STATUSES.get(code, "UNKNOWN")}
    if retry_after_s is not None:
        info = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": f"{retry_after_s:g}s"}
        body["details"] = [info]
    return {"error": body}


def sse(value: Any) -> bytes:
    """Return one event of `alt=sse`."""
    return b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\r\n\r\n"


def _answer(model: str, usage: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return {**parts, "usageMetadata": usage, "modelVersion": model, "responseId": "fake"}
