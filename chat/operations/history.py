"""Clearing a user's conversation."""

from django.db import transaction
from django.utils import timezone

from chat.cache import HOT
from chat.models import ChatMessage, SessionState, Turn, TurnEvent


@transaction.atomic
def clear_history(user_id: int) -> None:
    """Delete the user's messages and their turns' logs, and end their session; flags stay for the staff.

    A turn that is under way is deleted with the rest: its owner finds that it has lost it and stops.
    """
    SessionState.objects.select_for_update().filter(user_id=user_id, ended_at__isnull=True).update(
        ended_at=timezone.now(), state=None
    )
    TurnEvent.objects.filter(turn__user_id=user_id).delete()
    ChatMessage.objects.filter(user_id=user_id).delete()
    Turn.objects.filter(user_id=user_id).delete()
    SessionState.objects.filter(user_id=user_id).delete()
    transaction.on_commit(lambda: HOT.forget(user_id))
