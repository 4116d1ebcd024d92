"""What is remembered of a session, its running summary and their bounds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy.domain import memory
from strategy.domain.catalogue import CATALOGUE
from strategy.domain.memory import LONGEST_SUMMARY, Memory, Tried
from strategy.domain.plan import Plan
from strategy.domain.rules import decide
from strategy.domain.slots import SENTIMIENTOS, TAREAS, Slots, from_json
from strategy.domain.state import State

SLOTS = Slots(sentimiento="otro", tipo_tarea="ensayo", ramo="SECRETO", sentimiento_texto="PALABRA")
PLAN = Plan("strategy", SLOTS, decide(SLOTS), strategy=CATALOGUE.strategies[0])


def talk(*plans: Plan) -> Memory:
    """Return the memory after these turns."""
    kept = Memory(session=1)
    for plan in plans:
        kept = memory.after(kept, plan)
    return kept


def told(number: int) -> Slots:
    """Return slots that differ from the last ones."""
    return from_json({"sentimiento": SENTIMIENTOS[number % 7], "tipo_tarea": TAREAS[number % 13]})[0]


class TestSummary:
    def test_is_empty_while_every_message_is_shown(self) -> None:
        assert memory.summary(talk(*[PLAN] * 5), shown=10) == ""
        assert memory.summary(talk(*[PLAN] * 6), shown=10) != ""

    def test_begins_earlier_when_long_messages_leave_room_for_fewer(self) -> None:
        assert memory.summary(talk(PLAN, PLAN), shown=2) != ""

    def test_tells_what_was_tried_and_what_came_of_it(self) -> None:
        second = replace(PLAN, strategy=CATALOGUE.strategies[1], previous="no_ayudo")
        third = replace(PLAN, kind="close", strategy=CATALOGUE.strategies[1], previous="ayudo")
        said = memory.summary(talk(PLAN, second, third), shown=0)
        assert f"«{CATALOGUE.strategies[0].nombre}»: no le ayudó" in said
        assert f"«{CATALOGUE.strategies[1].nombre}»: le ayudó" in said
        assert "Ha hablado de: ensayo" in said

    def test_tells_of_exercises_too(self) -> None:
        rest = replace(PLAN, kind="wellbeing", exercise=CATALOGUE.exercises[0])
        assert CATALOGUE.exercises[0].nombre in memory.summary(talk(rest), shown=0)

    def test_holds_no_word_of_the_student(self) -> None:
        kept = talk(*[PLAN] * 8)
        assert "SECRETO" not in memory.summary(kept, 0) + str(kept.to_json())
        assert "PALABRA" not in memory.summary(kept, 0) + str(kept.to_json())

    def test_keeps_its_bound_however_long_the_session(self) -> None:
        named = [replace(item, nombre=f"{n} {'x' * 500}") for n, item in enumerate(CATALOGUE.strategies)]
        plans = [
            replace(PLAN, strategy=item, previous="no_probe", slots=told(n))
            for n, item in enumerate(named * 3)
        ]  # fmt: skip
        kept = talk(*plans)
        assert len(memory.summary(kept, 10)) <= LONGEST_SUMMARY
        assert memory.summary(kept, 10).count("\n") == 4 + memory.MOST_TRIED
        assert len(str(kept.to_json())) < 3_000


class TestOfSession:
    def test_forgets_what_was_tried_when_a_session_begins_and_keeps_the_wordings(self) -> None:
        kept = replace(talk(PLAN), ways=("OFFER.1",))
        assert memory.of_session(kept, State(session=2)) == Memory(session=2, ways=("OFFER.1",))
        assert memory.of_session(kept, State(session=1)) == kept


class TestFromJson:
    def test_reads_what_was_written(self) -> None:
        kept = replace(talk(PLAN, PLAN), ways=("OFFER.1", "FEELINGS.frustracion.2", "FEELINGS..0"))
        assert Memory.from_json(kept.to_json()) == kept

    @pytest.mark.parametrize("raw", [None, 3, "x", [], {}])
    def test_reads_nothing_from_what_is_none(self, raw: object) -> None:
        assert Memory.from_json(raw) == Memory()

    def test_leaves_out_what_is_broken(self) -> None:
        raw = {"session": -1, "turns": "9", "feelings": ["nada", "otro"], "tasks": 7,
               "tried": [5, {"name": "A", "outcome": "?"}], "ways": ["drop table", "OFFER.1", 4]}  # fmt: skip
        assert Memory.from_json(raw) == Memory(feelings=("otro",), tried=(Tried("A"),), ways=("OFFER.1",))

    @given(
        st.dictionaries(
            st.sampled_from(["session", "turns", "feelings", "tasks", "tried", "ways"]),
            st.recursive(st.none() | st.integers() | st.text(), st.lists),
        )
    )
    def test_never_fails(self, raw: dict[str, object]) -> None:
        assert len(memory.summary(Memory.from_json(raw), 0)) <= LONGEST_SUMMARY
