"""Where personal data stands in a text: every rule's finds, and one of them where several meet."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from guardrails.domain.pii import accounts, birth, documents, keys, mail, online, people, phones, places
from guardrails.domain.pii.reading import Reading, read
from guardrails.domain.pii.rule import Kind, Rule
from guardrails.domain.pii.surroundings import spoken_of

_AFTER_DOCUMENTS: Final = frozenset({"account.student", "account.student_code"})
# Earlier rules win: what a word announces comes before what only looks like something.
RULES: Final[tuple[Rule, ...]] = (
    *mail.RULES,
    *keys.RULES,
    *birth.RULES,
    *(rule for rule in accounts.RULES if rule.id not in _AFTER_DOCUMENTS),
    *documents.RULES,
    *(rule for rule in accounts.RULES if rule.id in _AFTER_DOCUMENTS),
    *online.RULES,
    *phones.RULES,
    *places.RULES,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Personal data at `start:end` of a text."""

    start: int
    end: int
    kind: Kind


def find(text: str, country: str = "") -> tuple[Found, ...]:
    """Return the personal data in a text, in order and without overlaps.

    `country` (ISO 3166-1) is the student's; it decides between documents of the same shape where the text
    does not say.
    """
    reading = read(text)
    taken: list[tuple[int, int, Kind]] = []
    where = spoken_of(reading.plain) or country.upper()
    for span in _all(reading, where):
        _take(taken, span)
    for start, _end, _kind in tuple(taken):
        if name := people.before_data(reading, start):
            _take(taken, (*name, "PERSON"))
    return tuple(Found(*reading.original(start, end), kind) for start, end, kind in taken)


def _take(taken: list[tuple[int, int, Kind]], span: tuple[int, int, Kind]) -> None:
    """Add a span to those in order, unless it meets one of them."""
    at = bisect_left(taken, span)
    after_last = at == 0 or taken[at - 1][1] <= span[0]
    before_next = at == len(taken) or span[1] <= taken[at][0]
    if after_last and before_next:
        taken.insert(at, span)


def _all(reading: Reading, country: str) -> Iterator[tuple[int, int, Kind]]:
    for rule in RULES:
        yield from rule.finds(reading, country)
    for start, end in people.find(reading):
        yield start, end, "PERSON"


def occurrences(text: str, value: str) -> Iterable[tuple[int, int]]:
    """Yield where a known value stands in a text as a whole word, in whatever case."""
    for match in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", text, re.IGNORECASE):
        yield match.span()
