"""Giving an answer the student's own words again, while it streams.

What follows a `[` is held until it is a placeholder or cannot become one. That is decided by the characters
alone, so the same text comes out however the stream was cut.
"""

import re
from collections.abc import Mapping
from typing import Final

from guardrails.domain.pii.reading import read

# The longest placeholder with its brackets, and the blanks that a model may put in.
_LONGEST: Final = 24
_CLOSED: Final = re.compile(rf"\[([^\[\]\n]{{1,{_LONGEST}}})\]")
_OPEN: Final = re.compile(rf"\[[^\[\]\n]{{0,{_LONGEST}}}")


class Restorer:
    """Puts values in the place of their placeholders in one answer, fed piece by piece."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = {_key(placeholder[1:-1]): value for placeholder, value in values.items()}
        self._held = ""

    def feed(self, text: str) -> str:
        """Return what the next piece of the answer releases."""
        text, self._held = self._held + text, ""
        pieces: list[str] = []
        at = 0
        while (opening := text.find("[", at)) >= 0:
            pieces.append(text[at:opening])
            closed = _CLOSED.match(text, opening)
            if closed:
                pieces.append(self._values.get(_key(closed[1]), closed[0]))
                at = closed.end()
            elif _OPEN.fullmatch(text, opening):
                self._held = text[opening:]
                return "".join(pieces)
            else:
                pieces.append("[")
                at = opening + 1
        return "".join([*pieces, text[at:]])

    def finish(self) -> str:
        """Return what was still held, now that the answer is complete."""
        held, self._held = self._held, ""
        return held


def restore(text: str, values: Mapping[str, str]) -> str:
    """Return a whole text with the values in their places."""
    restorer = Restorer(values)
    return restorer.feed(text) + restorer.finish()


def _key(inner: str) -> str:
    """Return a placeholder as it is compared: models drop accents, capitals and underscores."""
    return re.sub(r"[\W_]+", "", read(inner).plain)
