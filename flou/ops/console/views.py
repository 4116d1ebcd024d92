"""What a console asks for when its socket is gone: the same state, as JSON."""

from typing import Any

from django.contrib import admin
from django.db import Error as DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from chat.db import db
from chat.observability import log_failure
from flou.ops import health
from flou.ops.console import queries
from flou.ops.console.site import SEE_FLAGS
from flou.ops.console.state import State


async def live(request: HttpRequest) -> JsonResponse:
    """Answer with the state of now: 403 to who is no staff (any more), 503 without a database."""
    try:
        data = await db(_seen_by, request)
    except DatabaseError as error:
        log_failure("console_not_read", error)
        return JsonResponse({}, status=503)
    if data is None:
        return JsonResponse({}, status=403)
    return JsonResponse({**data, "system": await health.report(), "now": timezone.now().isoformat()})


def _seen_by(request: HttpRequest) -> dict[str, Any] | None:
    if not admin.site.has_permission(request):
        return None
    return state_for(request).as_json(request.user.pk or 0)


def state_for(request: HttpRequest) -> State:
    """Return what the database knows, as far as it is for the reader."""
    now = timezone.now()
    flags, count = queries.open_flags() if request.user.has_perm(SEE_FLAGS) else (None, 0)
    return State(flags=flags, open_count=count, figures=queries.today(now), alerts=queries.amiss(now))
