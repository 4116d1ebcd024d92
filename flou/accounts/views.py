"""The account endpoints under `/api/v1`: DRF, synchronous, one domain call each."""

from typing import Any, cast

from django.conf import settings
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat.domain.errors import ErrorCode, FlouError
from flou.accounts import legal, limits, operations, profile
from flou.accounts.me import describe_me
from flou.accounts.models import DEMO_EMAIL, Retention, User
from flou.accounts.serializers import (
    ChangeMeSerializer,
    CredentialsSerializer,
    LegalSerializer,
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
            data["email"],
            data["password"],
            country=data["country"],
            purposes=data.get("consents"),
            age=data.get("age"),
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
        """Read the own profile, and what was agreed to."""
        return Response(_me(_user(request)))

    @extend_schema(request=ChangeMeSerializer, responses=MeSerializer, tags=["cuenta"])
    def patch(self, request: Request) -> Response:
        """Change the profile, state the age, grant or withdraw consent: all of it or nothing."""
        asked = ChangeMeSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        user = _user(request)
        profile.change(user, asked.asked(), timezone.now())
        return Response(_me(user))


class LegalView(PublicView):
    """What there is to agree to."""

    @extend_schema(responses=LegalSerializer, tags=["cuenta"])
    def get(self, request: Request) -> Response:
        """Read the texts in force and the ages from which Flou may be used."""
        found = {
            "minimum_age": settings.MINIMUM_AGE,
            "minimum_ages": settings.MINIMUM_AGES,
            "age_required": settings.AGE_REQUIRED,
            "retention_days": Retention.values,
            "texts": list(legal.in_force().values()),
        }
        return Response(LegalSerializer(found).data)


def _valid(shape: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    serializer = shape(data=request.data)
    serializer.is_valid(raise_exception=True)
    data: dict[str, Any] = serializer.validated_data
    return data


def _email(request: Request) -> str:
    """Return the address of a body that has not been validated yet."""
    raw = request.data.get("email") if isinstance(request.data, dict) else None
    return raw if isinstance(raw, str) else ""


def _user(request: Request) -> User:
    return cast("User", request.user)


def _me(user: User) -> Any:
    return MeSerializer(describe_me(user.pk)).data
