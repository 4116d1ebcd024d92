"""How every match of a pattern begins, read from the pattern itself.

The standard library's own parser reads the pattern, so that no list of words has to be kept beside it.
"""

from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]  # the only parser of this dialect there is
from typing import Any, Final

DEPTH: Final = 8
"""Characters of a beginning: enough to tell "me da" from "me siento"; more cost more than they save."""

_MOST: Final = 1000
_FEW: Final = 2
# Where there would be more beginnings than that, they are cut after so many letters of the next item.

_Texts = frozenset[str]
_Begun = tuple[_Texts, _Texts]
"""Beginnings of what may go on in any way, and spellings after which the next item follows."""
_EMPTY: Final[_Texts] = frozenset({""})
_NONE: Final[_Texts] = frozenset()
_UNKNOWN: Final[_Begun] = (_EMPTY, _NONE)


def beginnings(pattern: str) -> frozenset[str]:
    """Return texts of which every match of `pattern` begins with one; no text at all if it may begin anyhow.

    None of them begins with another.
    """
    closed, opened = _sequence(_parser.parse(pattern))
    found = closed | opened
    if "" in found:
        return frozenset()
    return frozenset(text for text in found if not any(text[:end] in found for end in range(1, len(text))))


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Begun:
    closed, opened = _NONE, _EMPTY
    for item in items:
        ends, goes_on = _item(item)
        if len(opened) > 1 and len(opened) * len(ends | goes_on) > _MOST:
            ends, goes_on = frozenset(text[:_FEW] for text in ends | goes_on), _NONE
        grown = _joined(opened, goes_on)
        closed |= _joined(opened, ends) | frozenset(text for text in grown if len(text) >= DEPTH)
        opened = frozenset(text for text in grown if len(text) < DEPTH)
        if not opened:
            break
    return closed, opened


def _item(item: tuple[Any, Any]) -> _Begun:
    kind, value = str(item[0]), item[1]
    match kind:
        case "LITERAL":
            begun = _NONE, frozenset({chr(value)})
        case "AT" | "ASSERT" | "ASSERT_NOT":
            begun = _NONE, _EMPTY
        case "IN":
            begun = _set(value)
        case "SUBPATTERN":
            begun = _sequence(value[3])
        case "BRANCH":
            ends, goes_on = zip(*map(_sequence, value[1]), strict=True)
            begun = _NONE.union(*ends), _NONE.union(*goes_on)
        case "MAX_REPEAT" | "MIN_REPEAT":
            begun = _repeat(*value)
        case _:
            begun = _UNKNOWN
    return begun


def _repeat(least: int, most: int, items: Iterable[tuple[Any, Any]]) -> _Begun:
    closed, opened = _sequence(items)
    without = _EMPTY if least == 0 else _NONE
    if most == 1:
        return closed, opened | without
    return closed | opened, without


def _set(members: Sequence[tuple[Any, Any]]) -> _Begun:
    texts: set[str] = set()
    for kind, value in members:
        match str(kind):
            case "LITERAL":
                texts.add(chr(value))
            case "RANGE":
                texts.update(chr(code) for code in range(value[0], value[1] + 1))
            case "CATEGORY" if str(value) == "CATEGORY_DIGIT":
                texts.update("0123456789")
            case _:
                return _UNKNOWN
    return _NONE, frozenset(texts)


def _joined(left: _Texts, right: _Texts) -> _Texts:
    return frozenset((one + two)[:DEPTH] for one in left for two in right)
