"""The logging configuration of the process."""

from typing import Any


def logging_config(*, debug: bool) -> dict[str, Any]:
    """Return Django's LOGGING setting."""
    return {"version": 1, "disable_existing_loggers": False}
