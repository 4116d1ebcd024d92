"""Passwords and addresses: links that are good once, sign-ins that end, and one answer for every address."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from flou.accounts import letters, operations, queries
from flou.accounts.letters import code_for, deliver
from flou.accounts.models import Letter, MailToken, User
from flou.accounts.tokens import Pair
from tests.accounts.conftest import API, PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]
OTHER = "otra clave, larga y nueva"
NEW = {"email": "nico@uni.example", "password": PASSWORD, "country": "CL"}


def sent_secret() -> str:
    """Send what waits; return the secret of the last link."""
    while deliver(timezone.now()):
        pass
    found = re.findall(r"#(\S+)", str(mail.outbox[-1].body))
    assert len(found) == 1
    return str(found[0])


def ask_reset(api: API, email: str = "sofia@uni.example") -> Any:
    return api.post("auth/password/forgotten", {"email": email})


class TestForgotten:
    def test_a_link_sets_a_new_password_once(self, api: API, student: User, pair: Pair) -> None:
        assert ask_reset(api, "SOFIA@uni.example").status_code == 202
        secret = sent_secret()
        assert api.post("auth/password/reset", {"token": secret, "password": OTHER}).status_code == 204
        with pytest.raises(Exception, match="auth_required"):
            queries.authenticate(pair.access)
        assert api.post("auth/token", {"email": student.email, "password": PASSWORD}).status_code == 401
        assert api.post("auth/token", {"email": student.email, "password": OTHER}).status_code == 200
        again = api.post("auth/password/reset", {"token": secret, "password": PASSWORD})
        assert (again.status_code, list(again.json()["error"]["fields"])) == (400, ["token"])
        assert User.objects.get().email_confirmed_at is not None

    def test_a_weak_password_leaves_the_link_good(self, api: API, student: User) -> None:
        ask_reset(api)
        secret = sent_secret()
        refused = api.post("auth/password/reset", {"token": secret, "password": "corta"})
        assert list(refused.json()["error"]["fields"]) == ["password"]
        assert api.post("auth/password/reset", {"token": secret, "password": OTHER}).status_code == 204

    def test_a_newer_link_ends_the_older_one(self, api: API, student: User) -> None:
        ask_reset(api)
        first = sent_secret()
        ask_reset(api)
        assert sent_secret() != first
        answer = api.post("auth/password/reset", {"token": first, "password": OTHER})
        assert answer.status_code == 400

    def test_a_link_grows_old(self, api: API, student: User) -> None:
        ask_reset(api)
        secret = sent_secret()
        MailToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        assert api.post("auth/password/reset", {"token": secret, "password": OTHER}).status_code == 400
        assert letters.prune_mail_tokens(10) == 1

    def test_a_link_to_a_new_password_confirms_nothing_else(self, api: API, student: User) -> None:
        ask_reset(api)
        assert api.post("auth/email/confirm", {"token": sent_secret()}).status_code == 400

    def test_only_its_digest_is_kept(self, api: API, student: User) -> None:
        ask_reset(api)
        assert sent_secret() not in str(MailToken.objects.values().get())

    @pytest.mark.parametrize("made", ["student", "staff", "blocked", "nobody"])
    def test_answers_and_works_alike_for_every_address(self, api: API, made: str) -> None:
        if made != "nobody":
            row = User.objects.create_user("x@uni.example", PASSWORD, is_staff=made == "staff")
            User.objects.filter(pk=row.pk).update(is_active=made != "blocked")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = ask_reset(api, "x@uni.example")
        assert (answer.status_code, answer.json()) == (202, {"sent": True})
        assert [query["sql"].split(" ")[0] for query in asked if "account_letters" in query["sql"]] == [
            "INSERT"
        ]
        assert not [query for query in asked if '"users"' in query["sql"]]
        deliver(timezone.now())
        assert len(mail.outbox) == (made == "student")
        assert not Letter.objects.exists()

    def test_is_braked_alike_for_every_address(self, api: API, student: User) -> None:
        for email in (student.email, "nadie@uni.example"):
            answers = [ask_reset(api, email) for _ in range(11)]
            assert [answers[0].status_code, answers[-1].status_code] == [202, 429]

    @pytest.mark.parametrize("token", ["", "x", "x" * 129, None, 1, ["x"]])
    def test_refuses_made_up_links(self, api: API, token: Any) -> None:
        answer = api.post("auth/password/reset", {"token": token, "password": OTHER})
        assert (answer.status_code, list(answer.json()["error"]["fields"])) == (400, ["token"])


class TestChange:
    def test_ends_every_other_sign_in_and_goes_on_here(self, api: API, student: User, pair: Pair) -> None:
        other = operations.sign_in(student)
        body = {"current_password": PASSWORD, "password": OTHER}
        answer = api.post("me/password", body, pair.access)
        assert answer.status_code == 200
        for access in (pair.access, other.access):
            assert api.get("me", access).status_code == 401
        assert api.get("me", answer.json()["access"]).status_code == 200
        deliver(timezone.now())
        assert mail.outbox[-1].subject == "Tu contraseña de Flou cambió"

    @pytest.mark.parametrize(
        ("body", "status", "field"),
        [
            ({"current_password": "no", "password": OTHER}, 403, "current_password"),
            ({"password": OTHER}, 400, "current_password"),
            ({"current_password": PASSWORD, "password": "corta"}, 400, "password"),
        ],
    )
    def test_names_the_field_at_fault(
        self, api: API, pair: Pair, body: dict[str, str], status: int, field: str
    ) -> None:
        answer = api.post("me/password", body, pair.access)
        assert (answer.status_code, list(answer.json()["error"]["fields"])) == (status, [field])

    def test_brakes_guesses(self, api: API, pair: Pair) -> None:
        body = {"current_password": "no", "password": OTHER}
        answers = [api.post("me/password", body, pair.access) for _ in range(21)]
        assert answers[-1].status_code == 429


class TestConfirmation:
    def test_is_sent_when_asked_for_and_good_once(self, api: API, student: User, pair: Pair) -> None:
        assert not api.get("me", pair.access).json()["email_confirmed"]
        assert api.post("me/email/confirmation", None, pair.access).status_code == 202
        secret = sent_secret()
        assert api.post("auth/email/confirm", {"token": secret}).status_code == 204
        assert api.get("me", pair.access).json()["email_confirmed"]
        assert api.post("auth/email/confirm", {"token": secret}).status_code == 400
        api.post("me/email/confirmation", None, pair.access)
        assert not Letter.objects.exists()


class TestConfirmedRegistration:
    @pytest.fixture(autouse=True)
    def _confirmed(self, settings: Settings) -> None:
        settings.REGISTRATION = "confirmed"

    def test_asks_for_a_code_that_was_sent(self, api: API) -> None:
        assert api.post("auth/register", NEW).status_code == 202
        deliver(timezone.now())
        code = code_for(NEW["email"], timezone.now())
        assert code in mail.outbox[0].subject
        made = api.post("auth/register", {**NEW, "code": code})
        assert made.status_code == 201
        assert api.get("me", made.json()["access"]).json()["email_confirmed"]

    def test_answers_alike_whether_there_is_an_account(self, api: API, student: User) -> None:
        answers = []
        for email in (student.email, "nadie@uni.example"):
            body = {**NEW, "email": email}
            answers.append(
                [(answer.status_code, answer.json())
                 for answer in (api.post("auth/register", body),
                                api.post("auth/register", {**body, "code": "00000000"}))]
            )  # fmt: skip
        assert answers[0] == answers[1]
        assert [status for status, _ in answers[0]] == [202, 400]
        deliver(timezone.now())
        assert "Ya tienes una cuenta en Flou" in [message.subject for message in mail.outbox]

    def test_takes_no_old_code_and_none_of_another_address(self, api: API) -> None:
        now = timezone.now()
        old = code_for(NEW["email"], now - timedelta(minutes=46))
        for code in (old, code_for("x@uni.example", now)):
            answer = api.post("auth/register", {**NEW, "code": code})
            assert list(answer.json()["error"]["fields"]) == ["code"]
        assert not User.objects.exists()


class TestLetters:
    def test_are_tried_again_after_a_failure_and_given_up_in_the_end(
        self, student: User, settings: Settings
    ) -> None:
        settings.EMAIL_BACKEND = "tests.accounts.test_passwords.Unreachable"
        letters.ask(Letter.Kind.CHANGED, student.email)
        now, tried = timezone.now(), 0
        for _ in range(10):
            tried += deliver(now)
            now += timedelta(hours=1)
        assert (tried, Letter.objects.count()) == (5, 0)

    def test_are_not_printed_by_a_real_server(self, student: User, settings: Settings) -> None:
        settings.LOCAL = False
        letters.ask(Letter.Kind.RESET, student.email)
        deliver(timezone.now())
        assert not mail.outbox
        assert not MailToken.objects.exists()


class Unreachable:
    """A mail server that does not answer."""

    def __init__(self, **_: Any) -> None: ...

    def send_messages(self, _: Any) -> int:
        """Fail."""
        raise ConnectionRefusedError


@pytest.mark.urls("flou.urls")
class TestPages:
    @pytest.mark.parametrize("path", ["/restablecer", "/confirmar"])
    def test_run_no_script_of_their_own_text_and_send_no_referrer(self, client: Client, path: str) -> None:
        page = client.get(path)
        body = page.content.decode()
        assert page.status_code == 200
        assert re.findall(r"<script[^>]*>(.*?)</script>", body) == [""]
        assert '<meta name="referrer" content="no-referrer">' in body
