"""Forgetting the pieces of old answers: an hour after a turn its text lives in the message alone."""

from datetime import timedelta

from django.db.models.functions import Now

from chat.models import Turn, TurnEvent

KEEP = timedelta(hours=1)
PIECES = ("chunk", "replace")


def prune_logs(limit: int) -> int:
    """Delete the pieces of text of up to `limit` turns that ended an hour ago; return how many turns.

    What is left of a log (card, metadata, end) still answers a client that comes back late.
    """
    old = Turn.objects.filter(log_pruned=False, finished_at__lt=Now() - KEEP).order_by("finished_at")
    turns = list(old.select_for_update(skip_locked=True).values_list("id", flat=True)[:limit])
    TurnEvent.objects.filter(turn_id__in=turns, kind__in=PIECES).delete()
    Turn.objects.filter(pk__in=turns).update(log_pruned=True)
    return len(turns)
