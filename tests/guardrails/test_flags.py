"""Cases on a real database: raised once per turn, counted, made worse, moved by staff."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client

from guardrails.domain.cases import MOVES, due_in
from guardrails.domain.crisis import assess
from guardrails.domain.decide import Screening, decide
from guardrails.domain.resources import fallback
from guardrails.models import AppendOnly, CrisisFlag, CrisisResource, Outbox
from guardrails.operations.raising import raise_flag
from guardrails.operations.refusals import NotAllowed
from guardrails.operations.review import move_flag
from guardrails.queries import resources_for, risk_state

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 13, tzinfo=UTC)  # a Monday, 10:00 in Santiago
IDEATION = decide(assess("me quiero morir"), None)
PLAN = decide(assess("junté todas las pastillas, hoy me las tomo"), None)
State = CrisisFlag.State


@pytest.fixture
def student() -> int:
    """Return the id of a student."""
    return int(get_user_model().objects.create_user(email=f"{uuid4()}@example.org").pk)


@pytest.fixture
def staff() -> int:
    """Return the id of a member of staff."""
    user = get_user_model().objects.create_superuser(
        email=f"{uuid4()}@example.org", password="una-clave-larga-1"
    )
    return int(user.pk)


def raised(
    student: int, session: UUID, turn: UUID | None = None, screening: Screening = IDEATION
) -> CrisisFlag:
    """Raise a flag for a turn."""
    return raise_flag(user_id=student, session=session, turn=turn or uuid4(), screening=screening, now=NOW)


class TestRaiseFlag:
    def test_writes_flag_event_notification_and_risk_together(self, student: int) -> None:
        """One detection: one case, one event, one notification, and the user's standing risk."""
        flag = raised(student, uuid4())
        assert (flag.severity, flag.level, flag.risk, flag.source, flag.state) == (
            2,
            "high",
            "suicide",
            "lexicon",
            "new",
        )
        assert flag.due_at == NOW + due_in(2)
        assert flag.events.count() == Outbox.objects.filter(flag=flag, kind="raised").count() == 1
        assert risk_state(student, NOW) == "high"

    def test_again_for_the_same_turn_changes_nothing(self, student: int) -> None:
        """A turn that is run again after a crash does not count twice."""
        session, turn = uuid4(), uuid4()
        for _ in range(3):
            flag = raised(student, session, turn)
        assert (flag.occurrences, flag.events.count(), Outbox.objects.count()) == (1, 1, 1)

    def test_of_another_turn_adds_to_the_open_case(self, student: int) -> None:
        """Repeated detections are one case with a count, and one notification."""
        session = uuid4()
        raised(student, session)
        flag = raised(student, session)
        assert (
            CrisisFlag.objects.count(),
            flag.occurrences,
            flag.events.count(),
            Outbox.objects.count(),
        ) == (1, 2, 2, 1)

    def test_that_is_worse_raises_severity_shortens_the_time_and_notifies_again(self, student: int) -> None:
        """From ideation to a plan: the case is due in a quarter of an hour and staff hears of it."""
        session = uuid4()
        raised(student, session)
        flag = raised(student, session, screening=PLAN)
        assert (flag.severity, flag.level, flag.due_at) == (5, "imminent", NOW + timedelta(minutes=15))
        assert [row.kind for row in Outbox.objects.order_by("id")] == ["raised", "worsened"]

    def test_that_is_milder_lowers_nothing(self, student: int) -> None:
        """«Era broma» never makes a case smaller."""
        session = uuid4()
        raised(student, session, screening=PLAN)
        flag = raised(student, session, screening=IDEATION)
        assert (flag.severity, flag.risk, flag.occurrences) == (5, PLAN.risk, 2)
        assert risk_state(student, NOW) == "imminent"

    def test_after_a_case_was_closed_opens_a_new_one(self, student: int, staff: int) -> None:
        """A closed case stays closed."""
        session = uuid4()
        first = raised(student, session)
        move_flag(first.pk, to=State.CLAIMED, actor_id=staff, now=NOW)
        move_flag(first.pk, to=State.CLOSED, actor_id=staff, now=NOW, outcome="helped")
        assert raised(student, session).pk != first.pk

    def test_leaves_nothing_when_the_caller_rolls_back(self, student: int) -> None:
        """It lives and dies with the transaction of the message."""
        with transaction.atomic():
            raised(student, uuid4())
            transaction.set_rollback(True)
        assert not CrisisFlag.objects.exists()
        assert not Outbox.objects.exists()


class TestDatabase:
    def test_allows_one_open_flag_per_user_and_session(self, student: int) -> None:
        """The database refuses a second open case."""
        flag = raised(student, uuid4())
        flag.pk, flag.uid = None, uuid4()
        with pytest.raises(IntegrityError), transaction.atomic():
            flag.save(force_insert=True)

    @pytest.mark.parametrize(
        "change",
        [{"severity": 0}, {"severity": 6}, {"risk": "otro"}, {"confidence": 1.5}, {"state": "closed"}],
    )
    def test_refuses_what_cannot_be(self, student: int, change: dict[str, object]) -> None:
        """Severity, kinds, confidence and a closed case without outcome are checked by the database."""
        flag = raised(student, uuid4())
        with pytest.raises(IntegrityError), transaction.atomic():
            CrisisFlag.objects.filter(pk=flag.pk).update(**change)

    def test_keeps_events_as_they_were_written(self, student: int) -> None:
        """History is appended to, not changed."""
        event = raised(student, uuid4()).events.get()
        event.severity = 1
        with pytest.raises(AppendOnly):
            event.save()


class TestMoves:
    def test_are_written_with_who_and_when(self, student: int, staff: int) -> None:
        """Claiming takes the case and leaves an event."""
        flag = move_flag(raised(student, uuid4()).pk, to=State.CLAIMED, actor_id=staff, now=NOW)
        event = flag.events.last()
        assert flag.assignee_id == staff
        assert event is not None
        assert (event.from_state, event.to_state, event.actor_id, event.created_at) == (
            "new",
            "claimed",
            staff,
            NOW,
        )

    @pytest.mark.parametrize("state", sorted(set(State.values) - MOVES["new"]))
    def test_out_of_order_are_refused(self, student: int, staff: int, state: str) -> None:
        """A new case can only be claimed."""
        with pytest.raises(NotAllowed):
            move_flag(
                raised(student, uuid4()).pk,
                to=State(state),
                actor_id=staff,
                now=NOW,
                outcome="helped" * (state == "closed"),
            )

    def test_to_closed_need_an_outcome(self, student: int, staff: int) -> None:
        """Nobody closes a case without saying why."""
        flag = move_flag(raised(student, uuid4()).pk, to=State.CLAIMED, actor_id=staff, now=NOW)
        with pytest.raises(NotAllowed):
            move_flag(flag.pk, to=State.CLOSED, actor_id=staff, now=NOW)


class TestResources:
    def test_are_seeded_from_the_packaged_ones(self) -> None:
        """A fresh database shows what the package shows."""
        seeded = {(item.name, item.phone) for item in resources_for("MX")}
        packaged = {
            (item.name, item.phone)
            for item in fallback()
            if item.country in {"MX", ""} and item.confidence != "low"
        }
        assert seeded == packaged

    def test_that_staff_changes_are_shown(self) -> None:
        """The table is the one that counts."""
        CrisisResource.objects.create(
            country="UY", name="Bienestar Estudiantil", phone="2400 0000", confidence="high"
        )
        assert "Bienestar Estudiantil" in {item.name for item in resources_for("UY")}

    def test_that_are_unchecked_are_not_shown(self) -> None:
        """Low confidence keeps a line from students."""
        CrisisResource.objects.filter(country="CL").update(confidence="low")
        assert {item.country for item in resources_for("CL")} == {""}

    def test_of_an_empty_table_are_the_packaged_ones(self) -> None:
        """Nobody is left without lines."""
        CrisisResource.objects.all().delete()
        assert resources_for("CL") == fallback()


@pytest.mark.django_db(transaction=True)
def test_resources_are_the_packaged_ones_when_the_database_fails() -> None:
    """Any database error ends in the packaged lines."""
    with transaction.atomic():
        with pytest.raises(DatabaseError), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        assert resources_for("CL") == fallback()
        transaction.set_rollback(True)


class TestAdmin:
    @pytest.fixture
    def client(self, staff: int) -> Client:
        """Return a browser in which staff is signed in."""
        client = Client()
        client.force_login(get_user_model().objects.get(pk=staff))
        return client

    @pytest.mark.parametrize(
        "page", ["crisisresource", "userrisk", "oncall", "staffedhours", "outbox", "delivery"]
    )
    def test_pages_open(self, client: Client, page: str) -> None:
        """Every list of the app answers."""
        assert client.get(f"/admin/guardrails/{page}/").status_code == 200


def test_screenings_of_the_table_fit_the_columns() -> None:
    """What a decision says is what the tables accept."""
    milder = replace(IDEATION, severity=0)
    assert (milder.level, IDEATION.level, PLAN.level) == ("high", "high", "imminent")
