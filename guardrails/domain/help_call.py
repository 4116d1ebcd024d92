"""The words of the help button, typed by hand."""

import re
from typing import Final

from guardrails.domain.normalise import normalise

_CALL: Final = "necesito ayuda ahora"
_STOPS: Final = re.compile(r"[.\s]+")


def is_help_call(text: str) -> bool:
    """Return whether a whole message is «Necesito ayuda ahora», however it is cased, marked or spaced."""
    # Longer than any way of writing three words: not worth the normalising.
    return len(text) <= len(_CALL) * 4 and _STOPS.sub(" ", normalise(text)).strip() == _CALL
