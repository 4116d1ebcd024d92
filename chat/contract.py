"""What is written down of the wire contract and made of the code: the stored documents, and tables in prose.

`manage.py contract` writes them; a test fails while they are behind.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chat import asyncapi
from chat.domain.errors import CloseCode, ErrorCode
from chat.domain.frames import json_schema

PROSE = "docs/protocol.md"
_MARKED = re.compile(r"(<!-- made by manage\.py contract: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def documents() -> dict[str, str]:
    """Return the stored documents by path."""
    made = {"docs/frames.schema.json": json_schema(), "docs/asyncapi.json": asyncapi.document()}
    return {path: json.dumps(value, ensure_ascii=False, indent=2) + "\n" for path, value in made.items()}


def with_tables(prose: str) -> str:
    """Return `prose` with each marked table made anew; an unknown mark is a `KeyError`."""
    return _MARKED.sub(lambda mark: f"{mark[1]}{TABLES[mark[2]]()}{mark[3]}", prose)


def _rows(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _errors() -> str:
    again = {True: "yes", False: ""}
    rows = [(f"`{code}`", str(code.status), again[code.retryable], code.message) for code in ErrorCode]
    return _rows(("code", "HTTP", "retryable", "message"), rows)


def _closes() -> str:
    back = {True: "comes back", False: "stays away"}
    rows = [
        (str(int(code)), code.name.lower().replace("_", " "), back[code < CloseCode.INVALID_TOKEN])
        for code in CloseCode
    ]
    return _rows(("code", "why", "the client"), rows)


def _fields() -> str:
    shapes = asyncapi.document()["components"]["schemas"]
    rows = []
    for side, members in (("→", asyncapi.CLIENT), ("←", asyncapi.SERVER)):
        for frame in members:
            data = shapes[frame.model_fields["data"].annotation.__name__]  # type: ignore[union-attr]
            rows.append((side, f"`{asyncapi.kind(frame)}`", _listed(data)))
    return _rows(("", "type", "data"), rows)


def _shapes() -> str:
    shapes = asyncapi.document()["components"]["schemas"]
    data = {frame.model_fields["data"].annotation.__name__ for frame in (*asyncapi.CLIENT, *asyncapi.SERVER)}  # type: ignore[union-attr]
    frames = {frame.__name__ for frame in (*asyncapi.CLIENT, *asyncapi.SERVER)}
    used = sorted(set(shapes) - data - frames)
    rows = [(f"`{name}`", _listed(shapes[name])) for name in used]
    return _rows(("shape", "of"), rows)


def _listed(shape: Mapping[str, Any]) -> str:
    if "enum" in shape:
        return " ".join(f"`{value}`" for value in shape["enum"])
    required = set(shape.get("required", ()))
    fields = shape.get("properties", {}).items()
    return " · ".join(f"`{name}`{'' if name in required else '?'} {_type(of)}" for name, of in fields)


def _type(of: Mapping[str, Any]) -> str:
    """Return a JSON Schema as a few words: `uuid`, `text or null`, `QuickReplyData[]`."""
    if "$ref" in of:
        return str(of["$ref"]).rsplit("/", 1)[1]
    if "anyOf" in of:
        return " or ".join(_type(each) for each in of["anyOf"])
    if "enum" in of:
        return " or ".join(f"`{value}`" for value in of["enum"])
    if of["type"] == "array":
        return f"{_type(of['items'])}[]"
    if of["type"] == "object":
        return f"{{name: {_type(of['additionalProperties'])}}}"
    return str(of.get("format") or {"string": "text", "integer": "integer"}.get(of["type"], of["type"]))


TABLES: Mapping[str, Callable[[], str]] = {
    "errors": _errors,
    "closes": _closes,
    "fields": _fields,
    "shapes": _shapes,
}
