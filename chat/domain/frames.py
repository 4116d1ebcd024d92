"""Frames of the wire contract `flou.v1`, both ways, and the JSON Schema that client developers get.

One class per frame; what it carries is in `chat.domain.shapes`.
"""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, TypeAdapter, ValidationError, field_validator

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.shapes import (
    AckData,
    ChunkData,
    CompleteData,
    CrisisData,
    DrainingData,
    ErrorData,
    ExpiryData,
    MessageData,
    MetadataData,
    PingData,
    ReadyData,
    ReplaceData,
    Shape,
    SnapshotData,
)

MAX_CHARS = 2000
MAX_FRAME_BYTES = 16 * 1024
MAX_QUICK_REPLY = 64
PING_S = 25


class Ready(Shape):
    type: Literal["ready"]
    data: ReadyData


class Ack(Shape):
    type: Literal["ack"]
    data: AckData


class OtherMessage(Shape):
    type: Literal["message"]
    data: MessageData


class Durable(Shape):
    """A frame of the turn's log."""

    turn: UUID
    seq: Annotated[int, Field(ge=1)]


class Crisis(Shape):
    """Without `turn` and `seq` where nothing could be stored."""

    type: Literal["crisis"]
    data: CrisisData
    turn: UUID | None = None
    seq: Annotated[int, Field(ge=1)] | None = None


class Metadata(Durable):
    type: Literal["metadata"]
    data: MetadataData


class Chunk(Durable):
    type: Literal["chunk"]
    data: ChunkData


class Replace(Durable):
    type: Literal["replace"]
    data: ReplaceData


class Complete(Durable):
    type: Literal["complete"]
    data: CompleteData


class Error(Shape):
    """With `turn` and `seq` when it ends a turn."""

    type: Literal["error"]
    data: ErrorData
    turn: UUID | None = None
    seq: Annotated[int, Field(ge=1)] | None = None


class SnapshotFrame(Shape):
    """`seq` is 0 when nothing of the turn has been logged yet."""

    type: Literal["snapshot"]
    data: SnapshotData
    turn: UUID
    seq: Annotated[int, Field(ge=0)]


class Ping(Shape):
    type: Literal["ping"]
    data: PingData


class AuthExpiring(Shape):
    type: Literal["auth_expiring"]
    data: ExpiryData


class AuthOk(Shape):
    type: Literal["auth_ok"]
    data: ExpiryData


class Draining(Shape):
    type: Literal["draining"]
    data: DrainingData


ServerFrame = Annotated[
    Ready | Ack | OtherMessage | Crisis | Metadata | Chunk | Replace | Complete | Error | SnapshotFrame | Ping
    | AuthExpiring | AuthOk | Draining,
    Field(discriminator="type"),
]  # fmt: skip


class AuthIn(Shape):
    """A token: the first frame, or a renewal."""

    token: Annotated[str, Field(min_length=1, max_length=4096)]


class MessageIn(Shape):
    """A student's message; limits on the text itself are judged by `chat.domain.message`."""

    client_id: Annotated[UUID, Field(strict=False)]
    text: str
    quick_reply: Annotated[str, Field(max_length=MAX_QUICK_REPLY)] | None = None


class CancelIn(Shape):
    """Stop a turn; `seen_chars` is how much of the answer the student had seen."""

    turn: Annotated[UUID, Field(strict=False)]
    seen_chars: Annotated[int, Field(ge=0)] | None = None


class ResumeIn(Shape):
    """Follow a turn from after `after`."""

    turn: Annotated[UUID, Field(strict=False)]
    after: Annotated[int, Field(ge=0)] = 0

    @field_validator("after", mode="before")
    @classmethod
    def _null_is_zero(cls, value: Any) -> Any:
        return 0 if value is None else value


class AuthFrame(Shape):
    type: Literal["auth"]
    data: AuthIn


class MessageFrame(Shape):
    type: Literal["message"]
    data: MessageIn


class CancelFrame(Shape):
    type: Literal["cancel"]
    data: CancelIn


class ResumeFrame(Shape):
    type: Literal["resume"]
    data: ResumeIn


ClientFrame = AuthFrame | MessageFrame | CancelFrame | ResumeFrame
_CLIENT_TYPES = {"auth", "message", "cancel", "resume"}
_CLIENT: TypeAdapter[ClientFrame] = TypeAdapter(Annotated[ClientFrame, Field(discriminator="type")])
SERVER: TypeAdapter[Any] = TypeAdapter(ServerFrame)


def parse(raw: object) -> ClientFrame | None:
    """Return the frame that a decoded JSON value holds, or None for a type this version does not know.

    Raises:
        FlouError: `bad_frame`, naming the field at fault and never its value.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("type"), str):
        raise FlouError(ErrorCode.BAD_FRAME)
    if raw["type"] not in _CLIENT_TYPES:
        return None
    try:
        return _CLIENT.validate_python(raw)
    except ValidationError as error:
        raise FlouError(ErrorCode.BAD_FRAME, fields=faults(error, skip=2)) from None


def faults(error: ValidationError, *, skip: int = 0) -> dict[str, list[str]]:
    """Return the names of the fields at fault, each with what is wrong, without the values."""
    found: dict[str, list[str]] = {}
    for item in error.errors(include_input=False, include_url=False):
        name = ".".join(str(part) for part in item["loc"][skip:]) or "data"
        found.setdefault(name, []).append("Falta." if item["type"] == "missing" else "No es válido.")
    return found


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of every frame, both ways."""
    server = SERVER.json_schema(ref_template="#/$defs/{model}")
    client = _CLIENT.json_schema(ref_template="#/$defs/{model}")
    definitions = {**server.pop("$defs"), **client.pop("$defs")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "flou.v1",
        "$defs": {**definitions, "ServerFrame": server, "ClientFrame": client},
        "oneOf": [{"$ref": "#/$defs/ServerFrame"}, {"$ref": "#/$defs/ClientFrame"}],
    }
