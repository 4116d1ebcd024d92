"""Counts the requests that ended in an error which nobody anticipated, whatever page or endpoint it was."""

from typing import Any

from django.core.signals import got_request_exception
from django.dispatch import receiver
from django.http import HttpRequest

from chat.domain.errors import ErrorCode
from chat.figures import FAILED_PAGE, FIGURES, Name
from flou.middleware import API


@receiver(got_request_exception)
def count_failure(request: HttpRequest | None = None, **_kwargs: Any) -> None:
    """Count it under the code that a client of the API was told, or as a page that could not be shown."""
    told = request is not None and request.path.startswith(API)
    FIGURES.count(Name.ERRORS, ErrorCode.INTERNAL.value if told else FAILED_PAGE)
