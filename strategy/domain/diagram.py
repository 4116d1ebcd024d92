"""The page that shows the cycle, drawn from its table."""

from collections import defaultdict
from collections.abc import Iterator

from strategy.domain.transitions import PASSAGES, TABLE, Place, Said, leads, row

_HEAD = """\
# The cycle

Drawn from `strategy/domain/transitions.py` by `manage.py draw_cycle`; a test holds the two together. The
names are the table's own: places in which a message finds a student, and what the message says.

```mermaid
stateDiagram-v2
    [*] --> nueva
"""
_MIDDLE = """\
```

What leaves a session where it is has no arrow.

| what is said | in | leads to |
|---|---|---|
"""


def document() -> str:
    """Return the page in Markdown."""
    return _HEAD + "".join(f"    {line}\n" for line in _arrows()) + _MIDDLE + "".join(_rows())


def _arrows() -> Iterator[str]:
    """Yield an arrow for each pair of places, with all that leads along it."""
    found: dict[tuple[Place, Place], list[str]] = defaultdict(list)
    for where, said in _met():
        for there in leads(where, said):
            found[where, there].append(said)
    for reason, places, after in PASSAGES:
        for where in places:
            for there in after:
                found[where, there].append(reason)
    for (where, there), reasons in found.items():
        if where != there:
            yield f"{where} --> {there}: {', '.join(reasons)}"
    yield "cerrada --> [*]"


def _met() -> Iterator[tuple[Place, Said]]:
    """Yield each place with what can be said there, in the order of the table."""
    for item in TABLE:
        for where in item.places:
            for said in item.said:
                if row(where, said) is item:
                    yield where, said


def _rows() -> Iterator[str]:
    for item in TABLE:
        there = ", ".join(item.leads) or "(stays)"
        yield f"| {', '.join(item.said)} | {', '.join(item.places)} | {there} |\n"
    for reason, places, after in PASSAGES:
        yield f"| *{reason}* | {', '.join(places)} | {', '.join(after)} |\n"
