"""Texts open for a reason and a code, to one person in one session, for a quarter of an hour."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, cast
from uuid import UUID, uuid4

import pytest
from asgiref.sync import sync_to_async
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django import Settings

from flou.accounts.models import User
from flou.ops.access.door import StreamedByStaff, staff_door
from flou.ops.access.entry import VERIFIED_AT
from flou.ops.models import AuthenticatorApp
from guardrails import door, vault
from guardrails.domain.sealing import Place
from guardrails.models import AppendOnly, StaffAccess
from guardrails.operations import review
from guardrails.operations.access import (
    OPEN_FOR,
    Reader,
    Refusal,
    TextsShut,
    close_texts,
    detail_place,
    open_detail,
    open_texts,
    opening,
    reading,
)
from tests.access.people import a_superuser, browser, inside, next_code, somebody
from tests.guardrails.cases import NOW, a_student, claimed, raised

pytestmark = pytest.mark.django_db
TEXT = "lo que nadie más debe leer"
Kind = StaffAccess.Kind


def at_desk(person: User, session: str = "s1", *, verified: bool = True) -> Reader:
    """Return a reader."""
    return Reader(person, session, "red", verified)


def sealed_for(student: User) -> tuple[Place, bytes]:
    """Return a text of a student, and where it lies."""
    place = Place("chat_messages", "body", uuid4().hex, str(student.public_id))
    return place, vault.seal_text(student.public_id, place.table, place.column, place.row, TEXT)


def unsealed(place: Place, sealed: bytes) -> str:
    """Open a text as the apps do."""
    return vault.open_text(UUID(place.user), place.table, place.column, place.row, sealed)


def opened(reader: Reader, student: User, **given: Any) -> StaffAccess:
    """Open the texts of a student now."""
    with_reason = {"reason": "alert", "detail": "", "now": NOW, **given}
    return open_texts(reader, student.public_id, **with_reason)


def refused(reader: Reader, student: User, **given: Any) -> Refusal:
    """Return why texts stay closed."""
    with pytest.raises(TextsShut) as shut:
        opened(reader, student, **given)
    return shut.value.refusal


class TestDoor:
    def test_lets_the_students_side_through(self) -> None:
        student = a_student()
        assert unsealed(*sealed_for(student)) == TEXT

    def test_lets_a_page_of_staff_open_nothing_by_itself(self) -> None:
        place, sealed = sealed_for(a_student())
        with door.staff_side(), pytest.raises(door.DoorShut):
            unsealed(place, sealed)

    def test_opens_what_was_noted_once_and_nothing_else(self) -> None:
        student = a_student()
        (noted, sealed), (other, also) = sealed_for(student), sealed_for(student)
        with door.staff_side(), door.allowing([noted]):
            assert unsealed(noted, sealed) == TEXT
            with pytest.raises(door.DoorShut):
                unsealed(noted, sealed)
            with pytest.raises(door.DoorShut):
                unsealed(other, also)

    def test_is_shut_again_afterwards(self) -> None:
        place, sealed = sealed_for(a_student())
        with door.staff_side():
            with door.allowing([place]):
                pass
            with pytest.raises(door.DoorShut):
                unsealed(place, sealed)
        assert unsealed(place, sealed) == TEXT


class TestSides:
    """A request to the admin is on the staff's side, under either kind of server."""

    def ask(self, address: str, student: User) -> Callable[[], Any]:
        """Return a request of a page that opens a text without having noted it."""
        place, sealed = sealed_for(student)
        page = staff_door(lambda _request: HttpResponse(unsealed(place, sealed)))
        return lambda: page(RequestFactory().get(address))

    def test_is_shut_for_pages_of_the_admin_alone(self) -> None:
        student = a_student()
        assert self.ask("/api/v1/me", student)().content.decode() == TEXT
        with pytest.raises(door.DoorShut):
            self.ask("/admin/x/", student)()

    async def test_is_shut_in_the_threads_of_an_asynchronous_server(self) -> None:
        student = await sync_to_async(a_student)()
        place, sealed = await sync_to_async(sealed_for)(student)

        async def page(_request: HttpRequest) -> HttpResponse:
            return HttpResponse(await sync_to_async(unsealed)(place, sealed))

        shut = cast("Callable[[HttpRequest], Awaitable[HttpResponse]]", staff_door(page))
        assert (await shut(RequestFactory().get("/"))).content.decode() == TEXT
        with pytest.raises(door.DoorShut):
            await shut(RequestFactory().get("/admin/x/"))

    def test_streams_nothing(self) -> None:
        """What a stream says is made after the request, where nothing watches."""
        page = staff_door(lambda _request: StreamingHttpResponse([TEXT]))
        with pytest.raises(StreamedByStaff):
            page(RequestFactory().get("/admin/x/"))


class TestOpening:
    def test_needs_the_permission(self) -> None:
        student = a_student()
        raised(student)
        assert refused(at_desk(somebody("guardrails.view_staffaccess")), student) is Refusal.NOT_PERMITTED

    def test_of_clinicians_needs_a_case(self) -> None:
        student, clinician = a_student(), somebody("guardrails.open_texts")
        assert refused(at_desk(clinician), student) is Refusal.NOT_A_CASE
        raised(student)
        assert opened(at_desk(clinician), student)

    def test_of_coordinators_needs_none(self) -> None:
        assert opened(at_desk(somebody("guardrails.open_any_texts")), a_student())

    @pytest.mark.parametrize(
        ("given", "why"),
        [
            ({"reason": ""}, Refusal.REASON_MISSING),
            ({"reason": "curiosity"}, Refusal.REASON_MISSING),
            ({"reason": "other", "detail": "  "}, Refusal.DETAIL_MISSING),
        ],
    )
    def test_needs_a_reason(self, given: dict[str, str], why: Refusal) -> None:
        assert refused(at_desk(a_superuser()), a_student(), **given) is why

    def test_needs_a_recent_code(self) -> None:
        assert refused(at_desk(a_superuser(), verified=False), a_student()) is Refusal.CODE_MISSING

    def test_is_of_one_person_one_student_and_one_session(self) -> None:
        ana, eva, student, other = a_superuser(), a_superuser(), a_student(), a_student()
        opened(at_desk(ana), student)
        assert opening(at_desk(ana), student.public_id, NOW)
        assert not opening(at_desk(eva), student.public_id, NOW)
        assert not opening(at_desk(ana), other.public_id, NOW)
        assert not opening(at_desk(ana, "s2"), student.public_id, NOW)

    def test_ends_by_itself_after_a_quarter_of_an_hour(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        opened(ana, student)
        assert opening(ana, student.public_id, NOW + OPEN_FOR - timedelta(seconds=1))
        assert not opening(ana, student.public_id, NOW + OPEN_FOR)

    def test_ends_by_hand(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        opened(ana, student)
        assert close_texts(ana, student.public_id, NOW)
        assert not opening(ana, student.public_id, NOW)
        assert not close_texts(ana, student.public_id, NOW)

    def test_ends_with_the_permission(self) -> None:
        person, student = somebody("guardrails.open_any_texts"), a_student()
        opened(at_desk(person), student)
        person.user_permissions.clear()
        again = User.objects.get(pk=person.pk)
        assert not opening(at_desk(again), student.public_id, NOW)

    def test_seals_what_was_added_to_the_reason(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        row = opened(ana, student, detail="su madre llamó")
        assert row.detail is not None
        assert b"madre" not in bytes(row.detail)
        with reading(ana, student.public_id, [detail_place(row)], NOW):
            assert open_detail(row) == "su madre llamó"


class TestReading:
    def test_notes_each_text_before_it_is_opened(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        row = opened(ana, student)
        place, sealed = sealed_for(student)
        with door.staff_side(), reading(ana, student.public_id, [place], NOW):
            noted = StaffAccess.objects.get(kind=Kind.READ)
            assert (noted.actor, noted.subject, noted.opening) == (ana.person, student.public_id, row)
            assert (noted.table, noted.row, noted.reason) == (place.table, place.row, "alert")
            assert unsealed(place, sealed) == TEXT

    def test_is_refused_while_closed_and_notes_nothing(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        place, _ = sealed_for(student)
        with pytest.raises(TextsShut), reading(ana, student.public_id, [place], NOW):
            pass
        assert not StaffAccess.objects.exists()

    def test_of_one_student_opens_nothing_of_another(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        opened(ana, student)
        place, _ = sealed_for(a_student())
        with pytest.raises(TextsShut), reading(ana, student.public_id, [place], NOW):
            pass

    @pytest.mark.django_db(transaction=True)
    def test_is_refused_where_the_note_could_be_rolled_back(self) -> None:
        ana, student = at_desk(a_superuser()), a_student()
        opened(ana, student)
        place, _ = sealed_for(student)
        with (
            transaction.atomic(),
            pytest.raises(RuntimeError, match="durable"),
            reading(ana, student.public_id, [place], NOW),
        ):
            pass


class TestAudit:
    def test_is_never_changed_or_deleted(self) -> None:
        row = opened(at_desk(a_superuser()), a_student())
        for change in (row.save, row.delete, StaffAccess.objects.all().delete):
            with pytest.raises(AppendOnly):
                change()
        with pytest.raises(AppendOnly):
            StaffAccess.objects.update(reason="other")

    @pytest.mark.parametrize("sql", ["UPDATE staff_access SET reason = 'other'", "DELETE FROM staff_access"])
    def test_is_never_changed_or_deleted_by_sql(self, sql: str) -> None:
        """Not even with the permission by which a student's own history goes."""
        opened(at_desk(a_superuser()), a_student())
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('flou.erasing', 'on', true)")
            with pytest.raises(DatabaseError, match="never changed"):
                cursor.execute(sql)

    def test_outlives_the_student(self) -> None:
        student = a_student()
        opened(at_desk(a_superuser()), student)
        student.delete()
        assert StaffAccess.objects.get().subject is not None


class TestPage:
    @pytest.fixture
    def student(self) -> User:
        """Return a student with a case and a note."""
        ana = a_superuser()
        flag = claimed(ana)
        review.add_note(flag.pk, text=TEXT, actor_id=ana.pk, now=NOW)
        return flag.user

    def open(self, client: Client, student: User, **given: str) -> Any:
        """Send the form."""
        return client.post(f"/admin/textos/{student.public_id}/abrir/", given)

    def case(self, client: Client, student: User) -> str:
        """Return the page of the student's case."""
        flag = student.crisis_flags.get()
        return client.get(f"/admin/guardrails/crisisflag/{flag.pk}/change/").content.decode()

    def test_opens_and_closes_the_notes_of_a_case(self, student: User) -> None:
        client = inside(a_superuser())
        assert TEXT not in self.case(client, student)
        self.open(client, student, reason="alert")
        assert TEXT in self.case(client, student)
        client.post(f"/admin/textos/{student.public_id}/cerrar/")
        assert TEXT not in self.case(client, student)
        kinds = [row.kind for row in StaffAccess.objects.order_by("id")]
        assert kinds == ["opened", "read", "closed"]

    def test_asks_for_a_code_when_the_last_is_old(self, student: User) -> None:
        person = a_superuser()
        client = inside(person)
        session = client.session
        session[VERIFIED_AT] -= 15 * 60
        session.save()
        assert 'name="code"' in self.open(client, student, reason="alert").content.decode()
        assert "no es correcto" in self.open(client, student, reason="alert", code="000000").content.decode()
        AuthenticatorApp.objects.filter(user=person).update(throttling_failure_count=0)
        assert self.open(client, student, reason="alert", code=next_code(person)).status_code == 302
        assert TEXT in self.case(client, student)

    def test_opens_in_one_browser_only(self, student: User) -> None:
        person = a_superuser()
        first = inside(person)
        self.open(first, student, reason="alert")
        assert TEXT not in self.case(inside(person), student)

    def test_says_what_is_missing(self, student: User) -> None:
        client = inside(a_superuser())
        assert "errorlist" in self.open(client, student, reason="").content.decode()
        assert "explica cuál" in self.open(client, student, reason="other").content.decode()
        assert not StaffAccess.objects.filter(kind=Kind.OPENED).exists()

    def test_tells_a_clinician_that_there_is_no_case(self) -> None:
        answer = self.open(browser(somebody("guardrails.open_texts")), a_student(), reason="alert")
        assert answer.status_code == 403
        assert "no tiene ninguna alerta" in answer.content.decode()

    def test_is_for_those_who_may(self, student: User) -> None:
        assert (
            self.open(browser(somebody("chat.read_transcript")), student, reason="alert").status_code == 403
        )

    def test_of_nobody_is_not_found(self) -> None:
        answer = browser(a_superuser()).get(f"/admin/textos/{uuid4()}/abrir/")
        assert answer.status_code == 404

    def test_closes_only_by_a_form(self, student: User) -> None:
        assert browser(a_superuser()).get(f"/admin/textos/{student.public_id}/cerrar/").status_code == 405

    def test_in_a_demo_takes_the_password_for_the_code(self, student: User) -> None:
        client = browser(a_superuser())
        assert self.open(client, student, reason="alert").status_code == 302
        assert TEXT in self.case(client, student)

    def test_outside_of_a_demo_takes_nothing_for_the_code(self, student: User, settings: Settings) -> None:
        person = a_superuser()
        client = inside(person)
        settings.STAFF_SECOND_FACTOR = True
        session = client.session
        del session[VERIFIED_AT]
        session.save()
        assert self.open(client, student, reason="alert").status_code == 200
        assert TEXT not in self.case(client, student)


class TestAuditPage:
    ADDRESS = "/admin/guardrails/staffaccess/"

    @pytest.fixture
    def row(self) -> StaffAccess:
        """Return an opening with a detail."""
        return opened(at_desk(a_superuser()), a_student(), reason="other", detail=TEXT, now=timezone.now())

    def test_can_be_edited_by_nobody(self, row: StaffAccess) -> None:
        client = browser(a_superuser())
        page = client.get(f"{self.ADDRESS}{row.pk}/change/").content.decode()
        assert 'name="_save"' not in page
        assert client.get(f"{self.ADDRESS}add/").status_code == 403
        for name in ("change", "delete"):
            assert client.post(f"{self.ADDRESS}{row.pk}/{name}/", {"post": "yes"}).status_code == 403

    def test_finds_by_person_pseudonym_reason_and_date(self, row: StaffAccess) -> None:
        assert row.subject is not None
        assert row.actor is not None
        client = browser(a_superuser())
        today = timezone.localdate()

        def count(query: str) -> int:
            return int(client.get(f"{self.ADDRESS}?{query}").context["cl"].result_count)

        assert count(f"q={row.subject.hex[:8]}") == count(f"q={row.subject}") == 1
        assert count("q=00000000") == 0
        assert (count(f"actor={row.actor.pk}"), count("actor=0"), count("actor=x")) == (1, 0, 1)
        assert (count("reason__exact=other"), count("reason__exact=alert")) == (1, 0)
        assert (count(f"at__year={today.year}"), count("at__year=1999")) == (1, 0)

    def test_shows_a_detail_while_the_texts_are_open(self, row: StaffAccess) -> None:
        client = browser(a_superuser())
        address = f"{self.ADDRESS}{row.pk}/change/"
        assert TEXT not in client.get(address).content.decode()
        client.post(f"/admin/textos/{row.subject}/abrir/", {"reason": "quality"})
        assert TEXT in client.get(address).content.decode()
        assert StaffAccess.objects.filter(kind=Kind.READ, table="staff_access").count() == 1

    def test_leaves_as_csv_without_text_and_says_so(self, row: StaffAccess) -> None:
        answer = browser(a_superuser()).get(f"{self.ADDRESS}exportar/?q={str(row.subject)[:8]}")
        lines = answer.content.decode().splitlines()
        assert len(lines) == 2
        assert str(row.subject) in lines[1]
        assert TEXT not in answer.content.decode()
        assert StaffAccess.objects.filter(kind=Kind.EXPORTED).count() == 1
