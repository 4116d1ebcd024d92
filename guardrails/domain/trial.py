"""What each rule makes of one text, for staff who write rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from guardrails.domain.crisis import Assessment, assess
from guardrails.domain.lexicon import Rule
from guardrails.domain.normalise import views
from guardrails.domain.rules import ALL


@dataclass(frozen=True, slots=True)
class Hit:
    """What one rule found."""

    rule: str
    tier: str
    found: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A text as the rules read it (`plain`), what each found, and what the lexicon makes of it all."""

    plain: tuple[str, ...]
    hits: tuple[Hit, ...]
    assessment: Assessment


def trial(text: str, extra: Sequence[Rule]) -> Trial:
    """Return the trial of a text with the packaged rules and `extra`."""
    plain = views(text)
    hits = (
        Hit(rule.id, rule.tier, match[0])
        for rule in (*ALL, *extra)
        for reading in plain
        for match in rule.finds(reading)
    )
    return Trial(plain, tuple(dict.fromkeys(hits)), assess(text, tuple(extra)))
