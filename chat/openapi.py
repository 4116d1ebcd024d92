"""The OpenAPI document's part on the plain async views, which DRF's generator does not see."""

from typing import Any

from chat.domain.frames import MessageIn
from chat.domain.shapes import CompleteData, CrisisData, MetadataData

_UUID = {"type": "string", "format": "uuid"}
_TURN = [{"name": "turn_id", "in": "path", "required": True, "schema": _UUID}]
_SECURITY: list[dict[str, list[str]]] = [{"bearer": []}]
_EVENTS = {
    "description": "Server-sent events: each `data` is a frame of `flou.v1`, see /api/v1/frames.",
    "content": {"text/event-stream": {"schema": {"$ref": "#/components/schemas/ServerSentEvent"}}},
}


def add_turn_views(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Return the document with the sending and following of turns (a drf-spectacular hook)."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    for model in (MessageIn, CompleteData, CrisisData, MetadataData):
        shape = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(shape.pop("$defs", {}))
        schemas[model.__name__] = shape
    schemas["Error"] = _ERROR
    schemas["ServerSentEvent"] = _EVENT
    result["components"].setdefault("securitySchemes", {})["bearer"] = {"type": "http", "scheme": "bearer"}
    result["paths"].update(_PATHS)
    return result


def add_refusals(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Return the document with the shape of refusals that an operation does not name (the last hook)."""
    refusal = _json("Rechazo con su código.", _ref("Error"))
    for operations in result["paths"].values():
        for operation in operations.values():
            operation["responses"].setdefault("default", refusal)
    return result


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _json(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _refusals(*statuses: int) -> dict[str, Any]:
    return {str(status): _json("Rechazo con su código.", _ref("Error")) for status in statuses}


_ERROR: dict[str, Any] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "retryable"],
            "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "retryable": {"type": "boolean"},
                "retry_after_s": {"type": "number"},
                "fields": {
                    "type": "object",
                    "additionalProperties": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
        "crisis": {"$ref": "#/components/schemas/CrisisData"},
    },
}
_MESSAGE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "text": {"type": "string", "maxLength": 2000},
        "message": {
            "type": "string",
            "maxLength": 2000,
            "deprecated": True,
            "description": "Igual que `text`.",
        },
        "client_id": {"type": "string", "format": "uuid", "description": "También como `Idempotency-Key`."},
        "quick_reply": {"type": "string", "maxLength": 64},
    },
}
_EVENT: dict[str, Any] = {
    "type": "object",
    "description": "One event of the stream.",
    "required": ["data"],
    "properties": {
        "data": {"type": "string", "description": "A frame, as JSON."},
        "id": {"type": "string", "description": "`seq` of the frame, for `Last-Event-ID`."},
    },
}
_STORED: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": {"type": "integer"},
        "role": {"type": "string"},
        "text": {"type": "string"},
        "created_at": {"type": "string", "format": "date-time"},
        "turn": {"type": "string", "format": "uuid"},
        "finish": {"type": "string", "nullable": True},
    },
}
_ANSWER: dict[str, Any] = {
    "type": "object",
    "properties": {
        "user_message": _STORED,
        "ai_message": {**_STORED, "nullable": True},
        "quick_replies": {"type": "array", "items": _ref("QuickReplyData")},
        "session": _ref("SessionData"),
        "turn": {"type": "string", "format": "uuid"},
        "finish": {"type": "string"},
        "usage": _ref("UsageData"),
        "crisis": _ref("CrisisData"),
        "metadata": _ref("MetadataData"),
    },
}
_STATE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "turn": {"type": "string", "format": "uuid"},
        "status": {"type": "string"},
        "seq": {"type": "integer"},
        "finish": {"type": "string", "nullable": True},
        "text": {"type": "string"},
        "metadata": {"allOf": [_ref("MetadataData")], "nullable": True},
        "crisis": {"allOf": [_ref("CrisisData")], "nullable": True},
        "error": {"type": "object", "nullable": True},
    },
}
_BODY = {"required": True, "content": {"application/json": {"schema": _MESSAGE}}}
_ACCEPTED = {"type": "object", "properties": {"turn": {"type": "string", "format": "uuid"}}}


def _operation(name: str, **parts: Any) -> dict[str, Any]:
    return {"operationId": name, "tags": ["chat"], "security": _SECURITY, **parts}


_PATHS: dict[str, Any] = {
    "/api/v1/chat/send": {
        "post": _operation(
            "chat_send",
            requestBody=_BODY,
            responses={
                "200": _json("El turno completo.", _ANSWER),
                "202": _json("Sigue en curso: ver `Location`.", _ACCEPTED),
                **_refusals(400, 401, 403, 409, 413, 429, 500, 503),
            },
        )
    },
    "/api/v1/chat/send-stream": {
        "post": _operation(
            "chat_send_stream",
            requestBody=_BODY,
            responses={"200": _EVENTS, **_refusals(400, 401, 403, 409, 413, 429, 500, 503)},
        )
    },
    "/api/v1/chat/turns/{turn_id}": {
        "get": _operation(
            "chat_turn",
            parameters=_TURN,
            responses={"200": _json("Estado del turno.", _STATE), **_refusals(401, 404)},
        )
    },
    "/api/v1/chat/turns/{turn_id}/events": {
        "get": _operation(
            "chat_turn_events",
            parameters=[
                *_TURN,
                {"name": "after", "in": "query", "schema": {"type": "integer", "minimum": 0}},
                {"name": "Last-Event-ID", "in": "header", "schema": {"type": "string"}},
            ],
            responses={
                "200": _EVENTS,
                "204": {"description": "El turno terminó y ya se vio."},
                **_refusals(400, 401, 404),
            },
        )
    },
    "/api/v1/chat/turns/{turn_id}/cancel": {
        "post": _operation(
            "chat_turn_cancel",
            parameters=_TURN,
            requestBody={
                "required": False,
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "properties": {"seen_chars": {"type": "integer", "minimum": 0}},
                        }
                    }
                },
            },
            responses={
                "200": _json("El turno ya había terminado o esperaba.", _STATE),
                "202": _json("Se está deteniendo.", _STATE),
                **_refusals(400, 401, 404),
            },
        )
    },
}
