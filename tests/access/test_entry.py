"""Getting in: the password, the second factor, the end of a session, and the lock of an account."""

from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticToken
from pytest_django import Settings

from flou.accounts import operations
from flou.accounts.models import User
from flou.ops.access import devices, entry
from flou.ops.access.entry import ENTERED_AT, POLLING, SEEN_AT, VERIFIED_AT, Standing
from flou.ops.models import AuthenticatorApp
from tests.access.people import (
    PASSWORD,
    a_superuser,
    browser,
    code_of,
    inside,
    next_code,
    shown_key,
    with_app,
)

pytestmark = pytest.mark.django_db
HOME, VERIFY, ENROL, LOGIN = (
    "/admin/",
    "/admin/segundo-factor/",
    "/admin/segundo-factor/activar/",
    "/admin/login/",
)
QR = 'class="qr"'


@pytest.fixture
def production(settings: Settings) -> None:
    """Ask everybody for a second factor, as a deployment does."""
    settings.STAFF_SECOND_FACTOR = True


def ends_at(client: Client, address: str, **headers: str) -> str:
    """Return the path at which a browser ends up that asks for an address."""
    answer: Any = client.get(address, follow=True, headers=headers)
    return str(answer.request["PATH_INFO"])


def age(client: Client, **names: float) -> None:
    """Make notes of the session older by seconds."""
    session = client.session
    for name, seconds in names.items():
        session[name] -= seconds
    session.save()


@pytest.mark.usefixtures("production")
class TestFirstEntry:
    def test_leads_to_enrolment_before_anything_else(self) -> None:
        client = browser(a_superuser())
        for address in (HOME, "/admin/accounts/user/", "/admin/password_change/", VERIFY):
            assert ends_at(client, address) == ENROL

    def test_shows_a_code_to_scan_and_lets_in_with_what_the_app_shows(self) -> None:
        person = a_superuser()
        client = browser(person)
        page = client.get(ENROL).content.decode()
        assert QR in page
        assert "style=" not in page
        answer = client.post(ENROL, {"code": code_of(shown_key(page))})
        assert answer.content.decode().count("<li><code>") == devices.RECOVERY_CODES
        assert ends_at(client, HOME) == HOME

    def test_keeps_the_same_code_to_scan_until_it_is_confirmed(self) -> None:
        client = browser(a_superuser())
        first, second = (shown_key(client.get(ENROL).content.decode()) for _ in range(2))
        assert first == second

    def test_refuses_a_wrong_code_and_stays_outside(self) -> None:
        client = browser(a_superuser())
        client.get(ENROL)
        assert "no es correcto" in client.post(ENROL, {"code": "000000"}).content.decode()
        assert ends_at(client, HOME) == ENROL

    def test_shows_recovery_codes_once_and_keeps_none_of_them(self) -> None:
        person = a_superuser()
        codes = with_app(person)
        stored = set(StaticToken.objects.values_list("token", flat=True))
        assert len(stored) == len(set(codes)) == devices.RECOVERY_CODES
        assert not stored & {code.replace("-", "") for code in codes}


@pytest.mark.usefixtures("production")
class TestSecondFactor:
    def test_is_asked_for_after_the_password(self) -> None:
        person = a_superuser()
        with_app(person)
        client = Client()
        client.post(LOGIN, {"username": person.email, "password": PASSWORD})
        assert ends_at(client, "/admin/accounts/user/") == VERIFY
        answer = client.post(VERIFY, {"code": next_code(person), "next": "/admin/accounts/user/"})
        assert answer["Location"] == "/admin/accounts/user/"
        assert ends_at(client, "/admin/accounts/user/") == "/admin/accounts/user/"

    def test_passes_no_code_twice(self) -> None:
        person = a_superuser()
        with_app(person)
        code = next_code(person)
        assert browser(person).post(VERIFY, {"code": code}).status_code == 302
        assert browser(person).post(VERIFY, {"code": code}).status_code == 200

    def test_makes_wait_after_a_wrong_code(self) -> None:
        """Even for the right one; django-otp doubles the wait each time."""
        person = a_superuser()
        with_app(person)
        client = browser(person)
        client.post(VERIFY, {"code": "000000"})
        failed = AuthenticatorApp.objects.filter(user=person, throttling_failure_count=1)
        # As if it had been the tenth: the wait is 512 s by now, however slow this machine is.
        assert failed.update(throttling_failure_count=10) == 1
        assert "Demasiados códigos" in client.post(VERIFY, {"code": next_code(person)}).content.decode()
        assert ends_at(client, HOME) == VERIFY

    def test_takes_each_recovery_code_once(self) -> None:
        person = a_superuser()
        code = with_app(person)[0]
        assert browser(person).post(VERIFY, {"code": code.upper()}).status_code == 302
        assert browser(person).post(VERIFY, {"code": code}).status_code == 200
        assert devices.codes_left(person) == devices.RECOVERY_CODES - 1

    @pytest.mark.parametrize("code", ["", "   ", "x" * 41, "१२३४५६७", "-1", "a\x00b", "12345", "ñ" * 16])
    def test_is_not_confused_by_what_is_no_code(self, code: str) -> None:
        person = a_superuser()
        with_app(person)
        client = browser(person)
        assert client.post(VERIFY, {"code": code}).status_code == 200
        assert ends_at(client, HOME) == VERIFY

    def test_of_somebody_else_is_worth_nothing(self) -> None:
        """A session that names another person's app is outside."""
        mine, theirs = a_superuser(), a_superuser()
        with_app(mine)
        with_app(theirs)
        client = inside(mine)
        session = client.session
        session["otp_device_id"] = AuthenticatorApp.objects.get(user=theirs).persistent_id
        session.save()
        assert ends_at(client, HOME) == VERIFY

    def test_leads_to_no_other_site(self) -> None:
        person = a_superuser()
        with_app(person)
        answer = browser(person).post(VERIFY, {"code": next_code(person), "next": "https://evil.example/"})
        assert answer["Location"] == HOME

    def test_changes_the_key_of_the_session(self) -> None:
        """A key that was known before is worth nothing afterwards."""
        person = a_superuser()
        with_app(person)
        client = browser(person)
        before = client.session.session_key
        client.post(VERIFY, {"code": next_code(person)})
        assert client.session.session_key != before

    def test_can_be_left_without_a_code(self) -> None:
        person = a_superuser()
        with_app(person)
        client = browser(person)
        client.post("/admin/logout/")
        assert ends_at(client, HOME) == LOGIN


class TestReplacing:
    def test_needs_password_and_code(self) -> None:
        person = a_superuser()
        client = inside(person)
        old = AuthenticatorApp.objects.get(user=person)
        assert QR not in client.get(ENROL).content.decode()
        wrong = client.post(ENROL, {"password": "otra", "code": next_code(person)})
        assert "La contraseña no es correcta" in wrong.content.decode()
        client.post(ENROL, {"password": PASSWORD, "code": next_code(person)})
        client.post(ENROL, {"code": code_of(shown_key(client.get(ENROL).content.decode()))})
        assert AuthenticatorApp.objects.get(user=person).pk != old.pk
        assert ends_at(client, HOME) == HOME

    def test_needs_more_than_the_password(self) -> None:
        person = a_superuser()
        with_app(person)
        client = browser(person)
        client.post(ENROL, {"password": PASSWORD, "code": "000000"})
        assert QR not in client.get(ENROL).content.decode()


class TestDemo:
    def test_lets_the_seeded_account_in_with_its_password(self) -> None:
        assert ends_at(browser(a_superuser()), HOME) == HOME

    def test_asks_for_the_second_factor_of_who_has_one(self) -> None:
        person = a_superuser()
        with_app(person)
        assert ends_at(browser(person), HOME) == VERIFY


class TestSession:
    def test_ends_after_half_an_hour_without_anybody(self) -> None:
        client = browser(a_superuser())
        age(client, **{SEEN_AT: 30 * 60})
        assert ends_at(client, HOME) == LOGIN
        assert "_auth_user_id" not in client.session

    def test_lives_on_while_somebody_is_there(self) -> None:
        client = browser(a_superuser())
        age(client, **{SEEN_AT: 29 * 60})
        assert ends_at(client, HOME) == HOME
        assert timezone.now().timestamp() - client.session[SEEN_AT] < 60

    def test_is_not_kept_alive_by_a_page_that_asks_by_itself(self) -> None:
        client = browser(a_superuser())
        age(client, **{SEEN_AT: 29 * 60})
        assert ends_at(client, HOME, **{POLLING: "1"}) == HOME
        assert timezone.now().timestamp() - client.session[SEEN_AT] > 28 * 60

    def test_ends_after_eight_hours_whoever_is_there(self) -> None:
        client = browser(a_superuser())
        age(client, **{ENTERED_AT: 8 * 3600})
        assert ends_at(client, HOME) == LOGIN

    def test_ends_with_the_account(self) -> None:
        person = a_superuser()
        client = inside(person)
        User.objects.filter(pk=person.pk).update(is_staff=False)
        assert ends_at(client, HOME) == LOGIN

    def test_is_outside_again_when_the_second_factor_is_taken_away(self, settings: Settings) -> None:
        settings.STAFF_SECOND_FACTOR = True
        person = a_superuser()
        client = inside(person)
        devices.remove(person)
        assert ends_at(client, HOME) == ENROL

    def test_knows_whether_a_code_was_shown_recently(self) -> None:
        now = timezone.now()
        assert entry.verified_recently({VERIFIED_AT: now.timestamp() - 14 * 60}, now)
        assert not entry.verified_recently({VERIFIED_AT: now.timestamp() - 15 * 60}, now)
        assert not entry.verified_recently({VERIFIED_AT: (now + timedelta(hours=1)).timestamp()}, now)
        assert not entry.verified_recently({}, now)

    def test_has_nobody_who_is_not_signed_in(self) -> None:
        assert entry.standing(AnonymousUser(), {}, timezone.now()) is Standing.STRANGER


class TestLock:
    def fail(self, person: User, times: int, address: str = "10.0.0.1") -> Any:
        """Try wrong passwords and return the last answer."""
        answer = None
        for _ in range(times):
            wrong = {"username": person.email, "password": "equivocada"}
            answer = Client().post(LOGIN, wrong, REMOTE_ADDR=address)
        return answer

    def enter(self, person: User, address: str) -> int:
        """Try the right password and return the status."""
        right = {"username": person.email, "password": PASSWORD}
        return Client().post(LOGIN, right, REMOTE_ADDR=address).status_code

    def test_shuts_an_account_for_an_address_after_five_failures(self) -> None:
        person = a_superuser()
        answer = self.fail(person, 5)
        assert answer.status_code == 429
        assert "Acceso bloqueado" in answer.content.decode()
        assert "15 minutos" in answer.content.decode()
        assert self.enter(person, "10.0.0.1") == 429

    def test_leaves_the_account_open_from_elsewhere_and_the_address_to_others(self) -> None:
        person, other = a_superuser(), a_superuser()
        self.fail(person, 5)
        assert self.enter(person, "10.0.0.2") == 302
        assert self.enter(other, "10.0.0.1") == 302

    def test_forgets_failures_with_a_success(self) -> None:
        person = a_superuser()
        self.fail(person, 4)
        assert self.enter(person, "10.0.0.1") == 302
        assert self.fail(person, 4).status_code == 200

    def test_ends_by_itself(self) -> None:
        person = a_superuser()
        self.fail(person, 5)
        AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
        assert self.enter(person, "10.0.0.1") == 302

    def test_counts_what_the_proxies_wrote_and_nothing_that_was_forged(self, settings: Settings) -> None:
        settings.TRUSTED_PROXIES = 1
        person = a_superuser()
        for turn in range(5):
            forged = {"X-Forwarded-For": f"1.1.1.{turn}, 203.0.113.9"}
            answer = Client().post(LOGIN, {"username": person.email, "password": "x"}, headers=forged)
        assert answer.status_code == 429
        assert AccessAttempt.objects.get().ip_address == "203.0.113.9"

    @pytest.mark.parametrize("address", ["2001:db8:1:2:3::4", "", "no-address"])
    def test_counts_every_kind_of_address(self, address: str) -> None:
        person = a_superuser()
        assert self.fail(person, 5, address).status_code == 429

    def test_keeps_no_e_mail_address_and_no_password(self) -> None:
        person = a_superuser()
        self.fail(person, 2)
        row = AccessAttempt.objects.values().get()
        assert not any(person.email in str(value) or "equivocada" in str(value) for value in row.values())

    def test_does_not_touch_the_sign_in_of_students(self) -> None:
        person = a_superuser()
        self.fail(person, 5)
        assert operations.sign_in_with_password(person.email, PASSWORD)
        assert AccessAttempt.objects.count() == 1
