"""A server that has forgotten to look for an earlier message with the same `client_id`."""

from flou.asgi import application  # first: it loads the apps

# isort: split
from typing import Any

from chat.operations import accept
from chat.turn import intake

__all__ = ["application"]


def _nothing(*_: Any) -> None:
    """Find no duplicate."""


setattr(accept, "find_duplicate", _nothing)  # noqa: B010 - what mypy would rightly refuse
setattr(intake, "find_duplicate", _nothing)  # noqa: B010
