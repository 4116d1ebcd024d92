"""Hiding personal data in a whole prompt: typed placeholders, the same one for the same value.

The numbers are given in the order in which the values appear, over all texts of one prompt; a number that the
student has typed himself (`[RUT_1]`) is passed over, so that no placeholder ever stands for two things.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from guardrails.domain.pii.finding import Found, find
from guardrails.domain.pii.names import ALSO_WORDS, FAMILY, GIVEN
from guardrails.domain.pii.reading import read
from guardrails.domain.pii.rule import Kind

LABELS: Final[Mapping[Kind, str]] = {
    "ADDRESS": "DIRECCIÓN",
    "BANK_ACCOUNT": "CUENTA",
    "CL_RUT": "RUT",
    "CREDIT_CARD": "TARJETA",
    "DOB": "NACIMIENTO",
    "EMAIL": "CORREO",
    "HANDLE": "USUARIO",
    "IBAN": "IBAN",
    "IP": "IP",
    "PASSPORT": "PASAPORTE",
    "PERSON": "NOMBRE",
    "PHONE": "TELÉFONO",
    "SECRET": "CLAVE",
    "STUDENT_ID": "MATRÍCULA",
}
"""What the model reads of a value; every other kind is an identity document."""
DOCUMENT: Final = "DOCUMENTO"
PLACEHOLDER: Final = re.compile(r"\[([A-ZÁÉÍÓÚÑ]+)_(\d{1,4})\]")
# Shorter values stand in too many words to be looked for everywhere.
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was hidden in a prompt: the student's own words by placeholder, and how to hide them elsewhere."""

    values: Mapping[str, str]
    spellings: Mapping[str, str]

    def redact(self, text: str) -> str:
        """Return a text with every value that is known replaced by its placeholder."""
        return _replaced(text, self._known(text, ()), self.spellings)

    def redact_found(self, text: str, found: Iterable[Found]) -> str:
        """Return a text with what was found in it replaced, and with every value that is known."""
        return _replaced(text, self._known(text, found), self.spellings)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of people that were hidden, as they were spelled, in the order of their places."""
        opening = f"[{LABELS['PERSON']}_"
        return tuple(value for value, place in self.spellings.items() if place.startswith(opening))

    @property
    def digits(self) -> frozenset[str]:
        """Return the digits of every value: numbers that the student has said and may be shown again."""
        numbers = {re.sub(r"\D", "", read(value).plain) for value in self.spellings}
        return frozenset(numbers - {""})

    def _known(self, text: str, found: Iterable[Found]) -> list[tuple[int, int]]:
        """Return what is to be replaced, the longest of what overlaps."""
        candidates = {(span.start, span.end) for span in found}
        for value in self.spellings:
            at = text.find(value)
            while at >= 0:
                end = at + len(value)
                if _whole(text, at, end):
                    candidates.add((at, end))
                at = text.find(value, end)
        spans: list[tuple[int, int]] = []
        for start, end in sorted(candidates, key=lambda span: (span[0] - span[1], span)):
            if all(end <= other[0] or other[1] <= start for other in spans):
                spans.append((start, end))
        return sorted(spans)


@dataclass(frozen=True, slots=True)
class Owner:
    """What is known of the student beforehand, matched as it is written in the profile.

    `said` are the names of people that came up earlier, where no text of the prompt announces them any more.
    """

    name: str = ""
    email: str = ""
    country: str = ""
    said: tuple[str, ...] = ()


def hide(texts: Sequence[str], owner: Owner) -> tuple[Hidden, tuple[str, ...]]:
    """Return what was hidden in the texts of one prompt, oldest first, and the texts without it."""
    found = [_find(text, owner) for text in texts]
    typed = {match[0] for text in texts for match in PLACEHOLDER.finditer(text)}
    values: dict[str, str] = {}
    spellings: dict[str, str] = {}
    by_meaning: dict[tuple[str, str], str] = {}
    for kind, value in (*_said(texts, found), *_profile(owner)):
        label = LABELS.get(kind, DOCUMENT)
        meaning = (label, re.sub(r"[\W_]", "", read(value).plain))
        placeholder = by_meaning.get(meaning) or _fresh(label, values, typed)
        by_meaning[meaning] = placeholder
        # The newest spelling is what the student sees again.
        values[placeholder] = value
        spellings[value] = placeholder
    hidden = Hidden(values, spellings)
    clean = tuple(hidden.redact_found(text, spans) for text, spans in zip(texts, found, strict=True))
    return hidden, clean


def counts(text: str, owner: Owner) -> dict[str, int]:
    """Return how many pieces of personal data of each kind a message holds."""
    return dict(sorted(Counter(span.kind for span in _find(text, owner)).items()))


def _said(texts: Sequence[str], found: Sequence[Sequence[Found]]) -> Iterable[tuple[Kind, str]]:
    for text, spans in zip(texts, found, strict=True):
        for span in spans:
            value = text[span.start : span.end]
            yield span.kind, value
            if span.kind == "PERSON":
                yield from (("PERSON", part) for part in _parts(value))


def _profile(owner: Owner) -> Iterable[tuple[Kind, str]]:
    if owner.email:
        yield "EMAIL", owner.email
    for name in _names(owner):
        yield "PERSON", name


def _names(owner: Owner) -> list[str]:
    """Return every name that is looked for as it stands."""
    known = (owner.name.strip(), *_parts(owner.name), *owner.said)
    return [name for name in known if len(name) >= _SHORTEST]


def _parts(name: str) -> list[str]:
    """Return the names of a full name that are said alone, too: `Camila Soto` is `Camila` later on."""
    words = [word for word in re.findall(r"\w+", name) if word[0].isupper() and len(word) >= _SHORTEST]
    known = [word for word in words if read(word).plain in GIVEN | FAMILY]
    return known if len(words) > 1 else []


def _find(text: str, owner: Owner) -> tuple[Found, ...]:
    """Return what stands in a text, the student's own name and address included."""
    found = list(find(text, owner.country))
    known: list[tuple[Kind, str]] = [("PERSON", name) for name in _names(owner)]
    if owner.email:
        known.append(("EMAIL", owner.email))
    for kind, value in known:
        for match in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", text, _case(kind, value)):
            if all(match.end() <= span.start or span.end <= match.start() for span in found):
                found.append(Found(*match.span(), kind))
    return tuple(sorted(found, key=lambda span: span.start))


def _case(kind: Kind, value: str) -> re.RegexFlag:
    """Return how capitals count: a name that is a word, too, is one only as it was spelled."""
    plain = read(value).plain
    loose = kind == "EMAIL" or " " in value or (plain in GIVEN and plain not in ALSO_WORDS)
    return re.IGNORECASE if loose else re.NOFLAG


def _fresh(label: str, values: Mapping[str, str], typed: Iterable[str]) -> str:
    number = 1
    while (placeholder := f"[{label}_{number}]") in values or placeholder in typed:
        number += 1
    return placeholder


def _replaced(text: str, spans: Iterable[tuple[int, int]], spellings: Mapping[str, str]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], spellings[text[start:end]]]
        at = end
    return "".join([*pieces, text[at:]])


def _whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")
