"""What was offered, kept in the database."""

import uuid
from dataclasses import asdict
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client

from strategy.catalogue_operations import keep_version
from strategy.catalogue_queries import published
from strategy.domain.rules import decide
from strategy.domain.slots import Slots
from strategy.domain.trace import trace
from strategy.models import StrategyUse
from strategy.operations import record_feeling, record_outcome, record_use
from strategy.queries import tallies
from tests.strategy.talking import SEED, Talk

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def student() -> int:
    return get_user_model().objects.create_user("estudiante@example.org", "una clave larga").pk


def offer(
    user_id: int, session: uuid.UUID, strategy_id: str = "A1", turn: uuid.UUID | None = None
) -> StrategyUse:
    decision = asdict(decide(Slots(sentimiento="frustracion", tipo_tarea="ensayo")))
    return record_use(
        user_id=user_id,
        session=session,
        turn=turn or uuid.uuid4(),
        kind="strategy",
        strategy_id=strategy_id,
        decision=decision,
        candidates=(("A1", 9), ("A5", 5)),
        iteration=1,
        rule="R5a",
    )


class TestRecordUse:
    def test_keeps_the_decision_and_every_rule(self, student: int) -> None:
        row = offer(student, uuid.uuid4())
        row.refresh_from_db()
        assert (row.Q2, row.Q3, row.modo, row.bloque) == ("A", "↑", "ENTUSIASTA", 15)
        assert row.rule_ids == ["Q2.4", "Q3.10a", "R5a"]
        assert row.candidates == [["A1", 9], ["A5", 5]]
        assert row.rules_version == "flou-rules/1.0.0"

    def test_keeps_one_row_for_a_turn_that_runs_again(self, student: int) -> None:
        session, turn = uuid.uuid4(), uuid.uuid4()
        offer(student, session, turn=turn)
        offer(student, session, "A5", turn=turn)
        assert list(StrategyUse.objects.values_list("strategy_id", flat=True)) == ["A5"]


class TestRecordOutcome:
    def test_belongs_to_the_latest_use_of_the_session(self, student: int) -> None:
        session = uuid.uuid4()
        first, second = offer(student, session), offer(student, session, "A5")
        assert record_outcome(user_id=student, session=session, outcome="un_poco", now=NOW)
        first.refresh_from_db()
        second.refresh_from_db()
        assert (first.outcome, second.outcome, second.outcome_at) == (None, "un_poco", NOW)

    def test_says_when_there_was_nothing_to_evaluate(self, student: int) -> None:
        assert not record_outcome(user_id=student, session=uuid.uuid4(), outcome="ayudo", now=NOW)

    def test_refuses_an_outcome_that_is_none(self, student: int) -> None:
        with pytest.raises(ValueError, match="genial"):
            record_outcome(user_id=student, session=uuid.uuid4(), outcome="genial", now=NOW)


class TestStrategyUse:
    def test_cannot_have_an_outcome_without_its_time(self, student: int) -> None:
        row = offer(student, uuid.uuid4())
        with pytest.raises(IntegrityError), transaction.atomic():
            StrategyUse.objects.filter(pk=row.pk).update(outcome="ayudo")

    def test_is_erased_with_the_student(self, student: int) -> None:
        offer(student, uuid.uuid4())
        get_user_model().objects.get(pk=student).delete()
        assert not StrategyUse.objects.exists()


class TestTallies:
    def test_count_offers_answers_and_help(self, student: int) -> None:
        session = uuid.uuid4()
        offer(student, session)
        offer(student, session)
        record_outcome(user_id=student, session=session, outcome="ayudo", now=NOW)
        (tally,) = tallies()
        assert (tally.strategy_id, tally.offered, tally.answered, tally.helped) == ("A1", 2, 1, 1)


class TestAdmin:
    def test_shows_uses_and_changes_none(self, student: int, client: Client) -> None:
        row = offer(student, uuid.uuid4())
        staff = get_user_model().objects.create_superuser("equipo@example.org", "otra clave larga")
        client.force_login(staff)
        listing = client.get("/admin/strategy/strategyuse/")
        assert listing.status_code == 200
        assert "Tu idea en una frase" in listing.content.decode()
        assert client.get(f"/admin/strategy/strategyuse/{row.pk}/change/").status_code == 200
        assert client.get("/admin/strategy/strategyuse/add/").status_code == 403


class TestSegments:
    def test_keep_the_lists_the_country_and_the_catalogue_and_no_free_text(self, student: int) -> None:
        slots = Slots(sentimiento="otro", tipo_tarea="ensayo", ramo="filosofía", sentimiento_texto="con pena")
        row = record_use(
            user_id=student,
            session=uuid.uuid4(),
            turn=uuid.uuid4(),
            kind="strategy",
            strategy_id="A1",
            decision=asdict(decide(slots)),
            slots=asdict(slots),
            country="CL",
            catalogue_version="flou-catalogo/1.0.0",
        )
        row.refresh_from_db()
        assert (row.sentimiento, row.tipo_tarea, row.plazo, row.fase) == ("otro", "ensayo", "", "")
        assert (row.country, row.catalogue_version) == ("CL", "flou-catalogo/1.0.0")
        assert "filosofía" not in str(vars(row))
        assert "con pena" not in str(vars(row))


class TestFeelings:
    def exercise(self, student: int, session: uuid.UUID) -> StrategyUse:
        row = offer(student, session, "W9")
        StrategyUse.objects.filter(pk=row.pk).update(kind="wellbeing")
        return row

    def test_before_and_after_belong_to_the_latest_exercise(self, student: int) -> None:
        session = uuid.uuid4()
        row, later = self.exercise(student, session), offer(student, session)
        assert record_feeling(user_id=student, session=session, when="before", level=8)
        assert record_feeling(user_id=student, session=session, when="after", level=0)
        row.refresh_from_db()
        later.refresh_from_db()
        assert (row.feeling_before, row.feeling_after) == (8, 0)
        assert (later.feeling_before, later.feeling_after) == (None, None)

    def test_are_kept_for_no_other_session(self, student: int) -> None:
        self.exercise(student, uuid.uuid4())
        assert not record_feeling(user_id=student, session=uuid.uuid4(), when="before", level=8)

    @pytest.mark.parametrize("level", [-1, 11])
    def test_outside_the_scale_are_refused(self, student: int, level: int) -> None:
        with pytest.raises(ValueError, match=str(level)):
            record_feeling(user_id=student, session=uuid.uuid4(), when="after", level=level)

    def test_outside_the_scale_are_refused_by_the_database_too(self, student: int) -> None:
        row = offer(student, uuid.uuid4())
        with pytest.raises(IntegrityError), transaction.atomic():
            StrategyUse.objects.filter(pk=row.pk).update(feeling_after=11)

    def test_leave_outcomes_to_the_strategy(self, student: int) -> None:
        session = uuid.uuid4()
        row, exercise = offer(student, session), self.exercise(student, session)
        record_outcome(user_id=student, session=session, outcome="ayudo", now=NOW)
        row.refresh_from_db()
        exercise.refresh_from_db()
        assert (row.outcome, exercise.outcome) == ("ayudo", None)


class TestTraces:
    def stored(self, student: int) -> StrategyUse:
        row = offer(student, uuid.uuid4())
        row.trace = trace(Talk().say(SEED))
        row.save()
        return row

    def test_are_shown_to_staff_beside_the_use(self, student: int, client: Client) -> None:
        row = self.stored(student)
        client.force_login(
            get_user_model().objects.create_superuser("equipo@example.org", "otra clave larga")
        )
        page = client.get(f"/admin/strategy/strategyuse/{row.pk}/change/").content.decode()
        for shown in ("sentimiento: frustracion", "Q3.10a", "A1 · Tu idea en una frase", "da lo mismo"):
            assert shown in page

    def test_are_replayed_by_a_command(self, student: int) -> None:
        self.stored(student)
        out = StringIO()
        call_command("replay_traces", stdout=out)
        assert out.getvalue() == "1 iguales, 0 distintas, 0 de otras versiones\n"

    def test_that_come_out_otherwise_fail_the_command(self, student: int) -> None:
        row = self.stored(student)
        StrategyUse.objects.filter(pk=row.pk).update(trace={**row.trace, "choice": "A6"})
        out = StringIO()
        with pytest.raises(CommandError):
            call_command("replay_traces", stdout=out)
        assert f"{row.turn}: cambia choice" in out.getvalue()

    def test_are_replayed_with_the_catalogue_they_were_made_with(self, student: int) -> None:
        """A version that staff has written since is looked up by its label; one that is unknown is not."""
        made, first = self.stored(student), published()
        assert first is not None
        edited = keep_version(first.content, based_on=first, author_id=None, note="prueba")
        for label in (edited.label, "flou-catalogo/0.0.0"):
            row = offer(student, uuid.uuid4())
            row.trace = {**made.trace, "versions": {**made.trace["versions"], "catalogue": label}}
            row.save()
        out = StringIO()
        call_command("replay_traces", stdout=out)
        assert out.getvalue() == "2 iguales, 0 distintas, 1 de otras versiones\n"
