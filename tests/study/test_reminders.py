"""The question that follows a block: asked once, and only where an answer is still awaited."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.db.models.functions import Now

from chat.bodies import seal_event, seal_state
from chat.domain.deck import Deck
from chat.domain.session import Session
from chat.models import ChatMessage, SessionState, Turn, TurnEvent
from chat.operations.accept import Submission, accept
from chat.operations.history import clear_history
from chat.operations.rescreen import note_seen
from chat.operations.unasked import StudentIsWriting, withdraw
from chat.queries import access_snapshot, active_turns, events_of, history, unseen_cards
from flou.accounts.models import User
from flou.study.models import StudyBlock
from flou.study.operations.blocks import change, start
from flou.study.operations.reminders import due_reminders, remind, withhold
from flou.study.queries import database_now, describe_block
from flou.study.sweeper import Sweeper
from guardrails.domain.cards import Contents
from guardrails.domain.resources import fallback
from guardrails.domain.sealing import CannotOpen
from guardrails.models import DataKey, UserRisk
from guardrails.vault import forget_keys
from strategy.domain.slots import Slots
from strategy.domain.state import State, freeze
from tests.strategy.test_uses import offer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_keys_of_rolled_back_tests() -> None:
    forget_keys()


@dataclass
class Talk:
    """A conversation in which a strategy was offered, and the block in which it was tried."""

    student: User
    session: SessionState
    state: State
    block: StudyBlock

    def becomes(self, state: State) -> None:
        """Let the session remember something else."""
        raw = Session(state, Slots(), {}).as_json()
        SessionState.objects.filter(pk=self.session.pk).update(
            state=seal_state(self.student.public_id, self.session.pk, raw)
        )

    def ask(self) -> UUID | None:
        """Ask how it went; return the turn that asks."""
        with transaction.atomic():
            asked = remind(self.block.pk, database_now())
        return asked[1] if asked else None

    def reminder(self) -> str:
        """Return what has become of the reminder."""
        return StudyBlock.objects.get(pk=self.block.pk).reminder


@pytest.fixture
def talk(student: User) -> Talk:
    """Return a conversation whose block has just been finished."""
    now = database_now()
    session = SessionState.objects.create(user=student)
    state = State(awaiting="evaluation", last_strategy="A1", strategies=1, last_message_at=now.isoformat())
    turn = Turn.objects.create(
        user=student, session=session, client_id=uuid4(), text_mac=b"", status="completed",
        screening="none", finish="stop", last_seq=1, finished_at=Now(),
    )  # fmt: skip
    shown = {"strategy": {"id": "A1", "name": "Ráfaga de ideas"}}
    TurnEvent.objects.create(
        turn=turn, seq=1, kind="metadata", body=seal_event(student.public_id, turn.id, 1, shown)
    )
    use = offer(student.pk, session.pk, turn=turn.id)
    block, _ = start(student.pk, uuid4(), 10, use.turn, now - timedelta(minutes=9, seconds=30))
    talk = Talk(student, session, state, change(student.pk, block.pk, "finish", now))
    talk.becomes(state)
    return talk


def message(talk: Talk) -> Submission:
    """Return a message of the student."""
    return Submission(
        user_id=talk.student.pk, user_uid=talk.student.public_id, client_id=uuid4(), text="hola",
        quick_reply="", transport="ws", request_id=None, owner=uuid4(), now=database_now(),
    )  # fmt: skip


class TestRemind:
    def test_is_a_turn_with_the_chips_of_the_evaluation(self, talk: Talk) -> None:
        turn = talk.ask()
        assert turn is not None
        row = Turn.objects.get(pk=turn)
        chunk, end = events_of(row)
        assert (chunk.seq, chunk.kind, end.seq, end.kind) == (1, "chunk", 2, "complete")
        expected = "Terminó tu bloque de 10 minutos. ¿Cómo te fue con «Ráfaga de ideas»?"
        assert chunk.data["text"] == end.data["text"] == expected
        assert [chip["id"] for chip in end.data["quick_replies"]] == [
            "eval.ayudo", "eval.un_poco", "eval.no_ayudo", "eval.peor", "eval.no_probe",
            "estrategia.por_que",
        ]  # fmt: skip
        assert end.data["session"]["last_strategy"] == "A1"
        [shown] = history(talk.student.pk, talk.student.public_id, before=None, after=None, limit=9).messages
        assert (shown["text"], shown["quick_replies"]) == (expected, end.data["quick_replies"])
        assert describe_block(StudyBlock.objects.get(), database_now())["block"]["reminder"] == str(turn)

    def test_does_not_call_a_broken_off_block_finished(self, talk: Talk) -> None:
        StudyBlock.objects.update(completed=False)
        turn = talk.ask()
        assert turn is not None
        assert events_of(Turn.objects.get(pk=turn))[0].data["text"].startswith("Hasta aquí llegó tu bloque.")

    def test_is_asked_once(self, talk: Talk) -> None:
        assert due_reminders(5) == [talk.block.pk]
        assert talk.ask()
        assert talk.ask() is None
        assert due_reminders(5) == []
        assert ChatMessage.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_is_asked_once_by_many_processes(self, talk: Talk) -> None:
        def attempt(_: int) -> bool:
            try:
                return talk.ask() is not None
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=6) as pool:
            assert sum(pool.map(attempt, range(6))) == 1
        assert ChatMessage.objects.count() == 1

    def test_is_named_to_who_comes_back_until_it_was_asked_for(self, talk: Talk) -> None:
        turn = talk.ask()
        assert turn is not None
        named = [{"turn": str(turn), "seq": 2, "status": "completed"}]
        assert active_turns(talk.student.pk) == named
        assert unseen_cards([talk.student.pk]) == [(talk.student.pk, turn)]
        assert access_snapshot(talk.student.pk, turn)["data"]["status"] == "completed"
        note_seen(talk.student.pk, turn)
        assert (active_turns(talk.student.pk), unseen_cards([talk.student.pk])) == ([], [])


class TestWithheld:
    @pytest.mark.parametrize(
        "change_of",
        [
            freeze,
            lambda state: replace(state, awaiting=""),
            lambda state: replace(state, awaiting="close", last_outcome="ayudo"),
            lambda state: replace(state, awaiting="before"),
            lambda state: replace(state, last_strategy="A5"),
            lambda state: replace(state, ended=True),
            lambda state: replace(state, last_message_at="2020-01-01T00:00:00+00:00"),
        ],
        ids=["card", "nothing", "evaluated", "exercise", "another", "closed", "yesterday"],
    )
    def test_when_no_evaluation_is_awaited(self, talk: Talk, change_of: Callable[[State], State]) -> None:
        talk.becomes(change_of(talk.state))
        assert talk.ask() is None
        assert (talk.reminder(), Turn.objects.count()) == ("withheld", 1)

    @pytest.mark.parametrize("level", ["support", "high", "imminent"])
    @pytest.mark.parametrize("hours", [23, -1])
    def test_while_risk_stands_and_while_it_fades(self, talk: Talk, level: str, hours: int) -> None:
        until = database_now() + timedelta(hours=hours)
        UserRisk.objects.create(user=talk.student, level=level, severity=2, until=until)
        gone = hours < 0 and level == "support"
        assert (talk.ask() is None) is not gone
        assert talk.reminder() == ("sent" if gone else "withheld")

    def test_when_the_session_is_another_one(self, talk: Talk) -> None:
        SessionState.objects.update(ended_at=Now())
        SessionState.objects.create(user=talk.student)
        assert talk.ask() is None
        assert talk.reminder() == "withheld"

    def test_when_the_conversation_was_cleared(self, talk: Talk) -> None:
        clear_history(talk.student.pk)
        assert talk.ask() is None
        assert talk.reminder() == "withheld"

    def test_when_it_is_an_hour_ago(self, talk: Talk) -> None:
        StudyBlock.objects.update(ended_at=database_now() - timedelta(minutes=61))
        assert due_reminders(5) == []
        assert talk.reminder() == "withheld"

    def test_when_the_student_s_key_is_gone(self, talk: Talk) -> None:
        DataKey.objects.all().delete()
        forget_keys()
        with pytest.raises(CannotOpen):
            talk.ask()
        withhold(talk.block.pk)
        assert talk.reminder() == "withheld"


class TestWaits:
    def test_while_the_last_message_has_no_answer(self, talk: Talk) -> None:
        accept(message(talk))
        with pytest.raises(StudentIsWriting):
            talk.ask()
        assert (talk.reminder(), due_reminders(5)) == ("due", [talk.block.pk])


class TestWithdrawn:
    def test_by_the_next_message_of_the_student(self, talk: Talk) -> None:
        turn = talk.ask()
        accepted = accept(message(talk))
        assert turn is not None
        assert [item["turn"] for item in active_turns(talk.student.pk)] == [str(accepted.turn)]
        assert unseen_cards([talk.student.pk]) == []

    def test_leaves_a_late_card_to_be_shown(self, talk: Talk) -> None:
        card = Deck("CL", Contents(fallback(), {})).card("high")
        earlier = Turn.objects.get()
        late = Turn.objects.create(
            user=talk.student, session=talk.session, client_id=uuid4(), text_mac=b"", status="completed",
            screening="alert", finish="crisis", late_for=earlier, unseen=True, finished_at=Now(),
        )  # fmt: skip
        assert card["text"]
        withdraw(talk.student.pk)
        assert unseen_cards([talk.student.pk]) == [(talk.student.pk, late.pk)]


class TestSweeper:
    @pytest.mark.django_db(transaction=True)
    async def test_ends_asks_and_shows(self, talk: Talk) -> None:
        shown: list[tuple[int, UUID]] = []

        async def show(user_id: int, turn: UUID) -> None:
            shown.append((user_id, turn))

        sweeper = Sweeper(show=show)
        await sweeper.sweep()
        await sweeper.sweep()
        assert [user_id for user_id, _ in shown] == [talk.student.pk]

    @pytest.mark.django_db(transaction=True)
    async def test_goes_on_after_a_student_whose_key_is_gone(self, talk: Talk) -> None:
        shown: list[datetime] = []

        async def show(_: int, __: UUID) -> None:
            shown.append(talk.block.started_at)

        await _without_keys()
        await Sweeper(show=show).sweep()
        assert not shown
        assert await _reminder(talk) == "withheld"


async def _without_keys() -> None:
    await DataKey.objects.all().adelete()
    forget_keys()


async def _reminder(talk: Talk) -> str:
    return (await StudyBlock.objects.aget(pk=talk.block.pk)).reminder
