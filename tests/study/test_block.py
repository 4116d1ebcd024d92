"""The clock of a block: its table of states, and that time is neither made nor lost."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flou.study.domain.block import (
    COMMANDS,
    LIVE,
    LONGEST_PAUSE,
    MINUTES,
    NEXT,
    STATES,
    Block,
    Command,
    State,
    apply,
    begin,
    due_at,
    length_ms,
    position,
    ran_ms,
    settle,
)
from strategy.domain.rules import cycles

T0 = datetime(2026, 3, 4, 12, tzinfo=UTC)


def after(minutes: float) -> datetime:
    return T0 + timedelta(minutes=minutes)


def in_state(state: State) -> Block:
    match state:
        case "running":
            return begin(25, T0)
        case "paused":
            return apply(begin(25, T0), "pause", after(1))
        case "finished":
            return apply(begin(25, T0), "finish", after(1))
        case "cancelled":
            return apply(begin(25, T0), "cancel", after(1))


class TestNext:
    @pytest.mark.parametrize("state", STATES)
    @pytest.mark.parametrize("command", COMMANDS)
    def test_is_the_whole_of_what_commands_do(self, state: State, command: Command) -> None:
        block = in_state(state)
        changed = apply(block, command, after(2))
        assert changed.state == NEXT.get((state, command), state)
        if (state, command) not in NEXT:
            assert changed == block

    def test_leaves_an_ended_block_alone(self) -> None:
        assert {state for state, _ in NEXT} == LIVE


class TestLength:
    @pytest.mark.parametrize(
        ("minutes", "pairs", "total"),
        [
            (10, [(10, 0)], 10),
            (25, [(25, 0)], 25),
            (30, [(25, 0)], 25),
            (45, [(25, 5), (15, 0)], 45),
            (60, [(25, 5), (25, 0)], 55),
            (90, [(25, 5), (25, 5), (25, 0)], 85),
        ],
    )
    def test_is_that_of_its_cycles(self, minutes: int, pairs: list[tuple[int, int]], total: int) -> None:
        assert list(cycles(minutes)) == pairs
        assert length_ms(minutes) == total * 60_000


class TestPause:
    def test_stops_the_clock(self) -> None:
        paused = apply(begin(25, T0), "pause", after(10))
        resumed = apply(paused, "resume", after(30))
        assert ran_ms(paused, after(29)) == 10 * 60_000
        assert due_at(resumed) == after(45)

    def test_of_an_hour_ends_the_block_as_not_completed(self) -> None:
        paused = apply(begin(25, T0), "pause", after(10))
        assert settle(paused, after(10) + LONGEST_PAUSE - timedelta(seconds=1)) == paused
        ended = apply(paused, "resume", after(200))
        assert (ended.state, ended.completed, ended.ended_at) == ("finished", False, after(70))


class TestCompleted:
    def test_is_not_true_because_it_was_begun(self) -> None:
        assert not begin(25, T0).completed
        assert not apply(begin(25, T0), "finish", T0).completed

    @pytest.mark.parametrize(
        ("minutes", "stopped", "completed"), [(10, 8.9, False), (10, 9, True), (25, 22, False)]
    )
    def test_takes_nearly_all_of_it(self, minutes: int, stopped: float, completed: bool) -> None:  # noqa: FBT001 - a column of the table
        assert apply(begin(minutes, T0), "finish", after(stopped)).completed is completed

    def test_is_never_true_of_what_was_cancelled(self) -> None:
        assert not apply(begin(10, T0), "cancel", after(9.9)).completed

    def test_counts_no_pause(self) -> None:
        paused = apply(begin(10, T0), "pause", after(2))
        assert not apply(paused, "finish", after(40)).completed


class TestSettle:
    def test_ends_a_block_when_it_ran_out_and_not_when_somebody_looked(self) -> None:
        ended = settle(begin(25, T0), after(90))
        assert (ended.state, ended.ended_at, ended.completed) == ("finished", after(25), True)

    def test_knows_no_time_before_the_last_change(self) -> None:
        paused = apply(begin(25, T0), "pause", after(10))
        resumed = apply(paused, "resume", after(5))
        assert resumed.since == after(10)
        assert ran_ms(resumed, after(4)) == 10 * 60_000


class TestPosition:
    @pytest.mark.parametrize(
        ("minute", "expected"),
        [
            (0, (1, "work", 25)),
            (24, (1, "work", 1)),
            (25, (1, "rest", 5)),
            (29, (1, "rest", 1)),
            (30, (2, "work", 15)),
            (45, (2, "work", 0)),
            (99, (2, "work", 0)),
        ],
    )
    def test_names_cycle_and_phase(self, minute: int, expected: tuple[int, str, int]) -> None:
        place = position(begin(45, T0), after(minute))
        assert (place.cycle, place.phase, place.left_ms // 60_000) == expected


STEPS = st.lists(
    st.tuples(st.sampled_from(COMMANDS), st.integers(-5_000, 3_000_000)), max_size=25
)  # commands, each so many milliseconds after the last one; clocks of two processes may differ


class TestAnySequence:
    @given(st.sampled_from(MINUTES), STEPS)
    def test_neither_makes_nor_loses_time(self, minutes: int, steps: list[tuple[Command, int]]) -> None:
        now, block = T0, begin(minutes, T0)
        ran, latest = 0, T0
        for command, wait in steps:
            now += timedelta(milliseconds=wait)
            latest = max(latest, now)
            block = apply(block, command, now)
            assert ran <= block.ran_ms <= ran_ms(block, now) <= length_ms(minutes)
            ran = block.ran_ms
            assert timedelta(milliseconds=ran) <= latest - T0
            assert (block.state in LIVE) == (block.ended_at is None) == (due_at(block) is not None)
            assert not block.completed or (block.state == "finished" and ran * 10 >= length_ms(minutes) * 9)

    @given(st.sampled_from(MINUTES), STEPS)
    def test_is_the_same_when_every_command_comes_twice(
        self, minutes: int, steps: list[tuple[Command, int]]
    ) -> None:
        now, once, twice = T0, begin(minutes, T0), begin(minutes, T0)
        for command, wait in steps:
            now += timedelta(milliseconds=wait)
            once = apply(once, command, now)
            twice = apply(apply(twice, command, now), command, now)
        assert once == twice

    @given(st.sampled_from(MINUTES), STEPS, st.integers(0, 10_000_000))
    def test_ends_at_last_and_stays_as_it_ended(
        self, minutes: int, steps: list[tuple[Command, int]], wait: int
    ) -> None:
        now, block = T0, begin(minutes, T0)
        for command, apart in steps:
            now += timedelta(milliseconds=apart)
            block = apply(block, command, now)
        ended = settle(block, due_at(block) or now)
        assert ended.state not in LIVE
        later = now + timedelta(milliseconds=wait)
        assert all(apply(ended, command, later) == ended for command in COMMANDS)
