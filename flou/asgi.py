"""The ASGI application: Django for HTTP, Channels for the sockets, and the server's life span."""

import asyncio
import os
import warnings
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any
from urllib.parse import SplitResult, urlsplit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flou.settings")
# WhiteNoise answers with small files, which Django reads whole before it sends them: right for what they are.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

from django.core.asgi import get_asgi_application

django_application = get_asgi_application()

from channels.auth import AuthMiddlewareStack
from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import OriginValidator
from django.conf import settings
from django.urls import path, re_path

from chat.routing import websocket_urlpatterns
from chat.turn.wiring import get_runtime, stop_runtime
from flou.accounts import postman
from flou.accounts.prune import PRUNES
from flou.accounts.sockets import find_ended, with_identity
from flou.drain import drain_on_signals
from flou.figures.recorder import Recorder, gauges_of
from flou.figures.sweeper import Sweeper as FiguresSweeper
from flou.ops import tracing
from flou.ops.console.consumer import StaffConsumer
from flou.rights.sweeper import Sweeper as RightsSweeper
from flou.study.sweeper import Sweeper
from guardrails.domain import crisis

crisis.prepare()  # before anybody can connect

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class KnownOrigins(OriginValidator):
    """Refuses pages of other sites; a phone sends no Origin and is let through."""

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Let a handshake through or refuse it; Channels' own refusal dies with the channel layer."""
        if self.valid_origin(_origin(scope)):
            await self.application(scope, receive, send)
        else:
            await receive()
            await send({"type": "websocket.close"})

    def valid_origin(self, parsed_origin: Any) -> bool:
        """Return whether a handshake with this Origin may go on."""
        return parsed_origin is None or bool(super().valid_origin(parsed_origin))


class OwnPages(KnownOrigins):
    """Refuses who sends no Origin, too: a cookie goes along wherever the page comes from."""

    def valid_origin(self, parsed_origin: Any) -> bool:
        """Return whether a handshake with this Origin may go on."""
        return parsed_origin is not None and super().valid_origin(parsed_origin)


def _origin(scope: dict[str, Any]) -> SplitResult | None:
    """Return the Origin of a handshake, None when it has none; an unreadable one is of no known host."""
    sent = [value for name, value in scope["headers"] if name == b"origin"]
    try:
        return urlsplit(sent[-1].decode("latin-1")) if sent else None
    except ValueError:
        return urlsplit("")


async def lifespan(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Start looking after turns with the server, and let them end before it goes."""
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            start()
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            await stop_runtime()
            await asyncio.to_thread(tracing.stop)
            await send({"type": "lifespan.shutdown.complete"})
            return


@cache
def start() -> None:
    """Start the runtime of this process, once."""
    runtime = get_runtime()
    runtime.watch.find_ended = find_ended
    runtime.reaper.prunes.extend(PRUNES)
    runtime.look_after(Sweeper(show=runtime.show_late).run(), "blocks")
    runtime.look_after(RightsSweeper().run(), "rights")
    runtime.look_after(postman.run(), "letters")
    runtime.look_after(Recorder(lambda: gauges_of(runtime)).run(), "figures")
    runtime.look_after(FiguresSweeper(runtime.now).run(), "alerts")
    drain_on_signals(runtime)
    tracing.start()


staff = OwnPages(AuthMiddlewareStack(StaffConsumer.as_asgi()), settings.ALLOWED_HOSTS)
students = KnownOrigins(URLRouter(websocket_urlpatterns), settings.ALLOWED_HOSTS)

router = ProtocolTypeRouter(
    {
        "http": django_application,
        "websocket": with_identity(URLRouter([path("ws/v1/staff", staff), re_path("", students)])),
        "lifespan": lifespan,
    }
)


async def application(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Answer one connection. Daphne knows no life span: there the first connection starts the runtime."""
    if scope["type"] != "lifespan":
        start()
    await router(scope, receive, send)
