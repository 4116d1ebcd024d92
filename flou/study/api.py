"""DRF views of blocks and check-ins: one domain call each."""

from typing import Any, cast
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.principal import Principal
from chat.turn.intake import CONSENT
from flou.study import queries
from flou.study.domain.block import Command
from flou.study.operations import blocks, check_ins
from flou.study.serializers import BlockAnswer, CheckInsAnswer, NewCheckIn, StartBlock

_BLOCKS, _CHECK_INS = ["bloques"], ["registro diario"]


class BlocksView(APIView):
    """The beginning of blocks."""

    @extend_schema(request=StartBlock, responses={201: BlockAnswer, 200: BlockAnswer}, tags=_BLOCKS)
    def post(self, request: Request) -> Response:
        """Start a block; while one is live, that one is the answer (200)."""
        principal, data = _consenting(request), _valid(StartBlock, request)
        now = queries.database_now()
        row, new = blocks.start(principal.user_id, data["client_id"], data["minutes"], data["turn"], now)
        return Response(queries.describe_block(row, now), status=201 if new else 200)


class CurrentBlockView(APIView):
    """The block to show."""

    @extend_schema(responses=BlockAnswer, tags=_BLOCKS)
    def get(self, request: Request) -> Response:
        """Read the live block, or else the one that ended within the last hour."""
        now = queries.database_now()
        return Response(queries.describe_block(blocks.look(_principal(request).user_id, now), now))


class BlockCommandView(APIView):
    """One command to a block; which one is said by the address."""

    command: Command = "pause"

    @extend_schema(request=None, responses=BlockAnswer, tags=_BLOCKS)
    def post(self, request: Request, block: UUID) -> Response:
        """Change a block; a command that does not fit changes nothing, and the answer says what is."""
        now = queries.database_now()
        row = blocks.change(_principal(request).user_id, block, self.command, now)
        return Response(queries.describe_block(row, now))


class CheckInsView(APIView):
    """How a student is, once a day of theirs."""

    @extend_schema(responses=CheckInsAnswer, tags=_CHECK_INS)
    def get(self, request: Request) -> Response:
        """Read today's check-in and the last thirty."""
        return Response(_check_ins(_principal(request)))

    @extend_schema(request=NewCheckIn, responses={201: CheckInsAnswer, 200: CheckInsAnswer}, tags=_CHECK_INS)
    def post(self, request: Request) -> Response:
        """Keep how a student is today (201), or correct it (200)."""
        principal, data = _consenting(request), _valid(NewCheckIn, request)
        new = check_ins.check_in(
            principal.user_id,
            principal.public_id,
            data["level"],
            principal.time_zone,
            queries.database_now(),
        )
        return Response(_check_ins(principal), status=201 if new else 200)


def _check_ins(principal: Principal) -> Any:
    now = queries.database_now()
    found = queries.check_ins_of(principal.user_id, principal.public_id, principal.time_zone, now)
    return CheckInsAnswer(found.as_json()).data


def _principal(request: Request) -> Principal:
    return cast("Principal", request.auth)


def _consenting(request: Request) -> Principal:
    principal = _principal(request)
    if CONSENT not in principal.consents:
        raise FlouError(ErrorCode.CONSENT_REQUIRED)
    return principal


def _valid(shape: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    serializer = shape(data=request.data)
    serializer.is_valid(raise_exception=True)
    data: dict[str, Any] = serializer.validated_data
    return data
