"""Translation of events into frames, and the snapshot of a log: three transports, one encoding."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never
from uuid import UUID

from chat.domain.errors import FlouError
from chat.domain.events import (
    CrisisShown,
    StrategyChosen,
    TextAdded,
    TextReplaced,
    TurnCompleted,
    TurnEvent,
    TurnFailed,
)

TERMINAL = frozenset({"complete", "error"})
Frame = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Logged:
    """One committed event: what the log holds of it and what a client gets."""

    seq: int
    kind: str
    data: Mapping[str, Any]

    @property
    def terminal(self) -> bool:
        """Return whether this event ends its turn."""
        return self.kind in TERMINAL

    def frame(self, turn: UUID) -> Frame:
        """Return the durable frame of this event."""
        return {"type": self.kind, "data": self.data, "turn": str(turn), "seq": self.seq}


def body(event: TurnEvent) -> tuple[str, dict[str, Any]]:
    """Return the frame type and the data of an event, ready for JSON."""
    match event:
        case CrisisShown():
            return "crisis", dict(event.data)
        case StrategyChosen():
            return "metadata", _metadata(event)
        case TextAdded():
            return "chunk", {"text": event.text}
        case TextReplaced():
            return "replace", {"text": event.text, "reason": event.reason}
        case TurnCompleted():
            return "complete", _complete(event)
        case TurnFailed():
            return "error", FlouError(event.code).as_json()
        case _:
            assert_never(event)


def _metadata(event: StrategyChosen) -> dict[str, Any]:
    return {
        "Q2": event.Q2,
        "Q3": event.Q3,
        "enfoque": event.enfoque,
        "modo": event.modo,
        "nivel": event.nivel,
        "tiempo_bloque": event.tiempo_bloque,
        "strategy": dict(event.strategy) if event.strategy else None,
        "exercise": dict(event.exercise) if event.exercise else None,
    }


def _complete(event: TurnCompleted) -> dict[str, Any]:
    usage = {"input_tokens": 0, "cached_tokens": 0, "output_tokens": 0, **event.usage}
    return {
        "session": dict(event.session),
        "quick_replies": [dict(item) for item in event.quick_replies],
        "message_id": event.message_id,
        "text": event.text,
        "finish": event.finish,
        "usage": usage,
    }


def snapshot(turn: UUID, status: str, events: Iterable[Logged]) -> Frame:
    """Return the snapshot frame of a turn: the whole log so far folded into one frame.

    `seq` is the number of the last event given, 0 when there is none.
    """
    data: dict[str, Any] = {"text": "", "status": status}
    seq = 0
    for event in events:
        seq = event.seq
        match event.kind:
            case "chunk":
                data["text"] += event.data["text"]
            case "replace" | "complete":
                data["text"] = event.data["text"]
            case "crisis" | "metadata":
                data[event.kind] = event.data
    return {"type": "snapshot", "data": data, "turn": str(turn), "seq": seq}


def dumps(frame: Mapping[str, Any]) -> str:
    """Return a frame as compact UTF-8 JSON."""
    return json.dumps(frame, ensure_ascii=False, separators=(",", ":"))
