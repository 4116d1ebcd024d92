"""The output screen: what the model writes passes here before a student sees it, piece by piece.

Theory of operation. The stream is cut into units, a word with the blanks before it, no matter how it
arrived; a unit is complete when a blank follows it. Everything is decided unit by unit from the units so
far, so the same text comes out however it was cut. A forbidden thing is noticed at the unit that completes
it and that unit is not shown. Only what may still grow into a telephone number or a tag is held back; an
ordinary word leaves as soon as it is complete.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from guardrails.domain import forbidden
from guardrails.domain.normalise import fold, normalise
from guardrails.domain.telephones import hides_one, is_foreign
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


@dataclass(frozen=True, slots=True)
class Screened:
    """What may be shown now; with a `violation` nothing more will follow."""

    text: str
    violation: Violation | None = None


class OutputScreen:
    """The screen of one answer; `allowed_numbers` are digits only (`resources.allowed_numbers`).

    `own` are the words that were put back for the student: links and numbers are not looked for in them.
    """

    def __init__(self, allowed_numbers: frozenset[str], canary: str = "", own: Collection[str] = ()) -> None:
        self._allowed = allowed_numbers
        # Longest first: a student's name may be part of his own address.
        self._own = sorted((fold(value) for value in own if value), key=len, reverse=True)
        self._secrets = forbidden.spellings(canary)
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
        folded = fold(window)
        if forbidden.tells(folded, self._secrets):
            return "canary"
        if forbidden.marks_up(folded):
            return "markup"
        foreign = self._without_own(folded)
        if forbidden.links(foreign):
            return "link"
        if hides_one(foreign, self._allowed):
            return "number"
        plain = normalise(window)
        if PROFANITY.search(plain):
            return "profanity"
        return "method" if forbidden.METHOD.search(plain) else None

    def _without_own(self, folded: str) -> str:
        """Return the text without what the student has said: his own mail address is no link to elsewhere."""
        for value in self._own:
            folded = folded.replace(value, " ")
        return folded

    def _is_foreign_number(self, run: str, after: str) -> bool:
        """Return whether a run of digits is a telephone number that the resource table does not hold."""
        if not any(map(str.isdigit, run)):
            return False
        return is_foreign(fold(run), fold(self._tail), fold(after), self._allowed)
