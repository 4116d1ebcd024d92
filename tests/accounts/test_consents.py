"""Consent: versions of texts, what holds, and what follows from a withdrawal."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import IntegrityError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from chat.models import SessionState, Turn
from chat.operations.accept import Submission, accept
from chat.turn import store
from chat.turn.request import TurnRequest
from flou.accounts import consents, legal, profile, queries
from flou.accounts.consents import Wish
from flou.accounts.models import Consent, LegalText, User
from flou.accounts.profile import Change
from flou.accounts.tokens import Pair
from guardrails.models import AppendOnly
from guardrails.vault import forget_keys
from strategy.models import LeftOut
from tests.accounts.conftest import API

pytestmark = pytest.mark.django_db


def say(user: User, **wishes: bool) -> None:
    named = {name: Wish(granted=granted) for name, granted in wishes.items()}
    consents.set_all(user, named, timezone.now())


def publish(kind: str, *, asks_again: bool = False) -> LegalText:
    return legal.publish(
        kind, title="Título", body="Cuerpo.", asks_again=asks_again, author_id=None, now=timezone.now()
    )


class TestConsent:
    def test_names_the_version_that_was_read(self, api: API, pair: Pair, student: User) -> None:
        wish = {"granted": True, "version": legal.in_force()["health"].version}
        body = api.patch("me", {"consent": {"health": wish}}, pair.access).json()
        assert body["consent"]["health"]["version"] == wish["version"]
        assert Consent.objects.get(user=student, purpose="health").version == wish["version"]

    def test_said_again_changes_nothing(self, student: User) -> None:
        say(student, health=True)
        say(student, health=True)
        say(student, research=False)
        assert Consent.objects.filter(user=student, purpose="health").count() == 1

    def test_withdrawn_stays_on_record(self, student: User) -> None:
        say(student, health=True)
        say(student, health=False)
        say(student, health=True)
        rows = Consent.objects.filter(user=student, purpose="health").order_by("id")
        assert [row.withdrawn_at is None for row in rows] == [False, True]

    def test_outlives_a_new_text_unless_that_asks_again(self, student: User) -> None:
        publish("chat")
        assert consents.describe(student.pk)["chat"]["granted"]
        newest = publish("chat", asks_again=True)
        state = consents.describe(student.pk)["chat"]
        assert (state["granted"], state["current_version"]) == (False, newest.version)
        say(student, chat=True)
        state = consents.describe(student.pk)["chat"]
        assert (state["granted"], state["version"]) == (True, newest.version)

    def test_is_asked_of_the_database_with_the_token(self, student: User, pair: Pair) -> None:
        assert queries.authenticate(pair.access).consents == {"chat"}
        publish("chat", asks_again=True)
        assert queries.authenticate(pair.access).consents == frozenset()

    def test_to_an_old_text_is_refused(self, api: API, pair: Pair) -> None:
        old = legal.in_force()["health"].version
        publish("health")
        wish = {"consent": {"health": {"granted": True, "version": old}}}
        answer = api.patch("me", wish, pair.access)
        assert (answer.status_code, list(answer.json()["error"]["fields"])) == (400, ["consent.health"])


class TestAgeGate:
    def test_withholds_chat_until_the_age_is_stated(
        self, api: API, pair: Pair, student: User, settings: Settings
    ) -> None:
        settings.AGE_REQUIRED = True
        assert queries.authenticate(pair.access).consents == frozenset()
        refused = api.patch("me", {"consent": {"chat": True}}, pair.access)
        assert refused.json()["error"]["code"] == "consent_required"
        answer = api.patch("me", {"age": {"adult": True}, "consent": {"chat": True}}, pair.access)
        assert answer.status_code == 200
        assert queries.authenticate(pair.access).consents == {"chat"}


class TestWithdrawal:
    def test_of_chat_stops_what_is_under_way(
        self, student: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        session = SessionState.objects.create(user=student)
        rows = [
            Turn.objects.create(user=student, session=session, client_id=uuid4(), text_mac=b"")
            for _ in range(2)
        ]
        lease = {"owner": uuid4(), "lease_until": timezone.now() + timedelta(seconds=6)}
        Turn.objects.filter(pk=rows[0].pk).update(**lease)
        with django_capture_on_commit_callbacks(execute=True):
            say(student, chat=False)
        first, second = (Turn.objects.get(pk=row.pk) for row in rows)
        assert first.cancel_requested
        assert second.status == Turn.Status.CANCELLED

    def test_of_research_takes_the_past_out_of_what_is_learned(self, student: User) -> None:
        say(student, research=True)
        assert not LeftOut.objects.exists()
        say(student, research=False)
        assert LeftOut.objects.filter(user=student).exists()
        say(student, research=True)
        assert not LeftOut.objects.exists()


class TestHealth:
    def test_is_told_to_the_coach_as_long_as_the_student_agrees(self, student: User) -> None:
        forget_keys()
        asked = Change(consent={"health": Wish(granted=True)}, health_notes="Tengo TDAH")
        profile.change(student, asked, timezone.now())
        owner = uuid4()
        accepted = accept(
            Submission(
                user_id=student.pk,
                user_uid=student.public_id,
                client_id=uuid4(),
                text="hola",
                quick_reply="",
                transport="ws",
                request_id=None,
                owner=owner,
                now=timezone.now(),
            )
        )
        assert loaded(accepted.turn, owner).health == "Tengo TDAH"
        publish("health", asks_again=True)
        assert loaded(accepted.turn, owner).health == ""
        say(student, health=True)
        assert loaded(accepted.turn, owner).health == "Tengo TDAH"
        say(student, health=False)
        assert loaded(accepted.turn, owner).health == ""


def loaded(turn: UUID, owner: UUID) -> TurnRequest:
    found = store._load(turn, owner)
    assert found is not None
    return found


class TestTexts:
    def test_are_seeded_in_spanish_and_told_to_clients(self, api: API) -> None:
        body = api.get("legal").json()
        assert {text["kind"] for text in body["texts"]} == set(LegalText.Kind.values)
        assert (body["minimum_age"], body["retention_days"]) == (18, [30, 90, 365, 0])

    def test_are_pages_in_every_version(self, client: Client) -> None:
        old = legal.in_force()["privacy"]
        publish("privacy")
        assert "<p>Cuerpo.</p>" in client.get("/privacidad").content.decode()
        earlier = client.get(f"/privacidad/{old.version}").content.decode()
        assert "<h2>Tus derechos</h2>" in earlier
        assert client.get("/terminos").status_code == 200
        assert client.get("/terminos/1999").status_code == 404

    def test_are_shown_as_text_whatever_they_hold(self, client: Client) -> None:
        script = "<script>alert(1)</script>"
        legal.publish(
            "terms", title=script, body=f"## {script}\n- {script}", asks_again=False, author_id=None,
            now=timezone.now(),
        )  # fmt: skip
        assert script not in client.get("/terminos").content.decode()

    def test_are_never_changed(self) -> None:
        row = legal.in_force()["terms"]
        with pytest.raises(AppendOnly):
            row.save()
        with (
            pytest.raises((InternalError, IntegrityError)),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("UPDATE legal_texts SET body = ''")

    def test_get_a_version_of_their_own_on_one_day(self) -> None:
        first, second = publish("terms"), publish("terms")
        assert second.version == f"{first.version}.2"

    def test_are_published_in_the_admin(self, client: Client) -> None:
        client.force_login(User.objects.create_superuser("jefa@flou.example", "x"))
        form = {"kind": "terms", "title": "Nuevos", "body": "Hola.", "asks_again": ""}
        assert client.post("/admin/accounts/legaltext/add/", form).status_code == 302
        row = legal.in_force()["terms"]
        assert (row.title, row.author and row.author.email) == ("Nuevos", "jefa@flou.example")
        shown = client.get(f"/admin/accounts/legaltext/{row.pk}/change/").content.decode()
        assert row.version in shown
