"""Telephone numbers in an answer, however they are written: digits in groups, one by one, or as words.

The text given here is folded (`normalise.fold`): digits of other scripts and widths are plain already. What
is an amount, a date, a sum or a list is none; only the numbers of the resource table are allowed.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from guardrails.domain.normalise import normalise

_CALLING: Final = (
    r"\b(?:llam\w+|comunica\w*|contacta\w*|telefono|fono|whatsapp|linea|marca\w* (?:al|el)|"
    r"numero de (?:emergencias?|ayuda|telefono|contacto))\b(?: [^\s.]+){0,5}"
)
_CALL: Final = re.compile(_CALLING + r" ?$")
_AMOUNT_AFTER: Final = re.compile(
    r"\s*(?:[=+×*/^<>≈%]|m/s|km|kg|pesos|usd|clp|dolares|euros|habitantes|personas|bytes|años|metros|"
    r"segundos|minutos|horas|puntos|palabras|paginas|mol|hz|millones|%)"
)
_AMOUNT_BEFORE: Final = re.compile(r"(?:[=+×*/^<>≈$€]|\bx|\b(?:usd|clp|isbn|doi|articulo|ley))\s*$")
_DATE: Final = re.compile(r"\d{1,4}[/.\-–]\d{1,2}[/.\-–]\d{1,4}")
_YEARS: Final = re.compile(r"(?:1\d{3}|20\d{2})\s*[-–—/]\s*(?:1\d{3}|20\d{2})")
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+")
_BITS: Final = frozenset("01")
_PHONE_DIGITS: Final = range(7, 16)
_SHORT_LINE: Final = 3

_WORDS: Final = {
    word: str(digit)
    for digit, word in enumerate(
        ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
    )
}
_WORD: Final = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_SPEAKS_OF_ONE: Final = re.compile(rf"\d|{_WORD.pattern}")
_RUN: Final = re.compile(r"\d+(?:[^\da-zñ]{1,4}\d+)+")
_SPELLED_CALL: Final = re.compile(_CALLING + rf"(?:[ ,-]+(?:{'|'.join(_WORDS)})\b){{{_SHORT_LINE}}}")
# Groups as telephone numbers are written; with commas between them nothing else says that they are one.
_DICTATED: Final = frozenset({(3, 3, 4), (1, 4, 4), (2, 4, 4), (3, 4, 4)})
_FEWEST_IN_PAIRS: Final = 4
_FEWEST_IN_GROUPS: Final = 9


def is_foreign(run: str, before: str, after: str, allowed: frozenset[str]) -> bool:
    """Return whether a run of digits is a telephone number that `allowed` (digits only) does not hold.

    `before` and `after` are what stands around it; before is also read for words that ask to call.
    """
    digits = re.sub(r"\D", "", run)
    if not digits or digits in allowed:
        return False
    if len(digits) >= _SHORT_LINE and _CALL.search(normalise(before[-80:])):
        return True
    return _looks_like_phone(run.strip(), digits) and not (
        _AMOUNT_AFTER.match(after) or _AMOUNT_BEFORE.search(before)
    )


def hides_one(text: str, allowed: frozenset[str]) -> bool:
    """Return whether a text spells a telephone number out: in words, digit by digit, oddly marked.

    A number that `allowed` begins with is not foreign yet.
    """
    if not _SPEAKS_OF_ONE.search(text):
        return False
    if _SPELLED_CALL.search(text):
        return True
    spelled = _WORD.sub(lambda word: _WORDS[word[0]], text)
    return any(
        _is_spelled(match[0], worded=spelled is not text and match[0] not in text)
        for match in _RUN.finditer(spelled)
        if not any(number.startswith(re.sub(r"\D", "", match[0])) for number in allowed)
    )


def _is_spelled(run: str, *, worded: bool) -> bool:
    groups = re.findall(r"\d+", run)
    marks = [mark.strip() for mark in re.findall(r"\D+", run)]
    count = sum(map(len, groups))
    if count not in _PHONE_DIGITS or _in_order(groups):
        return False
    if worded:
        return True
    lengths = tuple(map(len, groups))
    if set(marks) <= {",", ";"}:
        return lengths in _DICTATED
    return len(set(marks)) == 1 and _is_grouped(marks[0], lengths)


def _is_grouped(mark: str, lengths: tuple[int, ...]) -> bool:
    """Return whether groups with one mark between them are digits one by one, in pairs, or oddly marked."""
    if mark in {":", ",", ";", "="}:
        return False
    if set(lengths) == {1} or (len(lengths) > _FEWEST_IN_PAIRS and set(lengths[1:]) == {2}):
        return True
    long = len(lengths) > 2 and sum(lengths) >= _FEWEST_IN_GROUPS  # noqa: PLR2004 two groups are a ratio
    return long and mark not in {"", ".", "-", "–", "+", "*", "x", "×"} and set(lengths) != {4}


def _in_order(groups: Sequence[str]) -> bool:
    """Return whether numbers only rise or only fall: somebody counts."""
    pairs = list(pairwise(map(int, groups)))
    return all(one <= two for one, two in pairs) or all(one >= two for one, two in pairs)


def _looks_like_phone(text: str, digits: str) -> bool:
    """Return whether digits in groups are a telephone number rather than a date, an amount or a list."""
    body = text.strip(" ,;:.!?()[]*_")
    if any(shape.fullmatch(body) for shape in (_DATE, _YEARS, _AMOUNT)) or set(digits) <= _BITS:
        return False
    if body.startswith("+"):
        return len(digits) in _PHONE_DIGITS
    groups = [group for group in re.split(r"\D+", body) if group]
    long_groups = sum(len(group) >= 3 for group in groups)  # noqa: PLR2004 telephone groups have three or four digits
    return len(digits) in _PHONE_DIGITS and (len(groups) == 1 or long_groups > 1)
