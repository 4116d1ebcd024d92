"""Who an HTTP request acts for: DRF's authentication, and the same for plain async views."""

from collections.abc import Awaitable, Callable
from typing import cast

import structlog
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from chat.db import db
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.principal import Principal
from chat.observability import uid
from chat.requests import FlouRequest
from chat.serializers import error_answer
from flou.accounts import queries, tokens
from flou.accounts.models import User
from flou.accounts.tokens import Kind

API = "/api/"


class BearerAuthentication(BaseAuthentication):
    """`Authorization: Bearer`; `request.user` is the row, `request.auth` the `Principal`."""

    def authenticate(self, request: Request) -> tuple[User, Principal] | None:
        """Return the user and the principal, or None when the request carries no bearer token.

        Raises:
            FlouError: it carries one that is not good.
        """
        token = bearer_token(request.headers.get("Authorization", ""))
        if token is None:
            return None
        user, principal = queries.signed_in(token)
        structlog.contextvars.bind_contextvars(uid=uid(principal.public_id))
        return user, principal

    def authenticate_header(self, request: Request) -> str:
        """Return the challenge; with one DRF answers 401 instead of 403."""
        return "Bearer"


class Bearer(MiddlewareMixin):
    """Gives requests to the API `aprincipal()`, and turns a `FlouError` of a plain view into its answer."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        """Prepare the request and pass it on, whichever way the server calls."""
        if request.path.startswith(API):
            cast("FlouRequest", request).aprincipal = _asking_once(request)
            cast("FlouRequest", request).check_token = lambda: _check_signature(request)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the answer of a refusal; anything else is Django's to log and to answer."""
        if isinstance(exception, FlouError) and request.path.startswith(API):
            return error_answer(exception)
        return None


bearer = Bearer


def bearer_token(header: str) -> str | None:
    """Return the token of an `Authorization` header, or None when it holds no bearer token."""
    scheme, _, token = header.strip().partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _check_signature(request: HttpRequest) -> None:
    token = bearer_token(request.headers.get("Authorization", ""))
    if token is None:
        raise FlouError(ErrorCode.AUTH_REQUIRED)
    tokens.read(token, Kind.ACCESS)


def _asking_once(request: HttpRequest) -> Callable[[], Awaitable[Principal]]:
    known: list[Principal] = []

    async def aprincipal() -> Principal:
        if not known:
            token = bearer_token(request.headers.get("Authorization", ""))
            if token is None:
                raise FlouError(ErrorCode.AUTH_REQUIRED)
            known.append(await db(queries.authenticate, token))
            structlog.contextvars.bind_contextvars(uid=uid(known[0].public_id))
        return known[0]

    return aprincipal
