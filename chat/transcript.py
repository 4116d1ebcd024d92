"""The words of a conversation for a page of staff, where `guardrails.reading` lets them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.http import HttpRequest

from chat.bodies import message_place, open_message
from chat.models import ChatMessage
from guardrails.domain.sealing import CannotOpen
from guardrails.reading import read_texts

READ_TRANSCRIPT: Final = "chat.read_transcript"
UNREADABLE: Final = "[no se puede abrir: la clave del estudiante ya no existe]"


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a transcript."""

    turn: UUID
    role: str
    who: str
    at: datetime
    text: str


def lines(request: HttpRequest, student: UUID, messages: Sequence[ChatMessage]) -> list[Line] | None:
    """Return what the messages of a student's conversation say, or None while their words are closed."""
    return read_texts(
        request,
        student,
        messages,
        place=lambda row: message_place(student, row.turn_id, row.role),
        opened=lambda row: _line(student, row),
    )


def _line(student: UUID, row: ChatMessage) -> Line:
    try:
        text = open_message(student, row.turn_id, row.role, bytes(row.body))
    except CannotOpen:
        text = UNREADABLE
    return Line(row.turn_id, row.role, row.get_role_display(), row.created_at, text)
