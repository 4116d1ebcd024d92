"""The page at `/`, and the JSON Schema of the frames."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from chat.domain.frames import MAX_CHARS, json_schema


def chat(request: HttpRequest) -> HttpResponse:
    """Show the web chat; everything in it talks the public protocol."""
    context = {
        "demo": settings.LOCAL,
        "offline": not settings.GEMINI_API_KEY,
        "max_chars": MAX_CHARS,
        "country": settings.DEFAULT_COUNTRY,
    }
    return render(request, "chat.html", context)


def frames(request: HttpRequest) -> JsonResponse:
    """Return the JSON Schema of every frame of `flou.v1`."""
    return JsonResponse(json_schema())
