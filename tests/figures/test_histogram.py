"""Durations in buckets: what can be read from them, and that they add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.domain.histogram import FIRST_S, LAST, added, bound, bucket_of, dense, quantile

SECONDS = st.floats(0.0001, 200, allow_nan=False)


def histogram(durations: list[float]) -> list[int]:
    return dense(
        [(bucket, sum(bucket_of(each) == bucket for each in durations)) for bucket in range(LAST + 1)]
    )


@given(SECONDS)
def test_a_duration_lies_within_its_bucket(seconds: float) -> None:
    bucket = bucket_of(seconds)
    assert seconds <= bound(bucket) * 1.000001
    assert bucket == 0 or seconds > bound(bucket - 1) * 0.999999


@pytest.mark.parametrize("seconds", [0.0, -1.0, 1e-9])
def test_nothing_is_too_short(seconds: float) -> None:
    assert bucket_of(seconds) == 0


def test_nothing_is_too_long() -> None:
    assert bucket_of(1e9) == LAST
    assert quantile(histogram([1e9]), 0.5, 1e9) == pytest.approx(bound(LAST), rel=0.2)


@given(st.lists(SECONDS, min_size=1, max_size=60), st.sampled_from([0.5, 0.95, 0.99]))
def test_a_percentile_is_at_most_a_bucket_off(durations: list[float], share: float) -> None:
    ordered = sorted(durations)
    true = ordered[min(int(-(-share * len(ordered) // 1)) - 1, len(ordered) - 1)]
    found = quantile(histogram(durations), share, max(durations))
    assert found is not None
    assert abs(found - true) <= 0.19 * true + FIRST_S


@given(st.lists(SECONDS, max_size=30), st.lists(SECONDS, max_size=30))
def test_two_histograms_add_up_to_that_of_both(left: list[float], right: list[float]) -> None:
    together = added(histogram(left), histogram(right))
    assert together[: len(histogram(left + right))] == histogram(left + right)
    assert sum(together) == len(left) + len(right)


def test_nothing_has_no_percentile() -> None:
    assert quantile([], 0.5, 0.0) is None


@given(st.lists(SECONDS, min_size=1, max_size=30))
def test_no_percentile_is_longer_than_the_longest(durations: list[float]) -> None:
    found = quantile(histogram(durations), 1.0, max(durations))
    assert found is not None
    assert found <= max(durations)
