"""Edits of a catalogue's content: what the forms say, put in its place. Nothing is stored here."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

Part = Literal["estrategias", "bienestar"]
Content = Mapping[str, Any]


def find(content: Content, name: str) -> tuple[Part, Mapping[str, Any]] | None:
    """Return the item with an id and the part that it is in; None when there is none."""
    parts: tuple[Part, ...] = ("estrategias", "bienestar")
    return next(((part, item) for part in parts for item in content[part] if item["id"] == name), None)


def with_item(content: Content, part: Part, item: Mapping[str, Any]) -> dict[str, Any]:
    """Return the content with an item in the place of the one with its id, or at the end."""
    items = list(content[part])
    known = [one["id"] for one in items]
    if item["id"] in known:
        items[known.index(item["id"])] = dict(item)
    else:
        items.append(dict(item))
    return {**content, part: items}


def free_id(letter: str, contents: Iterable[Content]) -> str:
    """Return the first id with a letter after all that any of the contents has."""
    taken = [
        int(item["id"][1:])
        for content in contents
        for part in ("estrategias", "bienestar")
        for item in content[part]
        if item["id"].startswith(letter)
    ]
    return f"{letter}{max(taken, default=0) + 1}"


def changed(content: Content, other: Content) -> tuple[str, ...]:
    """Return the ids of what differs between two contents, and "orden" when the order of exercises does."""
    one, two = _items(content), _items(other)
    ids = [name for name in {**two, **one} if one.get(name) != two.get(name)]
    return (*ids, *(["orden"] if content["fallback"] != other["fallback"] else []))


def _items(content: Content) -> dict[str, Any]:
    return {item["id"]: item for part in ("estrategias", "bienestar") for item in content[part]}
