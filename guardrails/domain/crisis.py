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

    `tier` A acts at once, B is a warm question. `rules` are the ids that stand behind it, `lowered` says which
    contexts made a find milder (negation, past, fiction, jest). `severity` is 0–5.
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
    injection = tuple(rule.id for rule in _BY_TIER["I"] if any(rule.finds(plain)))
    finds = [*_unmistakable(plain, quotes), *_weak(plain, quotes)]
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


def _unmistakable(plain: str, quotes: tuple[str, ...]) -> list[_Find]:
    finds = []
    for rule in _BY_TIER["A"]:
        for match in rule.finds(plain):
            lowered = _context(rule, match, quotes)
            if lowered != "dropped":
                finds.append(_Find(rule, "B" if lowered else "A", lowered))
    return finds


def _weak(plain: str, quotes: tuple[str, ...]) -> list[_Find]:
    safe = [match.span() for rule in _BY_TIER["X"] for match in rule.finds(plain)]
    finds = []
    for rule in _BY_TIER["B"]:
        for match in rule.finds(plain):
            covered = any(start < match.end() and match.start() < end for start, end in safe)
            if not covered and _context(rule, match, quotes) != "dropped":
                finds.append(_Find(rule, "B"))
    return finds


def _context(rule: Rule, match: re.Match[str], quotes: tuple[str, ...]) -> str:
    """Return the context that lowers a find, or an empty string."""
    message = match.string
    start = message.rfind(" . ", 0, match.start()) + 1
    end = message.find(" . ", match.end())
    sentence = message[start : end if end >= 0 else len(message)]
    if contexts.fiction(sentence, message):
        quoted = any(match[0] in quote for quote in quotes)
        return "dropped" if quoted or not contexts.first_person(match[0]) else "fiction"
    if contexts.negated(message[start : match.start()]):
        return "negation"
    if contexts.past(sentence, message):
        return "past"
    if rule.idiom and contexts.jest(sentence, message):
        return "jest"
    return ""
