"""What the pages of staff need to show texts, or the way to open them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar, cast
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from guardrails.domain.sealing import Place
from guardrails.models import StaffAccess
from guardrails.operations.access import Reader, TextsShut, opening, reading, refusal_to_open

# The attribute by which the site hands its pages who reads.
READER: Final = "staff_reader"

Row = TypeVar("Row")
Text = TypeVar("Text")


@dataclass(frozen=True, slots=True)
class Texts:
    """Whether the texts of a student are open to who looks at a page; drawn by `admin/access/texts.html`."""

    opening: StaffAccess | None
    may_open: bool
    open_url: str
    close_url: str

    @property
    def are_open(self) -> bool:
        """Return whether texts may be read now."""
        return self.opening is not None


def pseudonym(public_id: UUID) -> str:
    """Return how a student is called in lists: tells two apart and says nothing of either."""
    return public_id.hex[:8]


def reader_of(request: HttpRequest) -> Reader:
    """Return who reads, as the site noted it."""
    return cast("Reader", getattr(request, READER))


def texts_of(request: HttpRequest, student: UUID) -> Texts:
    """Return whether a student's texts are open in this session, with the ways to open and close them."""
    reader = reader_of(request)
    back = urlencode({"next": request.get_full_path()})
    return Texts(
        opening=opening(reader, student, timezone.now()),
        may_open=refusal_to_open(reader, student) is None,
        open_url=f"{reverse('admin:open_texts', args=[student])}?{back}",
        close_url=f"{reverse('admin:close_texts', args=[student])}?{back}",
    )


def read_texts(
    request: HttpRequest,
    student: UUID,
    rows: Sequence[Row],
    *,
    place: Callable[[Row], Place],
    opened: Callable[[Row], Text],
) -> list[Text] | None:
    """Return what each row says, noted in the audit first; None while the texts are closed.

    `place` tells where the text of a row lies, `opened` opens it: at once, not in a template.
    """
    if not rows:
        return []
    try:
        with reading(reader_of(request), student, [place(row) for row in rows], timezone.now()):
            return [opened(row) for row in rows]
    except TextsShut:
        return None
