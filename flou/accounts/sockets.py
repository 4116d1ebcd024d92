"""Who a socket acts for: the token of its handshake and the means to check it, put into the scope.

The consumer decides what to do with them: it accepts first and closes then, because a refusal before the
accept reaches a phone as 1006.
"""

import base64
import binascii
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any
from uuid import UUID

from django.conf import settings

from chat.db import db
from chat.domain.errors import FlouError
from chat.domain.principal import Principal
from flou.accounts import queries, tokens
from flou.accounts.http import bearer_token
from flou.addresses import client_address

Scope = dict[str, Any]
Application = Callable[[Scope, Any, Any], Awaitable[None]]
PREFIX = "bearer."


def with_identity(app: Application) -> Application:
    """Return `app` with who a socket acts for in its scope: the token, the means to check it, the address."""

    async def identified(scope: Scope, receive: Any, send: Any) -> None:
        extended = {
            **scope,
            "token": handshake_token(scope),
            "check_token": check_token,
            "authenticate": authenticate,
            "recheck": recheck,
            "address": address_of(scope),
        }
        await app(extended, receive, send)

    return identified


def check_token(token: str) -> None:
    """Return when an access token is signed by us and in time; asks nobody, raises like `tokens.read`."""
    tokens.read(token, tokens.Kind.ACCESS)


async def authenticate(token: str) -> Principal:
    """Return who an access token stands for; raises like `queries.authenticate`."""
    return await db(queries.authenticate, token)


async def recheck(principal: Principal) -> Principal:
    """Return the principal as it is now; raises like `queries.recheck`."""
    return await db(queries.recheck, principal)


async def find_ended(sign_ins: Collection[tuple[UUID, UUID]]) -> Mapping[tuple[UUID, UUID], FlouError]:
    """Return the sign-ins that are in force no more, and why: what open sockets are closed for."""
    return await db(queries.ended, sign_ins)


def handshake_token(scope: Mapping[str, Any]) -> str | None:
    """Return the token of the header or of the subprotocol, None when neither carries one.

    The query string is never looked at: it ends up in logs and histories.
    """
    from_header = bearer_token(_header(scope, b"authorization"))
    if from_header is not None:
        return from_header
    offered = (name for name in scope.get("subprotocols", ()) if name.startswith(PREFIX))
    encoded = next(offered, None)
    return None if encoded is None else _decoded(encoded.removeprefix(PREFIX))


def address_of(scope: Mapping[str, Any]) -> str:
    """Return the address under which the other end of a socket is counted."""
    peer = (scope.get("client") or [None])[0]
    return client_address(peer, _header(scope, b"x-forwarded-for"), settings.TRUSTED_PROXIES)


def _decoded(encoded: str) -> str:
    """Return the JWT of unpadded base64url; what is none stays as it is and will be refused as a token."""
    try:
        return base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return encoded


def _header(scope: Mapping[str, Any], name: bytes) -> str:
    values = [value.decode("latin-1") for key, value in scope.get("headers", ()) if key.lower() == name]
    return ", ".join(values)
