"""One JSON object per event on stdout, made of an allow-list of fields and of nothing else.

Whatever reaches a logger, only the names below are written, and only as short plain values: no text of a
student, address, token or query string, and no argument of an exception, can leave by the log.
"""

import hashlib
import hmac
import json
import logging
import re
import traceback
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings

UID_LENGTH = 16
MAX_VALUE = 200
MAX_ITEMS = 20
MAX_FRAMES = 12
REFUSED = "[refused]"

ALLOWED = frozenset({
    "attempt", "batch", "breaker", "cached_tokens", "channel", "chunk_count", "close_code", "code",
    "connections", "cost_usd", "count", "database_ms", "duplicate", "enfoque", "finish", "first_token_ms",
    "flag", "input_tokens", "iteration", "kind", "latency_ms", "llm", "method", "model", "model_ms", "modo",
    "nivel", "notice", "output_tokens", "port", "process", "purpose", "Q2", "Q3", "queue", "queue_ms",
    "reason", "request_id", "retry_after_s", "route", "rules", "screening", "seq", "status", "step",
    "strategy", "tiempo_bloque", "tokens", "trace_id", "transport", "turn", "uid", "variable", "version",
})  # fmt: skip

# A value is a number or a word of the program, never prose: a space, an @ or a JWT's beginning refuses it.
_WORD = re.compile(rf"(?!.*eyJ[\w-]{{8}})[\w.:/<>{{}}()*+↑↓-]{{0,{MAX_VALUE}}}")


def log_structured(event: str, **metadata: Any) -> None:
    """Write one event; the names of fields outside the allow-list are listed under `dropped`."""
    structlog.get_logger("flou").info(event, **metadata)


def log_failure(event: str, error: BaseException, **metadata: Any) -> None:
    """Write one failure: the exception's type and the places it passed, never its arguments."""
    structlog.get_logger("flou").error(event, exc_info=error, **metadata)


def uid(public_id: UUID | str) -> str:
    """Return the keyed pseudonym under which a user appears in the log."""
    key = settings.FLOU_LOG_KEY.encode()
    return hmac.new(key, str(public_id).encode(), hashlib.sha256).hexdigest()[:UID_LENGTH]


class JSONLines(logging.Formatter):
    """Renders events of the program and records of libraries alike, as one line of JSON.

    A record of a library gives the place in its code that logged it instead of its text, which may quote
    a URL, a header or a row.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        line: dict[str, Any] = {
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        line["timestamp"] = line["timestamp"].replace("+00:00", "Z")
        fields = structlog.contextvars.get_contextvars()
        if isinstance(record.msg, dict):
            fields |= record.msg
        else:
            fields |= {"event": "library_log", "status": getattr(record, "status_code", None)}
            line["source"] = _place(record.pathname, record.lineno, record.funcName)
        return json.dumps({**line, **dict(_kept(fields, record.exc_info))}, ensure_ascii=False)


def _kept(fields: Mapping[str, Any], exc_info: object) -> Iterator[tuple[str, object]]:
    yield "event", plain(fields.get("event"))
    for name in sorted(fields.keys() & ALLOWED):
        if fields[name] is not None:
            yield name, plain(fields[name])
    dropped = fields.keys() - ALLOWED - {"event", "exc_info"}
    if dropped:
        yield "dropped", plain(sorted(dropped))
    yield from _failure(fields.get("exc_info") or exc_info).items()


def plain(value: object) -> object:
    """Return `value` when it is a number, a word or a short list of those; a placeholder otherwise."""
    match value:
        case None | bool() | int() | float():
            return value
        case UUID():
            return str(value)
        case str():
            return str(value) if _WORD.fullmatch(value) else REFUSED
        case list() | tuple() | set() | frozenset():
            return [plain(item) for item in list(value)[:MAX_ITEMS]]
        case _:
            return REFUSED


def _failure(exc_info: object) -> dict[str, Any]:
    match exc_info:
        case (type() as kind, BaseException() as error, TracebackType() | None as trace):
            return _described(kind, error, trace)
        case BaseException() as error:
            return _described(type(error), error, error.__traceback__)
        case _:
            return {}


def _described(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> dict[str, Any]:
    frames = [
        _place(frame.f_code.co_filename, line, frame.f_code.co_name)
        for frame, line in traceback.walk_tb(trace)
    ]
    cause = error.__cause__ or error.__context__
    described: dict[str, Any] = {"exception": _name(kind), "where": frames[-MAX_FRAMES:]}
    return {**described, "cause": _name(type(cause))} if cause else described


def _name(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _place(path: str, line: int | None, function: str | None) -> str:
    return f"{'/'.join(Path(path).parts[-3:])}:{line} {function}"
