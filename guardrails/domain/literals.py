"""What a text must hold before a pattern can match it, read from the pattern itself.

A rule is tried only on sentences with one of its `anchors`; deriving them leaves no alternative of a pattern
without its anchor. The standard library's own parser reads the pattern.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from re import _constants, _parser  # type: ignore[attr-defined]  # the only parser of this dialect there is
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
_Item = tuple[Any, Any]
_NOTHING: Final[_Strings] = frozenset({""})
_TEXT: Final = "text"
_EMPTY: Final = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
_REPEATS: Final = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)


@cache
def required(pattern: str) -> tuple[str, ...]:
    """Return pieces of words, without spaces, of which every match of a pattern holds one; () if unknown."""
    best = _best(_runs(_parser.parse(pattern)))
    return tuple(sorted(_shortest(best)))


def _runs(items: Iterable[_Item]) -> list[_Strings]:
    """Return sets of strings; a match holds one string of each set."""
    found: list[_Strings] = []
    run = _NOTHING
    for item in _joined(items):
        spelt = _spelt(item)
        joined = _product(run, spelt) if spelt is not None else None
        if joined is not None:
            run = joined
            continue
        found.append(run)
        found.extend(_inside(item))
        run = spelt if spelt is not None else _NOTHING
    return [*found, run]


def _joined(items: Iterable[_Item]) -> Iterator[_Item]:
    """Yield the items with the letters that follow each other as one text: most of a pattern is letters."""
    for letters, group in groupby(items, _is_letter):
        if letters:
            yield _TEXT, "".join(chr(code) for _, code in group)
        else:
            yield from group


def _is_letter(item: _Item) -> bool:
    return item[0] is _constants.LITERAL


def _inside(item: _Item) -> list[_Strings]:
    """Return what an item that cannot be written out still requires."""
    kind, value = item
    if kind is _constants.SUBPATTERN:
        return _runs(value[3])
    if kind in _REPEATS and value[0]:
        return _runs(value[2])
    if kind is _constants.BRANCH:
        return [frozenset().union(*(_best(_runs(branch)) or _NOTHING for branch in value[1]))]
    return []


def _spelt(item: _Item) -> _Strings | None:
    """Return every string that an item matches, None when there are too many to write out."""
    kind, value = item
    spelt: _Strings | None = None
    if kind is _TEXT:
        spelt = frozenset({value})
    elif kind in _EMPTY:
        spelt = _NOTHING
    elif kind is _constants.IN:
        spelt = _set(value)
    elif kind is _constants.SUBPATTERN:
        spelt = _sequence(value[3])
    elif kind is _constants.BRANCH:
        spelt = _union(value[1])
    elif kind in _REPEATS and value[:2] == (0, 1):
        once = _sequence(value[2])
        spelt = None if once is None else once | _NOTHING
    return spelt


def _set(members: Sequence[_Item]) -> _Strings | None:
    if all(kind is _constants.LITERAL for kind, _ in members):
        return frozenset(chr(code) for _, code in members)
    return None


def _sequence(items: Iterable[_Item]) -> _Strings | None:
    whole = _NOTHING
    for item in _joined(items):
        spelt = _spelt(item)
        joined = None if spelt is None else _product(whole, spelt)
        if joined is None:
            return None
        whole = joined
    return whole


def _union(branches: Iterable[Iterable[_Item]]) -> _Strings | None:
    whole: set[str] = set()
    for branch in branches:
        spelt = _sequence(branch)
        if spelt is None:
            return None
        whole |= spelt
    return frozenset(whole) if len(whole) <= _MOST else None


def _product(left: _Strings, right: _Strings) -> _Strings | None:
    if left is _NOTHING:
        return right
    if len(left) * len(right) > _MOST:
        return None
    return frozenset([one + two for one in left for two in right])


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
