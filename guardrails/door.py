"""Which sealed texts the code that runs now may open.

On the students' side, everything: their turns need it. On the staff's side, which is every request to the
admin, nothing but the places that were noted in the audit beforehand, each once. So a page of staff that
forgets to ask cannot show a text: the vault refuses it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from guardrails.domain.sealing import Place


class DoorShut(Exception):
    """Raised when a page of staff opens a text that no row of the audit allows."""


# None: the students' side. A request's thread and tasks see the counter of the request itself.
_allowed: Final[ContextVar[Counter[Place] | None]] = ContextVar("flou_staff_door", default=None)


@contextmanager
def staff_side() -> Iterator[None]:
    """Shut the door for everything that runs inside."""
    token = _allowed.set(Counter())
    try:
        yield
    finally:
        _allowed.reset(token)


@contextmanager
def allowing(places: Iterable[Place]) -> Iterator[None]:
    """Let each of these places be opened once inside; only `operations.access.reading` calls this."""
    token = _allowed.set(Counter(places))
    try:
        yield
    finally:
        _allowed.reset(token)


def pass_through(place: Place) -> None:
    """Use up the permission to open a place.

    Raises:
        DoorShut: this is the staff's side and there is none.
    """
    allowed = _allowed.get()
    if allowed is None:
        return
    if allowed[place] <= 0:
        raise DoorShut(f"{place.table}.{place.column} is opened without a row in the audit")
    allowed[place] -= 1
