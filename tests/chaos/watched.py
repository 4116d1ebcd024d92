"""Flou as it is, and beside it a page that says what the process holds: an application for uvicorn."""

from flou.asgi import application as flou  # first: it loads the apps

# isort: split
import asyncio
import gc
import json
from typing import Any

PATH = "/_held"


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Answer for `PATH` with the number of tasks; leave everything else to Flou."""
    if scope["type"] != "http" or scope["path"] != PATH:
        await flou(scope, receive, send)
        return
    gc.collect()
    body = json.dumps({"tasks": len(asyncio.all_tasks())}).encode()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": body})
