"""The page at `/`, what a browser keeps of it, and what developers of clients read of the frames."""

import hashlib
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.safestring import mark_safe
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page

from chat import asyncapi
from chat.domain.frames import MAX_CHARS, json_schema
from flou.ops import shell
from guardrails.domain.cards import card
from guardrails.queries import contents_of_all
from strategy.domain.countries import NAMES


# The same for everybody and without a secret: what compressing such a page may give away is nobody's.
@gzip_page
def chat(request: HttpRequest) -> HttpResponse:
    """Show the web chat; everything in it talks the public protocol."""
    context = {
        "demo": settings.LOCAL,
        "offline": not settings.GEMINI_API_KEY,
        "max_chars": MAX_CHARS,
        "country": settings.DEFAULT_COUNTRY,
        "modules": [name for name in shell.MODULES if name != "chat.js"],
    }
    return render(request, "chat.html", context)


def frames(request: HttpRequest) -> JsonResponse:
    """Return the JSON Schema of every frame of `flou.v1`."""
    return JsonResponse(json_schema())


def socket(request: HttpRequest) -> JsonResponse:
    """Return the AsyncAPI document of the socket, with this server in it."""
    document = asyncapi.document()
    document["servers"]["flou"]["variables"]["host"]["default"] = request.get_host()
    document["servers"]["flou"]["protocol"] = "wss" if request.is_secure() else "ws"
    return JsonResponse(document, json_dumps_params={"ensure_ascii": False})


def manifest(request: HttpRequest) -> JsonResponse:
    """Return what a phone needs to install the page."""
    icons = [
        {
            "src": static(f"icon-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    described = {
        "id": "/",
        "name": "Flou, tu coach de estudio",
        "short_name": "Flou",
        "description": "Te acompaña a partir, avanzar y terminar tus tareas, de a un paso.",
        "lang": "es",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#f6f3ec",
        "theme_color": "#f6f3ec",
        "icons": icons,
    }
    return JsonResponse(described, content_type="application/manifest+json")


@gzip_page
@cache_control(no_cache=True)
def worker(request: HttpRequest) -> HttpResponse:
    """Return the service worker of the page in force: a deploy changes its version, and so its text."""
    kept = {
        "version": shell.version(),
        "shell": ["/", "/lineas.json", *shell.addresses()],
        "hashed": not settings.LOCAL,
    }
    # Addresses and a hash of our own, nothing that anybody wrote.
    context = {"kept": mark_safe(json.dumps(kept))}  # noqa: S308
    return render(request, "worker.js", context, content_type="text/javascript; charset=utf-8")


@gzip_page
@cache_control(public=True, max_age=60)
def lines(request: HttpRequest) -> JsonResponse:
    """Return the crisis card of each country, for when there is no line: public, outside of the limits."""
    contents = contents_of_all()
    cards: dict[str, Any] = {code: card("high", code, contents).as_json() for code in ("", *NAMES)}
    version = hashlib.sha256(json.dumps(cards, sort_keys=True).encode()).hexdigest()[:16]
    return JsonResponse({"version": version, "cards": cards})
