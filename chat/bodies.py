"""Sealing and opening of what the chat stores: each value opens only in its own table, column and row."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from guardrails.domain.sealing import Place
from guardrails.vault import open_text, seal_text


def seal_message(user: UUID, turn: UUID, role: str, text: str) -> bytes:
    """Return the sealed body of the message that `role` has in `turn`."""
    return seal_text(user, "chat_messages", "body", f"{turn}:{role}", text)


def message_place(user: UUID, turn: UUID, role: str) -> Place:
    """Return where a message lies: what a page of staff notes before it opens it."""
    return Place("chat_messages", "body", f"{turn}:{role}", str(user))


def open_message(user: UUID, turn: UUID, role: str, sealed: bytes) -> str:
    """Return the text of a message; raises `CannotOpen` when it was moved, damaged or erased."""
    return open_text(user, "chat_messages", "body", f"{turn}:{role}", sealed)


def seal_event(user: UUID, turn: UUID, seq: int, data: Mapping[str, Any]) -> bytes:
    """Return the sealed data of one event of a turn's log."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return seal_text(user, "turn_events", "body", f"{turn}:{seq}", text)


def open_event(user: UUID, turn: UUID, seq: int, sealed: bytes) -> dict[str, Any]:
    """Return the data of one event; raises `CannotOpen`."""
    data: dict[str, Any] = json.loads(open_text(user, "turn_events", "body", f"{turn}:{seq}", sealed))
    return data


def seal_state(user: UUID, session: UUID, state: Mapping[str, Any]) -> bytes:
    """Return the sealed state of a session."""
    return seal_text(user, "session_state", "state", str(session), json.dumps(state, ensure_ascii=False))


def open_state(user: UUID, session: UUID, sealed: bytes | None) -> dict[str, Any]:
    """Return the state of a session, empty for a new one; raises `CannotOpen`."""
    if sealed is None:
        return {}
    state: dict[str, Any] = json.loads(open_text(user, "session_state", "state", str(session), sealed))
    return state
