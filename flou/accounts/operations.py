"""Changing accounts: registering, signing in and out, exchanging tokens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.backends import ModelBackend
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone

from chat.domain.errors import ErrorCode, FlouError
from chat.observability import log_structured, uid
from flou.accounts import consents, institutions, queries, tokens
from flou.accounts.models import Institution, Purpose, RefreshFamily, SpentRefresh, User, UserProfile
from flou.accounts.profile import Age, state_age
from flou.accounts.tokens import Claims, Kind, Pair

# An exchange takes milliseconds: a claim still unanswered after this was cut off by a crash, and its token
# is as spent as any other.
ANSWER_WITHIN = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Won:
    """What the winner of a refresh token gets, and the token's id."""

    jti: UUID
    pair: Pair


def register(
    email: str,
    password: str,
    *,
    country: str = "",
    display_name: str = "",
    purposes: Iterable[str] | None = None,
    age: Age | None = None,
    code: str = "",
) -> User:
    """Create an account with its profile and consents.

    `purposes` are exactly those that were agreed to; None when nobody was asked one by one: registering then
    means to agree to `chat`. `code` is of an institution.

    Raises:
        FlouError: `bad_frame`, the address cannot be used (at the price of the same hashing as a success),
            the code is good no more, or whoever registers is too young.
    """
    try:
        with transaction.atomic():
            user = User.objects.create_user(email, password)
            _fill_profile(user, country, display_name, age, code)
            consents.grant(user, {Purpose.CHAT.value} if purposes is None else purposes)
            if purposes is not None:
                consents.settle_unasked(user)
    except IntegrityError:
        problem = "No pudimos crear una cuenta con este correo. Si ya tienes una, inicia sesión."
        raise FlouError(ErrorCode.BAD_FRAME, message=problem, fields={"email": problem}) from None
    log_structured("account_registered", uid=uid(user.public_id))
    return user


def _fill_profile(user: User, country: str, display_name: str, age: Age | None, code: str) -> None:
    profile = user.profile
    profile.country, profile.display_name = country, display_name
    if code:
        institutions.join(profile, code, timezone.now())
    if age is not None:
        state_age(profile, age, timezone.now())
    profile.save()


def sign_in(user: User) -> Pair:
    """Begin a sign-in and return its first pair of tokens."""
    with transaction.atomic():
        family = RefreshFamily.objects.create(user=user)
        User.objects.filter(pk=user.pk).update(last_login=timezone.now())
    return tokens.mint(user.public_id, family.id)


def sign_in_with_password(email: str, password: str) -> Pair:
    """Begin a sign-in with a password; an unknown address costs the same time as a wrong password.

    Raises:
        FlouError: `auth_required`, whatever of it was wrong.
    """
    # Not through `authenticate`: its other back end counts failures of staff, the view has counted this one.
    user = ModelBackend().authenticate(None, username=email, password=password)
    if not isinstance(user, User):
        raise FlouError(ErrorCode.AUTH_REQUIRED, message="El correo o la contraseña no son correctos.")
    return sign_in(user)


def spend(refresh: str, *, arrived_at: datetime) -> Won | None:
    """Spend a refresh token; of many that try, exactly one gets the next pair, the others None.

    Whoever brings a spent token ends the whole sign-in, unless they came (`arrived_at`) before the winner
    was answered: that is a client that fired twice, and it keeps the pair that it won.

    Raises:
        FlouError: `auth_required` or `token_expired`.
    """
    claims = tokens.read(refresh, Kind.REFRESH)
    queries.require_live(claims)
    if not _claimed(claims):
        _answer_reuse(claims, arrived_at)
        return None
    return Won(claims.jti, tokens.mint(claims.public_id, claims.family))


def note_answer(jti: UUID) -> None:
    """Note that the winner of a refresh token is answered now: whoever brings the token later is a thief."""
    SpentRefresh.objects.filter(jti=jti).update(answered_at=timezone.now())


def sign_out(refresh: str) -> None:
    """End the sign-in of a refresh token; ended and expired ones are no error.

    Raises:
        FlouError: `auth_required`, the token is not ours.
    """
    try:
        claims = tokens.read(refresh, Kind.REFRESH)
    except FlouError as error:
        if error.code is ErrorCode.TOKEN_EXPIRED:
            return
        raise
    revoke(claims.family)


def sign_out_everywhere(user: User) -> None:
    """End every sign-in of a user, as a new password does.

    No new one begins here: whoever holds a stolen token could make it last that way.
    """
    RefreshFamily.objects.filter(user=user, revoked_at=None).update(revoked_at=timezone.now())
    log_structured("signed_out_everywhere", uid=uid(user.public_id))


def revoke(family: UUID) -> None:
    """End a sign-in: all its tokens are refused from now on."""
    RefreshFamily.objects.filter(pk=family, revoked_at=None).update(revoked_at=timezone.now())


def change_password(user: User, password: str) -> None:
    """Set a new password and end every sign-in of the user."""
    user.set_password(password)
    user.save(update_fields=["password", "tokens_valid_from"])


def adopt_profiles(institution: Institution) -> int:
    """Give an institution the profiles that name it in their own words; return how many.

    Words count as its name when they are equal to it, or to its short name, but for the case of letters.
    """
    named = Q(institution_name__iexact=institution.name)
    if institution.short_name:
        named |= Q(institution_name__iexact=institution.short_name)
    return UserProfile.objects.filter(named, institution=None).update(institution=institution)


def block(user: User) -> None:
    """Disable an account; its tokens and sockets die at their next use."""
    User.objects.filter(pk=user.pk).update(is_active=False)


def _claimed(claims: Claims) -> bool:
    """Return whether this call is the one that spends the token: the insert decides."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO spent_refresh_tokens (jti, family_id, claimed_at) VALUES (%s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            [claims.jti, claims.family, timezone.now()],
        )
        return bool(cursor.rowcount)


def _answer_reuse(claims: Claims, arrived_at: datetime) -> None:
    spent = SpentRefresh.objects.get(jti=claims.jti)
    if arrived_at < (spent.answered_at or spent.claimed_at + ANSWER_WITHIN):
        return
    revoke(claims.family)
    log_structured("refresh_reused", uid=uid(claims.public_id))
