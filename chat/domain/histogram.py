"""Durations counted in buckets that can be added up: over processes, over minutes, over any range.

Bucket i holds what lasts more than `bound(i - 1)` and at most `bound(i)`; four buckets double the duration,
so a percentile read from them is at most 19 % off, and some 5 % as a rule. The first bound is 0.1 ms, the
last one 3.5 minutes; what lasts longer is counted there, and its true length is kept as the maximum.
"""

import math
from collections.abc import Iterable, Sequence
from operator import add
from typing import Final

FIRST_S: Final = 0.0001
PER_DOUBLING: Final = 4
LAST: Final = 84


def bucket_of(seconds: float) -> int:
    """Return the number of the bucket in which a duration is counted."""
    if seconds <= FIRST_S:
        return 0
    return min(math.ceil(PER_DOUBLING * math.log2(seconds / FIRST_S) - 1e-9), LAST)


def bound(bucket: int) -> float:
    """Return the longest duration of a bucket, in seconds."""
    return float(FIRST_S * 2 ** (bucket / PER_DOUBLING))


def added(left: Sequence[int], right: Sequence[int]) -> list[int]:
    """Return the sum of two histograms; missing buckets at the end are empty."""
    short, long = (left, right) if len(left) < len(right) else (right, left)
    return [*map(add, short, long), *long[len(short) :]]


def dense(buckets: Iterable[tuple[int, int]]) -> list[int]:
    """Return (bucket, count) pairs as a histogram without empty buckets at its end."""
    counts: list[int] = []
    for bucket, count in sorted(buckets):
        counts.extend([0] * (bucket - len(counts)))
        counts.append(count)
    return counts


def quantile(buckets: Sequence[int], share: float, maximum: float) -> float | None:
    """Return the duration that a `share` (0–1) stays within, in seconds; None without any.

    Inside a bucket the durations are taken to lie evenly; nothing is longer than `maximum`.
    """
    count = sum(buckets)
    if not count:
        return None
    rank, below = share * count, 0
    for bucket, here in enumerate(buckets):
        if here and below + here >= rank:
            low = bound(bucket - 1) if bucket else 0.0
            inside = low + (bound(bucket) - low) * max(rank - below, 0.0) / here
            return min(inside, maximum)
        below += here
    return maximum
