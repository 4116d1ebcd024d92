"""When answers are begun before the verdict: the whole policy, as tables."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.domain.speculation import Tally, Terms, noted, pays

TERMS = Terms(most_dropped=0.5, window=6, trial=4, pause_s=100.0)
KEPT, DROPPED = True, False


def after(outcomes: Sequence[bool], terms: Terms = TERMS, now: float = 0.0) -> Tally:
    """Return the tally after these outcomes, all at one moment."""
    tally = Tally()
    for kept in outcomes:
        tally = noted(tally, kept=kept, now=now, terms=terms)
    return tally


@pytest.mark.parametrize(
    ("outcomes", "begins"),
    [
        ((), True),
        ((DROPPED,) * 3, True),  # too few to say anything
        ((DROPPED,) * 4, False),
        ((KEPT, KEPT, DROPPED, DROPPED), True),  # half is still worth it
        ((KEPT, DROPPED, DROPPED, DROPPED), False),
        ((KEPT,) * 6 + (DROPPED,) * 3, True),  # the window holds six: three kept, three dropped
        ((KEPT,) * 6 + (DROPPED,) * 4, False),  # what was kept before the window no longer counts
    ],
)
def test_answers_are_begun_while_it_pays(outcomes: Sequence[bool], begins: bool) -> None:  # noqa: FBT001
    assert pays(after(outcomes), 0.0, TERMS) is begins


@pytest.mark.parametrize(("later", "begins"), [(0.0, False), (99.9, False), (100.0, True), (1e9, True)])
def test_it_is_tried_again_after_a_pause(later: float, begins: bool) -> None:  # noqa: FBT001
    assert pays(after((DROPPED,) * 4, now=50.0), 50.0 + later, TERMS) is begins


def test_what_ends_in_a_pause_is_not_counted() -> None:
    paused = after((DROPPED,) * 4)
    assert noted(paused, kept=KEPT, now=1.0, terms=TERMS) == paused


def test_a_new_trial_begins_with_nothing_counted() -> None:
    again = noted(after((DROPPED,) * 4), kept=DROPPED, now=100.0, terms=TERMS)
    assert (again, pays(again, 100.0, TERMS)) == (Tally((DROPPED,)), True)


@pytest.mark.parametrize(("most", "begins"), [(0.0, False), (0.01, True), (1.0, True)])
def test_no_share_at_all_begins_none(most: float, begins: bool) -> None:  # noqa: FBT001
    assert pays(Tally(), 0.0, Terms(most_dropped=most)) is begins


@given(st.lists(st.booleans()))
def test_a_share_of_one_never_stops(outcomes: list[bool]) -> None:
    terms = Terms(most_dropped=1.0)
    assert pays(after(outcomes, terms), 0.0, terms)


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1e6))))
def test_a_tally_never_grows_beyond_its_window(outcomes: list[tuple[bool, float]]) -> None:
    tally = Tally()
    for kept, now in outcomes:
        tally = noted(tally, kept=kept, now=now, terms=TERMS)
        assert len(tally.kept) <= TERMS.window
        assert 0 <= tally.dropped <= 1
