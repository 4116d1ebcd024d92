"""The AsyncAPI document of the socket, made of the frames that the server reads and writes."""

from typing import Any

from pydantic import BaseModel

from chat.domain import frames
from chat.domain.errors import CloseCode, ErrorCode

ADDRESS = "/ws/v1/chat"
CLIENT: tuple[type[BaseModel], ...] = (
    frames.AuthFrame,
    frames.MessageFrame,
    frames.CancelFrame,
    frames.ResumeFrame,
)
SERVER: tuple[type[BaseModel], ...] = (
    frames.Ready,
    frames.Ack,
    frames.OtherMessage,
    frames.Crisis,
    frames.Metadata,
    frames.Chunk,
    frames.Replace,
    frames.Complete,
    frames.Error,
    frames.SnapshotFrame,
    frames.Ping,
    frames.AuthExpiring,
    frames.AuthOk,
    frames.Draining,
)
# What a client may expect after each of its frames; the rest comes without being asked for.
ANSWERS: dict[type[BaseModel], tuple[type[BaseModel], ...]] = {
    frames.AuthFrame: (frames.Ready, frames.AuthOk, frames.Error),
    frames.MessageFrame: (frames.Ack, frames.Crisis, frames.Error),
    frames.CancelFrame: (frames.Complete, frames.Error),
    frames.ResumeFrame: (frames.SnapshotFrame, frames.Error),
}
_CHANNEL = {"$ref": "#/channels/chat"}
_BEARER = {"$ref": "#/components/securitySchemes/bearer"}


def kind(frame: type[BaseModel]) -> str:
    """Return the `type` of a frame."""
    name: str = frame.model_fields["type"].annotation.__args__[0]  # type: ignore[union-attr]
    return name


def meaning(frame: type[BaseModel]) -> str:
    """Return what a frame is for: the first paragraph of its own words, or of its data's."""
    own = vars(frame).get("__doc__") or ""
    data = frame.model_fields["data"].annotation.__doc__ or ""
    return " ".join(filter(None, (" ".join(text.split("\n\n")[0].split()) for text in (data, own))))


def document() -> dict[str, Any]:
    """Return the AsyncAPI 3.0 document; the server is the application that it describes."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Flou",
            "version": "1",
            "description": "The chat of a student over WebSocket, `flou.v1`. The same frames come as "
            "server-sent events, see the OpenAPI document. Both sides ignore what they do not know.",
        },
        "defaultContentType": "application/json",
        "servers": {
            "flou": {
                "host": "{host}",
                "protocol": "wss",
                "variables": {"host": {"description": "Where Flou is served.", "default": "localhost"}},
                "security": [_BEARER],
            }
        },
        "channels": {"chat": _channel()},
        "operations": {**_received(), **_sent()},
        "components": {
            "messages": {_name(frame): _message(frame) for frame in (*CLIENT, *SERVER)},
            "schemas": _schemas(),
            "securitySchemes": {
                "bearer": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "In `Authorization` of the handshake, as subprotocol `bearer.<base64url "
                    "of the token>` beside `flou.v1`, or in a first `auth` frame. Never in the address.",
                }
            },
        },
    }


def _name(frame: type[BaseModel]) -> str:
    return f"{kind(frame)}_in" if frame in CLIENT else kind(frame)


def _channel() -> dict[str, Any]:
    return {
        "address": ADDRESS,
        "description": f"Text frames of UTF-8 JSON, at most {frames.MAX_FRAME_BYTES} bytes from a client.",
        "messages": {
            _name(each): {"$ref": f"#/components/messages/{_name(each)}"} for each in (*CLIENT, *SERVER)
        },
        "bindings": {"ws": {"method": "GET"}},
        "x-subprotocols": ["flou.v1"],
        "x-heartbeat-s": frames.PING_S,
        "x-max-chars": frames.MAX_CHARS,
        "x-close-codes": [
            {"code": int(code), "name": code.name.lower(), "come-back": code < CloseCode.INVALID_TOKEN}
            for code in CloseCode
        ],
        "x-error-codes": [
            {"code": str(code), "status": code.status, "retryable": code.retryable, "message": code.message}
            for code in ErrorCode
        ],
    }


def _in_channel(*wanted: type[BaseModel]) -> list[dict[str, str]]:
    return [{"$ref": f"#/channels/chat/messages/{_name(frame)}"} for frame in wanted]


def _received() -> dict[str, Any]:
    return {
        f"receive_{kind(frame)}": {
            "action": "receive",
            "channel": _CHANNEL,
            "messages": _in_channel(frame),
            "reply": {"channel": _CHANNEL, "messages": _in_channel(*ANSWERS[frame])},
        }
        for frame in CLIENT
    }


def _sent() -> dict[str, Any]:
    return {
        f"send_{kind(frame)}": {"action": "send", "channel": _CHANNEL, "messages": _in_channel(frame)}
        for frame in SERVER
    }


def _message(frame: type[BaseModel]) -> dict[str, Any]:
    side = "Client → server" if frame in CLIENT else "Server → client"
    return {
        "name": kind(frame),
        "title": f"{side}: {kind(frame)}",
        "summary": meaning(frame),
        "payload": {"$ref": f"#/components/schemas/{frame.__name__}"},
    }


def _schemas() -> dict[str, Any]:
    schemas: dict[str, Any] = {}
    for frame in (*CLIENT, *SERVER):
        shape = frame.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(shape.pop("$defs", {}))
        schemas[frame.__name__] = shape
    return schemas
