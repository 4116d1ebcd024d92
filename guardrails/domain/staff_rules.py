"""Rules that staff write: what may become one, and how it reads.

A pattern of staff is compiled by RE2, whose time is linear in the text whatever the pattern, so that no
rule can hold up a message. RE2 reads ASCII words: ñ is handed to it as `_`, which no normalised text holds,
and the end of a sentence as a line's end, which no pattern reaches over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Literal, get_args

import re2

from guardrails.domain.crisis import assess
from guardrails.domain.lexicon import END, Risk, Rule, Span, Tier
from guardrails.domain.normalise import fold, views

MAX_PATTERN: Final = 500
MAX_EXAMPLES: Final = 20
MAX_EXAMPLE_CHARS: Final = 300
# 100 rules read 2,000 characters in about a millisecond; the arrival screen has five.
MAX_ENABLED: Final = 100
# Instructions of the compiled pattern. The packaged rules of one alternative have 40 to 300; RE2 reads 2,000
# characters in at most a few milliseconds at this size even where it cannot build its automaton.
MAX_PROGRAM: Final = 1_000
_MEMORY: Final = 1 << 20
MAX_SEVERITY: Final = 5
PREFIX: Final = "equipo."

Fault = Literal[
    "empty", "too_long", "not_plain", "syntax", "too_large", "matches_nothing", "severity", "risk",
    "examples",
    "no_says", "unsaid", "lowered", "not_spared", "benign", "silences",
]  # fmt: skip

_TEXT: Final = str.maketrans("ñ", "_")
_STOPS: Final = "\n" * len(END)
_ANYTHING: Final = re.compile(r"(?s).+")
_CLASSES: Final = re.compile(r"\\[A-Za-z]|\(\?P?<|\(\?[a-zA-Z-]+[:)]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule as staff wrote it; `says` and `not_says` are its examples and counter-examples."""

    slug: str
    pattern: str
    tier: Tier
    severity: int = 0
    risk: Risk = "none"
    says: tuple[str, ...] = ()
    not_says: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft is refused; `about` is the line that shows it, or what the compiler said."""

    fault: Fault
    about: str = ""


class RuleBroken(Exception):
    """Raised when a stored rule cannot be read as one."""


@dataclass(frozen=True, slots=True)
class StaffRule(Rule):
    """A rule whose pattern RE2 reads."""

    engine: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "engine", _compiled(self.pattern))

    @property
    def anchors(self) -> tuple[str, ...]:
        """Return none: RE2 is quick enough to try it on every sentence."""
        return ()

    def finds(self, plain: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a normalised text, none of which is empty or reaches over a sentence's end."""
        for found in self.engine.finditer(_readable(plain)):
            match = _ANYTHING.match(plain, *found.span())
            if match:
                yield match

    def matches(self, plain: str, spans: Sequence[Span]) -> Iterator[re.Match[str]]:
        """Yield the matches inside some sentences of a normalised text."""
        for match in self.finds(plain):
            if any(start <= match.start() and match.end() <= end for start, end in spans):
                yield match


def rule(draft: Draft) -> StaffRule:
    """Return the rule of a stored draft; its id says that it is staff's.

    Raises:
        RuleBroken: the draft cannot be a rule (of the checks, only those that need no examples).
    """
    faults = _unreadable(draft)
    if draft.tier not in get_args(Tier) or draft.risk not in get_args(Risk):
        raise RuleBroken("kind")
    if faults:
        raise RuleBroken(faults[0].fault)
    return StaffRule(
        PREFIX + draft.slug,
        draft.tier,
        draft.pattern,
        severity=draft.severity,
        risk=draft.risk,
        says=draft.says,
        not_says=draft.not_says,
        source=draft.source,
    )


def problems(draft: Draft, benign: Sequence[str], risky: Sequence[str]) -> list[Problem]:
    """Return why a draft must not become a rule; none when it may.

    `benign` are lines that no rule of tiers A, B and I may find. `risky` are lines with a sign of risk that a
    known-safe phrase (tier X) must not take away.
    """
    faults = _unreadable(draft) + _of_examples(draft)
    if faults:
        return faults
    made = rule(draft)
    if made.tier == "X":
        return _proofs(made) + [Problem("silences", line) for line in risky if _silenced(made, line)]
    return _proofs(made) + [Problem("benign", line) for line in benign if finds(made, line)]


def finds(made: Rule, text: str) -> bool:
    """Return whether a rule finds something in a text as it was typed."""
    return any(True for plain in views(text) for _ in made.finds(plain))


def _unreadable(draft: Draft) -> list[Problem]:
    """Return what keeps a draft from being read as a rule, whatever its examples."""
    return _of_writing(draft.pattern) or _of_compiling(draft.pattern) or _of_kind(draft)


def _of_writing(pattern: str) -> list[Problem]:
    letters = _CLASSES.sub("", pattern)
    if not pattern.strip():
        return [Problem("empty")]
    if len(pattern) > MAX_PATTERN:
        return [Problem("too_long", str(len(pattern)))]
    return [Problem("not_plain")] if fold(letters) != letters or "_" in letters else []


def _of_compiling(pattern: str) -> list[Problem]:
    try:
        size = _compiled(pattern).programsize
    except re2.error as error:
        return [Problem("syntax", _said(error))]
    if size > MAX_PROGRAM:
        return [Problem("too_large", str(size))]
    empty = _engine(pattern.translate(_TEXT)).fullmatch("")
    return [Problem("matches_nothing")] if empty is not None else []


def _of_kind(draft: Draft) -> list[Problem]:
    grave = draft.tier == "A"
    if not grave <= draft.severity <= (MAX_SEVERITY if grave else draft.tier == "B"):
        return [Problem("severity", str(draft.severity))]
    return [Problem("risk")] if grave and draft.risk == "none" else []


def _of_examples(draft: Draft) -> list[Problem]:
    examples = (*draft.says, *draft.not_says)
    if not draft.says:
        return [Problem("no_says")]
    if len(examples) > MAX_EXAMPLES or any(len(example) > MAX_EXAMPLE_CHARS for example in examples):
        return [Problem("examples")]
    return []


def _proofs(made: StaffRule) -> list[Problem]:
    faults = [Problem("unsaid", line) for line in made.says if not finds(made, line)]
    if made.tier == "A" and not faults:
        faults = [Problem("lowered", line) for line in made.says if assess(line, (made,)).tier != "A"]
    return faults + [Problem("not_spared", line) for line in made.not_says if finds(made, line)]


def _silenced(made: StaffRule, line: str) -> bool:
    return assess(line).tier is not None and assess(line, (made,)).tier is None


def _compiled(pattern: str) -> Any:
    return _engine(rf"(?m)\b(?:{pattern.translate(_TEXT)})\b")


def _engine(pattern: str) -> Any:
    options = re2.Options()
    options.log_errors = False
    options.never_nl = True
    options.max_mem = _MEMORY
    return re2.compile(pattern, options)


@lru_cache(maxsize=64)
def _readable(plain: str) -> str:
    return plain.translate(_TEXT).replace(END, _STOPS)


def _said(error: Exception) -> str:
    said = error.args[0] if error.args else ""
    return said.decode(errors="replace") if isinstance(said, bytes) else str(said)
