"""The endpoints around passwords and addresses: one domain call each, the same answer for every address."""

from typing import cast

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from flou.accounts import letters, limits, passwords, reauth
from flou.accounts.models import Letter, User
from flou.accounts.serializers import (
    AddressSerializer,
    NewPasswordSerializer,
    PairSerializer,
    ResetSerializer,
    SecretSerializer,
    SentSerializer,
)
from flou.accounts.views import PublicView, typed_email, valid

_SENT = {"sent": True}


class ForgottenView(PublicView):
    """The way back in for who has forgotten the password."""

    @extend_schema(request=AddressSerializer, responses={202: SentSerializer}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Have a link for a new password sent; the answer is the same whether there is an account or not."""
        limits.check(request, limits.LETTER, typed_email(request))
        letters.ask(Letter.Kind.RESET, valid(AddressSerializer, request)["email"])
        return Response(_SENT, status=202)


class ResetView(PublicView):
    """A new password by a link."""

    @extend_schema(request=ResetSerializer, responses={204: None}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Set a new password with the secret of a link, once; every sign-in of the account ends."""
        limits.check(request, limits.SECRET)
        data = valid(ResetSerializer, request)
        passwords.reset(data["token"], data["password"], timezone.now())
        return Response(status=204)


class ConfirmView(PublicView):
    """An address that is shown to be one's own."""

    @extend_schema(request=SecretSerializer, responses={204: None}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Confirm an address with the secret of a link."""
        limits.check(request, limits.SECRET)
        passwords.confirm_email(valid(SecretSerializer, request)["token"], timezone.now())
        return Response(status=204)


class ConfirmationView(APIView):
    """Another link to confirm the own address."""

    @extend_schema(request=None, responses={202: SentSerializer}, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Have it sent."""
        user = cast("User", request.user)
        limits.check(request, limits.LETTER, user.email)
        if user.email_confirmed_at is None:
            letters.ask(Letter.Kind.CONFIRM, user.email)
        return Response(_SENT, status=202)


class PasswordView(APIView):
    """The own password."""

    @extend_schema(request=NewPasswordSerializer, responses=PairSerializer, tags=["cuenta"])
    def post(self, request: Request) -> Response:
        """Change it; every other sign-in ends, and this device goes on with the pair that it gets."""
        data, user = valid(NewPasswordSerializer, request), cast("User", request.user)
        reauth.check_password(request, user, data["current_password"], field="current_password")
        return Response(passwords.change(user, data["password"]).as_json())
