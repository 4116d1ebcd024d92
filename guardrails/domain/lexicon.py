"""The lexicon: rules that read a message without a model, as data with their proof beside them, in `rules/`.

Tiers: A is unmistakable and acts at once · B is a weak sign, a warm question · X is a safe phrase that
takes a B away where they overlap, never an A · I is an attempt to steer the model.
Patterns are matched against the text that `normalise` returns: plain lower case words, one space between
them, ` . ` between sentences, no commas. Repeats are bounded, so a rule costs a time linear in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

END = " . "  # how `normalise` writes the end of a sentence
Tier = Literal["A", "B", "I", "X"]
Risk = Literal["none", "suicide", "plan_means", "goodbye", "self_harm", "third_person", "violence"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `anchors` are substrings of which a text must hold one before the pattern is tried.

    `idiom` marks what is also said in jest: a joke or a mishap in the same message lowers it to B.
    `across` lets the rule read over the ends of sentences.
    """

    id: str
    tier: Tier
    pattern: str
    anchors: tuple[str, ...]
    severity: int = 0
    risk: Risk = "none"
    says: tuple[str, ...] = ()
    not_says: tuple[str, ...] = ()
    source: str = ""
    region: str = "all"
    idiom: bool = False
    across: bool = False
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(rf"\b(?:{self.pattern})\b"))

    def finds(self, plain: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a normalised text; only sentences that hold an anchor are read."""
        if self.across:
            if any(anchor in plain for anchor in self.anchors):
                yield from self.compiled.finditer(plain.replace(" . ", " "))
            return
        for start, end in self._sentences(plain):
            yield from self.compiled.finditer(plain, start, end)

    def _sentences(self, plain: str) -> list[tuple[int, int]]:
        """Return where the sentences with an anchor begin and end, in order."""
        spans: set[tuple[int, int]] = set()
        for anchor in self.anchors:
            at = plain.find(anchor)
            while at >= 0:
                start = plain.rfind(END, 0, at + 1) + 1
                end = plain.find(END, at)
                end = len(plain) if end < 0 else end + len(END) - 1
                spans.add((start, end))
                at = plain.find(anchor, max(end, at + 1))
        return sorted(spans)
