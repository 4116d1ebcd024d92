"""Notes on a case: sealed with the student's key and bound to their case, written once."""

from datetime import datetime
from typing import Final
from uuid import uuid4

from guardrails.domain.cases import Refusal
from guardrails.domain.sealing import CannotOpen, Place
from guardrails.models import CrisisFlag, FlagNote
from guardrails.operations.refusals import NotAllowed
from guardrails.vault import open_text, seal_text

MAX_CHARS: Final = 4000
_TABLE, _COLUMN = "crisis_flag_notes", "body"


def write_note(flag: CrisisFlag, *, author_id: int, text: str, now: datetime) -> FlagNote:
    """Add a note to a case, in the caller's transaction.

    Raises:
        NotAllowed: it is empty, longer than 4,000 characters, or not text.
    """
    text = text.strip()
    if not text:
        raise NotAllowed(Refusal.NOTE_MISSING)
    if len(text) > MAX_CHARS or not _is_text(text):
        raise NotAllowed(Refusal.NOTE_UNFIT)
    note = FlagNote(id=uuid4(), flag=flag, author_id=author_id, created_at=now)
    note.body = seal_text(flag.user.public_id, _TABLE, _COLUMN, _row(note), text)
    note.save()
    return note


def note_place(note: FlagNote) -> Place:
    """Return where the text of a note lies: what a page of staff notes down before it opens it."""
    return Place(_TABLE, _COLUMN, _row(note), str(note.flag.user.public_id))


def open_note(note: FlagNote) -> str | None:
    """Return the text of a note, or None when it does not open: moved, damaged, or its key erased."""
    try:
        return open_text(note.flag.user.public_id, _TABLE, _COLUMN, _row(note), bytes(note.body))
    except CannotOpen:
        return None


def _row(note: FlagNote) -> str:
    return f"{note.flag.uid}:{note.id}:{note.author_id}"


def _is_text(text: str) -> bool:
    """Return whether it can be encoded: lone surrogates cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\x00" not in text
