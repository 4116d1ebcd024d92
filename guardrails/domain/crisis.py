"""The lexicon's reading of one message: what it finds, what the context makes of it, the worst of all.

A message may hold homework and one line of crisis, so every find is judged in its own sentence and the
highest one counts. Nothing here knows the user, the time or a model.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from guardrails.domain import contexts
from guardrails.domain.lexicon import END, Index, Risk, Rule, Tier
from guardrails.domain.normalise import normalise, views
from guardrails.domain.risk_words import is_safe
from guardrails.domain.rules import ALL

_QUOTED = re.compile('["“«]([^"”»\n]{6,300})["”»]')
# Two weak signs of leaving are one that counts: giving things away and saying goodbye.
_ADD_UP = frozenset({"plan_means", "goodbye"})
_RAISED_BY_INJECTION = frozenset({"plan_means", "goodbye", "suicide", "self_harm"})
_INDEX = Index(ALL)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the lexicon makes of a message.

    `tier` A acts at once, B is a warm question. `rules` are the ids that stand behind it, `lowered` says
    which contexts made a find milder (negation, past, fiction, jest). `severity` is 0–5. `likely` marks a B
    that is taken for a crisis as long as no model has read the message.
    """

    tier: Literal["A", "B"] | None = None
    severity: int = 0
    risk: Risk = "none"
    rules: tuple[str, ...] = ()
    injection: bool = False
    lowered: tuple[str, ...] = ()
    likely: bool = False


@dataclass(frozen=True, slots=True)
class _Find:
    rule: Rule
    tier: Literal["A", "B"]
    lowered: str = ""

    @property
    def likely(self) -> bool:
        """Whether the find is taken for a crisis while no model has read the message."""
        return self.rule.likely and not self.lowered

    @property
    def rank(self) -> tuple[int, int, int]:
        return (self.tier == "A", self.likely, self.rule.severity if not self.lowered else 0)


def assess(text: str, extra: tuple[Rule, ...] = ()) -> Assessment:
    """Return the lexicon's assessment of a message as the student typed it. Total: any text has one.

    `extra` are rules that are read beside the packaged ones, by the same contexts.
    """
    quotes = tuple(normalise(quoted) for quoted in _QUOTED.findall(text))
    return max((_assess(plain, quotes, extra) for plain in views(text)), key=weight)


def prepare() -> None:
    """Work out what the rules look for: half a second for which no message should wait."""
    assess("hola")


def weight(assessment: Assessment) -> tuple[bool, bool, bool, int]:
    """Return what orders assessments: the unmistakable, the likely, the weak, then severity."""
    return (assessment.tier == "A", assessment.likely, assessment.tier == "B", assessment.severity)


@lru_cache(maxsize=256)
def _assess(plain: str, quotes: tuple[str, ...], extra: tuple[Rule, ...]) -> Assessment:
    reading = _Reading(plain, quotes, extra)
    injection = tuple(rule.id for rule, matches in reading.of("I") if matches)
    finds = reading.unmistakable()
    if all(find.lowered for find in finds):
        finds += reading.weak()
    if not finds:
        lowered = ("fiction",) if reading.dropped else ()
        return Assessment(rules=injection, injection=bool(injection), lowered=lowered)
    worst = max(finds, key=lambda find: find.rank)
    raised = _raised(finds, injection=bool(injection))
    return Assessment(
        tier="A" if raised else worst.tier,
        severity=max(worst.rank[-1], 3 if raised else 0),
        risk=worst.rule.risk,
        rules=tuple(dict.fromkeys([*(find.rule.id for find in finds), *injection])),
        injection=bool(injection),
        lowered=tuple(sorted({find.lowered for find in finds if find.lowered})),
        likely=worst.likely,
    )


def _raised(finds: list[_Find], *, injection: bool) -> bool:
    """Return whether weak signs together are unmistakable, or come with an attempt to blind the screen."""
    weak = {find.rule.risk for find in finds if not find.lowered}
    return weak >= _ADD_UP or (injection and bool(weak & _RAISED_BY_INJECTION))


class _Reading:
    """One normalised text while it is read; what surrounds a find is worked out once per sentence."""

    def __init__(self, plain: str, quotes: tuple[str, ...], extra: tuple[Rule, ...]) -> None:
        self._plain = plain
        self._quotes = quotes
        self._extra = extra
        self._spans = _INDEX.spans(plain)
        self.dropped = False  # whether a find belonged to a work or a subject
        self._contexts: dict[tuple[str, bool], str] = {}
        self._milder: list[tuple[tuple[int, int], str]] = []  # what lowered which unmistakable find

    def of(self, tier: Tier) -> Iterator[tuple[Rule, list[re.Match[str]]]]:
        """Yield the rules of a tier that a word of the text calls for, with what they match."""
        for at in sorted(self._spans):
            rule = _INDEX.rules[at]
            if rule.tier == tier:
                yield rule, list(rule.matches(self._plain, self._spans[at]))
        for rule in self._extra:
            if rule.tier == tier:
                yield rule, list(rule.finds(self._plain))

    def unmistakable(self) -> list[_Find]:
        """Return what the rules of tier A find: of each rule the first that no context lowers, else one."""
        finds = []
        for rule, matches in self.of("A"):
            lowered = {self._lowered(rule, match, note=True) for match in matches} - {"dropped"}
            if "" in lowered:
                finds.append(_Find(rule, "A"))
            elif lowered:
                finds.append(_Find(rule, "B", min(lowered)))
        return finds

    def weak(self) -> list[_Find]:
        """Return what the rules of tier B find outside the known-safe phrases."""
        safe = [match.span() for rule, matches in self.of("X") for match in matches if is_safe(rule, match)]
        finds = []
        for rule, matches in self.of("B"):
            lowered = {self._lowered(rule, match) for match in matches if not _covered(match, safe)}
            lowered.discard("dropped")
            if lowered:
                finds.append(_Find(rule, "B", "" if "" in lowered or not rule.likely else min(lowered)))
        return finds

    def _lowered(self, rule: Rule, match: re.Match[str], *, note: bool = False) -> str:
        """Return the context that lowers a find, `dropped` when nothing is left of it, or an empty string.

        What denies an unmistakable find denies the likely ones that share a word with it.
        """
        sentence, before = _sentence(match)
        around = self._around(sentence, match.string, idiom=rule.idiom)
        if around == "fiction" and not contexts.somebody_elses(match[0], sentence, match.string):
            around = self._apart(sentence, match.string, idiom=rule.idiom)
        elif around == "fiction":
            quoted = any(match[0] in quote for quote in self._quotes)
            if quoted or not contexts.first_person(match[0]):
                self.dropped = True
                return "dropped"
            return "fiction"
        lowered = "negation" if contexts.negated(before) else around
        if note and lowered:
            self._milder.append((match.span(), lowered))
        return lowered or (self._inherited(match) if rule.likely else "")

    def _inherited(self, match: re.Match[str]) -> str:
        return next((lowered for span, lowered in self._milder if _covered(match, [span])), "")

    def _apart(self, sentence: str, message: str, *, idiom: bool) -> str:
        """Return the context of a find that stands beside a work or a course and is not about it."""
        if contexts.past(sentence, message):
            return "past"
        return "jest" if idiom and contexts.jest(sentence, message) else ""

    def _around(self, sentence: str, message: str, *, idiom: bool) -> str:
        key = (sentence, idiom)
        if key not in self._contexts:
            self._contexts[key] = _context(sentence, message, idiom=idiom)
        return self._contexts[key]


def _context(sentence: str, message: str, *, idiom: bool) -> str:
    if contexts.fiction(sentence, message):
        return "fiction"
    if contexts.past(sentence, message):
        return "past"
    return "jest" if idiom and contexts.jest(sentence, message) else ""


def _sentence(match: re.Match[str]) -> tuple[str, str]:
    """Return the sentence of a find, and the part of it before the find."""
    message = match.string
    start = message.rfind(END, 0, match.start()) + 1
    end = message.find(END, match.end())
    return message[start : end if end >= 0 else len(message)], message[start : match.start()]


def _covered(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)
