"""What an answer in safe mode never carries, whatever the model writes: emojis."""

import re
from typing import Final

# Pictographs, dingbats, flags, and the marks that colour or join them.
_EMOJI: Final = re.compile(r"[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3]")


def without_emojis(text: str) -> str:
    """Return the text without emojis; every one is made of characters that mean nothing else here."""
    return _EMOJI.sub("", text)
