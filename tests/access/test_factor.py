"""Help for who is locked out, and the trail that it leaves."""

import pytest
from axes.models import AccessAttempt
from django.core.management import CommandError, call_command
from django.test import Client

from flou.accounts import roles
from flou.ops.access import devices
from guardrails.models import StaffAccess
from tests.access.people import PASSWORD, a_superuser, browser, code_of, inside, somebody, with_app
from tests.guardrails.cases import a_student

pytestmark = pytest.mark.django_db


def trail() -> list[tuple[str, object]]:
    """Return what the audit says, oldest first."""
    return [(row.kind, row.subject) for row in StaffAccess.objects.order_by("id")]


class TestReset:
    def test_is_done_by_a_superuser_and_noted(self) -> None:
        person = somebody()
        with_app(person)
        answer = browser(a_superuser()).post(f"/admin/cuentas/{person.pk}/acceso/", {"step": "reset"})
        assert answer.status_code == 302
        assert devices.of(person) is None
        assert devices.codes_left(person) == 0
        assert trail() == [("reset", person.public_id)]

    def test_ends_sessions_that_stood_on_it(self) -> None:
        person = a_superuser()
        client = inside(person)
        with_app(person)  # another phone in the place of the first
        assert client.get("/admin/").status_code == 302

    def test_is_refused_to_everybody_else(self) -> None:
        person = somebody()
        with_app(person)
        client = browser(somebody(groups=(roles.COORDINATION,)))
        assert client.post(f"/admin/cuentas/{person.pk}/acceso/", {"step": "reset"}).status_code == 403
        assert devices.of(person) is not None

    @pytest.mark.parametrize("step", ["", "otra"])
    def test_does_nothing_that_was_not_asked(self, step: str) -> None:
        person = somebody()
        with_app(person)
        browser(a_superuser()).post(f"/admin/cuentas/{person.pk}/acceso/", {"step": step})
        assert devices.of(person) is not None
        assert trail() == []

    def test_has_no_page_for_students(self) -> None:
        assert browser(a_superuser()).get(f"/admin/cuentas/{a_student().pk}/acceso/").status_code == 404

    def test_is_done_on_the_server_when_there_is_nobody_to_ask(self) -> None:
        person = a_superuser()
        with_app(person)
        call_command("reset_second_factor", person.email.upper())
        assert devices.of(person) is None
        row = StaffAccess.objects.get()
        assert (row.kind, row.actor, row.subject) == ("reset", None, person.public_id)

    def test_on_the_server_knows_staff_only(self) -> None:
        with pytest.raises(CommandError, match="No member of staff"):
            call_command("reset_second_factor", a_student().email)


class TestTrail:
    def test_has_enrolment(self) -> None:
        person = a_superuser()
        shown = code_of(devices.begin(person).bin_key)
        browser(person).post("/admin/segundo-factor/activar/", {"code": shown})
        assert trail() == [("enrolled", person.public_id)]

    def test_has_the_use_of_a_recovery_code(self) -> None:
        person = a_superuser()
        code = with_app(person)[0]
        assert browser(person).post("/admin/segundo-factor/", {"code": code}).status_code == 302
        assert trail() == [("recovered", person.public_id)]

    def test_says_when_a_lock_was_taken_away(self) -> None:
        person = somebody()
        for _ in range(5):
            Client().post("/admin/login/", {"username": person.email, "password": "equivocada"})
        browser(a_superuser()).post(f"/admin/cuentas/{person.pk}/acceso/", {"step": "unlock"})
        assert not AccessAttempt.objects.exists()
        right = {"username": person.email, "password": PASSWORD}
        assert Client().post("/admin/login/", right).status_code == 302
        assert trail() == [("unlocked", person.public_id)]
