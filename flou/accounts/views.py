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
from flou.accounts import legal, letters, limits, operations, profile
from flou.accounts.me import describe_me
from flou.accounts.models import DEMO_EMAIL, Letter, Retention, User
from flou.accounts.serializers import (
    ChangeMeSerializer,
    CredentialsSerializer,
    LegalSerializer,
    MeSerializer,
    PairSerializer,
    RefreshSerializer,
    RegisteredSerializer,
    RegisterSerializer,
    SentSerializer,
    UserSerializer,
)


class PublicView(APIView):
    """An endpoint for people who are not signed in; a stale token in the header does not matter here."""

    authentication_classes = ()
    permission_classes = (AllowAny,)


class RegisterView(PublicView):
    """Makes an account and signs it in."""

    @extend_schema(
        request=RegisterSerializer,
        responses={201: RegisteredSerializer, 202: SentSerializer},
        tags=["cuenta"],
    )
    def post(self, request: Request) -> Response:
        """Register with an address and a password; where a code is asked for, it is sent first (202)."""
        limits.check(request, limits.REGISTER, typed_email(request))
        data = valid(RegisterSerializer, request)
        if settings.REGISTRATION == "confirmed" and "code" not in data:
            limits.check(request, limits.LETTER, data["email"])
            letters.ask(Letter.Kind.SIGN_UP, data["email"])
            return Response({"sent": True}, status=202)
        user = _registered(data)
        pair = operations.sign_in(user)
        # Read again: the row holds what was stored, the instance what was asked for.
        stored = User.objects.select_related("profile").get(pk=user.pk)
        return Response({"user": UserSerializer(stored).data, **pair.as_json()}, status=201)


class TokenView(PublicView):
    """Signs in."""

    @extend_schema(request=CredentialsSerializer, responses=PairSerializer, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Exchange an e-mail address and a password for a pair of tokens."""
        limits.check(request, limits.TOKEN, typed_email(request))
        data = valid(CredentialsSerializer, request)
        return Response(operations.sign_in_with_password(data["email"], data["password"]).as_json())


class LogoutView(PublicView):
    """Signs out."""

    @extend_schema(request=RefreshSerializer, responses={204: None}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """End the sign-in of a refresh token."""
        operations.sign_out(valid(RefreshSerializer, request)["refresh"])
        return Response(status=204)


class LogoutAllView(APIView):
    """Signs out everywhere."""

    @extend_schema(request=None, responses={204: None}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """End every sign-in of the account, this one too; what is open for them is closed."""
        user = _user(request)
        limits.check(request, limits.SIGN_OUT, user.email)
        operations.sign_out_everywhere(user)
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
        if asked.asked().institution_code:
            limits.check(request, limits.CODE, user.email)
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


def valid(shape: type[serializers.Serializer[Any]], request: Request) -> dict[str, Any]:
    """Return the fields of a body that has that shape; raises DRF's `ValidationError`."""
    serializer = shape(data=request.data)
    serializer.is_valid(raise_exception=True)
    data: dict[str, Any] = serializer.validated_data
    return data


def typed_email(request: Request) -> str:
    """Return the address of a body that has not been validated yet."""
    raw = request.data.get("email") if isinstance(request.data, dict) else None
    return raw if isinstance(raw, str) else ""


def _registered(data: dict[str, Any]) -> User:
    """Return the account that was asked for. Raises `FlouError`."""
    confirmed = settings.REGISTRATION == "confirmed"
    # Before anything is looked up: a wrong code is answered alike, whoever has the address.
    if confirmed and not letters.is_code(data["email"], data["code"], timezone.now()):
        problem = "El código no es correcto o venció."
        raise FlouError(ErrorCode.BAD_FRAME, message=problem, fields={"code": problem})
    user = operations.register(
        data["email"],
        data["password"],
        country=data["country"],
        purposes=data.get("consents"),
        age=data.get("age"),
        code=data["institution_code"],
    )
    if confirmed:
        User.objects.filter(pk=user.pk).update(email_confirmed_at=timezone.now())
    elif settings.EMAIL_HOST:
        # Where e-mail is only printed nobody waits for it; it is sent when it is asked for.
        letters.ask(Letter.Kind.CONFIRM, user.email)
    return user


def _user(request: Request) -> User:
    return cast("User", request.user)


def _me(user: User) -> Any:
    return MeSerializer(describe_me(user.pk)).data
