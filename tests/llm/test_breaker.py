"""The circuit breaker: a table of its moves, and a model of it that Hypothesis plays against."""

from collections.abc import Iterator

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from chat.llm.breaker import FAILURES, OPEN_S, Breaker, Permit


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


# Where an outcome may lead, if it leads anywhere.
LEADS_TO = {("succeed", "half_open"): "closed", ("fail", "half_open"): "open", ("fail", "closed"): "open"}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker(clock)


def play(breaker: Breaker, clock: Clock, moves: str) -> Iterator[str]:
    """Play f(ailure), s(uccess), d(rop) of a call, t(ime that it stays open); tell the state after each."""
    for move in moves:
        if move == "t":
            clock.now += OPEN_S
        elif permit := breaker.admit():
            {"f": breaker.fail, "s": breaker.succeed, "d": breaker.drop}[move](permit)
        yield breaker.state


@pytest.mark.parametrize(
    ("moves", "state"),
    [
        ("", "closed"),
        ("ffff", "closed"),
        ("fffff", "open"),
        ("ffffsffff", "closed"),  # only failures in a row count
        ("ffffdf", "open"),  # a call that was given up shows nothing
        ("fffffs", "open"),  # not admitted
        ("ffffft", "half_open"),
        ("fffffts", "closed"),
        ("ffffftf", "open"),
        ("ffffftft", "half_open"),
        ("ffffftd", "half_open"),
        ("ffffftds", "closed"),
        ("ffffftsffff", "closed"),  # counting begins anew
    ],
)
def test_the_moves_of_a_breaker(moves: str, state: str, breaker: Breaker, clock: Clock) -> None:
    assert [breaker.state, *play(breaker, clock, moves)][-1] == state


def test_admits_one_probe_only(breaker: Breaker, clock: Clock) -> None:
    list(play(breaker, clock, "ffffft"))
    assert breaker.admit() is not None
    assert breaker.admit() is None
    assert breaker.retry_after_s > 0


def test_a_probe_that_never_reports_does_not_shut_it_for_ever(breaker: Breaker, clock: Clock) -> None:
    list(play(breaker, clock, "ffffft"))
    lost = breaker.admit()
    clock.now += OPEN_S
    probe = breaker.admit()
    assert lost is not None
    assert probe is not None
    breaker.fail(lost)  # late: it no longer counts
    assert breaker.state == "half_open"
    breaker.succeed(probe)
    assert breaker.admit() is not None


def test_calls_that_began_before_it_opened_do_not_change_it(breaker: Breaker, clock: Clock) -> None:
    early = breaker.admit()
    assert early is not None
    list(play(breaker, clock, "fffff"))
    breaker.succeed(early)
    assert breaker.state == "open"


def test_says_how_long_it_stays_open(breaker: Breaker, clock: Clock) -> None:
    list(play(breaker, clock, "fffff"))
    clock.now += 12
    assert breaker.retry_after_s == pytest.approx(OPEN_S - 12)


class BreakerMachine(RuleBasedStateMachine):
    """Calls that begin, end and overlap in any order, with time passing in between."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.breaker = Breaker(self.clock)
        self.running: list[Permit] = []
        self.failures = 0

    @rule(seconds=st.floats(0, 2 * OPEN_S))
    def time_passes(self, seconds: float) -> None:
        self.clock.now += seconds

    @rule()
    def a_call_begins(self) -> None:
        before = self.breaker.state
        permit = self.breaker.admit()
        if before == "closed":
            assert permit is not None
        if before == "open":
            assert permit is None
        if permit is not None:
            self.running.append(permit)
            assert (self.breaker.admit() is None) == (before == "half_open")  # one probe and no more

    @precondition(lambda self: self.running)
    @rule(data=st.data(), outcome=st.sampled_from(["succeed", "fail", "drop"]))
    def a_call_ends(self, data: st.DataObject, outcome: str) -> None:
        permit = self.running.pop(data.draw(st.integers(0, len(self.running) - 1)))
        before = self.breaker.state
        getattr(self.breaker, outcome)(permit)
        self.failures += outcome == "fail"
        after = self.breaker.state
        assert after in {before, LEADS_TO.get((outcome, before))}
        if (before, after) == ("closed", "open"):
            assert self.failures >= FAILURES
        if before != after:
            self.failures = 0

    @invariant()
    def it_never_asks_for_more_than_its_time(self) -> None:
        assert 0 <= self.breaker.retry_after_s <= OPEN_S


TestBreakerMachine = BreakerMachine.TestCase
