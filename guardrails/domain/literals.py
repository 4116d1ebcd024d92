"""What a text must hold before a pattern can match it, read from the pattern itself.

A rule is tried only on sentences with one of its `anchors`; deriving them leaves no alternative of a pattern
without its anchor. The standard library's own parser reads the pattern.
"""

from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]  # the only parser of this dialect there is
from typing import Any, Final

# Words that nearly every sentence holds: poor anchors, taken only where a pattern has no better one.
_COMMON: Final = frozenset(
    {"que", "como", "esta", "este", "esto", "estoy", "quiero", "tengo", "siento", "pienso", "puedo", "todo"}
    | {"toda", "nada", "para", "por", "con", "sin", "una", "las", "los", "del", "muy", "mas", "hoy", "ahora"}
    | {"mejor", "estar", "hacer", "cuando", "donde", "desde", "antes", "mucho", "mucha", "siempre", "nunca"}
    | {"ganas", "necesito", "mañana", "noche", "semana", "verdad", "clase", "casa", "aqui", "seguir", "dejar"}
    | {"terminar", "acabar"}
)
# More spellings than this are not written out: the run of literals is cut in front of them.
_MOST: Final = 400
_Strings = frozenset[str]
_NOTHING: Final[_Strings] = frozenset({""})


def required(pattern: str) -> tuple[str, ...]:
    """Return pieces of words, without spaces, of which every match of a pattern holds one; () if unknown."""
    best = _best(_runs(_parser.parse(pattern)))
    return tuple(sorted(_shortest(best)))


def _runs(items: Iterable[tuple[Any, Any]]) -> list[_Strings]:
    """Return sets of strings; a match holds one string of each set."""
    found: list[_Strings] = []
    run = _NOTHING
    for item in items:
        spelt = _spelt(item)
        joined = _product(run, spelt) if spelt is not None else None
        if joined is not None:
            run = joined
            continue
        found.append(run)
        found.extend(_inside(item))
        run = spelt if spelt is not None else _NOTHING
    return [*found, run]


def _inside(item: tuple[Any, Any]) -> list[_Strings]:
    """Return what an item that cannot be written out still requires."""
    kind, value = str(item[0]), item[1]
    if kind == "SUBPATTERN":
        return _runs(value[3])
    if kind in {"MAX_REPEAT", "MIN_REPEAT"} and value[0]:
        return _runs(value[2])
    if kind == "BRANCH":
        return [frozenset().union(*(_best(_runs(branch)) or _NOTHING for branch in value[1]))]
    return []


def _spelt(item: tuple[Any, Any]) -> _Strings | None:
    """Return every string that an item matches, None when there are too many to write out."""
    kind, value = str(item[0]), item[1]
    match kind:
        case "LITERAL":
            spelt: _Strings | None = frozenset({chr(value)})
        case "AT" | "ASSERT" | "ASSERT_NOT":
            spelt = _NOTHING
        case "IN":
            spelt = _set(value)
        case "SUBPATTERN":
            spelt = _sequence(value[3])
        case "BRANCH":
            spelt = _union([_sequence(branch) for branch in value[1]])
        case "MAX_REPEAT" | "MIN_REPEAT" if value[:2] == (0, 1):
            spelt = _union([_NOTHING, _sequence(value[2])])
        case _:
            spelt = None
    return spelt


def _set(members: Sequence[tuple[Any, Any]]) -> _Strings | None:
    if all(str(kind) == "LITERAL" for kind, _ in members):
        return frozenset(chr(code) for _, code in members)
    return None


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Strings | None:
    whole = _NOTHING
    for item in items:
        spelt = _spelt(item)
        joined = None if spelt is None else _product(whole, spelt)
        if joined is None:
            return None
        whole = joined
    return whole


def _union(parts: Sequence[_Strings | None]) -> _Strings | None:
    whole: _Strings = frozenset()
    for part in parts:
        if part is None:
            return None
        whole |= part
    return whole if len(whole) <= _MOST else None


def _product(left: _Strings, right: _Strings) -> _Strings | None:
    if len(left) * len(right) > _MOST:
        return None
    return frozenset(one + two for one in left for two in right)


def _best(runs: Iterable[_Strings]) -> _Strings:
    """Return the set whose weakest piece says most: long pieces first, then few of them."""
    pieces = [frozenset(max(text.split(" "), key=len) for text in run) for run in runs if run]
    useful = [run for run in pieces if run and "" not in run]
    return max(useful, key=lambda run: (min(map(_worth, run)), -len(run)), default=frozenset())


def _worth(piece: str) -> int:
    return 1 if piece in _COMMON else min(len(piece), 5)


def _shortest(pieces: _Strings) -> list[str]:
    """Return the pieces without those that hold another one."""
    kept: list[str] = []
    for piece in sorted(pieces, key=len):
        if not any(short in piece for short in kept):
            kept.append(piece)
    return kept
