"""Every choice is written down whole, and comes out the same when it is made again."""

import json
from collections import Counter
from random import Random
from typing import Any

import pytest

from strategy.domain.cycle import Heard, State, advance
from strategy.domain.plan import Plan
from strategy.domain.quick_replies import BY_ID
from strategy.domain.trace import differences, offers, replay, replayable, trace
from tests.strategy.fixtures import SITUATIONS
from tests.strategy.talking import SEED, SENTENCES, Talk

# Countries are the guardrails' matter, and there are twenty of them.
CHIPS = tuple(id_ for id_ in BY_ID if not id_.startswith("pais."))
# Outcomes are told more often than they are one chip of many.
OUTCOMES = tuple(id_ for id_ in BY_ID if id_.startswith("eval."))


def stored(plan: Plan) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(json.dumps(trace(plan, {"tipo_tarea": "model", "ramo": "model"})))
    return kept


def conversation(seed: int) -> list[Plan]:
    """Return the plans of a conversation of 25 turns: chips, outcomes and sentences as they come."""
    random, talk, plans = Random(seed), Talk(), []  # noqa: S311  # no secret: the same talk for a seed
    for _ in range(25):
        match random.randrange(4):
            case 0:
                plans.append(talk.say(random.choice(SENTENCES)))
            case 1:
                plans.append(talk.tap(random.choice(CHIPS)))
            case 2:
                plans.append(talk.tap(random.choice(OUTCOMES)))
            case _:
                shown = [chip.id for chip in plans[-1].quick_replies] if plans else CHIPS
                plans.append(talk.tap(random.choice(shown)))
    return plans


@pytest.fixture(scope="module")
def traces() -> list[dict[str, Any]]:
    """Return what 200 conversations store."""
    return [stored(plan) for seed in range(200) for plan in conversation(seed) if offers(plan)]


class TestReplay:
    def test_gives_every_choice_of_simulated_conversations_again(self, traces: list[dict[str, Any]]) -> None:
        assert all(replayable(kept) for kept in traces)
        assert [kept for kept in traces if differences(kept)] == []

    def test_has_met_every_way_to_a_choice(self, traces: list[dict[str, Any]]) -> None:
        kinds = Counter(kept["kind"] for kept in traces)
        rules = {kept["rule"] for kept in traces}
        assert set(kinds) == {"strategy", "next_step", "tiny_start", "wellbeing"}
        assert rules >= {"", "R2", "R3", "R4", "R5a", "R5b", "R5c", "R6", "R7"}
        assert len({kept["choice"] for kept in traces}) > 30

    def test_gives_the_first_choice_of_every_situation_again(self) -> None:
        for slots in SITUATIONS[::7]:
            _, plan = advance(State(greeted=True, questions=2), slots, Heard("x"), Talk().now)
            assert differences(stored(plan)) == ()

    def test_notices_what_was_tampered_with(self) -> None:
        kept = stored(Talk().say(SEED))
        assert differences({**kept, "choice": "A6"}) == ("choice",)
        assert differences({**kept, "slots": {}}) == ("decision", "candidates", "choice")
        assert differences({**kept, "candidates": []}) == ("candidates",)

    def test_is_no_promise_about_other_rules_or_another_catalogue(self) -> None:
        kept = stored(Talk().say(SEED))
        for name in ("rules", "catalogue"):
            assert not replayable({**kept, "versions": {**kept["versions"], name: "otra"}})


class TestTrace:
    def test_holds_inputs_with_their_origin_the_rules_the_candidates_and_the_versions(self) -> None:
        kept = stored(Talk().say(SEED))
        assert kept["slots"] == {"sentimiento": "frustracion", "tipo_tarea": "ensayo"}
        assert kept["origins"] == {"tipo_tarea": "model"}
        assert kept["decision"]["reglas"] == ["Q2.4", "Q3.10a"]
        assert (kept["choice"], kept["candidates"][0][0]) == ("A1", "A1")
        assert set(kept["versions"]) == {"rules", "catalogue", "prompt"}
        assert all(kept["versions"].values())

    def test_holds_no_word_of_the_student(self) -> None:
        talk = Talk()
        plan = talk.say("estoy triste con mi ensayo de zoología marina")
        assert plan.slots.ramo is not None
        written = json.dumps(stored(plan), ensure_ascii=False)
        assert "marina" not in written
        assert "triste" not in written

    def test_says_what_was_reported_and_where_the_student_stood(self) -> None:
        talk = Talk()
        talk.say(SEED)
        kept = stored(talk.tap("eval.no_ayudo"))
        assert (kept["outcome"], kept["rule"], kept["decision"]["ajuste"]) == ("no_ayudo", "R5a", "R5a")
        assert kept["basis"]["standing"] == {"Q3": "↑", "bloque": 15, "iteration": 0, "no_probe": 0}
        assert kept["basis"]["used"] == ["A1"]
        assert replay(kept).rule == "R5a"

    @pytest.mark.parametrize("chip", ["estrategia.por_que", "eval.ayudo"])
    def test_is_of_what_is_offered_only(self, chip: str) -> None:
        talk = Talk()
        talk.say(SEED)
        assert not offers(talk.tap(chip))
