"""The rights of a user over what is held about them: to read all of it, and to have it erased."""

from collections.abc import Sequence
from typing import Any, cast

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.principal import Principal
from flou.accounts import limits, queries, reauth, tokens
from flou.accounts.http import bearer_token
from flou.accounts.models import User
from flou.accounts.serializers import ReauthSerializer
from flou.accounts.tokens import Kind
from flou.accounts.views import MeView
from flou.rights import erasure
from flou.rights.export import document

# A client waits this long at most; what is left then is the servers' to finish.
ERASE_WITHIN_S = 20.0
_EXPORT = {
    (200, "application/json"): OpenApiResponse(
        OpenApiTypes.OBJECT, "Un documento con todo; las secciones son listas."
    )
}


class ExportView(APIView):
    """Everything held about whoever asks."""

    @extend_schema(responses=_EXPORT, tags=["cuenta"])
    def get(self, request: Request) -> HttpResponseBase:
        """Export, with a sign-in that is younger than ten minutes."""
        return _export(request)

    @extend_schema(request=ReauthSerializer, responses=_EXPORT, tags=["cuenta"])
    def post(self, request: Request) -> HttpResponseBase:
        """Export, with the password in the body."""
        return _export(request)


class OwnAccountView(MeView):
    """The own profile, and the end of it."""

    def get_authenticators(self) -> list[BaseAuthentication]:
        """Return how a request is authenticated: an erasure that is asked for again has no user any more."""
        erasing = self.request is not None and self.request.method == "DELETE"
        return [] if erasing else super().get_authenticators()

    def get_permissions(self) -> Sequence[Any]:
        """Return who may ask; `delete` sees to it by itself."""
        return [] if self.request.method == "DELETE" else super().get_permissions()

    @extend_schema(
        request=ReauthSerializer,
        responses={
            204: OpenApiResponse(description="Nada queda."),
            202: OpenApiResponse(description="Nada se puede leer ya; el resto se borra en un momento."),
        },
        auth=[{"bearer": []}],  # type: ignore[list-item] # what it becomes in the document; typed as names
        tags=["cuenta"],
    )
    def delete(self, request: Request) -> Response:
        """Erase the account and everything held about it. Asked again it answers the same."""
        token = bearer_token(request.headers.get("Authorization", ""))
        if token is None:
            raise FlouError(ErrorCode.AUTH_REQUIRED)
        erased = erasure.state_of(tokens.read(token, Kind.ACCESS).public_id)
        if erased is not None:
            return Response(status=204 if erased.finished_at else 202)
        user, principal = queries.signed_in(token)
        reauth.require(request, user, principal)
        return Response(status=204 if erasure.erase(user, within_s=ERASE_WITHIN_S) else 202)


def _export(request: Request) -> HttpResponseBase:
    user, principal = cast("User", request.user), cast("Principal", request.auth)
    reauth.require(request, user, principal)
    limits.check(request, limits.EXPORT, user.email)
    now = timezone.now()
    answer = StreamingHttpResponse(document(user.pk, user.public_id, now), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="flou-{now:%Y-%m-%d}.json"'
    answer["Cache-Control"] = "no-store, no-transform"
    answer["X-Accel-Buffering"] = "no"
    return answer
