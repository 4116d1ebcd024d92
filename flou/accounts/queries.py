"""Reading accounts: who a token stands for, asked of the database every time."""

from collections.abc import Collection
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet

from chat.domain.errors import AccountGone, ErrorCode, FlouError
from chat.domain.principal import Principal
from flou.accounts import consents
from flou.accounts.models import Purpose, User, UserProfile
from flou.accounts.tokens import Claims, Kind, read


def authenticate(token: str) -> Principal:
    """Return who an access token stands for, at the price of one query.

    Raises:
        FlouError: `token_expired`; `auth_required` when it is not ours or its sign-in was ended.
        AccountGone: the user was erased or blocked.
    """
    return signed_in(token)[1]


def signed_in(token: str) -> tuple[User, Principal]:
    """Return the user of an access token together with the principal; raises like `authenticate`."""
    claims = read(token, Kind.ACCESS)
    return _found(claims.public_id, claims.family, claims.exp)


def recheck(principal: Principal) -> Principal:
    """Return the principal as it is now, for a socket that lives longer than a request.

    Raises:
        FlouError: `auth_required`, the sign-in was ended.
        AccountGone: the user was erased or blocked.
    """
    return _found(principal.public_id, principal.family, principal.exp)[1]


def ended(sign_ins: Collection[tuple[UUID, UUID]]) -> dict[tuple[UUID, UUID], FlouError]:
    """Return those of the sign-ins (user's public id, family) that are in force no more, and why.

    One query while all are in force, whatever their number.
    """
    families = [family for _, family in sign_ins]
    live = User.objects.filter(_unrevoked(), is_active=True, refresh_families__id__in=families)
    left = set(sign_ins) - set(live.values_list("public_id", "refresh_families__id"))
    return {(public_id, family): _refusal(public_id) for public_id, family in left}


def require_live(claims: Claims) -> None:
    """Return when the user and the sign-in behind a token are in force; raise like `recheck` otherwise."""
    if not _live(claims.public_id, claims.family).exists():
        raise _refusal(claims.public_id)


def _live(public_id: UUID, family: UUID) -> QuerySet[User]:
    return User.objects.filter(_unrevoked(), public_id=public_id, is_active=True, refresh_families__id=family)


def _unrevoked() -> Q:
    """Return what holds of a sign-in that neither a logout nor a new password has ended."""
    since = Q(tokens_valid_from=None) | Q(tokens_valid_from__lte=F("refresh_families__created_at"))
    return since & Q(refresh_families__revoked_at=None)


def _found(public_id: UUID, family: UUID, exp: int) -> tuple[User, Principal]:
    purposes = consents.in_force().filter(user=OuterRef("pk")).values("purpose")
    rows = (
        _live(public_id, family)
        .select_related("profile__institution")
        .annotate(purposes=ArraySubquery(purposes))
    )
    user = rows.first()
    if user is None:
        raise _refusal(public_id)
    profile = getattr(user, "profile", None) or UserProfile(user=user)
    return user, Principal(
        user_id=user.pk,
        public_id=user.public_id,
        family=family,
        exp=exp,
        country=profile.effective_country,
        time_zone=profile.time_zone or settings.TIME_ZONE,
        display_name=profile.display_name,
        consents=_effective(frozenset(user.purposes), profile),
    )


def _effective(purposes: frozenset[str], profile: UserProfile) -> frozenset[str]:
    """Return the purposes that hold: without the statement of age that is asked for, nobody chats."""
    return purposes if consents.may_chat_at_age(profile) else purposes - {Purpose.CHAT.value}


def _refusal(public_id: UUID) -> FlouError:
    blocked = not User.objects.filter(public_id=public_id, is_active=True).exists()
    return AccountGone() if blocked else FlouError(ErrorCode.AUTH_REQUIRED)
