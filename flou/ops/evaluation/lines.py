"""Reading a file of examples."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Example:
    """One usable line. `id` is the line's own, or its place among the lines, counted from 0."""

    id: Any
    number: int
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be used; `number` is the one an editor shows."""

    number: int
    reason: str


def read(path: Path) -> Iterator[Example | BadLine]:
    """Yield what each line holds; blank lines count for nothing."""
    place = 0
    with path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            if not raw.strip():
                continue
            yield _parse(raw, number, place)
            place += 1


def _parse(raw: bytes, number: int, place: int) -> Example | BadLine:
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return BadLine(number, f"not JSON ({type(error).__name__})")
    if not isinstance(data, dict):
        return BadLine(number, "not a JSON object")
    return Example(data.get("id", place), number, data)
