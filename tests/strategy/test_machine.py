"""The cycle as a machine: nothing that a student may do leaves the table, or what was promised."""

from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from strategy.domain.cycle import State, wake
from strategy.domain.diagram import document
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import BY_ID, meaning
from strategy.domain.rules import decide
from strategy.domain.transitions import OPEN, PASSAGES, SAID, TABLE, Said, leads, place, row
from tests.strategy.talking import SENTENCES, Talk

COMMANDS = {said for said in SAID if "." in said}
PAGE = Path(__file__).parents[2] / "docs" / "cycle.md"


class TestTable:
    def test_has_a_row_for_everything_in_every_open_place(self) -> None:
        assert all(row(where, said) for where in OPEN for said in SAID)

    def test_has_a_row_for_outcomes_and_commands_after_a_success(self) -> None:
        assert all(row("exito", said) for said in {"resultado", *COMMANDS})

    def test_has_every_command_that_a_chip_gives(self) -> None:
        assert {
            means.name for id_ in BY_ID if (means := meaning(id_)) and means.kind == "command"
        } == COMMANDS

    def test_has_no_row_that_an_earlier_one_hides(self) -> None:
        used = {id(row(where, said)) for item in TABLE for where in item.places for said in item.said}
        assert len(used) == len(TABLE)

    def test_is_what_the_page_shows(self) -> None:
        """`manage.py draw_cycle > docs/cycle.md` mends it."""
        assert PAGE.read_text("utf-8") == document()


def said_by(chip: str) -> Said:
    """Return what a chip says, as the table names it."""
    means = meaning(chip)
    assert means is not None
    kinds: dict[str, Said] = {
        "slot": "dato",
        "outcome": "resultado",
        "intensity": "numero",
        "country": "pais",
    }
    return kinds.get(means.kind) or means.name  # type: ignore[return-value]


def may_follow(before: State, chip: str) -> set[str]:
    """Return where a session may stand after a chip: by the table, or by way of a new session."""
    where, said = place(before), said_by(chip)
    starts = PASSAGES[0][2] if where == "exito" and said not in {"resultado", *COMMANDS} else (where,)
    return {there for start in starts for there in leads(start, said)}


class Conversation(RuleBasedStateMachine):
    """A student who may tap any chip, old or new, write anything, stay away, or be in a crisis."""

    def __init__(self) -> None:
        super().__init__()
        self.talk = Talk()
        self.plan: Plan | None = None
        self.asked: list[str] = []
        self.session = self.talk.state.session

    @rule(text=st.sampled_from(SENTENCES))
    def says(self, text: str) -> None:
        self.answered(self.talk.state, self.talk.say(text))

    @rule(chip=st.sampled_from(sorted(BY_ID)))
    def taps_any_chip(self, chip: str) -> None:
        self.tapped(chip)

    @precondition(lambda self: self.plan is not None and self.plan.quick_replies)
    @rule(data=st.data())
    def taps_a_chip_that_is_shown(self, data: st.DataObject) -> None:
        assert self.plan is not None
        chip = data.draw(st.sampled_from(self.plan.quick_replies))
        self.tapped(chip.id)

    @rule()
    def stays_away_for_a_day(self) -> None:
        self.talk.now += timedelta(hours=24)

    @rule()
    def is_in_a_crisis(self) -> None:
        self.talk.crisis()
        before = self.talk.state
        assert (before.awaiting, before.pending) == ("", None)
        self.plan = None

    def tapped(self, chip: str) -> None:
        before, _ = wake(self.talk.state, self.talk.slots, self.talk.now)
        self.answered(before, self.talk.tap(chip))
        assert place(self.talk.state) in may_follow(before, chip), (place(before), chip)

    def answered(self, before: State, plan: Plan) -> None:
        state, self.plan = self.talk.state, plan
        if state.session != self.session:
            self.session, self.asked = state.session, []
        if plan.kind == "ask":
            assert plan.question is not None
            assert getattr(plan.slots, plan.question) is None, "a filled slot is asked for"
            assert plan.question not in self.asked, "a question comes twice"
            self.asked.append(plan.question)
        assert len(self.asked) <= 2
        if before.session == state.session and before.iteration != state.iteration:
            assert state.questions == before.questions, "the counters touch each other"
        if plan.kind not in {"explain", "close"}:
            assert plan.decision.Q2 == decide(plan.slots).Q2, "what the task needs is turned around"

    @invariant()
    def keeps_its_counters(self) -> None:
        state = self.talk.state
        assert 0 <= state.iteration <= 3
        assert state.questions == len(self.asked) or state.session != self.session
        assert state.before is None or 0 <= state.before <= 10
        assert state.after is None or 0 <= state.after <= 10

    @invariant()
    def evaluates_only_what_was_given(self) -> None:
        state = self.talk.state
        assert state.awaiting != "evaluation" or state.last_strategy is not None
        assert state.awaiting not in {"before", "after"} or state.exercise is not None
        if self.plan is not None and any(chip.id.startswith("eval.") for chip in self.plan.quick_replies):
            assert state.last_strategy is not None


TestConversation = Conversation.TestCase
TestConversation.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
