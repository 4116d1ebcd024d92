"""What a refusal of the service means: status, name and waiting time turned into the port's errors.

Reasons are words of the program (`429:RESOURCE_EXHAUSTED`), because they go to the log; whatever prose the
service sends with an error may quote the request and is left behind.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from chat.llm.port import LLMError, LLMRefused, LLMUnavailable

# 408 and 499 are the service giving up on a request, not a judgement of it.
_TRANSIENT = frozenset({408, 429, 499})
_REFUSALS = frozenset(range(400, 500)) - _TRANSIENT
_NAME = re.compile(r"[A-Z][A-Z_]{0,39}")
_SECONDS = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)s?")


def from_status(code: object, status: object, retry_after_s: float | None = None) -> LLMError:
    """Return the error for an HTTP status and the service's own name for it.

    5xx, 429 and whatever is no HTTP error at all are an outage; the other 4xx (a bad key, a retired model, a
    request that is too long) stay refused however often they are repeated.
    """
    name = status if isinstance(status, str) and _NAME.fullmatch(status) else ""
    number = code if isinstance(code, int) else 0
    reason = f"{number}:{name}" if name else str(number)
    if number in _REFUSALS:
        return LLMRefused(reason)
    return LLMUnavailable(reason, retry_after_s)


def retry_after(header: object, body: object) -> float | None:
    """Return the seconds that the service asks to wait, from a `Retry-After` header or a RetryInfo detail.

    A date in the header is not read: the service sends seconds.
    """
    for wanted in (header, *_retry_delays(body)):
        match = _SECONDS.fullmatch(wanted) if isinstance(wanted, str) else None
        if match:
            return float(match[1])
    return None


def _retry_delays(body: object) -> Iterator[object]:
    error = _mapping(_mapping(body).get("error"))
    details = error.get("details")
    for detail in details if isinstance(details, list) else []:
        if str(_mapping(detail).get("@type", "")).endswith("google.rpc.RetryInfo"):
            yield _mapping(detail).get("retryDelay")


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
