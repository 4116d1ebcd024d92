"""Erasing an account: at once unreadable and signed out, then gone row by row, whatever happens in between.

The first transaction destroys the data key and blocks the account: from then on nothing opens, tokens are
refused and sockets close (4504). The rows follow in batches, each its own transaction, so that an erasure
which is cut off goes on where it was: in `finish_all`, which every server runs. The last transaction deletes
the user and all that is related to them; a row that a turn under way adds meanwhile either is seen by it or
refused by the database.
"""

import time
from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F, ProtectedError, QuerySet, RestrictedError
from django.utils import timezone

from chat.cache import HOT
from chat.domain.errors import ErrorCode, FlouError
from chat.observability import log_structured, uid
from chat.operations.history import forget_conversation
from flou.accounts.limits import digest
from flou.accounts.models import Letter, RefreshFamily, User, UserProfile
from flou.rights.holdings import BY_ADDRESS, HOLDINGS
from flou.rights.models import Erasure
from guardrails.models import DataKey
from guardrails.operations.erasure import erasing
from guardrails.vault import forget_keys

# Turns of one transaction: some 0.2 s (measured, docs/operations.md).
BATCH: Final = 500
# One that was begun so long ago and is not finished was cut off.
LEFT_ALONE_S: Final = 60


def state_of(public_id: UUID) -> Erasure | None:
    """Return the erasure of the account that had this public id."""
    return Erasure.objects.filter(pseudonym=uid(public_id)).first()


@transaction.atomic
def begin(user: User, now: datetime) -> Erasure:
    """Make everything of a user unreadable and end their sign-ins; begun twice is the same as once.

    Raises:
        FlouError: `forbidden` for staff, whose work on cases stays on record: they are blocked instead.
    """
    row = User.objects.select_for_update().get(pk=user.pk)
    if row.is_staff or row.is_superuser:
        problem = "Las cuentas del equipo no se borran aquí: las bloquea una persona que administra Flou."
        raise FlouError(ErrorCode.FORBIDDEN, message=problem)
    erasure, _ = Erasure.objects.get_or_create(
        pseudonym=uid(row.public_id),
        defaults={"user_id": row.pk, "user_uid": row.public_id, "requested_at": now},
    )
    User.objects.filter(pk=row.pk).update(is_active=False)
    _forget_key(row.public_id)
    transaction.on_commit(lambda: _forget_copies(row.pk))
    log_structured("erasure_begun", uid=erasure.pseudonym)
    return erasure


def work(erasure: Erasure, go_on: Callable[[], bool]) -> bool:
    """Delete what is left of an account as long as `go_on` says so; return whether nothing is left."""
    user_id = erasure.user_id
    if user_id is None:
        return True
    while go_on():
        with transaction.atomic():
            count = forget_conversation(user_id, BATCH)
            Erasure.objects.filter(pk=erasure.pk).update(turns=F("turns") + count)
        if not count:
            _finish(erasure.pk)
            return True
    return False


def erase(user: User, *, within_s: float | None = None) -> bool:
    """Erase an account; return whether it is done within that time, or only begun and left to the servers."""
    erasure = begin(user, timezone.now())
    deadline = None if within_s is None else time.monotonic() + within_s
    return work(erasure, lambda: deadline is None or time.monotonic() < deadline)


def finish_all(now: datetime) -> int:
    """Finish the erasures that were cut off; return how many. Two processes at once do no harm."""
    begun = now.timestamp() - LEFT_ALONE_S
    waiting = [
        row for row in Erasure.objects.filter(finished_at=None) if row.requested_at.timestamp() < begun
    ]
    return sum(work(row, lambda: True) for row in waiting)


def _finish(erasure: UUID) -> None:
    """Delete the user with all that is related to them, and forget who it was."""
    with erasing():
        row = Erasure.objects.select_for_update().get(pk=erasure)
        if row.user_id is None or row.user_uid is None:
            return
        user = User.objects.select_for_update().filter(pk=row.user_id).first()
        _forget_key(row.user_uid)
        _forget_name(row)
        if user is not None:
            _forget_address(user.email)
            _delete(user)
        user_id = row.user_id
        transaction.on_commit(lambda: _forget_copies(user_id))
        row.user_id = row.user_uid = None
        row.finished_at = timezone.now()
        row.save(update_fields=["user_id", "user_uid", "finished_at"])
    log_structured("erasure_finished", uid=row.pseudonym, count=row.turns)


def _delete(user: User) -> None:
    """Delete a user; of one who once was staff, a nameless row stays for what they did as such."""
    try:
        with transaction.atomic():
            user.delete()
    except (ProtectedError, RestrictedError):
        for holding in HOLDINGS:
            if holding.owner == "user":
                # Django's own deletion and not the model's, which refuses for what is written once.
                QuerySet(model=holding.model).filter(user=user.pk).delete()
        RefreshFamily.objects.filter(user=user).delete()
        UserProfile.objects.create(user=user)
        User.objects.filter(pk=user.pk).update(
            email=f"{user.public_id}@erased.invalid",
            password=make_password(None),
            last_login=None,
            is_active=False,
        )


def _forget_key(user_uid: UUID) -> None:
    DataKey.objects.filter(user_uid=user_uid).delete()
    transaction.on_commit(forget_keys)


def _forget_copies(user_id: int) -> None:
    HOT.forget(user_id)


def _forget_address(email: str) -> None:
    Letter.objects.filter(address=email).delete()
    for model in BY_ADDRESS:
        model.objects.filter(username=digest(email)).delete()


def _forget_name(row: Erasure) -> None:
    """Leave a pseudonym where staff's own log has the e-mail of the account."""
    account = ContentType.objects.get_for_model(User)
    mentions = LogEntry.objects.filter(content_type=account, object_id=str(row.user_id))
    mentions.update(object_repr=f"cuenta borrada {row.pseudonym}", object_id="", change_message="")
