"""The lexicon: rules that read a message without a model, as data with their proof beside them, in `rules/`.

Tiers: A is unmistakable and acts at once · B is a weak sign, a warm question · X is a safe phrase that
takes a B away where they overlap, never an A · I is an attempt to steer the model. A B that is `likely` is
taken for a crisis as long as no model has read the message.
Patterns are matched against the text that `normalise` returns: plain lower case words, one space between
them, ` . ` between sentences, no commas. Repeats are bounded, so a rule costs a time linear in the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

from guardrails.domain.literals import required

END = " . "  # how `normalise` writes the end of a sentence
Tier = Literal["A", "B", "I", "X"]
Risk = Literal["none", "suicide", "plan_means", "goodbye", "self_harm", "third_person", "violence"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `beside` is what the sentence of a find has to hold too, `unless` what it must not: what turns the same
    words into a crisis, or into homework. `idiom` marks what is also said in jest: a joke or a mishap in the
    same message lowers it to B. `across` lets a rule read over the ends of sentences. `likely` marks a B that
    alerts while no model has read the message. A safe phrase that is `alone` is one where nothing else of
    the message names a risk.
    """

    id: str
    tier: Tier
    pattern: str
    severity: int = 0
    risk: Risk = "none"
    says: tuple[str, ...] = ()
    not_says: tuple[str, ...] = ()
    source: str = ""
    region: str = "all"
    idiom: bool = False
    across: bool = False
    likely: bool = False
    alone: bool = False
    beside: str = ""
    unless: str = ""

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return the pieces of words of which a sentence must hold one; () if it has to be tried on all."""
        return required(self.pattern)

    def finds(self, plain: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a normalised text; only sentences that hold an anchor are read."""
        yield from self.matches(plain, [span for span, words in sentences(plain) if self._calls(words)])

    def matches(self, plain: str, spans: Sequence[Span]) -> Iterator[re.Match[str]]:
        """Yield the matches inside some sentences of a normalised text, or in all of it when `across`."""
        if self.across:
            if spans:
                yield from self._within(plain.replace(END, " "), 0, len(plain))
            return
        for start, end in spans:
            yield from self._within(plain, start, end)

    def _within(self, plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
        found = list(_words(self.pattern).finditer(plain, start, end))
        if found and self._stands(plain, start, end):
            yield from found

    def _stands(self, plain: str, start: int, end: int) -> bool:
        """Return whether the sentence holds what the rule needs beside a find, and nothing that bars it."""
        if self.beside and not _words(self.beside).search(plain, start, end):
            return False
        return not (self.unless and _words(self.unless).search(plain, start, end))

    def _calls(self, words: Iterable[str]) -> bool:
        return not self.anchors or any(anchor in word for word in words for anchor in self.anchors)


# When it is first read, not when a process begins: most programs read no message, and a message calls few.
@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


class Index:
    """Which rules a word calls for, so that a text is read only by those that can find something in it."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._called = lru_cache(maxsize=16384)(self._look_up)

    @cached_property
    def _always(self) -> frozenset[int]:
        return frozenset(at for at, rule in enumerate(self.rules) if not rule.anchors)

    @cached_property
    def _by_anchor(self) -> Mapping[str, frozenset[int]]:
        found: dict[str, frozenset[int]] = {}
        for at, rule in enumerate(self.rules):
            for anchor in rule.anchors:
                found[anchor] = found.get(anchor, frozenset()) | {at}
        return found

    @cached_property
    def _lengths(self) -> Sequence[int]:
        return sorted({len(anchor) for anchor in self._by_anchor})

    def spans(self, plain: str) -> Mapping[int, Sequence[Span]]:
        """Return for each rule, by its place, the sentences of a normalised text that it has to read."""
        found: dict[int, list[Span]] = {}
        for span, words in sentences(plain):
            for at in self._always.union(*map(self._called, words)):
                found.setdefault(at, []).append(span)
        return found

    def _look_up(self, word: str) -> frozenset[int]:
        pieces = (word[at : at + size] for size in self._lengths for at in range(len(word) - size + 1))
        return frozenset().union(*(self._by_anchor.get(piece, frozenset()) for piece in pieces))


def sentences(plain: str) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield where each sentence of a normalised text begins and ends, with the words in it.

    A sentence reaches to its ` .`, and begins with the space after the one before: ends can be matched.
    """
    start = 0
    while start < len(plain):
        end = plain.find(END, start)
        stop = len(plain) if end < 0 else end + len(END) - 1
        yield (start, stop), frozenset(plain[start:stop].split())
        start = stop
