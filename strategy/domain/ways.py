"""Try patterns only where a match of them may begin.

Theory: a message of 2,000 characters has some 350 words, and there are some 90 patterns of up to a hundred
alternatives each; tried at every word they take 10 ms. A word, with what follows it, is the beginning of few
of them. One walk over the words notes for each pattern where it may begin, and only there it is matched: the
result is that of the pattern by itself (`tests/strategy/test_ways.py` holds both against each other).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Final, Self

from strategy.domain.beginnings import DEPTH, beginnings

_Node = dict[str, Any]
_CALLS: Final = ""
"""The key under which a node keeps the numbers of the patterns that begin so."""
_WORD: Final = re.compile(r"\w+")


class Index:
    """All beginnings of many patterns, as a tree of letters."""

    def __init__(self) -> None:
        self._root: _Node = {}
        self._size = 0
        self._called = lru_cache(maxsize=16384)(self._look_up)

    def add(self, begins: Sequence[str]) -> int:
        """Return the number under which `starts` will give the places of a pattern that begins so."""
        number, self._size = self._size, self._size + 1
        for text in begins:
            node = self._root
            for letter in text:
                node = node.setdefault(letter, {})
            node[_CALLS] = (*node.get(_CALLS, ()), number)
        return number

    def starts(self, text: str) -> Mapping[int, Sequence[int]]:
        """Return for each pattern, by its number, the words of `text` at which it may begin."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        called = self._called
        for word in _WORD.finditer(text):
            at = word.start()
            for number in called(text[at : at + DEPTH]):
                found[number].append(at)
        return found

    def _look_up(self, begun: str) -> tuple[int, ...]:
        called: tuple[int, ...] = ()
        node = self._root
        for letter in begun:
            if letter not in node:
                break
            node = node[letter]
            called += node.get(_CALLS, ())
        return called


INDEX: Final = Index()
"""Filled while the modules of patterns are imported, and only read afterwards."""


class Said(str):
    """A text that knows where each pattern may begin in it."""

    @classmethod
    def of(cls, text: str) -> Self:
        """Return `text`, with what is known of it where it has been read before."""
        return text if isinstance(text, cls) else cls(text)

    @cached_property
    def starts(self) -> Mapping[int, Sequence[int]]:
        """The places at which each pattern may begin, by its number."""
        return INDEX.starts(self)


class Ways:
    """A pattern of whole words: it finds what `re` finds, and looks only where it may begin.

    A match begins where a word begins. A pattern whose beginning cannot be told is tried everywhere.
    """

    __slots__ = ("number", "pattern")

    def __init__(self, pattern: re.Pattern[str] | str) -> None:
        self.pattern = re.compile(pattern)
        begins = beginnings(self.pattern.pattern)
        self.number = INDEX.add(sorted(begins)) if begins else None

    def may_begin(self, starts: Mapping[int, Sequence[int]]) -> bool:
        """Return whether a text with these `starts` has to be looked at: a quick no for most patterns."""
        return self.number in starts or self.number is None

    def finditer(self, said: str) -> Iterator[re.Match[str]]:
        """Yield the matches from left to right; none overlaps another."""
        if self.number is None:
            yield from self.pattern.finditer(said)
            return
        end = 0
        for at in Said.of(said).starts.get(self.number, ()):
            if at >= end and (found := self.pattern.match(said, at)):
                yield found
                end = found.end()

    def search(self, said: str) -> re.Match[str] | None:
        """Return the first match, or None."""
        if self.number is None:
            return self.pattern.search(said)
        for at in Said.of(said).starts.get(self.number, ()):
            if found := self.pattern.match(said, at):
                return found
        return None

    def sub(self, instead: str | Callable[[re.Match[str]], str], said: str) -> str:
        """Return `said` with every match replaced by a text as it is, or by what a function makes of it."""
        said = Said.of(said)
        if not self.may_begin(said.starts):
            return said
        parts: list[str] = []
        done = 0
        for found in self.finditer(said):
            parts += (said[done : found.start()], instead if isinstance(instead, str) else instead(found))
            done = found.end()
        return Said("".join((*parts, said[done:]))) if parts else said
