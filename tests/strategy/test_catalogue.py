"""The catalogue and the choice from it."""

from dataclasses import replace

from strategy.domain.catalogue import CATALOGUE, EXERCISES, STRATEGIES, candidates, exercise_for, select
from strategy.domain.rules import adjusted, decide
from strategy.domain.slots import SENTIMIENTOS, Slots
from tests.strategy.fixtures import SITUATIONS, TIMES

SEED = Slots(sentimiento="frustracion", tipo_tarea="ensayo", ramo="filosofía")


class TestCatalogue:
    def test_holds_36_strategies_and_14_exercises(self) -> None:
        assert (len(STRATEGIES), len(EXERCISES)) == (36, 14)

    def test_gives_every_strategy_three_steps_and_a_product(self) -> None:
        for item in CATALOGUE.strategies:
            assert len(item.pasos) == 3
            assert item.producto
            assert item.min <= item.max

    def test_has_an_exercise_for_every_feeling(self) -> None:
        for feeling in (None, *SENTIMIENTOS):
            assert exercise_for(feeling) is not None


class TestSelect:
    def test_begins_the_documented_example_with_a1(self) -> None:
        assert select(decide(SEED), SEED).strategy.id == "A1"

    def test_has_a_candidate_for_every_situation_and_only_one_for_339(self) -> None:
        counts = []
        for slots in SITUATIONS:
            for minutes in TIMES:
                timed = replace(slots, tiempo_bloque=minutes)  # type: ignore[arg-type]
                counts.append(len(candidates(decide(timed), timed)))
        assert min(counts) == 1
        assert counts.count(1) == 339

    def test_never_begins_with_a6(self) -> None:
        assert all(select(decide(slots), slots).strategy.id != "A6" for slots in SITUATIONS)

    def test_ranks_by_score_and_then_by_order(self) -> None:
        order = list(STRATEGIES)
        for slots in SITUATIONS[::7]:
            ranked = select(decide(slots), slots).candidates
            assert list(ranked) == sorted(ranked, key=lambda pair: (-pair[1], order.index(pair[0])))

    def test_does_not_offer_what_was_used(self) -> None:
        first = select(decide(SEED), SEED).strategy.id
        assert select(decide(SEED), SEED, (first,)).strategy.id != first

    def test_comes_back_to_the_oldest_when_all_were_used(self) -> None:
        used = tuple(item.id for item, _ in candidates(decide(SEED), SEED))
        choice = select(decide(SEED), SEED, used)
        assert choice.repeated
        assert choice.strategy.id == used[0]

    def test_avoids_a_family_when_it_can(self) -> None:
        slots = Slots(tipo_tarea="bugfix", plazo="hoy")
        assert select(decide(slots), slots, avoid_family="depurar").strategy.familia != "depurar"

    def test_finds_something_at_every_level_a_recalibration_can_lead_to(self) -> None:
        for slots in SITUATIONS:
            for q3 in ("↓", "mixto"):
                decision = adjusted(decide(slots), q3, 10)
                assert select(decision, slots).strategy.Q2 == decision.Q2


class TestExerciseFor:
    def test_follows_the_list_and_ends(self) -> None:
        given = [exercise_for("frustracion", used) for used in ((), ("W9",), ("W9", "W7", "W12"))]
        assert [item.id if item else None for item in given] == ["W9", "W7", None]
