"""A case's history as staff reads it, with the notes for who may read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.http import HttpRequest

from guardrails.models import CrisisFlag, FlagEvent, FlagNote, Risk
from guardrails.operations.notes import note_place, open_note
from guardrails.reading import read_texts

UNREADABLE: Final = "[no se puede abrir: la clave de la persona ya no existe, o la nota fue alterada]"
Kind = FlagEvent.Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a history. `note` is None where there is none or it is not for the reader."""

    at: datetime
    what: str
    who: str
    detail: str
    note: str | None
    note_hidden: bool
    grave: bool


def timeline(flag: CrisisFlag, notes: dict[str, str]) -> list[Entry]:
    """Return what happened to a case, oldest first, with the texts of those notes that were opened."""
    events = list(flag.events.select_related("actor").order_by("id"))
    people = _people(events)
    return [
        Entry(
            at=event.created_at,
            what=event.get_kind_display(),
            who=_who(event),
            detail=" · ".join(_details(event, people)),
            note=notes.get(event.detail.get("note", "")),
            note_hidden="note" in event.detail and event.detail["note"] not in notes,
            grave=event.kind == Kind.RAISED,
        )
        for event in events
    ]


def opened_notes(request: HttpRequest, flag: CrisisFlag) -> dict[str, str]:
    """Return the texts of a case's notes by their id; none while the student's texts are closed."""
    if not request.user.has_perm("guardrails.view_flagnote"):
        return {}
    rows = list(FlagNote.objects.filter(flag=flag).select_related("flag__user"))
    texts = read_texts(request, flag.user.public_id, rows, place=note_place, opened=open_note)
    return {str(row.pk): text or UNREADABLE for row, text in zip(rows, texts or (), strict=bool(texts))}


def _people(events: list[FlagEvent]) -> dict[int, str]:
    ids = {event.detail["person"] for event in events if "person" in event.detail}
    return dict(get_user_model().objects.filter(pk__in=ids).values_list("pk", "email")) if ids else {}


def _who(event: FlagEvent) -> str:
    if event.actor is not None:
        return str(event.actor)
    return event.get_source_display() or "reloj"


def _details(event: FlagEvent, people: dict[int, str]) -> Iterator[str]:
    detail: dict[str, Any] = event.detail
    if event.kind == Kind.RAISED:
        yield f"gravedad {event.severity}"
        yield Risk(detail["risk"]).label if detail.get("risk") in Risk.values else "sin clasificar"
        yield from (str(rule) for rule in detail.get("rules", ()))
        if detail.get("confidence") is not None:
            yield f"confianza {detail['confidence']:.2f}".replace(".", ",")
    if event.to_state:
        yield f"{event.get_from_state_display()} → {event.get_to_state_display()}"
    if detail.get("outcome") in CrisisFlag.Outcome.values:
        yield CrisisFlag.Outcome(detail["outcome"]).label
    if "person" in detail:
        yield f"a {people.get(detail['person'], 'una cuenta borrada')}"
    if event.kind == Kind.REMINDED:
        yield f"aviso {detail.get('number')}"
