"""Working on cases, on a real database: claimed by one, noted, handed on, closed by two, never rewritten."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, connections, transaction

from guardrails.domain.cases import Refusal
from guardrails.models import AppendOnly, CrisisFlag, DataKey, FlagEvent, FlagNote, Outbox, StaffedHours
from guardrails.operations import review
from guardrails.operations.erasure import erasing
from guardrails.operations.notes import MAX_CHARS, open_note
from guardrails.operations.refusals import NotAllowed
from guardrails.vault import forget_keys
from tests.guardrails.cases import NOW, PLAN, State, a_colleague, a_student, claimed, raised

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


def refusal_of(work: Callable[[], object]) -> Refusal | None:
    """Return why something was refused, or None when it was done."""
    try:
        work()
    except NotAllowed as error:
        return error.refusal
    return None


def at_once(*works: Callable[[], object]) -> list[object]:
    """Run each on a thread and connection of its own, all beginning together; return what they returned."""
    start = Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        try:
            start.wait(10)
            return work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


class TestClaim:
    def test_is_for_the_first(self) -> None:
        """The second one is told that the case is taken."""
        ana, eva = a_colleague("ana"), a_colleague("eva")
        flag = claimed(ana)
        again = refusal_of(lambda: review.move_flag(flag.pk, to=State.CLAIMED, actor_id=eva.pk, now=LATER))
        flag.refresh_from_db()
        assert (again, flag.assignee) == (Refusal.TAKEN, ana)

    @pytest.mark.django_db(transaction=True)
    def test_of_eight_at_once_is_for_one(self) -> None:
        """The row is locked: one claim, one event, seven refusals."""
        flag = raised(a_student())
        staff = [a_colleague() for _ in range(8)]
        found = at_once(
            *(
                lambda person=person: refusal_of(
                    lambda: review.move_flag(flag.pk, to=State.CLAIMED, actor_id=person.pk, now=NOW)
                )
                for person in staff
            )
        )
        assert sorted(str(one) for one in found) == ["None", *["taken"] * 7]
        assert FlagEvent.objects.filter(flag=flag, kind="moved").count() == 1

    def test_does_not_answer(self) -> None:
        """A promise is no answer: the deadline runs on."""
        assert claimed(a_colleague()).answered_at is None

    def test_of_a_closed_case_from_a_stale_page_opens_nothing(self) -> None:
        """To open a case again is a step of its own."""
        ana = a_colleague()
        flag = claimed(ana)
        review.move_flag(flag.pk, to=State.CLOSED, actor_id=ana.pk, now=NOW, outcome="helped")
        again = refusal_of(lambda: review.move_flag(flag.pk, to=State.CLAIMED, actor_id=ana.pk, now=LATER))
        assert again is Refusal.OUT_OF_ORDER

    def test_can_be_given_back(self) -> None:
        """A released case is new and nobody's."""
        ana = a_colleague()
        flag = review.move_flag(claimed(ana).pk, to=State.NEW, actor_id=ana.pk, now=LATER)
        assert (flag.state, flag.assignee) == ("new", None)


class TestAnswer:
    @pytest.mark.parametrize("state", [State.CONTACTED, State.MONITORING])
    def test_stops_the_deadline(self, state: CrisisFlag.State) -> None:
        """Somebody has contacted the student, or watches over them."""
        ana = a_colleague()
        flag = review.move_flag(claimed(ana).pk, to=state, actor_id=ana.pk, now=LATER)
        assert flag.answered_at == LATER

    def test_is_asked_for_again_after_a_rise(self) -> None:
        """A student who got worse after the contact is not answered any more."""
        ana, student, session = a_colleague(), a_student(), uuid4()
        flag = raised(student, session)
        review.move_flag(flag.pk, to=State.CLAIMED, actor_id=ana.pk, now=NOW)
        review.move_flag(flag.pk, to=State.CONTACTED, actor_id=ana.pk, now=NOW)
        worse = raised(student, session, PLAN, LATER)
        assert (worse.pk, worse.answered_at, worse.due_at) == (flag.pk, None, LATER + timedelta(minutes=15))
        assert [row.kind for row in Outbox.objects.order_by("id")] == ["raised", "worsened"]
        assert review.move_flag(flag.pk, to=State.CONTACTED, actor_id=ana.pk, now=LATER).answered_at == LATER

    def test_is_asked_for_again_by_a_severe_sign_of_the_same_kind_once(self) -> None:
        """After an answer the next severe sign is told; those that follow it are counted."""
        ana, student, session = a_colleague(), a_student(), uuid4()
        flag = raised(student, session, PLAN)
        raised(student, session, PLAN)
        review.move_flag(flag.pk, to=State.CLAIMED, actor_id=ana.pk, now=NOW)
        review.move_flag(flag.pk, to=State.CONTACTED, actor_id=ana.pk, now=NOW)
        for _ in range(3):
            again = raised(student, session, PLAN, LATER)
        assert (again.occurrences, again.answered_at) == (5, None)
        assert [row.kind for row in Outbox.objects.order_by("id")] == ["raised", "recurred"]


class TestEscalate:
    def test_hands_the_case_on_and_tells_that_person(self) -> None:
        """With the whole time again, and a notice for them alone."""
        ana, eva = a_colleague(), a_colleague()
        flag = claimed(ana, PLAN)
        review.escalate(flag.pk, person_id=eva.pk, actor_id=ana.pk, now=LATER)
        flag.refresh_from_db()
        assert (flag.state, flag.assignee, flag.due_at) == ("escalated", eva, LATER + timedelta(minutes=15))
        notice = Outbox.objects.get(kind="escalated")
        assert (notice.flag, notice.person) == (flag, eva)
        event = FlagEvent.objects.filter(flag=flag).last()
        assert event is not None
        assert (event.to_state, event.actor, event.detail) == ("escalated", ana, {"person": eva.pk})

    def test_reaches_staff_only(self) -> None:
        """A case is never handed to a student."""
        ana, student = a_colleague(), a_student()
        flag = claimed(ana)
        why = refusal_of(lambda: review.escalate(flag.pk, person_id=student.pk, actor_id=ana.pk, now=LATER))
        assert why is Refusal.NOT_STAFF


class TestClosingASevereCase:
    def proposed(self) -> tuple[CrisisFlag, int, int]:
        """Return a case whose closing is proposed, by whom, and another person."""
        ana, eva = a_colleague(), a_colleague()
        flag = claimed(ana, PLAN)
        review.propose_closing(
            flag.pk, outcome="referred", text="La acompañó su hermana.", actor_id=ana.pk, now=LATER
        )
        flag.refresh_from_db()
        return flag, ana.pk, eva.pk

    def test_is_nothing_for_one_person(self) -> None:
        """Not by the ordinary way, and not by confirming oneself."""
        flag, ana, _ = self.proposed()
        alone = refusal_of(
            lambda: review.move_flag(flag.pk, to=State.CLOSED, actor_id=ana, now=LATER, outcome="helped")
        )
        itself = refusal_of(lambda: review.confirm_closing(flag.pk, actor_id=ana, now=LATER))
        flag.refresh_from_db()
        assert (alone, itself, flag.state) == (
            Refusal.SECOND_PERSON_MISSING,
            Refusal.SAME_PERSON,
            "claimed",
        )

    def test_is_done_by_a_second_person(self) -> None:
        """The row says who proposed, who closed, and which note."""
        flag, ana, eva = self.proposed()
        review.confirm_closing(flag.pk, actor_id=eva, now=LATER)
        flag.refresh_from_db()
        assert (flag.state, flag.outcome, flag.proposed_by_id, flag.closed_by_id) == (
            "closed",
            "referred",
            ana,
            eva,
        )
        assert flag.closing_note is not None
        assert open_note(flag.closing_note) == "La acompañó su hermana."

    @pytest.mark.parametrize(
        ("outcome", "text", "why"),
        [
            ("helped", "  \n", Refusal.NOTE_MISSING),
            ("", "nota", Refusal.OUTCOME_MISSING),
            ("otra", "nota", Refusal.OUTCOME_MISSING),
        ],
    )
    def test_needs_an_outcome_and_a_note(self, outcome: str, text: str, why: Refusal) -> None:
        """A proposal without them is no proposal, and leaves nothing."""
        ana = a_colleague()
        flag = claimed(ana, PLAN)
        found = refusal_of(
            lambda: review.propose_closing(flag.pk, outcome=outcome, text=text, actor_id=ana.pk, now=LATER)
        )
        flag.refresh_from_db()
        assert (found, flag.proposed_outcome, FlagNote.objects.count()) == (why, "", 0)

    def test_is_off_after_a_new_sign(self) -> None:
        """Who proposed it did not know of this one."""
        flag, _, eva = self.proposed()
        raised(flag.user, flag.session, PLAN, LATER)
        why = refusal_of(lambda: review.confirm_closing(flag.pk, actor_id=eva, now=LATER))
        assert why is Refusal.NOT_PROPOSED

    def test_can_be_taken_back(self) -> None:
        """The case stays open, and the history tells."""
        flag, _, eva = self.proposed()
        review.withdraw_closing(flag.pk, actor_id=eva, now=LATER)
        assert refusal_of(lambda: review.confirm_closing(flag.pk, actor_id=eva, now=LATER)) is not None
        assert [event.kind for event in flag.events.all()] == ["raised", "moved", "proposed", "withdrawn"]

    @pytest.mark.parametrize(
        "change",
        [
            {"proposed_by": None, "closed_by": None, "closing_note": None, "proposed_outcome": ""},
            {"closing_note": None},
            {"closed_by": None},
        ],
    )
    def test_is_refused_by_the_database_without_two_and_a_note(self, change: dict[str, object]) -> None:
        """Whoever comes with SQL is refused, too."""
        flag, _, eva = self.proposed()
        review.confirm_closing(flag.pk, actor_id=eva, now=LATER)
        with pytest.raises(IntegrityError), transaction.atomic():
            CrisisFlag.objects.filter(pk=flag.pk).update(**change)

    def test_is_refused_by_the_database_for_the_same_person_twice(self) -> None:
        """One person is not two."""
        flag, ana, eva = self.proposed()
        review.confirm_closing(flag.pk, actor_id=eva, now=LATER)
        with pytest.raises(IntegrityError), transaction.atomic():
            CrisisFlag.objects.filter(pk=flag.pk).update(closed_by=ana)

    @pytest.mark.django_db(transaction=True)
    def test_by_two_at_once_closes_once(self) -> None:
        """Two confirmations, one closing."""
        flag, _, eva = self.proposed()
        isa = a_colleague().pk
        found = at_once(
            *(
                lambda who=who: refusal_of(lambda: review.confirm_closing(flag.pk, actor_id=who, now=LATER))
                for who in (eva, isa)
            )
        )
        assert sorted(str(one) for one in found) == ["None", "out_of_order"]


class TestReopen:
    def closed(self) -> tuple[CrisisFlag, int]:
        """Return a closed case and who closed it."""
        ana = a_colleague()
        flag = claimed(ana)
        review.move_flag(flag.pk, to=State.CLOSED, actor_id=ana.pk, now=NOW, outcome="helped")
        return flag, ana.pk

    def test_gives_the_case_a_new_deadline(self) -> None:
        """It is claimed, unanswered, and without an outcome."""
        flag, ana = self.closed()
        review.reopen(flag.pk, actor_id=ana, now=NOW + timedelta(days=1))
        flag.refresh_from_db()
        assert (flag.state, flag.outcome, flag.answered_at) == ("claimed", "", None)
        assert flag.due_at > NOW + timedelta(days=1)

    def test_is_refused_while_another_case_of_the_session_is_open(self) -> None:
        """One open case per session: the message says where to go on."""
        flag, ana = self.closed()
        raised(flag.user, flag.session)
        assert refusal_of(lambda: review.reopen(flag.pk, actor_id=ana, now=LATER)) is Refusal.ANOTHER_OPEN
        flag.refresh_from_db()
        assert flag.state == "closed"


class TestNotes:
    SECRET = "Habló con su madre; volver a llamar el martes."

    def noted(self) -> FlagNote:
        """Return a note on a case."""
        ana = a_colleague()
        flag = claimed(ana)
        review.add_note(flag.pk, text=self.SECRET, actor_id=ana.pk, now=LATER)
        note: FlagNote = FlagNote.objects.select_related("flag__user").get()
        return note

    def test_are_sealed_and_signed(self) -> None:
        """The table holds no word of it; the history says who and when."""
        note = self.noted()
        assert b"madre" not in bytes(note.body)
        assert open_note(note) == self.SECRET
        event = note.flag.events.get(kind="noted")
        assert (event.actor, event.created_at, event.detail) == (note.author, LATER, {"note": str(note.pk)})

    def test_open_nowhere_else(self) -> None:
        """Moved to another case, author or row, the text does not open."""
        note = self.noted()
        for other in (
            FlagNote(id=uuid4(), flag=note.flag, author=note.author, body=note.body),
            FlagNote(id=note.id, flag=raised(note.flag.user), author=note.author, body=note.body),
            FlagNote(id=note.id, flag=note.flag, author=a_colleague(), body=note.body),
        ):
            assert open_note(other) is None

    def test_are_gone_with_the_students_key(self) -> None:
        """Erasing the key erases what was written about them."""
        note = self.noted()
        DataKey.objects.filter(user_uid=note.flag.user.public_id).delete()
        forget_keys()
        assert open_note(note) is None

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            (" ", Refusal.NOTE_MISSING),
            ("x" * (MAX_CHARS + 1), Refusal.NOTE_UNFIT),
            ("\ud800", Refusal.NOTE_UNFIT),
            ("a\x00b", Refusal.NOTE_UNFIT),
        ],
    )
    def test_that_cannot_be_kept_are_refused(self, text: str, why: Refusal) -> None:
        """Clearly, and with nothing half written."""
        ana = a_colleague()
        flag = claimed(ana)
        assert refusal_of(lambda: review.add_note(flag.pk, text=text, actor_id=ana.pk, now=LATER)) is why
        assert not FlagNote.objects.exists()


class TestHistory:
    def rows(self) -> list[FlagEvent | FlagNote]:
        """Return an event and a note."""
        ana = a_colleague()
        flag = claimed(ana)
        review.add_note(flag.pk, text="nota", actor_id=ana.pk, now=LATER)
        return [FlagEvent.objects.filter(flag=flag)[0], FlagNote.objects.get()]

    def test_is_written_once_in_python(self) -> None:
        """Neither a row nor a set of rows is changed or deleted."""
        for row in self.rows():
            manager = type(row).objects
            for work in (row.save, row.delete, manager.all().delete, lambda m=manager: m.update(flag=1)):
                with pytest.raises(AppendOnly):
                    work()

    @pytest.mark.parametrize("table", ["crisis_flag_events", "crisis_flag_notes"])
    @pytest.mark.parametrize("statement", ["UPDATE {} SET created_at = now()", "DELETE FROM {}"])
    def test_is_written_once_in_sql(self, table: str, statement: str) -> None:
        """PostgreSQL refuses what Python was not asked about."""
        self.rows()
        with (
            pytest.raises(IntegrityError, match="written once"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format(table))

    def test_goes_with_the_student(self) -> None:
        """Erasing a student takes their cases along, with events, notes and a closing by two."""
        student, ana, eva = a_student(), a_colleague(), a_colleague()
        flag = claimed(ana, PLAN, student)
        review.propose_closing(flag.pk, outcome="helped", text="nota", actor_id=ana.pk, now=LATER)
        review.confirm_closing(flag.pk, actor_id=eva.pk, now=LATER)
        with pytest.raises(IntegrityError), transaction.atomic():
            student.delete()
        with erasing():
            student.delete()
        assert not CrisisFlag.objects.exists()
        assert not FlagEvent.objects.exists()
        assert not FlagNote.objects.exists()

    def test_is_guarded_again_after_an_erasure(self) -> None:
        """The permission ends with its block, also inside of a longer transaction."""
        self.rows()
        with erasing():
            pass
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM crisis_flag_events")

    def test_cannot_be_changed_during_an_erasure(self) -> None:
        """Erasing is not rewriting."""
        self.rows()
        with pytest.raises(IntegrityError), erasing(), connection.cursor() as cursor:
            cursor.execute("UPDATE crisis_flag_events SET severity = 1")


@pytest.mark.django_db(transaction=True)
class TestTurnsAtOnce:
    def test_raise_one_case(self) -> None:
        """Eight turns that begin together: one case, eight events, one notice."""
        student, session = a_student(), uuid4()
        flags = at_once(*[lambda: raised(student, session).pk] * 8)
        flag = CrisisFlag.objects.get()
        assert set(flags) == {flag.pk}
        assert (flag.occurrences, flag.events.count(), Outbox.objects.count()) == (8, 8, 1)

    def test_of_different_severity_keep_the_worst(self) -> None:
        """Whichever comes first, the case ends as severe as the worst, and staff hears of it."""
        student, session = a_student(), uuid4()
        at_once(*[lambda: raised(student, session).pk] * 4, *[lambda: raised(student, session, PLAN).pk] * 4)
        flag = CrisisFlag.objects.get()
        assert (flag.severity, flag.occurrences, flag.due_at) == (5, 8, NOW + timedelta(minutes=15))
        assert Outbox.objects.latest("id").severity == 5

    def test_and_a_closing_lose_no_sign(self) -> None:
        """A sign that comes with the closing is in the closed case or in a new one."""
        ana, student, session = a_colleague(), a_student(), uuid4()
        flag = raised(student, session)
        review.move_flag(flag.pk, to=State.CLAIMED, actor_id=ana.pk, now=NOW)
        at_once(
            lambda: review.move_flag(flag.pk, to=State.CLOSED, actor_id=ana.pk, now=NOW, outcome="helped"),
            lambda: raised(student, session),
        )
        flag.refresh_from_db()
        assert flag.state == "closed"
        assert FlagEvent.objects.filter(kind="raised").count() == 2
        assert CrisisFlag.objects.count() == 3 - flag.occurrences


class TestTheTimetable:
    def test_of_staff_decides_the_deadline(self) -> None:
        """Raised on a holiday, due on the next working day."""
        StaffedHours.objects.get().holidays.create(day=date(2026, 11, 23))
        assert raised(a_student(), screening=PLAN).due_at == NOW + timedelta(hours=23, minutes=15)

    @pytest.mark.parametrize("zone", ["Luna/Mar", "America", "../etc/passwd", ""])
    def test_that_makes_no_sense_keeps_no_flag_from_being_raised(self, zone: str) -> None:
        """Then every hour counts."""
        StaffedHours.objects.update(time_zone=zone)
        sunday = NOW - timedelta(days=1)
        assert raised(a_student(), screening=PLAN, now=sunday).due_at == sunday + timedelta(minutes=15)
