"""The text as the rules read it: lower case, without accents or invisible marks, and a way back.

Every character of the reading stands for one place in the original, so that a span found here can be cut out
there, however the student wrote it: in fullwidth digits, with combining accents, or with marks between.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

# What is typed for a hyphen or a blank; "º" and "ª" are read as the degree sign that they are typed for.
_DASHES = "‐‑‒–—―−﹣－"
_BLANKS = "\u00a0\u2007\u2009\u202f\u3000\t"
_SAME = {**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_BLANKS, " "), "º": "°", "ª": "a", "’": "'"}


@dataclass(frozen=True, slots=True)
class Reading:
    """`plain` is what patterns are matched against, `cased` the same with its capitals.

    `places` holds where each character stands in the original; None when all stand where they stood.
    """

    text: str
    plain: str
    cased: str
    places: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the reading begins and ends in the original text."""
        if self.places is None or start == end:
            return start, end
        after = self.places[end] if end < len(self.places) else len(self.text)
        last = self.places[end - 1] + 1
        # A mark that belongs to the last character goes with it; the next character does not.
        while last < after and unicodedata.combining(self.text[last]):
            last += 1
        return self.places[start], last


def read(text: str) -> Reading:
    """Return the reading of a text."""
    if text.isascii():
        cased = text.replace("\t", " ")
        return Reading(text, cased.lower(), cased, None)
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        letter = character if character.isascii() else _letter(character)
        if letter:
            letters.append(letter)
            places.append(place)
    cased = "".join(letters).replace("\t", " ")
    return Reading(text, cased.lower(), cased, tuple(places))


@cache
def _letter(character: str) -> str:
    """Return the one plain character that is read for a character, "" for a mark that shows nothing."""
    if character in _SAME:
        return _SAME[character]
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return ""
    decomposed = unicodedata.normalize("NFKD", character)
    base = "".join(each for each in decomposed if not unicodedata.combining(each))
    # "ﬁ" or "½" stand for several: they are no part of any number or name that is looked for.
    return base if len(base) == 1 and len(base.lower()) == 1 else character if _alone(character) else "?"


def _alone(character: str) -> bool:
    return len(character.lower()) == 1
