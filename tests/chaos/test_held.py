"""The devices of the chaos tests follow the protocol's rule: whatever they miss, they end right."""

from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from chat.domain.wire import Logged, snapshot
from tests.chaos.held import Holding

TURN = UUID(int=7)
WORDS = st.text("abc ", min_size=1, max_size=4)
PIECES = st.one_of(
    st.tuples(st.just("chunk"), WORDS),
    st.tuples(st.just("replace"), st.one_of(st.just(""), WORDS)),
    st.tuples(st.just("metadata"), st.just("")),
)


def log_of(pieces: list[tuple[str, str]]) -> list[Logged]:
    """Return a turn's log with its end."""
    events = [Logged(seq, kind, {"text": text}) for seq, (kind, text) in enumerate(pieces, 1)]
    text = snapshot(TURN, "generating", events)["data"]["text"]
    return [*events, Logged(len(events) + 1, "complete", {"text": text})]


class TestHolding:
    @settings(max_examples=40)
    @given(st.lists(PIECES, max_size=8), st.data())
    def test_equals_the_log_after_any_losses_and_repeats(
        self, pieces: list[tuple[str, str]], data: Any
    ) -> None:
        log = log_of(pieces)
        holding = Holding()
        while holding.end is None:
            # A line begins where the device asks, may repeat what it knows, and breaks anywhere.
            begin = data.draw(st.integers(0, holding.last), label="from")
            stop = data.draw(st.integers(begin + 1, len(log)), label="to")
            if data.draw(st.booleans(), label="snapshot first") and stop < len(log):
                holding.apply(snapshot(TURN, "generating", log[:stop]))
            for event in log[begin:stop]:
                assert holding.apply(event.frame(TURN)) != "gap"
            assert holding.text == snapshot(TURN, "", log[: holding.last])["data"]["text"]

        assert holding.text == holding.before_end == log[-1].data["text"]

    def test_asks_for_a_resume_when_something_is_missing(self) -> None:
        holding = Holding()
        frames = [event.frame(TURN) for event in log_of([("chunk", "a"), ("chunk", "b"), ("chunk", "c")])]
        steps = [holding.apply(frames[number]) for number in (0, 0, 2)]

        assert steps == ["applied", "dropped", "gap"]
        assert (holding.last, holding.text) == (1, "a")
