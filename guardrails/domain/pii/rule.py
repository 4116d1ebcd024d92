"""What a rule is: a pattern with its value in the group `v`, what may be believed of it, and its proof."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from guardrails.domain.pii.reading import Reading

Kind = Literal[
    "ADDRESS", "AR_CUIT", "AR_DNI", "BANK_ACCOUNT", "BO_CI", "CL_RUT", "CO_CC", "CO_NIT", "CREDIT_CARD",
    "CR_CI", "CU_CI", "DOB", "DO_CI", "EC_CI", "EC_RUC", "EMAIL", "ES_DNI", "ES_NIE", "GT_DPI",
    "HANDLE", "HN_DNI", "IBAN", "IP", "MX_CURP", "MX_INE", "MX_NSS", "MX_RFC", "PASSPORT", "PA_CI",
    "PERSON", "PE_DNI", "PE_RUC", "PHONE", "PY_CI", "SECRET", "STUDENT_ID", "SV_DUI", "UY_CI", "VE_CI",
    "VE_RIF",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

_BEFORE = 70
_AFTER = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that a pattern found, in plain letters, with its surroundings.

    `country` is the one that the message speaks of, else the student's own (ISO 3166-1), "" when unknown.
    """

    value: str
    before: str
    after: str
    country: str = ""

    @property
    def compact(self) -> str:
        """Return the letters and digits of the value."""
        return re.sub(r"[^0-9a-z]", "", self.value)

    @property
    def digits(self) -> str:
        """Return the digits of the value."""
        return re.sub(r"\D", "", self.value)


Judge = Callable[[Candidate], Kind | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; earlier rules win where two find something in the same place.

    `anchors` are substrings of which a text must hold one before the pattern is tried. `judge` says what kind
    of data a candidate is, or None when it is none. `says` and `not_says` are the proof: (text, value) pairs
    that must be found, and texts in which nothing may be. `tail` goes on where the pattern ended, and is the
    one pattern that sees capitals.
    """

    id: str
    pattern: str
    judge: Judge
    anchors: tuple[str, ...] = ()
    says: tuple[tuple[str, str], ...] = ()
    not_says: tuple[str, ...] = ()
    tail: str = ""
    compiled: re.Pattern[str] = field(init=False, repr=False, compare=False)
    compiled_tail: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(self.pattern))
        object.__setattr__(self, "compiled_tail", re.compile(self.tail))

    def finds(self, reading: Reading, country: str) -> Iterator[tuple[int, int, Kind]]:
        """Yield (start, end, kind) for each value in a reading."""
        plain = reading.plain
        if self.anchors and not any(anchor in plain for anchor in self.anchors):
            return
        at = 0
        while match := self.compiled.search(plain, at):
            start, end = match.span("v")
            before, after = plain[max(0, start - _BEFORE) : start], plain[end : end + _AFTER]
            kind = self.judge(Candidate(match["v"], before, after, country))
            if kind is not None:
                tail = self.compiled_tail.match(reading.cased, end)
                end = tail.end() if tail else end
                yield start, end, kind
            # Behind a refused value with a word before it, another word may announce the same value.
            at = match.start() + 1 if kind is None and match.start() < start else max(end, match.start() + 1)


def always(kind: Kind) -> Judge:
    """Return a judge that believes the pattern."""
    return lambda _candidate: kind
