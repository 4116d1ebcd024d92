"""Settings' LOGGING: every logger of the process writes through `chat.observability.JSONLines`."""

import logging
from typing import Any

import structlog

# Servers and Django bring handlers that print request lines and exception texts; theirs are taken away.
_BRING_HANDLERS = ("channels", "daphne", "django", "twisted", "uvicorn", "uvicorn.error")
# One line per request is ours (`request_complete`); these would print a second, with the address in it.
_SILENT = ("django.channels.server", "django.server", "uvicorn.access")
# A line per call to Gemini: the turn's own line has what matters of them.
_WARNINGS_ONLY = ("axes", "httpx2", "google_genai")


def logging_config(*, debug: bool) -> dict[str, Any]:
    """Return Django's LOGGING setting and point structlog at it."""
    _configure_structlog(logging.DEBUG if debug else logging.INFO)
    through_root = {"handlers": [], "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "chat.observability.JSONLines"}},
        "filters": {"once": {"()": "flou.logs.NotYetLogged"}},
        "handlers": {
            "stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json"},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["stdout"], "level": "INFO"},
        "loggers": {
            **{name: dict(through_root) for name in _BRING_HANDLERS},
            **{name: {"handlers": ["nowhere"], "propagate": False} for name in _SILENT},
            **{name: {"level": "WARNING"} for name in _WARNINGS_ONLY},
            "django.request": {**through_root, "filters": ["once"]},
            "flou": {"level": "DEBUG" if debug else "INFO"},
        },
    }


class NotYetLogged(logging.Filter):
    """Lets only records with an exception through: Django repeats every 4xx and 5xx answer in words."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the record says something that `request_complete` does not."""
        return record.exc_info is not None


def _configure_structlog(level: int) -> None:
    structlog.configure(
        processors=[_as_message],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def _as_message(
    _logger: object, _method: str, fields: structlog.typing.EventDict
) -> tuple[tuple[structlog.typing.EventDict], dict[str, Any]]:
    """Hand the fields to the standard library as the record's message; the formatter picks from them."""
    return (fields,), {}
