"""DRF views of the chat: history."""

from typing import cast

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat.domain.principal import Principal
from chat.history_serializers import HistoryPage, HistoryQuery
from chat.operations.history import clear_history
from chat.queries import history


class HistoryView(APIView):
    """A user's own messages."""

    @extend_schema(parameters=[HistoryQuery], responses=HistoryPage)
    def get(self, request: Request) -> Response:
        """Return a page of messages, oldest first; the newest page when no side is given."""
        query = HistoryQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        principal = cast("Principal", request.auth)
        page = history(principal.user_id, principal.public_id, **query.validated_data)
        return Response({"messages": page.messages, "has_more": page.has_more})

    @extend_schema(responses={204: OpenApiResponse(description="Sin mensajes y con una sesión nueva.")})
    def delete(self, request: Request) -> Response:
        """Clear the messages and begin a new session; a turn under way is stopped."""
        clear_history(cast("Principal", request.auth).user_id)
        return Response(status=204)
