"""System checks of what staff keeps. They ask the database: `check --database default` runs them."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as CheckWarning
from django.db import Error
from django.utils import timezone

from guardrails.queries import stale_resources


@register(Tags.database)
def resources_are_verified(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Warn of lines that students are shown and nobody has verified for 180 days."""
    if not databases:
        return []
    try:
        count = stale_resources(timezone.localdate()).count()
    except Error:
        return []  # the table is still to be made
    if not count:
        return []
    return [
        CheckWarning(
            f"{count} crisis resources that students are shown were never verified, or not for 180 days.",
            hint="Open each official page, then set «verificado el» in the admin, whose list filters them.",
            id="guardrails.W001",
        )
    ]
