"""The way of a notice on a real database: addressed, taken by one, sent or tried again, reminded of."""

import re
from datetime import timedelta

import pytest
from pytest_django import Settings

from guardrails.domain.cases import MAX_REMINDERS
from guardrails.domain.notices import MAX_ATTEMPTS, Notice, wait_after
from guardrails.models import CrisisFlag, Delivery, FlagEvent, Outbox
from guardrails.operations import review
from guardrails.operations.notices import (
    LEASE,
    Addressed,
    Letter,
    address,
    note_failed,
    note_sent,
    remind,
    take,
    try_again,
)
from tests.guardrails.cases import NOW, PLAN, State, a_colleague, a_student, claimed, put_on_call, raised
from tests.guardrails.test_review import at_once

pytestmark = pytest.mark.django_db
HOOK = "https://hooks.staff.example/flou"
REFUSED = Delivery.Failure.REFUSED


def addresses() -> list[tuple[str, str]]:
    """Return the channels and addresses of all deliveries, in order."""
    return list(Delivery.objects.order_by("id").values_list("channel", "address"))


def a_letter() -> Letter:
    """Return a delivery that was taken at `NOW`."""
    put_on_call(a_colleague())
    raised(a_student(), screening=PLAN)
    address(NOW)
    (letter,) = take(NOW)
    return letter


class TestAddress:
    def test_is_the_first_on_call_by_every_channel(self) -> None:
        """The lowest order, by e-mail and webhook; nobody else."""
        ana, eva = a_colleague("ana"), a_colleague("eva")
        put_on_call(eva, 2)
        put_on_call(ana, 1, webhook=HOOK)
        raised(a_student())
        assert address(NOW) == Addressed(1, 0)
        assert addresses() == [("email", "ana@staff.example"), ("webhook", HOOK)]
        assert Outbox.objects.get().person == ana

    @pytest.mark.parametrize(
        "entry",
        [
            {"active": False},
            {"since": NOW + timedelta(minutes=1)},
            {"until": NOW},
        ],
    )
    def test_is_nobody_who_is_not_on_call_now(self, entry: dict[str, object]) -> None:
        """Who is paused, not there yet, or gone gets nothing; a blocked account neither."""
        out, blocked, here = a_colleague(), a_colleague(), a_colleague()
        for field, value in entry.items():
            type(row := put_on_call(out, 1)).objects.filter(pk=row.pk).update(**{field: value})
        put_on_call(blocked, 2)
        type(blocked).objects.filter(pk=blocked.pk).update(is_active=False)
        put_on_call(here, 3)
        raised(a_student())
        address(NOW)
        assert addresses() == [("email", here.email)]

    def test_waits_while_nobody_is_on_call(self) -> None:
        """Nothing is lost: the notice goes out once somebody is there."""
        raised(a_student())
        assert address(NOW) == Addressed(0, 1)
        ana = a_colleague()
        put_on_call(ana)
        assert address(NOW) == Addressed(1, 0)
        assert addresses() == [("email", ana.email)]

    def test_of_a_closed_case_is_nobody(self) -> None:
        """What is over is not told."""
        ana = a_colleague()
        flag = claimed(ana)
        review.move_flag(flag.pk, to=State.CLOSED, actor_id=ana.pk, now=NOW, outcome="helped")
        put_on_call(ana)
        assert address(NOW) == Addressed(1, 0)
        assert addresses() == []

    def test_of_an_escalation_is_that_person_on_call_or_not(self) -> None:
        """By their account's e-mail when they have no entry."""
        ana, eva = a_colleague(), a_colleague()
        flag = claimed(ana)
        Outbox.objects.all().delete()
        review.escalate(flag.pk, person_id=eva.pk, actor_id=ana.pk, now=NOW)
        address(NOW)
        assert addresses() == [("email", eva.email)]


class TestTaking:
    def test_is_for_one_minute(self) -> None:
        """What a killed process had is taken again when its lease has run out, as the same delivery."""
        first = a_letter()
        assert take(NOW + LEASE - timedelta(seconds=1)) == []
        (second,) = take(NOW + LEASE)
        assert (second.id, second.notice.id) == (first.id, first.notice.id)
        assert (first.attempt, second.attempt) == (1, 2)

    @pytest.mark.django_db(transaction=True)
    def test_by_many_at_once_gives_each_to_one(self) -> None:
        """Six processes, thirty deliveries: each is taken once."""
        put_on_call(a_colleague())
        for _ in range(30):
            raised(a_student())
        for work in (address, take):
            found = at_once(*[lambda work=work: work(NOW)] * 6)
            found += at_once(*[lambda work=work: work(NOW)] * 6)
        taken = [letter.id for letters in found for letter in letters]  # type: ignore[attr-defined] # of `take`
        assert sorted(taken) == sorted(Delivery.objects.values_list("pk", flat=True))
        assert len(taken) == 30

    def test_carries_nothing_of_the_student(self) -> None:
        """Severity, kind of risk, identifier, deadline and link."""
        put_on_call(a_colleague())
        flag = raised(a_student(), screening=PLAN)
        address(NOW)
        notice = take(NOW)[0].notice
        assert isinstance(notice, Notice)
        assert (notice.severity, notice.risk, notice.flag, notice.due_at) == (
            5,
            PLAN.risk,
            flag.uid,
            flag.due_at,
        )
        assert re.fullmatch(rf"https?://[^/]+/admin/guardrails/crisisflag/{flag.pk}/change/", notice.link)


class TestAfterAnAttempt:
    def test_what_arrived_is_never_taken_again(self) -> None:
        """Delivery and notice both say when."""
        note_sent(a_letter(), NOW)
        assert take(NOW + timedelta(days=1)) == []
        assert Outbox.objects.get().sent_at == Delivery.objects.get().sent_at == NOW

    def test_what_failed_is_tried_again_later_and_given_up_in_the_end(self) -> None:
        """Ten attempts, each pause twice the last up to a quarter of an hour, within the first hour."""
        letter, now = a_letter(), NOW
        for attempt in range(1, MAX_ATTEMPTS):
            assert not note_failed(letter, REFUSED, now)
            assert take(now + wait_after(attempt) - timedelta(seconds=1)) == []
            now += wait_after(attempt)
            (letter,) = take(now)
        assert note_failed(letter, REFUSED, now)
        delivery = Delivery.objects.get()
        assert (delivery.given_up_at, delivery.failure, delivery.attempts) == (now, "refused", MAX_ATTEMPTS)
        assert take(now + timedelta(days=1)) == []
        assert timedelta(minutes=30) < now - NOW < timedelta(hours=1)

    def test_what_was_given_up_can_be_tried_again(self) -> None:
        """With all its attempts."""
        letter = a_letter()
        Delivery.objects.update(attempts=MAX_ATTEMPTS, given_up_at=NOW)
        assert try_again([letter.id], NOW) == 1
        assert [again.attempt for again in take(NOW)] == [1]

    def test_a_late_failure_does_not_undo_what_another_process_sent(self) -> None:
        """Nor does it postpone the attempt of whoever has it now."""
        slow = a_letter()
        (other,) = take(NOW + LEASE)
        assert not note_failed(slow, REFUSED, NOW + LEASE)
        assert Delivery.objects.get().due_at == NOW + 2 * LEASE
        note_sent(other, NOW + LEASE)
        note_failed(slow, REFUSED, NOW + LEASE)
        assert Delivery.objects.get().sent_at == NOW + LEASE


class TestReminders:
    DUE = NOW + timedelta(minutes=15)

    def test_go_to_the_next_on_call_and_so_on(self) -> None:
        """First, second, third, first again: each a notice and an event, a deadline apart, up to six."""
        people = [a_colleague() for _ in range(3)]
        for order, person in enumerate(people, 1):
            put_on_call(person, order)
        flag = raised(a_student(), screening=PLAN)
        now = self.DUE
        address(NOW)
        for _ in range(MAX_REMINDERS + 2):
            remind(now)
            assert remind(now) == []  # once per deadline
            address(now)
            now += timedelta(minutes=15)
        told = [row.person for row in Outbox.objects.order_by("id")]
        assert told == [*people, *people, people[0]]
        assert Outbox.objects.filter(kind="overdue").count() == MAX_REMINDERS
        assert FlagEvent.objects.filter(flag=flag, kind="reminded").count() == MAX_REMINDERS

    def test_do_not_come_before_the_deadline(self) -> None:
        """A case in time is nobody's noise."""
        raised(a_student(), screening=PLAN)
        assert remind(self.DUE - timedelta(seconds=1)) == []

    def test_come_for_a_case_that_was_only_claimed(self) -> None:
        """Taken and forgotten is the worst of all."""
        flag = claimed(a_colleague(), PLAN)
        assert remind(self.DUE) == [flag.uid]

    @pytest.mark.parametrize("state", [State.CONTACTED, State.MONITORING])
    def test_end_with_an_answer(self, state: CrisisFlag.State) -> None:
        """Who was contacted is not overdue."""
        ana = a_colleague()
        review.move_flag(claimed(ana, PLAN).pk, to=state, actor_id=ana.pk, now=NOW)
        assert remind(self.DUE + timedelta(days=1)) == []

    def test_begin_again_when_the_case_gets_worse(self) -> None:
        """All of them, for the new deadline."""
        student = a_student()
        flag = raised(student)
        CrisisFlag.objects.update(reminders=MAX_REMINDERS, remind_at=NOW)
        raised(student, flag.session, PLAN)
        flag.refresh_from_db()
        assert (flag.reminders, flag.remind_at) == (0, self.DUE)

    def test_rest_outside_of_staffed_hours(self) -> None:
        """A quarter of an hour after a reminder at 17:50 is the next morning."""
        flag = raised(a_student(), screening=PLAN, now=NOW + timedelta(hours=7, minutes=35))  # 17:35
        remind(NOW + timedelta(hours=7, minutes=50))
        flag.refresh_from_db()
        assert flag.remind_at == NOW + timedelta(hours=23, minutes=5)  # 9:05

    @pytest.mark.django_db(transaction=True)
    def test_by_many_processes_at_once_come_once(self) -> None:
        """The row is locked, and skipped by the others."""
        flag = raised(a_student(), screening=PLAN)
        found = at_once(*[lambda: remind(self.DUE)] * 6)
        assert [uid for uids in found for uid in uids] == [flag.uid]  # type: ignore[attr-defined] # lists of uids


def test_links_lead_to_the_public_address(settings: Settings) -> None:
    """As PUBLIC_URL says."""
    settings.PUBLIC_URL = "https://flou.example"
    assert a_letter().notice.link.startswith("https://flou.example/admin/")
