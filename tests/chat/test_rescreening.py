"""Messages that no model has read: taken oldest first, settled once, given up after a bound."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db.models import F
from django.utils import timezone

from chat.bodies import seal_state
from chat.domain.deck import Deck
from chat.domain.events import TurnCompleted
from chat.domain.record import ModelCall, TurnRecord
from chat.domain.session import Session
from chat.llm.guarded import GuardedClient
from chat.llm.offline import OfflineClient
from chat.llm.port import JSONPrompt, LLMUnavailable, Message, Purpose
from chat.models import ChatMessage, LLMUsage, SessionState, Turn
from chat.operations.accept import Submission, accept
from chat.operations.history import clear_history
from chat.operations.lease import take_next
from chat.operations.rescreen import (
    MAX_TRIES,
    Job,
    give_up_old,
    note_seen,
    put_off,
    settle,
    take_unscreened,
)
from chat.operations.write import finish, record_screening
from chat.queries import access_snapshot, active_turns, events_of, history, unscreened, unseen_cards
from chat.turn.concealing import conceal
from chat.turn.rescreener import AT_ONCE, load_ended, room
from flou.accounts.models import User
from guardrails.domain.cards import Contents
from guardrails.domain.classifier import from_json
from guardrails.domain.crisis import Assessment
from guardrails.domain.decide import Screening, decide
from guardrails.domain.resources import fallback
from guardrails.models import CrisisFlag, FlagEvent, Outbox
from tests.chat.conftest import OWNER, claim_of
from tests.chat.test_pipeline import BENIGN, CRISIS
from tests.fakes.scripted import ScriptedClient

Make = Callable[..., Submission]
UNREAD = decide(Assessment(), None)
ALERT = replace(decide(Assessment(), from_json(CRISIS)), model_version="m-1")
SAFE = decide(Assessment(), from_json(BENIGN))
CARD = Deck("CL", Contents(fallback(), {})).card("high")
CALL = ModelCall("classifier", "m-1", "ok", 12, input_tokens=3)


@pytest.fixture
def ended(submission: Make) -> Callable[..., UUID]:
    """Return a maker of turns that are over, with this screening."""

    def make(text: str = "Tengo que leer un paper", screening: Screening | None = UNREAD) -> UUID:
        accepted = accept(submission(text=text))
        if not accepted.claimed:
            assert take_next(submission().user_id, OWNER) == accepted.turn
        claim = claim_of(accepted.turn, OWNER)
        assert claim is not None
        if screening is not None:
            record_screening(claim, screening, now=timezone.now())
        ending = TurnCompleted("Listo", "stop", {})
        finish(claim, TurnRecord(ending), now=timezone.now(), owner=None)
        return accepted.turn

    return make


def only(jobs: list[Job]) -> Job:
    """Return the one job."""
    assert len(jobs) == 1
    return jobs[0]


def make_due(turn: UUID) -> None:
    """Let the time pass that a job is held or put off."""
    Turn.objects.filter(pk=turn).update(rescreen_at=timezone.now() - timedelta(seconds=1))


class TestWhatIsAskedAgain:
    @pytest.mark.parametrize(
        ("mark", "waits", "screening"),
        [
            ("unscreened", 1, UNREAD),
            ("support", 1, decide(Assessment("B", 1, "suicide", ("r",)), None)),
            ("alert", 0, decide(Assessment("A", 2, "suicide", ("r",)), None)),
            ("none", 0, SAFE),
            ("unscreened", 1, None),
        ],
    )
    def test_is_what_no_model_has_read_and_staff_was_not_called_for(
        self, ended: Callable[..., UUID], mark: str, waits: int, screening: Screening | None
    ) -> None:
        turn = ended(screening=screening)

        assert Turn.objects.get(pk=turn).screening == mark
        assert [job.turn for job in take_unscreened(5)] == [turn] * waits

    def test_is_taken_oldest_first_and_by_one_at_a_time(self, ended: Callable[..., UUID]) -> None:
        turns = [ended(), ended(), ended()]

        assert [job.turn for job in take_unscreened(2)] == turns[:2]
        assert [job.turn for job in take_unscreened(2)] == turns[2:]
        assert take_unscreened(2) == []

    def test_is_not_a_turn_that_is_still_answered(self, submission: Make) -> None:
        claim = claim_of(accept(submission()).turn, OWNER)
        assert claim is not None
        record_screening(claim, UNREAD, now=timezone.now())

        assert take_unscreened(5) == []

    def test_is_counted_for_the_staff(self, ended: Callable[..., UUID]) -> None:
        before = unscreened()
        ended()
        after = unscreened()

        assert (before.count, before.oldest, after.count) == (0, None, 1)
        assert after.oldest is not None


class TestALateAlert:
    def test_is_one_flag_one_notice_and_one_card(self, ended: Callable[..., UUID], student: User) -> None:
        turn = ended()
        job = only(take_unscreened(5))
        late = settle(job, ALERT, CARD, [CALL], now=timezone.now())

        assert settle(job, ALERT, CARD, [CALL], now=timezone.now()) is None
        flag = CrisisFlag.objects.get(user=student)
        assert (flag.source, flag.model_version, flag.prompt_version) == ("llm", "m-1", ALERT.prompt_version)
        assert FlagEvent.objects.get(flag=flag).turn == turn
        assert Outbox.objects.filter(flag=flag).count() == 1
        assert Turn.objects.get(late_for=turn).pk == late
        assert Turn.objects.get(pk=turn).screening == "alert"
        assert LLMUsage.objects.filter(turn=turn, model="m-1").count() == 1

    def test_is_a_turn_like_any_other(self, ended: Callable[..., UUID], student: User) -> None:
        ended()
        late = settle(only(take_unscreened(5)), ALERT, CARD, [], now=timezone.now())
        assert late is not None
        log = events_of(Turn.objects.select_related("user").get(pk=late))

        assert [(event.seq, event.kind) for event in log] == [(1, "crisis"), (2, "complete")]
        assert log[0].data == CARD
        assert (log[1].data["finish"], log[1].data["text"]) == ("crisis", CARD["text"])
        newest = history(student.pk, student.public_id, before=None, after=None, limit=10).messages[-1]
        assert (newest["id"], newest["finish"]) == (log[1].data["message_id"], "crisis")

    def test_waits_for_a_student_who_is_away(self, ended: Callable[..., UUID], student: User) -> None:
        ended()
        late = settle(only(take_unscreened(5)), ALERT, CARD, [], now=timezone.now())
        assert late is not None
        assert active_turns(student.pk) == [{"turn": str(late), "seq": 2, "status": "completed"}]
        assert unseen_cards([student.pk]) == [(student.pk, late)]
        assert access_snapshot(student.pk, late)["data"]["crisis"] == CARD

        note_seen(student.pk + 1, late)
        assert len(active_turns(student.pk)) == 1
        note_seen(student.pk, late)
        assert (active_turns(student.pk), unseen_cards([student.pk])) == ([], [])

    def test_makes_the_hot_copies_old(self, ended: Callable[..., UUID]) -> None:
        """The card is part of the conversation that the next turn reads."""
        ended()
        before = SessionState.objects.get().version
        settle(only(take_unscreened(5)), ALERT, CARD, [], now=timezone.now())

        assert SessionState.objects.get().version == before + 1

    def test_of_a_conversation_that_was_erased_is_dropped(
        self, ended: Callable[..., UUID], student: User
    ) -> None:
        ended()
        job = only(take_unscreened(5))
        clear_history(student.pk)

        assert settle(job, ALERT, CARD, [CALL], now=timezone.now()) is None
        assert put_off(job, [CALL], now=timezone.now())
        assert (Turn.objects.count(), CrisisFlag.objects.count(), SessionState.objects.count()) == (0, 0, 0)

    def test_that_was_taken_over_counts_for_the_later_try(self, ended: Callable[..., UUID]) -> None:
        """A process that slept through its minute finds that another one has the message."""
        turn = ended()
        slow = only(take_unscreened(5))
        make_due(turn)
        quick = only(take_unscreened(5))

        assert settle(slow, ALERT, CARD, [], now=timezone.now()) is None
        assert settle(quick, ALERT, CARD, [], now=timezone.now()) is not None
        assert CrisisFlag.objects.get().occurrences == 1


class TestALateAllClear:
    def test_is_noted_and_nothing_is_shown(self, ended: Callable[..., UUID]) -> None:
        turn = ended()

        assert settle(only(take_unscreened(5)), SAFE, None, [], now=timezone.now()) is None
        assert (Turn.objects.get().pk, Turn.objects.get().screening) == (turn, "none")
        assert unscreened().count == 0
        assert CrisisFlag.objects.count() == 0


class TestAModelThatDoesNotAnswer:
    def test_is_asked_later_each_time_and_at_last_no_more(self, ended: Callable[..., UUID]) -> None:
        turn = ended()
        waits = []
        for _ in range(MAX_TRIES - 1):
            job = only(take_unscreened(5))
            assert put_off(job, [], now=timezone.now())
            row = Turn.objects.get(pk=turn)
            assert row.rescreen_at is not None
            waits.append(row.rescreen_at)
            assert take_unscreened(5) == []
            make_due(turn)
        assert waits == sorted(waits)
        assert not put_off(only(take_unscreened(5)), [], now=timezone.now())

        row = Turn.objects.get(pk=turn)
        assert (row.screening, row.rescreen_at, row.rescreens) == ("given_up", None, MAX_TRIES)

    def test_is_given_up_when_no_process_lived_to_tell(self, ended: Callable[..., UUID]) -> None:
        turn = ended()
        for _ in range(MAX_TRIES):
            only(take_unscreened(5))
            make_due(turn)

        assert take_unscreened(5) == []
        assert give_up_old() == 1
        assert Turn.objects.get(pk=turn).screening == "given_up"

    def test_is_not_asked_about_last_week(self, ended: Callable[..., UUID]) -> None:
        old, support = ended(), ended(screening=decide(Assessment("B", 1, "suicide", ("r",)), None))
        fresh = ended()
        Turn.objects.filter(pk__in=[old, support]).update(created_at=F("created_at") - timedelta(days=8))

        assert give_up_old() == 2
        assert [Turn.objects.get(pk=turn).screening for turn in (old, support)] == ["given_up", "support"]
        assert [job.turn for job in take_unscreened(5)] == [fresh]


class TestWhatTheModelIsShown:
    def test_is_the_message_and_what_was_said_before_it(self, ended: Callable[..., UUID]) -> None:
        ended("primero")
        ended("segundo")
        ended("después")
        second = take_unscreened(5)[1]
        request = load_ended(second, timezone.now())

        assert request.text == "segundo"
        assert request.history == (Message("user", "primero"), Message("assistant", "Listo"))
        assert ChatMessage.objects.count() == 6

    def test_holds_no_name_that_the_session_knows(self, ended: Callable[..., UUID], student: User) -> None:
        """The message that announced it is no longer among those that are shown."""
        ended("la Yarimar del lunes no pudo")
        session = SessionState.objects.get()
        state = seal_state(student.public_id, session.pk, Session.read({}).knowing(["Yarimar"]).as_json())
        SessionState.objects.filter(pk=session.pk).update(state=state)
        concealed = conceal(load_ended(only(take_unscreened(5)), timezone.now()))

        assert concealed is not None
        assert concealed.request.text == "la [NOMBRE_1] del lunes no pudo"


class TestRoom:
    """How many messages the model may be asked about."""

    async def test_follows_the_breaker(self) -> None:
        clock = [0.0]
        down: dict[Purpose, Any] = {Purpose.CLASSIFIER: LLMUnavailable("503")}
        guarded = GuardedClient(ScriptedClient(replies=down), lambda: clock[0])
        assert room(guarded) == AT_ONCE
        for _ in range(5):
            with pytest.raises(LLMUnavailable):
                await guarded.structured(JSONPrompt(Purpose.CLASSIFIER, "", "", {}))
        assert room(guarded) == 0
        clock[0] = 31.0
        assert room(guarded) == 1

    def test_is_none_without_a_model(self) -> None:
        assert room(OfflineClient()) == 0
