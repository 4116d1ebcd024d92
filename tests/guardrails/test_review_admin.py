"""The queue and the page of a case, through the browser's door: what staff sees, does, and is refused."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from flou.accounts.models import User
from guardrails.models import (
    CrisisFlag,
    Delivery,
    FlagEvent,
    FlagNote,
    OnCall,
    Outbox,
    StaffedHours,
    UserRisk,
)
from guardrails.operations import review
from guardrails.operations.risks import remember_risk
from tests.guardrails.cases import NOW, PLAN, State, a_colleague, a_student, claimed, put_on_call, raised

pytestmark = pytest.mark.django_db
QUEUE = "/admin/guardrails/crisisflag/"
NOTE = "Hablé con su madre; vuelvo a llamar el martes."


def browser(person: User) -> Client:
    """Return a browser in which somebody is signed in."""
    client = Client()
    client.force_login(person)
    return client


def with_texts_open(person: User, flag: CrisisFlag) -> Client:
    """Return a browser in which somebody has opened the texts of a case's student."""
    client = browser(person)
    answer = client.post(f"/admin/textos/{flag.user.public_id}/abrir/", {"reason": "alert"})
    assert answer.status_code == 302
    return client


def somebody_with(*permissions: str) -> User:
    """Return a member of staff with these permissions of the app and no others."""
    person = get_user_model().objects.create_user(email=f"{uuid4().hex}@staff.example", is_staff=True)
    found = Permission.objects.filter(content_type__app_label="guardrails", codename__in=permissions)
    person.user_permissions.set(found)
    return person


def page_of(flag: CrisisFlag) -> str:
    """Return the address of a case."""
    return f"{QUEUE}{flag.pk}/change/"


def take_step(client: Client, flag: CrisisFlag, step: str, **asked: object) -> str:
    """Take a step and return the page that follows."""
    answer = client.post(f"{QUEUE}{flag.pk}/paso/{step}/", asked, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def text(answer: Any) -> str:
    """Return what a page says."""
    page: str = answer.content.decode()
    return page


@pytest.fixture
def ana() -> User:
    """Return a member of staff who may do everything."""
    return a_colleague("ana")


@pytest.fixture
def eva() -> User:
    """Return another one."""
    return a_colleague("eva")


class TestQueue:
    def shown(self, person: User, query: str = "") -> list[str]:
        """Return the identifiers of the cases in the queue, from the top."""
        answer = browser(person).get(f"{QUEUE}?{query}")
        return [str(flag.uid) for flag in answer.context["cl"].result_list]

    def test_begins_with_the_worst_and_then_with_what_is_due_first(self, ana: User) -> None:
        """Severity, then deadline."""
        later = raised(a_student(), now=NOW + timedelta(hours=1))
        mild = raised(a_student())
        worst = raised(a_student(), screening=PLAN)
        assert self.shown(ana) == [str(worst.uid), str(mild.uid), str(later.uid)]

    def test_shows_open_cases_unless_others_are_asked_for(self, ana: User) -> None:
        """What is closed does not stand in the way, and can be found."""
        flag = claimed(ana)
        review.move_flag(flag.pk, to=State.CLOSED, actor_id=ana.pk, now=NOW, outcome="helped")
        assert self.shown(ana) == []
        assert self.shown(ana, "state=closed") == self.shown(ana, "state=all") == [str(flag.uid)]

    def test_marks_and_filters_what_is_overdue(self, ana: User) -> None:
        """By the clock and the missing answer."""
        late = raised(a_student(), now=timezone.now() - timedelta(days=30))
        answered = claimed(ana)
        CrisisFlag.objects.filter(pk=answered.pk).update(due_at=timezone.now() - timedelta(days=1))
        review.move_flag(answered.pk, to=State.CONTACTED, actor_id=ana.pk, now=timezone.now())
        assert self.shown(ana, "overdue=yes") == [str(late.uid)]
        assert self.shown(ana, "overdue=no") == [str(answered.uid)]
        assert text(browser(ana).get(QUEUE)).count("vencida:") == 1

    def test_filters_by_assignee_without_naming_students(self, ana: User, eva: User) -> None:
        """Mine, nobody's, a colleague's; no account that has no case."""
        mine, hers, free = claimed(ana), claimed(eva), raised(a_student())
        assert self.shown(ana, "assignee=mine") == [str(mine.uid)]
        assert self.shown(ana, "assignee=nobody") == [str(free.uid)]
        assert self.shown(ana, f"assignee={eva.pk}") == [str(hers.uid)]
        assert self.shown(ana, "assignee=x") == []
        assert "@student.example" not in text(browser(ana).get(QUEUE))

    @pytest.mark.parametrize(
        "query", ["severity__exact=5", "risk__exact=suicide", "proposal=yes", "q=zzz", "state=no"]
    )
    def test_takes_every_filter(self, ana: User, query: str) -> None:
        """None of them fails."""
        raised(a_student())
        assert browser(ana).get(f"{QUEUE}?{query}").status_code in {200, 302}

    def test_shows_that_a_closing_waits_for_a_second_person(self, ana: User) -> None:
        """In the row, and as a filter."""
        raised(a_student())
        flag = claimed(ana, PLAN)
        review.propose_closing(flag.pk, outcome="helped", text=NOTE, actor_id=ana.pk, now=NOW)
        page = text(browser(ana).get(QUEUE))
        assert "recibió ayuda: falta otra persona" in page
        assert self.shown(ana, "proposal=yes") == [str(flag.uid)]

    def test_says_that_nobody_is_on_call_until_somebody_is(self, ana: User) -> None:
        """A notice for nobody is no notice."""
        assert "No hay nadie en la lista de guardia" in text(browser(ana).get(QUEUE))
        put_on_call(ana)
        assert "No hay nadie en la lista de guardia" not in text(browser(ana).get(QUEUE))

    def test_says_that_deadlines_rest_or_run_day_and_night(self, ana: User) -> None:
        """The hours as they are; nowhere that somebody is watching."""
        hours = StaffedHours.objects.get()
        day = timezone.localtime().date()
        hours.holidays.create(day=day, yearly=False)
        assert "Fuera del horario de atención: los plazos vuelven a correr el" in text(
            browser(ana).get(QUEUE)
        )
        hours.delete()
        assert "los plazos corren día y noche" in text(browser(ana).get(QUEUE))

    def test_costs_as_many_queries_for_twenty_cases_as_for_one(
        self, ana: User, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        """No query per row."""
        client = browser(ana)
        raised(a_student())
        with CaptureQueriesContext(connection) as one:
            client.get(QUEUE)
        for _ in range(19):
            claimed(ana)
        with django_assert_num_queries(len(one)):
            client.get(QUEUE)


class TestClaiming:
    def test_is_told_to_who_comes_second(self, ana: User, eva: User) -> None:
        """By name and state, in words, and changes nothing."""
        flag = raised(a_student())
        take_step(browser(ana), flag, "tomar")
        page = take_step(browser(eva), flag, "tomar")
        assert "Esta alerta ya la tomó ana@staff.example. Su estado es «tomada»." in page
        flag.refresh_from_db()
        assert flag.assignee == ana

    def test_of_several_names_those_that_somebody_else_has(self, ana: User, eva: User) -> None:
        """The free ones are taken."""
        taken, free = claimed(ana), raised(a_student())
        answer = browser(eva).post(
            QUEUE, {"action": "claim", "_selected_action": [taken.pk, free.pk]}, follow=True
        )
        assert f"Alerta {str(taken.uid)[:8]}: Esta alerta ya la tomó" in text(answer)
        assert f"Alerta {str(free.uid)[:8]}: hecho (tomar)" in text(answer)
        assert set(CrisisFlag.objects.values_list("assignee", flat=True)) == {ana.pk, eva.pk}


class TestCase:
    def test_goes_its_way_by_steps(self, ana: User, eva: User) -> None:
        """Claimed, contacted, handed on, watched over, closed, opened again; each with its event."""
        flag, client = raised(a_student()), browser(ana)
        take_step(client, flag, "tomar")
        take_step(client, flag, "contactada")
        take_step(client, flag, "escalar", person=eva.pk)
        take_step(client, flag, "seguimiento")
        take_step(client, flag, "cerrar", outcome="referred")
        page = take_step(client, flag, "reabrir")
        moves = FlagEvent.objects.filter(flag=flag, kind="moved").values_list("to_state", flat=True)
        assert list(moves) == ["claimed", "contacted", "escalated", "monitoring", "closed", "claimed"]
        for said in ("nueva → tomada", "a eva@staff.example", "derivación", "cerrada → tomada"):
            assert said in page

    def test_that_is_severe_is_closed_by_two(self, ana: User, eva: User) -> None:
        """Ana proposes, cannot confirm, and Eva can."""
        flag = claimed(ana, PLAN)
        page = take_step(browser(ana), flag, "proponer", outcome="helped", text=NOTE)
        assert "Confirmar el cierre…" not in page
        assert "otra persona que quien lo propuso" in take_step(browser(ana), flag, "confirmar")
        assert "Desde gravedad 4" in take_step(browser(ana), flag, "cerrar", outcome="helped")
        assert "Confirmar el cierre…" in text(browser(eva).get(page_of(flag)))
        take_step(browser(eva), flag, "confirmar")
        flag.refresh_from_db()
        assert (flag.state, flag.proposed_by, flag.closed_by) == ("closed", ana, eva)

    @pytest.mark.parametrize(
        "step",
        [
            "contactada", "seguimiento", "escalar", "nota", "cerrar", "proponer", "confirmar", "retirar",
            "soltar", "riesgo", "reabrir",
        ],
    )  # fmt: skip
    def test_asks_before_what_matters(self, ana: User, step: str) -> None:
        """Looking at the question changes nothing."""
        flag = claimed(ana)
        assert browser(ana).get(f"{QUEUE}{flag.pk}/paso/{step}/").status_code == 200
        assert flag.events.count() == 2

    def test_is_never_changed_by_a_link(self, ana: User) -> None:
        """What is done at once is a POST."""
        assert browser(ana).get(f"{QUEUE}{raised(a_student()).pk}/paso/tomar/").status_code == 405

    def test_shows_the_risk_that_stands_until_somebody_clears_it(self, ana: User) -> None:
        """From the case itself, with a reason; who did it is shown afterwards."""
        flag = raised(a_student(), screening=PLAN)
        remember_risk(flag.user_id, PLAN, timezone.now())
        assert "Riesgo vigente: inminente" in text(browser(ana).get(page_of(flag)))
        assert "errorlist" in take_step(browser(ana), flag, "riesgo", text=" ")
        page = take_step(browser(ana), flag, "riesgo", text="Hablamos, está acompañada.")
        assert "Riesgo vigente:" not in page
        assert "dado por superado el" in page
        assert not UserRisk.objects.exists()

    def test_leads_to_its_neighbours_in_the_queue_as_it_was_narrowed(self, ana: User) -> None:
        """Before and after, by the same order and filters; of a case that has left, the first comes next."""
        mild, severe, worst = raised(a_student()), claimed(ana, PLAN), raised(a_student(), screening=PLAN)
        whole = browser(ana).get(page_of(mild)).context["around"]
        assert (whole.place, whole.count, whole.next) == (3, 3, None)
        assert whole.previous in {severe.pk, worst.pk}
        narrowed = browser(ana).get(page_of(severe), {"_changelist_filters": "assignee=mine"})
        assert (narrowed.context["around"].count, narrowed.context["around"].next) == (1, None)
        gone = browser(ana).get(page_of(mild), {"_changelist_filters": "assignee=mine"})
        assert (gone.context["around"].place, gone.context["around"].next) == (0, severe.pk)
        strange = browser(ana).get(page_of(mild), {"_changelist_filters": "severity__exact=x"})
        assert strange.status_code == 200

    @pytest.mark.parametrize(
        ("step", "asked"),
        [
            ("escalar", {}),
            ("escalar", {"person": "0"}),
            ("nota", {"text": "   "}),
            ("nota", {"text": "x" * 4001}),
            ("nota", {"text": "a\x00b"}),
            ("cerrar", {"outcome": ""}),
            ("cerrar", {"outcome": "otra"}),
        ],
    )
    def test_says_what_is_missing_and_keeps_what_was_written(
        self, ana: User, step: str, asked: dict[str, str]
    ) -> None:
        """A form with errors, nothing half done."""
        flag = claimed(ana)
        page = take_step(browser(ana), flag, step, **asked)
        assert "errorlist" in page
        assert flag.events.count() == 2

    def test_is_handed_to_reviewers_only(self, ana: User) -> None:
        """Neither students nor staff without the permission are offered, or taken."""
        student, clerk = a_student(), somebody_with("view_crisisflag")
        flag = claimed(ana)
        page = text(browser(ana).get(f"{QUEUE}{flag.pk}/paso/escalar/"))
        assert student.email not in page
        assert clerk.email not in page
        take_step(browser(ana), flag, "escalar", person=clerk.pk)
        flag.refresh_from_db()
        assert flag.state == "claimed"

    def test_is_not_changed_by_its_form(self, ana: User) -> None:
        """Only the steps change a case."""
        flag = raised(a_student())
        browser(ana).post(page_of(flag), {"severity": 1, "state": "closed"})
        flag.refresh_from_db()
        assert (flag.severity, flag.state) == (2, "new")

    def test_shows_its_history_and_not_the_student(self, ana: User) -> None:
        """Rules and numbers; a pseudonym; a link to the account for who may see accounts."""
        student = a_student()
        flag = raised(student, screening=PLAN)
        page = text(browser(ana).get(page_of(flag)))
        assert PLAN.rules[0] in page
        assert student.public_id.hex[:8] in page
        assert student.email not in page
        assert f"/admin/accounts/user/{student.pk}/change/" in page
        assert f"/admin/accounts/user/{student.pk}/" not in text(
            browser(somebody_with("view_crisisflag")).get(page_of(flag))
        )

    def test_shows_a_reminder_of_the_clock(self, ana: User) -> None:
        """Nobody did it."""
        flag = raised(a_student())
        FlagEvent.objects.create(flag=flag, kind="reminded", detail={"number": 1}, created_at=NOW)
        page = text(browser(ana).get(page_of(flag)))
        assert "plazo vencido: aviso a la guardia" in page
        assert "reloj" in page

    @pytest.mark.parametrize("path", ["{}/paso/otro/", "0/paso/tomar/", "{}/paso/TOMAR/"])
    def test_has_no_other_steps(self, ana: User, path: str) -> None:
        """Not found, and no error."""
        flag = raised(a_student())
        assert browser(ana).post(QUEUE + path.format(flag.pk)).status_code == 404


class TestNotes:
    def test_are_read_on_the_page_and_nowhere_else(self, ana: User) -> None:
        """Not in lists, not by search, not in the log of the admin, not in notices."""
        flag = claimed(ana, PLAN)
        take_step(browser(ana), flag, "nota", text=NOTE)
        take_step(browser(ana), flag, "proponer", outcome="helped", text=NOTE)
        assert text(with_texts_open(ana, flag).get(page_of(flag))).count(NOTE) == 2
        elsewhere = [
            QUEUE,
            f"{QUEUE}?q=martes",
            f"{QUEUE}{flag.pk}/history/",
            f"{QUEUE}{flag.pk}/paso/confirmar/",
            "/admin/guardrails/outbox/",
            "/admin/",
        ]
        for address in elsewhere:
            assert "madre" not in text(with_texts_open(ana, flag).get(address, follow=True)), address
        assert not any("madre" in entry.change_message for entry in LogEntry.objects.all())

    def test_are_shown_as_text(self, ana: User) -> None:
        """Markup in a note is markup for nobody."""
        flag = claimed(ana)
        page = take_step(
            with_texts_open(ana, flag), flag, "nota", text="<script>alert(1)</script>\nsegunda línea"
        )
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>segunda línea" in page

    def test_are_opened_for_those_who_may_read_them(self, ana: User) -> None:
        """Others see that there is one."""
        flag = claimed(ana)
        review.add_note(flag.pk, text=NOTE, actor_id=ana.pk, now=NOW)
        page = text(browser(somebody_with("view_crisisflag")).get(page_of(flag)))
        assert NOTE not in page
        assert "que tu cuenta no puede leer" in page
        reader = somebody_with("view_crisisflag", "view_flagnote", "open_texts")
        assert "se lee con los textos abiertos" in text(browser(reader).get(page_of(flag)))
        assert NOTE in text(with_texts_open(reader, flag).get(page_of(flag)))


class TestPermissions:
    STEPS = ("tomar", "contactada", "escalar", "nota", "cerrar", "proponer", "confirmar", "soltar", "reabrir")

    @pytest.mark.parametrize("step", STEPS)
    def test_to_look_are_no_permission_to_act(self, step: str) -> None:
        """Refused, with nothing offered."""
        person, flag = somebody_with("view_crisisflag"), raised(a_student())
        assert "review-steps" not in text(browser(person).get(page_of(flag)))
        assert browser(person).post(f"{QUEUE}{flag.pk}/paso/{step}/").status_code == 403
        assert flag.events.count() == 1

    def test_to_act_are_no_permission_to_write_notes(self) -> None:
        """A closing needs a note, so it needs both."""
        person = somebody_with("view_crisisflag", "change_crisisflag")
        flag = claimed(person, PLAN)
        for step in ("nota", "proponer"):
            assert browser(person).post(f"{QUEUE}{flag.pk}/paso/{step}/", {}).status_code == 403

    def test_of_students_open_nothing(self) -> None:
        """They are sent to the door."""
        flag = raised(a_student())
        for address in (QUEUE, page_of(flag), f"{QUEUE}{flag.pk}/paso/tomar/"):
            assert browser(a_student()).get(address).status_code == 302

    def test_to_delete_have_nobody(self, ana: User) -> None:
        """Not the case, not by list, not its notices."""
        flag = raised(a_student())
        notice = Outbox.objects.get()
        for address in (f"{QUEUE}{flag.pk}/delete/", f"/admin/guardrails/outbox/{notice.pk}/delete/"):
            assert browser(ana).post(address, {"post": "yes"}).status_code == 403
        assert "delete_selected" not in text(browser(ana).get(QUEUE))

    def test_to_delete_an_account_end_at_its_history(self, ana: User, eva: User) -> None:
        """Neither a student with a case nor a reviewer with events is deleted by the form; it says so."""
        flag = claimed(eva)
        for person in (flag.user, eva):
            answer = browser(ana).post(f"/admin/accounts/user/{person.pk}/delete/", {"post": "yes"})
            assert answer.status_code in {200, 403}
            assert User.objects.filter(pk=person.pk).exists()


class TestRoster:
    ON_CALL = "/admin/guardrails/oncall/add/"

    def test_takes_a_person_with_an_address(self, ana: User) -> None:
        """E-mail, webhook or both."""
        browser(ana).post(self.ON_CALL, {"person": ana.pk, "order": 1, "email": ana.email, "active": "on"})
        assert OnCall.objects.get().person == ana

    @pytest.mark.parametrize(
        "fields",
        [
            {},
            {"webhook": "ftp://hooks.example/"},
            {"email": "no es un correo"},
            {
                "email": "a@staff.example",
                "since_0": "2026-12-02", "since_1": "9:00",
                "until_0": "2026-12-01", "until_1": "9:00",
            },
        ],
    )  # fmt: skip
    def test_refuses_an_entry_that_reaches_nobody(self, ana: User, fields: dict[str, str]) -> None:
        """In words, and without a row."""
        answer = browser(ana).post(self.ON_CALL, {"person": ana.pk, "order": 1, "active": "on", **fields})
        assert answer.status_code == 200
        assert "errorlist" in text(answer)
        assert not OnCall.objects.exists()

    def test_has_no_students(self, ana: User) -> None:
        """Who is on call is staff."""
        student = a_student()
        assert student.email not in text(browser(ana).get(self.ON_CALL))
        answer = browser(ana).post(self.ON_CALL, {"person": student.pk, "order": 1, "email": "a@b.example"})
        assert "errorlist" in text(answer)

    @pytest.mark.parametrize(
        "shift",
        [
            {"weekday": 0, "begins": "18:00", "ends": "09:00"},
            {"weekday": 9, "begins": "09:00", "ends": "18:00"},
            {"weekday": 0, "begins": "25:00", "ends": "18:00"},
        ],
    )
    def test_refuses_hours_that_are_none(self, ana: User, shift: dict[str, object]) -> None:
        """A shift ends after it begins."""
        hours = StaffedHours.objects.get()
        fields = {f"shifts-0-{name}": value for name, value in shift.items()}
        forms = {
            f"{kind}-{name}_FORMS": number
            for kind, total in (("shifts", 1), ("holidays", 0))
            for name, number in (("TOTAL", total), ("INITIAL", 0))
        }
        answer = browser(ana).post(
            f"/admin/guardrails/staffedhours/{hours.pk}/change/",
            {"time_zone": "America/Lima", "shifts-0-hours": hours.pk, **fields, **forms},
        )
        assert answer.status_code == 200
        assert "errorlist" in text(answer)
        assert hours.shifts.count() == 5

    def test_refuses_a_time_zone_that_is_none(self, ana: User) -> None:
        """With an example of one."""
        forms = {
            f"{kind}-{name}_FORMS": 0 for kind in ("shifts", "holidays") for name in ("TOTAL", "INITIAL")
        }
        answer = browser(ana).post(
            "/admin/guardrails/staffedhours/1/change/", {"time_zone": "Chile/Centro", **forms}
        )
        assert "No es una zona horaria conocida" in text(answer)

    def test_has_one_timetable(self, ana: User) -> None:
        """A second one would be a question without an answer."""
        assert browser(ana).get("/admin/guardrails/staffedhours/add/").status_code == 403


class TestDeliveries:
    def test_that_were_given_up_are_seen_and_tried_again(self, ana: User) -> None:
        """By who may change them."""
        raised(a_student())
        given_up = Delivery.objects.create(
            notice=Outbox.objects.get(), channel="email", address="a@staff.example",
            due_at=NOW, attempts=10, failure="refused", given_up_at=NOW,
        )  # fmt: skip
        address = "/admin/guardrails/delivery/"
        assert "rechazado por el destino" in text(browser(ana).get(f"{address}?stage=given_up"))
        again = {"action": "try_again", "_selected_action": [given_up.pk]}
        browser(somebody_with("view_delivery")).post(address, again)
        given_up.refresh_from_db()
        assert given_up.given_up_at == NOW
        browser(ana).post(address, again)
        again_waiting = Delivery.objects.get()
        assert (again_waiting.given_up_at, again_waiting.attempts) == (None, 0)


def test_notes_have_no_page_of_their_own(ana: User) -> None:
    """No list in which they could be searched."""
    assert browser(ana).get("/admin/guardrails/flagnote/").status_code == 404
    assert FlagNote._meta.default_permissions == ("add", "view")
