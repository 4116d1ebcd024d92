"""Judging the text of a message before anything else looks at it."""

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.frames import MAX_CHARS

# PostgreSQL takes neither, and neither is anything a student can type.
_NUL = "\x00"
_FIRST_SURROGATE, _LAST_SURROGATE = "\ud800", "\udfff"


def checked_text(text: str, *, chip: bool = False) -> str:
    """Return `text` without outer white space.

    Args:
        text: what the client sent, at most 2,000 code points.
        chip: a quick reply speaks for itself and may come without text.

    Raises:
        FlouError: `bad_frame` for NUL and lone surrogates, `too_long`, or `empty`.
    """
    if unstorable(text):
        raise FlouError(ErrorCode.BAD_FRAME, fields={"text": ["Tiene caracteres que no podemos guardar."]})
    if len(text) > MAX_CHARS:
        raise FlouError(ErrorCode.TOO_LONG)
    text = text.strip()
    if not text and not chip:
        raise FlouError(ErrorCode.EMPTY)
    return text


def unstorable(text: str) -> bool:
    """Return whether `text` holds NUL or a lone surrogate, neither of which the database takes."""
    return _NUL in text or any(_FIRST_SURROGATE <= char <= _LAST_SURROGATE for char in text)
