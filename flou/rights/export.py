"""Everything held about a user as one JSON document, in pieces: memory holds one page of rows at a time."""

import json
from collections.abc import AsyncGenerator, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.db.models import ForeignKey, Model

from chat.db import db
from flou.accounts.models import Institution
from flou.rights.holdings import HOLDINGS, Holding
from guardrails.domain.sealing import CannotOpen

# Rows of one query. No connection is held while a piece is on its way to a slow reader.
PAGE: Final = 500
_ABOUT: Final = (
    "Todo lo que Flou guarda sobre ti. Las fechas están en UTC. "
    "«not_included» dice qué no se entrega aquí y por qué."
)


async def document(
    user_id: int, user_uid: UUID, now: datetime, page: int = PAGE
) -> AsyncGenerator[bytes, None]:
    """Yield the document. A row that is erased meanwhile is missing; one that does not open is null there."""
    about = {
        "format": "flou.export/1",
        "made_at": now.isoformat(),
        "text": _ABOUT,
        "not_included": list(not_included()),
    }
    yield b'{"about":' + _json(about)
    for holding in HOLDINGS:
        if holding.why:
            continue
        yield b',"%s":[' % holding.section.encode()
        separator = b""
        for keys in _pages(await db(_keys, holding, user_uid if holding.named else user_id), page):
            rows = await db(_rows, holding, keys, user_uid)
            if rows:
                yield separator + b",".join(rows)
                separator = b","
        yield b"]"
    yield b"}"


def not_included() -> list[dict[str, str]]:
    """Return which tables and columns are held and not handed out, and why."""
    whole = [{"what": holding.section, "why": holding.why} for holding in HOLDINGS if holding.why]
    parts = [
        {"what": f"{holding.section}.{column}", "why": why}
        for holding in HOLDINGS
        for column, why in holding.keeps.items()
    ]
    return whole + parts


def _keys(holding: Holding, user: int | UUID) -> list[Any]:
    """Return the keys of a user's rows: 16 bytes each, and one look at the index of the owner."""
    rows = holding.model._base_manager.filter(**{holding.owner: user})  # noqa: SLF001 - Django's documented name
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _pages(keys: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (keys[start : start + size] for start in range(0, len(keys), size))


def _rows(holding: Holding, keys: Sequence[Any], user_uid: UUID) -> list[bytes]:
    rows = holding.model._base_manager.filter(pk__in=keys).order_by("pk")  # noqa: SLF001 - as above
    return [_json(_row(holding, row, user_uid)) for row in rows]


def _row(holding: Holding, row: Model, user_uid: UUID) -> dict[str, Any]:
    told = {name: _value(row, name) for name in holding.tells}
    return told | {name: _opened(row, name, holding, user_uid) for name in holding.opens}


def _value(row: Model, name: str) -> Any:
    column = row._meta.get_field(name)  # noqa: SLF001 - as above
    if isinstance(column, ForeignKey) and column.related_model is Institution:
        institution = getattr(row, name)
        return institution.name if institution else None
    return getattr(row, str(getattr(column, "attname", name)))


def _opened(row: Model, name: str, holding: Holding, user_uid: UUID) -> Any:
    try:
        return holding.opens[name](row, user_uid)
    except CannotOpen:
        return None


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


def _plain(value: object) -> str:
    match value:
        case datetime() | date():
            return value.isoformat()
        case UUID() | Decimal():
            return str(value)
        case _:
            raise TypeError(type(value).__name__)
