"""An ASGI application for the tests of the supervisor: answers with the number of its process."""

import os
from typing import Any


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Answer every HTTP request; refuse the rest."""
    if scope["type"] != "http":
        raise NotImplementedError
    if scope["path"] == "/die":
        os._exit(7)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(os.getpid()).encode()})
