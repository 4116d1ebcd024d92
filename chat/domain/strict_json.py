"""Reading JSON that strangers send: only what the database and every client can hold."""

import json
import math
from typing import Any, NoReturn

from chat.domain.errors import ErrorCode, FlouError

# The deepest shape of the contract has 3 levels; the parser itself gives up at about 1,000.
MAX_DEPTH = 32


def loads(raw: bytes | str) -> Any:
    """Return the value that UTF-8 JSON text holds.

    Raises:
        FlouError: `bad_frame` for anything else: other encodings, NaN and infinities, deep nesting, NUL and
            lone surrogates.
    """
    try:
        text = raw if isinstance(raw, str) else raw.decode("utf-8")
        value = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise FlouError(ErrorCode.BAD_FRAME) from None
    if not _storable(value):
        raise FlouError(ErrorCode.BAD_FRAME)
    return value


def _refuse(_constant: str) -> NoReturn:
    raise ValueError


def _storable(value: Any) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH):
        if not all(_leaf_storable(item) for item in level):
            return False
        level = [child for item in level for child in _children(item)]
        if not level:
            return True
    return False


def _children(item: Any) -> list[Any]:
    match item:
        case dict():
            return [*item.keys(), *item.values()]
        case list():
            return item
        case _:
            return []


def _leaf_storable(item: Any) -> bool:
    match item:
        case float():
            return math.isfinite(item)
        case str():
            return "\x00" not in item and _encodable(item)
        case _:
            return True


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
