"""A case's history as staff reads it, with the notes for who may read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.auth import get_user_model

from guardrails.models import CrisisFlag, FlagEvent, FlagNote, Risk
from guardrails.operations.notes import open_note

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


def timeline(flag: CrisisFlag, *, with_notes: bool) -> list[Entry]:
    """Return what happened to a case, oldest first; notes are opened only when the reader may read them."""
    events = list(flag.events.select_related("actor").order_by("id"))
    notes = _opened(flag) if with_notes else {}
    people = _people(events)
    return [
        Entry(
            at=event.created_at,
            what=event.get_kind_display(),
            who=_who(event),
            detail=" · ".join(_details(event, people)),
            note=notes.get(event.detail.get("note", "")),
            note_hidden=not with_notes and "note" in event.detail,
        )
        for event in events
    ]


def _opened(flag: CrisisFlag) -> dict[str, str]:
    rows = FlagNote.objects.filter(flag=flag).select_related("flag__user")
    return {str(row.pk): open_note(row) or UNREADABLE for row in rows}


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
