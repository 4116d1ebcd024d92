"""The lexicon's reading of one message: what it finds, what the context makes of it, the worst of all.

A message may hold homework and one line of crisis, so every find is judged in its own sentence and the
highest one counts. Nothing here knows the user, the time or a model.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from guardrails.domain import contexts
from guardrails.domain.lexicon import Risk, Rule
from guardrails.domain.normalise import normalise, views
from guardrails.domain.rules import ALL

_QUOTED = re.compile('["“«]([^"”»\n]{6,300})["”»]')
# Two weak signs of leaving are one that counts: giving things away and saying goodbye.
_ADD_UP = frozenset({"plan_means", "goodbye"})
_RAISED_BY_INJECTION = frozenset({"plan_means", "goodbye", "suicide", "self_harm"})
_BY_TIER = {tier: tuple(rule for rule in ALL if rule.tier == tier) for tier in "ABIX"}


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the lexicon makes of a message.

    `tier` A acts at once, B is a warm question. `rules` are the ids that stand behind it, `lowered` says
    which contexts made a find milder (negation, past, fiction, jest). `severity` is 0–5.
    """

    tier: Literal["A", "B"] | None = None
    severity: int = 0
    risk: Risk = "none"
    rules: tuple[str, ...] = ()
    injection: bool = False
    lowered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Find:
    rule: Rule
    tier: Literal["A", "B"]
    lowered: str = ""

    @property
    def rank(self) -> tuple[int, int]:
        return (self.tier == "A", self.rule.severity if not self.lowered else 0)


def assess(text: str) -> Assessment:
    """Return the lexicon's assessment of a message as the student typed it. Total: any text has one."""
    quotes = tuple(normalise(quoted) for quoted in _QUOTED.findall(text))
    readings = [_assess(plain, quotes) for plain in views(text)]
    return max(readings, key=lambda reading: (reading.tier == "A", reading.tier == "B", reading.severity))


@lru_cache(maxsize=256)
def _assess(plain: str, quotes: tuple[str, ...]) -> Assessment:
    reading = _Reading(plain, quotes)
    injection = tuple(rule.id for rule in _BY_TIER["I"] if any(True for _ in rule.finds(plain)))
    finds = reading.unmistakable()
    if all(find.lowered for find in finds):
        finds += reading.weak()
    if not finds:
        return Assessment(rules=injection, injection=bool(injection))
    worst = max(finds, key=lambda find: find.rank)
    raised = _raised(finds, injection=bool(injection))
    return Assessment(
        tier="A" if raised else worst.tier,
        severity=max(worst.rank[1], 3 if raised else 0),
        risk=worst.rule.risk,
        rules=tuple(dict.fromkeys([*(find.rule.id for find in finds), *injection])),
        injection=bool(injection),
        lowered=tuple(sorted({find.lowered for find in finds if find.lowered})),
    )


def _raised(finds: list[_Find], *, injection: bool) -> bool:
    """Return whether weak signs together are unmistakable, or come with an attempt to blind the screen."""
    weak = {find.rule.risk for find in finds if not find.lowered}
    return weak >= _ADD_UP or (injection and bool(weak & _RAISED_BY_INJECTION))


class _Reading:
    """One normalised text while it is read; what surrounds a find is worked out once per sentence."""

    def __init__(self, plain: str, quotes: tuple[str, ...]) -> None:
        self._plain = plain
        self._quotes = quotes
        self._contexts: dict[tuple[str, bool], str] = {}

    def unmistakable(self) -> list[_Find]:
        """Return what the rules of tier A find: of each rule the first that no context lowers, else one."""
        finds = []
        for rule in _BY_TIER["A"]:
            lowered = {self._lowered(rule, match) for match in rule.finds(self._plain)} - {"dropped"}
            if "" in lowered:
                finds.append(_Find(rule, "A"))
            elif lowered:
                finds.append(_Find(rule, "B", min(lowered)))
        return finds

    def weak(self) -> list[_Find]:
        """Return what the rules of tier B find outside the known-safe phrases."""
        safe = [match.span() for rule in _BY_TIER["X"] for match in rule.finds(self._plain)]
        return [
            _Find(rule, "B")
            for rule in _BY_TIER["B"]
            if any(
                not _covered(match, safe) and self._lowered(rule, match) != "dropped"
                for match in rule.finds(self._plain)
            )
        ]

    def _lowered(self, rule: Rule, match: re.Match[str]) -> str:
        """Return the context that lowers a find, `dropped` when nothing is left of it, or an empty string."""
        message = match.string
        start = message.rfind(" . ", 0, match.start()) + 1
        end = message.find(" . ", match.end())
        sentence = message[start : end if end >= 0 else len(message)]
        around = self._around(sentence, message, idiom=rule.idiom)
        if around == "fiction":
            quoted = any(match[0] in quote for quote in self._quotes)
            return "dropped" if quoted or not contexts.first_person(match[0]) else "fiction"
        return "negation" if contexts.negated(message[start : match.start()]) else around

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


def _covered(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)
