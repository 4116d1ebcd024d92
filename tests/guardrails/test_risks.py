"""The risk that stands for a student: it fades by itself, and staff takes it away with a note."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.utils import timezone

from flou.accounts.models import User
from guardrails.domain.crisis import assess
from guardrails.domain.decide import Level, Screening, decide
from guardrails.domain.risk import Standing, needs_care, standing
from guardrails.models import AppendOnly, CrisisFlag, RiskClearance, UserRisk
from guardrails.operations.erasure import erasing
from guardrails.operations.raising import raise_flag
from guardrails.operations.risks import NoteMissing, clear_risk
from guardrails.queries import risk_state
from guardrails.vault import open_text

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
IDEATION = decide(assess("me quiero morir"), None)
PLAN = decide(assess("junté todas las pastillas, hoy me las tomo"), None)


@pytest.fixture
def student(db: None) -> User:
    """Return a student."""
    user: User = get_user_model().objects.create_user(email=f"{uuid4()}@example.org")
    return user


@pytest.fixture
def staff(db: None) -> User:
    """Return a member of staff."""
    user: User = get_user_model().objects.create_superuser(email=f"{uuid4()}@example.org")
    return user


def raised(student: User, screening: Screening = IDEATION, now: datetime = NOW) -> CrisisFlag:
    """Raise a flag."""
    return raise_flag(user_id=student.pk, session=uuid4(), turn=uuid4(), screening=screening, now=now)


class TestStanding:
    @pytest.mark.parametrize(
        ("level", "days"),
        [
            ("imminent", ("imminent", "high", "none")),
            ("high", ("high", "support", "none")),
            ("support", ("support", "none", "none")),
        ],
    )
    def test_steps_down_after_a_day_and_is_gone_after_two(
        self, level: Level, days: tuple[Standing, ...]
    ) -> None:
        """Each level for a day, one below for another."""
        until = NOW + timedelta(hours=24)
        seen = [standing(level, until, NOW + timedelta(hours=hours)) for hours in (23, 25, 49)]
        assert tuple(seen) == days

    def test_asks_for_care_after_an_alert_only(self) -> None:
        """A warm question leaves the coach as it is."""
        assert [needs_care(risk) for risk in ("none", "support", "high", "imminent")] == [
            False,
            False,
            True,
            True,
        ]


class TestRisk:
    def test_fades(self, student: User) -> None:
        """What the classifier is told steps down, and is gone."""
        raised(student)
        states = [risk_state(student.pk, NOW + timedelta(hours=hours)) for hours in (23, 25, 49)]
        assert states == ["high", "support", "none"]

    def test_is_not_lowered_by_a_milder_sign(self, student: User) -> None:
        """Nor shortened."""
        raised(student, PLAN)
        raised(student, IDEATION)
        assert risk_state(student.pk, NOW) == "imminent"

    def test_is_cleared_by_staff_with_who_when_and_why(self, student: User, staff: User) -> None:
        """The note is sealed; the case stays open."""
        flag = raised(student)
        clear_risk(student.pk, student.public_id, actor_id=staff.pk, note="Hablé con él", now=NOW)
        event = RiskClearance.objects.get()
        assert risk_state(student.pk, NOW) == "none"
        assert (event.user_id, event.actor_id, event.level, event.created_at) == (
            student.pk,
            staff.pk,
            "high",
            NOW,
        )
        assert b"Habl" not in bytes(event.note)
        opened = open_text(student.public_id, "risk_clearances", "note", str(event.pk), bytes(event.note))
        assert opened == "Hablé con él"
        flag.refresh_from_db()
        assert flag.state == "new"

    @pytest.mark.parametrize("note", ["", "   "])
    def test_is_not_cleared_without_a_word(self, student: User, staff: User, note: str) -> None:
        """Somebody says why."""
        raised(student)
        with pytest.raises(NoteMissing):
            clear_risk(student.pk, student.public_id, actor_id=staff.pk, note=note, now=NOW)
        assert UserRisk.objects.exists()

    def test_that_was_cleared_stays_on_record(self, student: User, staff: User) -> None:
        """History is appended to, not changed."""
        raised(student)
        clear_risk(student.pk, student.public_id, actor_id=staff.pk, note="Hablé con él", now=NOW)
        event = RiskClearance.objects.get()
        with pytest.raises(AppendOnly):
            event.save()

    @pytest.mark.parametrize("table", ["risk_clearances", "crisis_wordings"])
    @pytest.mark.parametrize("statement", ["UPDATE {} SET created_at = now()", "DELETE FROM {}"])
    def test_is_written_once_in_sql(self, student: User, staff: User, table: str, statement: str) -> None:
        """PostgreSQL refuses what Python was not asked about; the packaged wordings are in their table."""
        raised(student)
        clear_risk(student.pk, student.public_id, actor_id=staff.pk, note="Hablé con él", now=NOW)
        with (
            pytest.raises(IntegrityError, match="written once"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format(table))

    def test_keeps_who_did_it_and_goes_with_the_student(self, student: User, staff: User) -> None:
        """Staff is blocked, not deleted; a student who leaves takes everything along."""
        raised(student)
        clear_risk(student.pk, student.public_id, actor_id=staff.pk, note="Hablé con él", now=NOW)
        with pytest.raises(ProtectedError):
            staff.delete()
        with erasing():
            student.delete()
        assert not RiskClearance.objects.exists()


class TestAdmin:
    @pytest.mark.parametrize(
        ("past", "shown_in", "left"),
        [
            (timedelta(hours=-1), ("", "?standing=all"), "alto"),
            (timedelta(hours=1), ("", "?standing=all"), "apoyo"),
            (timedelta(hours=25), ("?standing=past", "?standing=all"), "ninguno"),
        ],
    )
    def test_lists_what_stands_unless_asked_for_more(
        self, student: User, staff: User, past: timedelta, shown_in: tuple[str, ...], left: str
    ) -> None:
        """A risk counts one level less for a day after its own, and is over then."""
        UserRisk.objects.create(user=student, level="high", severity=3, until=timezone.now() - past)
        client = Client()
        client.force_login(staff)
        pages = {
            query: client.get(f"/admin/guardrails/userrisk/{query}").content.decode()
            for query in ("", "?standing=past", "?standing=all")
        }
        assert tuple(query for query, page in pages.items() if student.pseudonym in page) == shown_in
        assert f'<td class="field-now_">{left}</td>' in pages["?standing=all"]

    def test_clears_with_a_note_only(self, student: User, staff: User) -> None:
        """The action has a field for it."""
        raised(student, now=timezone.now())
        client = Client()
        client.force_login(staff)
        chosen = {"action": "clear", "_selected_action": [student.pk]}
        refused = client.post("/admin/guardrails/userrisk/", chosen, follow=True)
        assert "Escribe una nota" in refused.content.decode()
        assert UserRisk.objects.exists()
        client.post("/admin/guardrails/userrisk/", {**chosen, "note": "Conversamos por teléfono"})
        assert not UserRisk.objects.exists()
        assert RiskClearance.objects.get().actor == staff

    def test_opens_the_note_for_who_may_read_notes_only(self, student: User, staff: User) -> None:
        """Everybody else sees who did it and when."""
        raised(student)
        clear_risk(student.pk, student.public_id, actor_id=staff.pk, note="Hablé con él", now=NOW)
        page = f"/admin/guardrails/riskclearance/{RiskClearance.objects.get().pk}/change/"
        shown = {}
        for permissions in (("view_riskclearance",), ("view_riskclearance", "view_flagnote", "open_texts")):
            reader = get_user_model().objects.create_user(email=f"{uuid4()}@example.org", is_staff=True)
            reader.user_permissions.set(Permission.objects.filter(codename__in=permissions))
            client = Client()
            client.force_login(reader)
            assert "Hablé con él" not in client.get(page).content.decode()
            client.post(f"/admin/textos/{student.public_id}/abrir/", {"reason": "alert"})
            shown[len(permissions)] = client.get(page).content.decode()
        assert "Hablé con él" not in shown[1]
        assert "Hablé con él" in shown[3]

    @pytest.mark.parametrize("page", ["riskclearance", "crisiswording"])
    def test_pages_open(self, staff: User, page: str) -> None:
        """Every list answers."""
        client = Client()
        client.force_login(staff)
        assert client.get(f"/admin/guardrails/{page}/").status_code == 200
