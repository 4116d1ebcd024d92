"""What the home shows before its first live frame."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from flou.ops.console.views import state_for
from guardrails.admin.wording import notice_about_deadlines
from guardrails.models import CrisisFlag


def home(request: HttpRequest) -> dict[str, Any]:
    """Return the state of now as a frame has it, and what is to be known of the hours."""
    now = timezone.now()
    state = state_for(request).as_json(request.user.pk or 0)
    hours = notice_about_deadlines(now) if state["flags"] is not None else []
    return {
        "live_state": {**state, "now": now.isoformat()},
        "hours": hours,
        "flag_states": CrisisFlag.State.choices,
        "time_zone": settings.TIME_ZONE,
    }
