"""Renewing a sign-in. The winner of a token waits on the event loop: no thread, no connection waits, too."""

import asyncio
from datetime import datetime
from io import BytesIO
from typing import Any

from asgiref.sync import sync_to_async
from django.http import HttpResponse, JsonResponse
from rest_framework.exceptions import ValidationError

from chat.db import db
from chat.domain.errors import ErrorCode, FlouError
from chat.requests import FlouRequest
from chat.serializers import StrictJSONParser, as_flou_error
from chat.turn_views import only
from flou.accounts import limits
from flou.accounts.operations import note_answer, spend
from flou.accounts.serializers import RefreshSerializer
from flou.accounts.tokens import Pair

# How long the winner of an exchange waits before it is answered, so that the rest of a salvo has arrived by
# then: without it 1 of 30 salvos of 20 ended the sign-in (measured over HTTP, 2 busy cores), and a client
# that opens 20 connections takes longer than the 50 ms that were here first. Paid once in 15 minutes.
SETTLE_S = 0.3


@only("POST")
async def refresh(request: FlouRequest) -> HttpResponse:
    """Exchange a refresh token, once, for the next pair."""
    await sync_to_async(limits.check, thread_sensitive=False)(request, limits.REFRESH)
    token = _token(StrictJSONParser().parse(BytesIO(request.body)))
    return JsonResponse((await exchange(token, arrived_at=request.arrived_at)).as_json())


async def exchange(token: str, *, arrived_at: datetime) -> Pair:
    """Return the pair that follows a refresh token; of many that ask, exactly one gets it.

    Raises:
        FlouError: `auth_required` or `token_expired`.
    """
    won = await db(spend, token, arrived_at=arrived_at)
    if won is None:
        raise FlouError(ErrorCode.AUTH_REQUIRED)
    await asyncio.sleep(SETTLE_S)
    await db(note_answer, won.jti)
    return won.pair


def _token(body: Any) -> str:
    serializer = RefreshSerializer(data=body)
    try:
        serializer.is_valid(raise_exception=True)
    except ValidationError as error:
        raise as_flou_error(error) from None
    token: str = serializer.validated_data["refresh"]
    return token
