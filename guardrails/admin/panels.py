"""Parts of a case's page that other apps fill: this one knows no conversations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest

from guardrails.models import CrisisFlag


@dataclass(frozen=True, slots=True)
class Panel:
    """One part: its template, and what that shows as `panel`."""

    template: str
    shown: Mapping[str, Any]


# Whoever stands above adds to it when the pages are found: see `flou.ops.admin`.
PANELS: Final[list[Callable[[HttpRequest, CrisisFlag], Panel]]] = []


def panels(request: HttpRequest, flag: CrisisFlag) -> list[Panel]:
    """Return the parts of others for a case."""
    return [panel(request, flag) for panel in PANELS]
