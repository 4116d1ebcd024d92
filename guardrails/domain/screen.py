"""The output screen: what the model writes passes here before a student sees it, piece by piece.

Theory of operation. The stream is cut into units, a word with the blanks before it, no matter how it
arrived; a unit is complete when a blank follows it. Everything is decided unit by unit from the units so
far, so the same text comes out however it was cut. A forbidden thing is noticed at the unit that completes
it and that unit is not shown. Only what may still grow into a telephone number or a tag is held back; an
ordinary word leaves as soon as it is complete.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from guardrails.domain.normalise import fold, normalise
from guardrails.domain.toxicity import PROFANITY

Violation = Literal["number", "canary", "markup", "link", "profanity", "method", "length"]

MAX_CHARS: Final = 8_000
# How far back a find may begin: longer than any phrase that is looked for.
_TAIL: Final = 240
# A run of digits that is longer than any telephone number is judged where it stands.
_MAX_HELD: Final = 60

_UNIT: Final = re.compile(r"\s*(?:\S{120}|\S+(?=\s))")
_NUMERIC: Final = re.compile(r"\s*[(\[*#+~-]*(?:\d[\d().\-–—/*#]*|[+(*#\-–—)]+)[,;:.!?)\]*_]*")
_ENDS_RUN: Final = re.compile(r"[,;:!?]$")
_MAY_BE_TAG: Final = re.compile(r"<\s*/?\s*[a-z]*$", re.IGNORECASE)
_TAGS: Final = (
    r"(?:script|img|iframe|svg|style|div|span|br|html|body|head|link|meta|object|embed|form|input|button|"
    r"video|audio|table|tr|td|"
    r"h[1-6]|ul|ol|li|pre|code|font|center|marquee|base|math|template|textarea|select)"
)
_MARKUP: Final = re.compile(
    rf"<\s*/?\s*{_TAGS}(?:[\s/>]|$)|<\s*/?\s*[abipsuq]\s*>|<\s*a\s+[a-z-]+\s*=|<!--|<!doctype|!\[|"
    rf"javascript\s*:|data:\w+/|&#x?\w+;",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"\]\s*\(|https?\s*:\s*/|\bwww\.|\bftp:/|//\w+\.\w", re.IGNORECASE)
_METHOD: Final = re.compile(
    r"\b(?:dosis (?:letal|mortal)|(?:forma|manera|metodo)s? (?:\w+ ){0,4}(?:de|para) (?:suicidar\w*|"
    r"matarte|quitarte la vida|morir)|como (?:suicidarte|matarte|ahorcarte|cortarte|autolesionarte)|"
    r"nudo de horca|"
    r"(?:toma|tomate|ingiere|mezcla)(?: \w+){0,3} (?:\d+|much[ao]s|tod[ao]s) (?:\w+ ){0,2}(?:pastillas|"
    r"comprimidos|paracetamol|clonazepam)|cort\w+ (?:\w+ ){0,2}(?:venas|muñecas) (?:en vertical|"
    r"a lo largo))\b"
)
_CALL: Final = re.compile(
    r"\b(?:llam\w+|comunica\w*|contacta\w*|telefono|fono|whatsapp|linea|marca\w* (?:al|el)|"
    r"numero de (?:emergencias?|ayuda|telefono|contacto))\b(?: [^\s.]+){0,5} ?$"
)
_AMOUNT_AFTER: Final = re.compile(
    r"\s*(?:[=+×*/^<>≈%]|m/s|km|kg|pesos|usd|clp|dolares|euros|habitantes|personas|bytes|años|metros|"
    r"segundos|minutos|horas|puntos|palabras|paginas|mol|hz|millones|%)"
)
_AMOUNT_BEFORE: Final = re.compile(r"(?:[=+×*/^<>≈$€]|\bx|\b(?:usd|clp|isbn|doi|articulo|ley))\s*$")
_DATE: Final = re.compile(r"\d{1,4}[/.\-–]\d{1,2}[/.\-–]\d{1,4}")
_YEARS: Final = re.compile(r"(?:1\d{3}|20\d{2})\s*[-–—/]\s*(?:1\d{3}|20\d{2})")
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+")
_PHONE_DIGITS: Final = range(7, 16)
_SHORT_LINE: Final = 3


@dataclass(frozen=True, slots=True)
class Screened:
    """What may be shown now; with a `violation` nothing more will follow."""

    text: str
    violation: Violation | None = None


class OutputScreen:
    """The screen of one answer; `allowed_numbers` are digits only (`resources.allowed_numbers`)."""

    def __init__(self, allowed_numbers: frozenset[str], canary: str = "") -> None:
        self._allowed = allowed_numbers
        self._canary = _squeezed(canary)
        self._buffer = ""
        self._held = ""
        self._tail = ""
        self._shown = 0
        self._violation: Violation | None = None

    def feed(self, text: str) -> Screened:
        """Return what the next piece of the answer releases."""
        self._buffer += text
        released = ""
        at = 0
        while self._violation is None and (unit := _UNIT.match(self._buffer, at)):
            at = unit.end()
            released += self._step(unit[0])
        self._buffer = self._buffer[at:]
        return Screened(released, self._violation)

    def finish(self) -> Screened:
        """Return what was still held, now that the answer is complete."""
        released = ""
        if self._violation is None and self._buffer:
            released = self._step(self._buffer)
        self._buffer = ""
        if self._violation is None and self._held:
            released += self._judge("")
        return Screened(released, self._violation)

    def _step(self, unit: str) -> str:
        candidate = self._held + unit
        self._violation = self._found(candidate)
        if self._violation is not None:
            return ""
        if _NUMERIC.fullmatch(fold(unit)) and len(candidate) <= _MAX_HELD:
            return self._numeric(unit)
        if _MAY_BE_TAG.search(candidate[-24:]) and len(candidate) <= _MAX_HELD:
            self._held = candidate
            return ""
        return self._judge(unit)

    def _numeric(self, unit: str) -> str:
        """Hold a unit of digits until the run ends; a comma or a question mark ends it at once."""
        if not _ENDS_RUN.search(unit):
            self._held += unit
            return ""
        return self._judge_run(self._held + unit, "")

    def _judge(self, after: str) -> str:
        """Judge the run that is held, now that `after` follows it, and `after` itself (`tel:600…`)."""
        released = self._judge_run(self._held, after)
        return released if self._violation else released + self._judge_run(after, "")

    def _judge_run(self, run: str, after: str) -> str:
        self._held = ""
        if self._is_foreign_number(run, after):
            self._violation = "number"
            return ""
        return self._release(run)

    def _release(self, text: str) -> str:
        room = MAX_CHARS - self._shown
        if len(text) > room:
            text, self._violation = text[:room], "length"
        self._shown += len(text)
        self._tail = (self._tail + text)[-_TAIL:]
        return text

    def _found(self, candidate: str) -> Violation | None:
        window = self._tail + candidate
        if self._canary and self._canary in _squeezed(window):
            return "canary"
        folded = fold(window)
        if _MARKUP.search(folded):
            return "markup"
        if _LINK.search(folded):
            return "link"
        plain = normalise(window)
        if PROFANITY.search(plain):
            return "profanity"
        return "method" if _METHOD.search(plain) else None

    def _is_foreign_number(self, run: str, after: str) -> bool:
        """Return whether a run of digits is a telephone number that the resource table does not hold."""
        text = fold(run)
        digits = re.sub(r"\D", "", text)
        if not digits or digits in self._allowed:
            return False
        before = normalise(self._tail[-80:])
        if len(digits) >= _SHORT_LINE and _CALL.search(before):
            return True
        return _looks_like_phone(text.strip(), digits) and not (
            _AMOUNT_AFTER.match(fold(after)) or _AMOUNT_BEFORE.search(fold(self._tail))
        )


def _looks_like_phone(text: str, digits: str) -> bool:
    """Return whether digits in groups are a telephone number rather than a date, an amount or a list."""
    body = text.strip(" ,;:.!?()[]*_")
    if any(shape.fullmatch(body) for shape in (_DATE, _YEARS, _AMOUNT)):
        return False
    if body.startswith("+"):
        return len(digits) in _PHONE_DIGITS
    groups = [group for group in re.split(r"\D+", body) if group]
    long_groups = sum(len(group) >= 3 for group in groups)  # noqa: PLR2004 telephone groups have three or four digits
    return len(digits) in _PHONE_DIGITS and (len(groups) == 1 or long_groups > 1)


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))
