"""Opening a student's texts to a member of staff, reading them, closing them.

An opening is a row of the audit: it names one person, one student, one session and an end. What may be read
follows from it alone, so it closes by itself, on every server at once.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, Final
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Exists, OuterRef

from guardrails import door
from guardrails.domain.sealing import CannotOpen, Place
from guardrails.models import CrisisFlag, StaffAccess
from guardrails.vault import open_text, seal_text

# How long texts stay open (design, trust.md).
OPEN_FOR: Final = timedelta(minutes=15)
MAX_DETAIL: Final = 500
OPEN, OPEN_ANY = "guardrails.open_texts", "guardrails.open_any_texts"
_TABLE, _COLUMN = "staff_access", "detail"
Kind = StaffAccess.Kind


class Refusal(Enum):
    """Why texts are not opened."""

    NOT_PERMITTED = auto()
    NOT_A_CASE = auto()
    CODE_MISSING = auto()
    REASON_MISSING = auto()
    DETAIL_MISSING = auto()
    NOT_OPEN = auto()


class TextsShut(Exception):
    """Raised when texts stay closed; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Reader:
    """A member of staff at their browser: the account, keyed digests of session and address, the code.

    `verified` tells whether a second factor was shown in this session within the last 15 minutes.
    """

    person: Any
    session: str
    address: str
    verified: bool


def refusal_to_open(reader: Reader, student: UUID) -> Refusal | None:
    """Return why this reader may not open the texts of a student at all, whatever the reason; None if so."""
    if reader.person.has_perm(OPEN_ANY):
        return None
    if not reader.person.has_perm(OPEN):
        return Refusal.NOT_PERMITTED
    has_case = CrisisFlag.objects.filter(user__public_id=student).exists()
    return None if has_case else Refusal.NOT_A_CASE


def open_texts(reader: Reader, student: UUID, *, reason: str, detail: str, now: datetime) -> StaffAccess:
    """Open the texts of a student to a reader for 15 minutes.

    `detail` is sealed with the student's key; at most 500 characters are kept.

    Raises:
        TextsShut: the reader may not, has shown no code, or gives no reason.
    """
    if refusal := refusal_to_open(reader, student) or _unready(reader, reason, detail.strip()):
        raise TextsShut(refusal)
    row = StaffAccess(
        uid=uuid4(), at=now, kind=Kind.OPENED, subject=student, reason=reason, closes_at=now + OPEN_FOR
    )
    if detail.strip():
        place = detail_place(row)
        row.detail = seal_text(student, place.table, place.column, place.row, detail.strip()[:MAX_DETAIL])
    return _stored(row, reader)


def close_texts(reader: Reader, student: UUID, now: datetime) -> bool:
    """Close what this reader has open of a student; return whether anything was."""
    found = opening(reader, student, now)
    if found is None:
        return False
    _stored(StaffAccess(at=now, kind=Kind.CLOSED, subject=student, opening=found), reader)
    return True


def opening(reader: Reader, student: UUID, now: datetime) -> StaffAccess | None:
    """Return the opening by which this reader may read a student now, or None."""
    if refusal_to_open(reader, student) is not None:
        return None
    closed = StaffAccess.objects.filter(kind=Kind.CLOSED, opening=OuterRef("pk"))
    found: StaffAccess | None = (
        StaffAccess.objects.filter(
            ~Exists(closed),
            kind=Kind.OPENED,
            actor=reader.person,
            subject=student,
            session=reader.session,
            closes_at__gt=now,
        )
        .order_by("-id")
        .first()
    )
    return found


@contextmanager
def reading(reader: Reader, student: UUID, places: Sequence[Place], now: datetime) -> Iterator[None]:
    """Note that these texts are read, commit that, and let each of them be opened once inside.

    Raises:
        TextsShut: nothing of the student is open to this reader.
        RuntimeError: inside of a transaction, where a note could still be rolled back.
    """
    found = opening(reader, student, now)
    if found is None or any(place.user != str(student) for place in places):
        raise TextsShut(Refusal.NOT_OPEN)
    rows = [
        StaffAccess(
            at=now,
            kind=Kind.READ,
            actor=reader.person,
            subject=student,
            opening=found,
            table=place.table,
            row=place.row,
            reason=found.reason,
            session=reader.session,
            address=reader.address,
        )
        for place in places
    ]
    with transaction.atomic(durable=True):
        StaffAccess.objects.bulk_create(rows)
    with door.allowing(places):
        yield


def note(kind: StaffAccess.Kind, *, reader: Reader | None, subject: UUID | None, now: datetime) -> None:
    """Add what was done with access; without a reader, somebody at the server's console did it."""
    _stored(StaffAccess(at=now, kind=kind, subject=subject), reader)


def detail_place(row: StaffAccess) -> Place:
    """Return where the detail of an opening lies."""
    return Place(_TABLE, _COLUMN, str(row.uid), str(row.subject))


def open_detail(row: StaffAccess) -> str | None:
    """Return what was added to a reason, or None when it does not open any more; inside of `reading`."""
    place = detail_place(row)
    if row.subject is None or row.detail is None:
        return None
    try:
        return open_text(row.subject, place.table, place.column, place.row, bytes(row.detail))
    except CannotOpen:
        return None


def _unready(reader: Reader, reason: str, detail: str) -> Refusal | None:
    if not reader.verified:
        return Refusal.CODE_MISSING
    if reason not in StaffAccess.Reason.values:
        return Refusal.REASON_MISSING
    return Refusal.DETAIL_MISSING if reason == StaffAccess.Reason.OTHER and not detail else None


def _stored(row: StaffAccess, reader: Reader | None) -> StaffAccess:
    if reader is not None:
        row.actor, row.session, row.address = reader.person, reader.session, reader.address
    row.save()
    return row
