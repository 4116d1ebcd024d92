"""What the middleware adds to a request, for the type checker."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from django.http import HttpRequest

from chat.domain.errors import FlouError
from chat.domain.principal import Principal


class FlouRequest(HttpRequest):
    """A request as the views get it.

    `arrived_at` is stamped on the event loop, before the request waits for a thread. `over_limit` is set on
    the sending endpoints only, which screen the text for crisis before they refuse it. `aprincipal()` asks
    the database at its first call; it raises `FlouError` when nobody is signed in. `check_token()` raises the
    same for a token that is missing, expired or not signed by us, and asks nobody.
    """

    request_id: str
    arrived_at: datetime
    over_limit: FlouError | None
    aprincipal: Callable[[], Awaitable[Principal]]
    check_token: Callable[[], None]
