"""The texts that users read: how they are named by version, and their shape on a page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

HEADING, ITEM = "## ", "- "


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list; `lines` holds its text, one entry per item of a list."""

    kind: Literal["heading", "paragraph", "list"]
    lines: tuple[str, ...]


def version_on(day: date, taken: Collection[str]) -> str:
    """Return the name of a version published on a day: the day, with a number from the second one on."""
    name, count = day.isoformat(), 1
    while name in taken:
        count += 1
        name = f"{day.isoformat()}.{count}"
    return name


def blocks(body: str) -> list[Block]:
    """Return the blocks of a text. Everything in them is plain text, to be escaped where it is shown."""
    found: list[Block] = []
    for chunk in body.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        if not lines:
            continue
        if lines[0].startswith(HEADING):
            found.append(Block("heading", (lines[0].removeprefix(HEADING),)))
            lines = lines[1:]
        if lines:
            found.append(_rest(lines))
    return found


def _rest(lines: list[str]) -> Block:
    if all(line.startswith(ITEM) for line in lines):
        return Block("list", tuple(line.removeprefix(ITEM) for line in lines))
    return Block("paragraph", (" ".join(lines),))
