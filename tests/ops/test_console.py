"""The staff's console: who may look on, what the home shows, in which order the pages stand."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.contrib.auth.models import Permission
from django.test import AsyncClient, Client
from django.utils import timezone

from flou.accounts.models import User
from flou.accounts.operations import change_password
from flou.ops.console import queries
from flou.ops.console.navigation import arranged
from flou.ops.console.rights import SignIn, in_force
from flou.ops.console.state import State
from guardrails.models import CrisisFlag
from guardrails.operations import review
from tests.guardrails.cases import PLAN, a_colleague, a_student, claimed, put_on_call, raised

pytestmark = pytest.mark.django_db


def signed_in(person: User) -> Client:
    """Return a browser in which somebody is signed in."""
    client = Client()
    client.force_login(person)
    return client


def a_reader() -> User:
    """Return a member of staff who may see cases and nothing else."""
    person = User.objects.create_user(
        email="reader@staff.example", password="una-clave-larga-1", is_staff=True
    )
    person.user_permissions.set(Permission.objects.filter(codename="view_crisisflag"))
    return person


def sign_in_of(client: Client, person: User) -> SignIn:
    """Return what a socket of this browser acts for."""
    return client.session.session_key or "", person.pk


def shown_to(person: User) -> dict[str, Any]:
    """Return the state that the home of somebody begins with."""
    state: dict[str, Any] = signed_in(person).get("/admin/").context["live_state"]
    return state


ENDINGS: dict[str, Callable[[User, Client], object]] = {
    "a logout": lambda _person, client: client.logout(),
    "a new password": lambda person, _client: change_password(person, "otra, larga y nueva"),
    "a block": lambda person, _client: User.objects.filter(pk=person.pk).update(is_active=False),
    "leaving the team": lambda person, _client: User.objects.filter(pk=person.pk).update(is_staff=False),
    "losing the permission": lambda person, _client: person.user_permissions.clear(),
}


class TestInForce:
    def test_is_a_session_of_staff_who_may_see_cases(self) -> None:
        person = a_reader()
        sign_in = sign_in_of(signed_in(person), person)
        stranger = (sign_in[0], a_colleague().pk)
        assert in_force([sign_in, stranger, ("", 0)], timezone.now()) == {sign_in}

    @pytest.mark.parametrize("what", ENDINGS)
    def test_ends_with(self, what: str) -> None:
        person = a_reader()
        client = signed_in(person)
        sign_in = sign_in_of(client, person)
        ENDINGS[what](person, client)
        assert in_force([sign_in], timezone.now()) == set()

    def test_ends_with_its_time(self) -> None:
        person = a_reader()
        sign_in = sign_in_of(signed_in(person), person)
        assert in_force([sign_in], timezone.now() + timedelta(days=30)) == set()


class TestState:
    def test_lists_open_cases_worst_first_and_whose_they_are(self) -> None:
        ana, eva = a_colleague("ana"), a_colleague("eva")
        mild, severe, hers = raised(a_student()), raised(a_student(), screening=PLAN), claimed(ana)
        closed = claimed(ana)
        review.move_flag(
            closed.pk, to=CrisisFlag.State.CLOSED, actor_id=ana.pk, now=timezone.now(), outcome="helped"
        )
        flags = shown_to(ana)["flags"]
        assert [flag["pk"] for flag in flags] == [severe.pk, mild.pk, hers.pk]
        assert [flag["holder"] for flag in flags] == [None, None, "me"]
        assert [flag["holder"] for flag in shown_to(eva)["flags"]] == [None, None, "other"]

    def test_stops_the_clock_with_an_answer_and_not_with_a_claim(self) -> None:
        ana = a_colleague()
        flag = claimed(ana)
        assert [one.answered for one in queries.open_flags()[0]] == [False]
        review.move_flag(flag.pk, to=CrisisFlag.State.CONTACTED, actor_id=ana.pk, now=timezone.now())
        assert [one.answered for one in queries.open_flags()[0]] == [True]

    def test_counts_what_it_does_not_list(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queries, "MAX_LISTED", 1)
        raised(a_student())
        worst = raised(a_student(), screening=PLAN)
        flags, count = queries.open_flags()
        assert ([flag.pk for flag in flags], count) == ([worst.pk], 2)

    def test_names_students_by_their_pseudonym_alone(self) -> None:
        student = a_student()
        raised(student)
        said = json.dumps(shown_to(a_colleague()))
        assert student.public_id.hex[:8] in said
        assert student.email not in said

    def test_holds_no_case_for_who_may_not_see_them(self) -> None:
        raised(a_student())
        clerk = User.objects.create_user(email="clerk@staff.example", is_staff=True)
        state = shown_to(clerk)
        assert (state["flags"], state["open_count"]) == (None, 0)
        assert "staff-line" not in signed_in(clerk).get("/admin/").content.decode()

    def test_without_a_look_says_nothing(self) -> None:
        assert State().as_json(1)["flags"] is None


class TestToday:
    def test_counts_the_cases_of_the_day_and_how_soon_they_were_answered(self) -> None:
        now, ana = timezone.now(), a_colleague()
        raised(a_student(), now=now - timedelta(days=2))
        raised(a_student(), now=now)
        flag = raised(a_student(), now=now)
        review.move_flag(flag.pk, to=CrisisFlag.State.CLAIMED, actor_id=ana.pk, now=now)
        for state in (CrisisFlag.State.CONTACTED, CrisisFlag.State.CLOSED):
            outcome = "helped" if state == CrisisFlag.State.CLOSED else ""
            then = now + timedelta(seconds=90)
            review.move_flag(flag.pk, to=state, actor_id=ana.pk, now=then, outcome=outcome)
        assert queries.today(now) == {
            "raised": 2,
            "answered": 1,
            "in_time": 1,
            "median_wait_s": 90,
            "closed": 1,
            "turns": 0,
            "sockets": 0,
            "budget_used": 0,
        }


class TestAmiss:
    def test_tells_that_nobody_is_on_call_and_which_notices_wait_for_somebody(self) -> None:
        now = timezone.now()
        raised(a_student(), now=now - timedelta(hours=1))
        found = queries.amiss(now)
        assert (found["nobody_on_call"], found["unaddressed"]) == (1, 1)
        put_on_call(a_colleague())
        assert queries.amiss(now)["nobody_on_call"] == 0


class TestLive:
    def ask(self, client: Client) -> Any:
        """Ask for the state with the session of a browser."""
        other = AsyncClient()
        other.cookies = client.cookies
        return async_to_sync(other.get)("/admin/vivo")

    @pytest.mark.django_db(transaction=True)
    def test_answers_what_the_socket_would_say(self) -> None:
        flag = raised(a_student())
        answer = self.ask(signed_in(a_colleague()))
        assert [one["pk"] for one in answer.json()["flags"]] == [flag.pk]
        assert answer.json()["system"]["database"] == "up"
        assert answer.headers["Cache-Control"] == "no-store"

    @pytest.mark.django_db(transaction=True)
    def test_refuses_who_is_no_staff(self) -> None:
        assert self.ask(Client()).status_code == 403
        assert self.ask(signed_in(a_student())).status_code == 403


class TestNavigation:
    def test_begins_with_the_cases_then_people_then_figures(self) -> None:
        listed = signed_in(a_colleague()).get("/admin/").context["available_apps"]
        assert [section["name"] for section in listed] == [
            "Alertas",
            "Personas",
            "Cifras",
            "Contenido",
            "Sistema",
        ]
        assert listed[0]["models"][0]["object_name"] == "CrisisFlag"

    def test_loses_no_page_that_nobody_placed(self) -> None:
        page = {"object_name": "Novelty"}
        assert arranged([{"models": [page]}])[0]["models"] == [page]

    def test_shows_only_what_somebody_may_open(self) -> None:
        listed = signed_in(a_reader()).get("/admin/").context["available_apps"]
        assert [model["object_name"] for section in listed for model in section["models"]] == ["CrisisFlag"]
