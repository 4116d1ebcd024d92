"""The account endpoints under `/api/v1`: DRF, synchronous, one domain call each."""

from typing import Any, cast

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.principal import Principal
from flou.accounts import limits, operations
from flou.accounts.models import DEMO_EMAIL, User, UserProfile
from flou.accounts.serializers import (
    CredentialsSerializer,
    MeSerializer,
    PairSerializer,
    RefreshSerializer,
    RegisteredSerializer,
    RegisterSerializer,
    UserSerializer,
)


class PublicView(APIView):
    """An endpoint for people who are not signed in; a stale token in the header does not matter here."""

    authentication_classes = ()
    permission_classes = (AllowAny,)


class RegisterView(PublicView):
    """Makes an account and signs it in."""

    @extend_schema(request=RegisterSerializer, responses={201: RegisteredSerializer}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Register with an e-mail address and a password."""
        limits.check(request, limits.REGISTER, _email(request))
        data = _valid(RegisterSerializer, request)
        user = operations.register(
            data["email"], data["password"], country=data["country"], consents=data.get("consents", ())
        )
        pair = operations.sign_in(user)
        # Read again: the row holds what was stored, the instance what was asked for.
        stored = User.objects.select_related("profile").get(pk=user.pk)
        return Response({"user": UserSerializer(stored).data, **pair.as_json()}, status=201)


class TokenView(PublicView):
    """Signs in."""

    @extend_schema(request=CredentialsSerializer, responses=PairSerializer, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Exchange an e-mail address and a password for a pair of tokens."""
        limits.check(request, limits.TOKEN, _email(request))
        data = _valid(CredentialsSerializer, request)
        return Response(operations.sign_in_with_password(data["email"], data["password"]).as_json())


class LogoutView(PublicView):
    """Signs out."""

    @extend_schema(request=RefreshSerializer, responses={204: None}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """End the sign-in of a refresh token."""
        operations.sign_out(_valid(RefreshSerializer, request)["refresh"])
        return Response(status=204)


class DemoView(PublicView):
    """Signs in as the demo student, on somebody's own machine only."""

    @extend_schema(request=None, responses=PairSerializer, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Get a pair of tokens of the demo account."""
        if not settings.LOCAL:
            raise FlouError(ErrorCode.NOT_FOUND)
        user = User.objects.filter(email=DEMO_EMAIL, is_active=True, is_staff=False).first()
        if user is None:
            raise FlouError(ErrorCode.NOT_FOUND)
        return Response(operations.sign_in(user).as_json())


class MeView(APIView):
    """The profile of whoever asks."""

    @extend_schema(responses=MeSerializer, tags=["cuenta"])
    def get(self, request: Request) -> Response:
        """Read the own profile."""
        return Response(_me(request, _profile(request)))

    @extend_schema(request=MeSerializer, responses=MeSerializer, tags=["cuenta"])
    def patch(self, request: Request) -> Response:
        """Change country, display name or time zone."""
        changed = MeSerializer(_profile(request), data=request.data, partial=True)
        changed.is_valid(raise_exception=True)
        return Response(_me(request, changed.save()))


def _valid(shape: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    serializer = shape(data=request.data)
    serializer.is_valid(raise_exception=True)
    data: dict[str, Any] = serializer.validated_data
    return data


def _email(request: Request) -> str:
    """Return the address of a body that has not been validated yet."""
    raw = request.data.get("email") if isinstance(request.data, dict) else None
    return raw if isinstance(raw, str) else ""


def _principal(request: Request) -> Principal:
    return cast("Principal", request.auth)


def _profile(request: Request) -> UserProfile:
    return UserProfile.objects.select_related("user").get_or_create(user_id=_principal(request).user_id)[0]


def _me(request: Request, profile: UserProfile) -> Any:
    return MeSerializer(profile, context={"consents": sorted(_principal(request).consents)}).data
