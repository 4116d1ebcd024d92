"""The cases before and after one, in the queue as the reader has narrowed it."""

from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest, QueryDict

FILTERS = "_changelist_filters"
# A queue that is longer is not gone through case by case.
MAX_QUEUE = 500


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where a case stands. `place` counts from 1, and is 0 for a case that is not in the queue (any more)."""

    previous: int | None
    next: int | None
    place: int
    count: int
    query: str


def neighbours(model_admin: Any, request: HttpRequest, pk: int) -> Neighbours:
    """Return the cases around one; of a case that has left the queue, its first one comes next."""
    kept = request.GET.get(FILTERS, "")
    ids = _queue(model_admin, request, kept)
    query = f"?{QueryDict.fromkeys([FILTERS], kept).urlencode()}" if kept else ""
    if pk not in ids:
        return Neighbours(None, ids[0] if ids else None, 0, len(ids), query)
    place = ids.index(pk)
    return Neighbours(
        previous=ids[place - 1] if place else None,
        next=ids[place + 1] if place + 1 < len(ids) else None,
        place=place + 1,
        count=len(ids),
        query=query,
    )


def _queue(model_admin: Any, request: HttpRequest, kept: str) -> list[int]:
    narrowed = copy(request)
    narrowed.GET = QueryDict(kept)
    try:
        queue = model_admin.get_changelist_instance(narrowed).queryset
    except IncorrectLookupParameters:
        return []
    return list(queue.values_list("pk", flat=True)[:MAX_QUEUE])
