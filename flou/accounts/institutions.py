"""Joining an institution with a code, and leaving it."""

from datetime import datetime
from typing import Final

from django.db.models import F, Q

from chat.domain.errors import ErrorCode, FlouError
from flou.accounts.models import InstitutionCode, UserProfile

_REFUSED: Final = "Este código no existe, venció o ya se usó todas las veces."


def join(profile: UserProfile, code: str, now: datetime) -> None:
    """Set the institution of a profile, unsaved, and count one use of the code, in the caller's transaction.

    Of many who use a code at once no more get in than it allows. Who is in already uses it up no further.

    Raises:
        FlouError: `bad_frame`, one sentence for whatever is wrong with the code.
    """
    good = InstitutionCode.objects.filter(
        Q(expires_at=None) | Q(expires_at__gt=now), is_active=True, institution__is_active=True
    ).filter(code=code.strip().upper())
    found = good.select_related("institution").first()
    if found is not None and found.institution_id == profile.institution_id:
        return
    room = good.filter(Q(max_uses=None) | Q(uses__lt=F("max_uses")))
    if found is None or not room.update(uses=F("uses") + 1):
        raise FlouError(ErrorCode.BAD_FRAME, message=_REFUSED, fields={"institution_code": _REFUSED})
    profile.institution = found.institution
    profile.institution_name = ""
