"""Try patterns only where a match of them may begin.

Theory: a message of 2,000 characters has some 350 words, and there are some 90 patterns of up to a hundred
alternatives each; tried at every word they take 10 ms. A word, with what follows it, is the beginning of few
of them. One walk over the words notes for each pattern where it may begin, and only there it is matched: the
result is that of the pattern by itself (`tests/strategy/test_ways.py` holds both against each other).
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

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

    def read(self, text: str, words: "Words", begin: int, end: int) -> None:
        """Add to `words` those that begin in this stretch of `text`."""
        called = self._called
        places = [word.start() for word in _WORD.finditer(text, begin, end)]
        words[0].extend(places)
        words[1].extend([called(text[at : at + DEPTH]) for at in places])

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


Words = tuple[list[int], list[tuple[int, ...]]]
"""Where each word of a text begins, and the numbers of the patterns that may begin there."""


class Said(str):
    """A text that knows where each pattern may begin in it, and hands it on to what is cut out of it."""

    _words: Words | None = None
    _starts: defaultdict[int, list[int]] | None = None

    @classmethod
    def of(cls, text: str) -> "Said":
        """Return `text`, with what is known of it where it has been read before."""
        return text if isinstance(text, cls) else cls(text)

    @property
    def words(self) -> Words:
        """The words, with what they call for."""
        if self._words is None:
            self._words = ([], [])
            INDEX.read(self, self._words, 0, len(self))
        return self._words

    @property
    def starts(self) -> Mapping[int, Sequence[int]]:
        """The places at which each pattern may begin, by its number."""
        if self._starts is None:
            found: defaultdict[int, list[int]] = defaultdict(list)
            for at, numbers in zip(*self.words, strict=True):
                for number in numbers:
                    found[number].append(at)
            self._starts = found
        return self._starts

    def replaced(self, spans: Iterable[tuple[int, int, str]]) -> "Said":
        """Return this text with other texts instead of some spans, which stand in order."""
        kept: list[tuple[int, int, int]] = []
        texts: list[str] = []
        done = length = 0
        for start, end, instead in (*spans, (len(self), len(self), "")):
            kept.append((done, start, length - done))
            texts += (self[done:start], instead)
            length += start - done + len(instead)
            done = end
        text = Said("".join(texts))
        text._words = self._carried(kept, text)  # another of the same kind
        return text

    def parts(self, between: re.Pattern[str]) -> list["Said"]:
        """Return the texts between the matches of a pattern.

        A word's call reaches beyond the end of its part there: one too many is tried, none is missed.
        """
        edges = [0, *(edge for found in between.finditer(self) for edge in found.span()), len(self)]
        places, called = self.words
        parts = []
        for start, stop in zip(edges[::2], edges[1::2], strict=True):
            part = Said(self[start:stop])
            low, high = bisect_left(places, start), bisect_left(places, stop)
            part._words = ([at - start for at in places[low:high]], called[low:high])
            parts.append(part)
        return parts

    def _carried(self, kept: Iterable[tuple[int, int, int]], text: str) -> Words:
        """Return the words of `text`: those of the spans it keeps, shifted, and the others read anew."""
        old, called = self.words
        words: Words = ([], [])
        known = 0
        for start, stop, shift in kept:
            low, high = bisect_left(old, start), bisect_left(old, stop - DEPTH + 1)
            if low >= high:
                continue
            INDEX.read(text, words, known, old[low] + shift)
            words[0].extend([at + shift for at in old[low:high]])
            words[1].extend(called[low:high])
            known = min(stop, old[high] if high < len(old) else stop) + shift
        INDEX.read(text, words, known, len(text))
        return words


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

    def sub(self, instead: str | Callable[[re.Match[str]], str], said: str) -> Said:
        """Return `said` with every match replaced by a text as it is, or by what a function makes of it."""
        text = Said.of(said)
        if not self.may_begin(text.starts):
            return text
        spans = [
            (*found.span(), instead if isinstance(instead, str) else instead(found))
            for found in self.finditer(text)
        ]
        return text.replaced(spans) if spans else text
