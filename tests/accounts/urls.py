"""The account endpoints and a few probes, without the rest of the site."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.urls import include, path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat.requests import FlouRequest
from flou.ops import health


async def whoami(request: FlouRequest) -> JsonResponse:
    """Say who asks, by way of the async door."""
    first, second = await request.aprincipal(), await request.aprincipal()
    return JsonResponse({"id": str(first.public_id), "same": first is second})


async def send(request: FlouRequest) -> JsonResponse:
    """Stand in for the endpoint that screens a text before it refuses it."""
    if request.over_limit:
        raise request.over_limit
    return JsonResponse({"arrived": request.arrived_at.isoformat()})


def boom(request: FlouRequest) -> HttpResponse:
    """Fail in a way that nobody anticipated, with a secret in the message."""
    raise RuntimeError("canary-exception")


class Broken(APIView):
    """Fails likewise, in DRF."""

    def get(self, request: Request) -> Response:
        """Fail."""
        raise RuntimeError("canary-exception")

    def post(self, request: Request) -> Response:
        """Echo the body."""
        body: Any = request.data
        return Response(body)


urlpatterns = [
    path("api/v1/", include("flou.accounts.urls")),
    path("api/v1/", include("flou.rights.urls")),
    path("api/v1/whoami", whoami),
    path("api/v1/chat/send", send),
    path("api/v1/boom", boom),
    path("api/v1/broken", Broken.as_view()),
    path("page", boom),
    path("healthz", health.healthz),
    path("readyz", health.readyz),
]

handler400 = "flou.error_pages.bad_request"
handler403 = "flou.error_pages.permission_denied"
handler404 = "flou.error_pages.page_not_found"
handler500 = "flou.error_pages.server_error"
