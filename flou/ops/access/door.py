"""The staff's side of the door: shut for every request to the admin, and who stands before it."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

from asgiref.sync import iscoroutinefunction
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.decorators import sync_and_async_middleware

from flou.accounts.limits import address_of
from flou.ops.access import devices
from flou.ops.access.entry import verified_recently
from guardrails import door
from guardrails.operations.access import Reader

ADMIN = "/admin/"
_DIGEST_CHARS = 32

Handler = TypeVar("Handler", bound=Callable[[HttpRequest], object])
Wrapped = Callable[[HttpRequest], HttpResponseBase] | Callable[[HttpRequest], Awaitable[HttpResponseBase]]


class StreamedByStaff(Exception):
    """Raised when a page of the admin streams: its content would be made outside of the door."""


@sync_and_async_middleware
def staff_door(get_response: Callable[[HttpRequest], object]) -> Wrapped:
    """Let nothing sealed be opened by a request to the admin, but what the audit has noted."""
    if iscoroutinefunction(get_response):
        proceed = cast("Callable[[HttpRequest], Awaitable[HttpResponseBase]]", get_response)

        async def shut_async(request: HttpRequest) -> HttpResponseBase:
            if not request.path.startswith(ADMIN):
                return await proceed(request)
            with door.staff_side():
                return _whole(await proceed(request))

        return shut_async

    proceed_sync = cast("Callable[[HttpRequest], HttpResponseBase]", get_response)

    def shut(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(ADMIN):
            return proceed_sync(request)
        with door.staff_side():
            return _whole(proceed_sync(request))

    return shut


def reader_of(request: HttpRequest) -> Reader:
    """Return who reads: the account, digests of session and address, and whether a code was shown lately.

    In a demo the password that got somebody in stands for the code of who has no second factor.
    """
    now = timezone.now()
    verified = verified_recently(request.session, now)
    if not verified and not settings.STAFF_SECOND_FACTOR:
        verified = devices.of(request.user) is None
    return Reader(
        person=request.user,
        session=_digest("session", request.session.session_key or ""),
        address=_digest("address", address_of(request)),
        verified=verified,
    )


def _digest(what: str, value: Any) -> str:
    return salted_hmac(f"flou.access.{what}", str(value), algorithm="sha256").hexdigest()[:_DIGEST_CHARS]


def _whole(response: HttpResponseBase) -> HttpResponseBase:
    if response.streaming:
        raise StreamedByStaff
    return response
