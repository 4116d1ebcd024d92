"""Accepting, owning, writing and stopping turns, on PostgreSQL."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now
from django.utils import timezone

from chat.domain.errors import ErrorCode, FlouError
from chat.domain.events import StrategyChosen, TextAdded, TurnCompleted
from chat.domain.record import Claim, Delivery, SessionUpdate, TurnRecord
from chat.domain.session import Session
from chat.models import ChatMessage, SessionState, Turn, TurnEvent
from chat.operations.accept import Accepted, Submission, accept, find_duplicate
from chat.operations.cancel import request_cancel
from chat.operations.lease import exhausted, held, renew, take_over
from chat.operations.prune import prune_logs
from chat.operations.write import Addition, LostOwnership, append, finish, record_screening
from chat.queries import access_snapshot, events_of
from flou.accounts.models import User
from guardrails.domain import crisis
from guardrails.domain.decide import decide
from tests.chat.conftest import OWNER, claim_of

Make = Callable[..., Submission]
SAFE = decide(crisis.assess("Tengo que leer un paper"), None)
CHOSEN = StrategyChosen("A", "↑", "promocion_eager", "ENTUSIASTA", "ABSTRACTO", 15, None)


def running(accepted: Accepted) -> Claim:
    """Return the claim of an accepted turn that this process runs, with its screening recorded."""
    claim = claim_of(accepted.turn, OWNER)
    assert claim is not None
    record_screening(claim, SAFE, now=timezone.now())
    return claim


def record(text: str = "Partamos.", begins: UUID | None = None) -> TurnRecord:
    """Return the record of an ordinary end."""
    session = Session.read({})
    update = SessionUpdate(session.as_json(), 1, 0, "A", "↑", begins=begins)
    return TurnRecord(TurnCompleted(text, "stop", session.data(uuid4())), session=update)


def expire(turn: UUID) -> None:
    """Make the lease of a turn run out."""
    Turn.objects.filter(pk=turn).update(lease_until=Now() - timedelta(seconds=1))


class TestDelivery:
    def test_is_kept_with_the_turn_without_its_words(self, submission: Make) -> None:
        accepted = accept(submission())
        delivery = Delivery("gemini", {"coach": "c/1"}, ("length", "question"))

        finish(running(accepted), replace(record(), delivery=delivery), now=timezone.now(), owner=OWNER)

        turn = Turn.objects.get(pk=accepted.turn)
        assert (turn.answered_by, turn.prompts) == ("gemini", {"coach": "c/1"})
        assert turn.faults == ["length", "question"]

    def test_tells_an_unseen_answer_from_a_good_one(self, submission: Make) -> None:
        for faults in (None, ()):
            accepted = accept(submission())
            ended = replace(record(), delivery=Delivery("gemini", {}, faults))
            finish(running(accepted), ended, now=timezone.now(), owner=OWNER)

        assert Turn.objects.filter(faults__isnull=True).count() == 1
        assert Turn.objects.filter(faults=[]).count() == 1


class TestAccept:
    def test_keeps_the_message_sealed(self, submission: Make) -> None:
        accepted = accept(submission(text="secreto de estudiante"))

        message = ChatMessage.objects.get(pk=accepted.message_id)
        assert b"secreto" not in bytes(message.body)
        assert (message.role, message.turn_id) == ("user", accepted.turn)

    def test_takes_the_first_turn_and_lets_the_next_ones_wait(self, submission: Make) -> None:
        accepted = [accept(submission()) for _ in range(4)]

        assert [item.claimed for item in accepted] == [True, False, False, False]

    def test_refuses_a_fourth_waiting_turn_and_stores_nothing(self, submission: Make) -> None:
        for _ in range(4):
            accept(submission())

        with pytest.raises(FlouError) as refused:
            accept(submission())

        assert refused.value.code is ErrorCode.TURN_IN_PROGRESS
        assert Turn.objects.count() == ChatMessage.objects.count() == 4

    def test_gives_a_duplicate_the_first_ones_ids(self, submission: Make) -> None:
        new = submission()
        first = accept(new)

        again = accept(new)

        assert (again.turn, again.message_id, again.duplicate) == (first.turn, first.message_id, True)
        assert Turn.objects.count() == 1

    def test_refuses_a_client_id_with_another_text(self, submission: Make) -> None:
        new = submission()
        accept(new)

        with pytest.raises(FlouError) as refused:
            find_duplicate(new.user_id, new.client_id, "otra cosa", "")

        assert refused.value.code is ErrorCode.IDEMPOTENCY_CONFLICT

    def test_begins_a_new_session_after_a_day(self, submission: Make) -> None:
        first = accept(submission())
        finish(running(first), record(), now=timezone.now(), owner=OWNER)
        SessionState.objects.update(last_message_at=timezone.now() - timedelta(hours=25))

        second = accept(submission(now=timezone.now()))

        sessions = Turn.objects.filter(pk__in=[first.turn, second.turn]).values_list("session", flat=True)
        assert len(set(sessions)) == 2
        assert SessionState.objects.filter(ended_at__isnull=True).count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_makes_one_turn_of_twenty_at_once(self, submission: Make) -> None:
        new = submission()

        def attempt(_: int) -> bool:
            try:
                with transaction.atomic():
                    return accept(new).duplicate
            finally:
                connection.close()

        with ThreadPoolExecutor(max_workers=8) as pool:
            duplicates = list(pool.map(attempt, range(20)))

        assert sorted(duplicates) == [False] + [True] * 19
        assert Turn.objects.count() == ChatMessage.objects.count() == 1


class TestTheDatabase:
    """The states of a turn are held by constraints, whatever the code does."""

    @pytest.mark.parametrize(
        "wrong",
        [
            {"status": "screened", "screening": ""},
            {"status": "completed", "screening": "none"},
            {"finished_at": timezone.now()},
            {"lease_until": None},
            {"owner": None},
            {"attempt": 4},
            {"status": "generating", "screening": "none", "lease_until": None, "owner": None},
        ],
    )
    def test_refuses_an_impossible_state(self, submission: Make, wrong: dict[str, object]) -> None:
        accepted = accept(submission())

        with pytest.raises(IntegrityError), transaction.atomic():
            Turn.objects.filter(pk=accepted.turn).update(**wrong)

    def test_refuses_a_second_live_turn(self, submission: Make) -> None:
        accept(submission())
        second = accept(submission())

        with pytest.raises(IntegrityError), transaction.atomic():
            Turn.objects.filter(pk=second.turn).update(owner=uuid4(), lease_until=Now())

    def test_refuses_a_second_answer_and_a_second_event_of_a_number(self, submission: Make) -> None:
        accepted = accept(submission())
        claim = running(accepted)
        append([Addition(claim, 0, (CHOSEN,))])

        with pytest.raises(IntegrityError), transaction.atomic():
            TurnEvent.objects.create(turn_id=accepted.turn, seq=1, kind="chunk", body=b"")
        with pytest.raises(IntegrityError), transaction.atomic():
            ChatMessage.objects.create(
                user_id=claim.user_id, session_id=claim.session, turn_id=claim.turn, role="user", body=b""
            )


class TestWriting:
    def test_numbers_events_without_gaps_over_batches(self, submission: Make) -> None:
        claim = running(accept(submission()))

        append([Addition(claim, 0, (CHOSEN, TextAdded("Par")))])
        append([Addition(claim, 2, (TextAdded("tamos."),))])
        finish(claim, record(), now=timezone.now(), owner=OWNER)

        events = events_of(Turn.objects.get(pk=claim.turn))
        assert [event.seq for event in events] == [1, 2, 3, 4]
        assert [event.kind for event in events] == ["metadata", "chunk", "chunk", "complete"]

    def test_again_what_is_there_already_adds_nothing(self, submission: Make) -> None:
        claim = running(accept(submission()))
        first = Addition(claim, 0, (CHOSEN,))
        second = Addition(claim, 1, (TextAdded("Par"), TextAdded("tamos.")))

        once = [append([first]), append([second])]
        again = append([second])

        assert again == once[1]
        assert append([first]) == [[]]
        assert [event.kind for event in events_of(Turn.objects.get())] == ["metadata", "chunk", "chunk"]

    def test_the_end_again_answers_with_the_end_that_is_there(self, submission: Make) -> None:
        claim = running(accept(submission()))

        first = finish(claim, record(), now=timezone.now(), owner=OWNER)
        again = finish(claim, record("otra cosa"), now=timezone.now(), owner=OWNER)

        assert again.logged == first.logged
        assert ChatMessage.objects.filter(role="assistant").count() == 1

    def test_of_a_lost_turn_changes_nothing(self, submission: Make) -> None:
        claim = running(accept(submission()))
        expire(claim.turn)
        take_over(uuid4())

        assert append([Addition(claim, 0, (TextAdded("viejo"),))]) == [[]]
        with pytest.raises(LostOwnership):
            finish(claim, record(), now=timezone.now(), owner=OWNER)
        with pytest.raises(LostOwnership):
            record_screening(claim, SAFE, now=timezone.now())
        assert not TurnEvent.objects.exists()

    def test_of_the_end_takes_the_next_turn(self, submission: Make) -> None:
        first, second = accept(submission()), accept(submission())

        finished = finish(running(first), record(), now=timezone.now(), owner=OWNER)

        assert finished.following == second.turn
        assert claim_of(second.turn, OWNER) is not None

    def test_of_the_end_may_begin_a_session_with_what_waits_behind(self, submission: Make) -> None:
        first, second = accept(submission()), accept(submission())
        begins = uuid4()

        finish(running(first), record(begins=begins), now=timezone.now(), owner=OWNER)

        assert SessionState.objects.get(ended_at__isnull=True).id == begins
        assert SessionState.objects.count() == 2
        assert {turn.session_id for turn in Turn.objects.all()} == {begins}
        assert {message.session_id for message in ChatMessage.objects.all()} == {begins}
        assert claim_of(second.turn, OWNER) is not None

    def test_of_the_end_puts_the_answers_id_into_its_event(self, submission: Make) -> None:
        accepted = accept(submission())

        finished = finish(running(accepted), record(), now=timezone.now(), owner=OWNER)

        answer = ChatMessage.objects.get(turn=accepted.turn, role="assistant")
        assert finished.logged.data["message_id"] == answer.pk
        assert Turn.objects.get(pk=accepted.turn).status == "completed"


class TestLeases:
    def test_are_taken_over_when_they_run_out(self, submission: Make) -> None:
        accepted, other = accept(submission()), uuid4()
        assert take_over(other) == []
        expire(accepted.turn)

        assert take_over(other) == [accepted.turn]
        claim = claim_of(accepted.turn, other)
        assert claim is not None
        assert claim.attempt == 2

    def test_are_renewed_by_their_owner_only(self, submission: Make) -> None:
        accepted = accept(submission())

        assert renew(OWNER, [accepted.turn]) == ({accepted.turn}, {})
        assert renew(uuid4(), [accepted.turn]) == (set(), {})

    def test_of_what_their_owner_runs_are_not_taken_over_by_itself(self, submission: Make) -> None:
        accepted = accept(submission())
        assert held(OWNER) == [accepted.turn]
        expire(accepted.turn)

        assert take_over(OWNER, [accepted.turn]) == []
        assert held(OWNER) == []
        assert take_over(OWNER) == [accepted.turn]

    def test_end_after_three_attempts(self, submission: Make) -> None:
        accepted = accept(submission())
        for _ in range(2):
            expire(accepted.turn)
            assert take_over(uuid4()) == [accepted.turn]
        expire(accepted.turn)

        assert take_over(uuid4()) == []
        assert [claim.turn for claim in exhausted()] == [accepted.turn]


class TestPruning:
    def test_leaves_the_text_to_the_message_after_an_hour(self, submission: Make) -> None:
        claim = running(accept(submission()))
        append([Addition(claim, 0, (CHOSEN, TextAdded("Partamos.")))])
        finish(claim, record(), now=timezone.now(), owner=OWNER)
        assert prune_logs(500) == 0
        Turn.objects.update(finished_at=timezone.now() - timedelta(minutes=61))

        assert prune_logs(500) == 1
        assert prune_logs(500) == 0
        assert [event.kind for event in events_of(Turn.objects.get())] == ["metadata", "complete"]
        frame = access_snapshot(claim.user_id, claim.turn, after=3)
        assert (frame["data"]["text"], frame["seq"]) == ("Partamos.", 3)


class TestCancel:
    def test_asks_the_owner_of_a_running_turn(self, submission: Make, student: User) -> None:
        accepted = accept(submission())

        found = request_cancel(student.pk, accepted.turn, 12, now=timezone.now())

        assert (found.running, found.ended) == (True, False)
        assert renew(OWNER, [accepted.turn]) == ({accepted.turn}, {accepted.turn: 12})

    def test_ends_a_waiting_turn_at_once(self, submission: Make, student: User) -> None:
        accept(submission())
        waiting = accept(submission())

        found = request_cancel(student.pk, waiting.turn, None, now=timezone.now())

        turn = Turn.objects.get(pk=waiting.turn)
        assert found.logged is not None
        assert found.logged.data["finish"] == "cancelled"
        assert (turn.status, turn.screening, turn.last_seq) == ("cancelled", "unscreened", 1)

    def test_finds_nobody_elses_turn(self, submission: Make, student: User) -> None:
        accepted = accept(submission())

        with pytest.raises(FlouError) as refused:
            request_cancel(student.pk + 1, accepted.turn, None, now=timezone.now())

        assert refused.value.code is ErrorCode.NOT_FOUND
