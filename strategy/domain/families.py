"""Families of words: what students say, and the slot value that it stands for.

Patterns are written for normalised text (`chat_spelling`): lower case, no accents except ñ, no shortcuts.
They match whole words only. Inside a table the first family that is found wins, so the most specific
stand first.
"""

import re
from dataclasses import dataclass, field

from strategy.domain.ways import Said, Ways

_BROKEN = re.compile(r"\\\n\s*")


@dataclass(frozen=True, slots=True)
class Family:
    """One slot value with the words for it, and sentences that do and do not speak of it."""

    value: str
    pattern: re.Pattern[str]
    says: tuple[str, ...]
    not_says: tuple[str, ...] = ()
    ways: Ways = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ways", Ways(self.pattern))


def words(ways: str, **parts: str) -> re.Pattern[str]:
    """Return a pattern for any of these ways, each of them whole words.

    One way, or several with `|` between them, on a line; a line that begins with `|` goes on from the one
    before, and so does one after a backslash. `<NAME>` stands for the part of that name.
    """
    lines = [line.strip() for line in _BROKEN.sub("", ways).strip().splitlines()]
    joined = "".join(
        line if line.startswith("|") or not place else f"|{line}" for place, line in enumerate(lines)
    )
    for name, part in parts.items():
        joined = joined.replace(f"<{name}>", part)
    return re.compile(rf"\b(?:{joined})\b")


def first(families: tuple[Family, ...], said: str) -> tuple[str, re.Match[str]] | None:
    """Return the value of the first family found in `said`, with where it was found."""
    text = Said.of(said)
    for family in families:
        if family.ways.may_begin(text.starts) and (found := family.ways.search(text)):
            return family.value, found
    return None
