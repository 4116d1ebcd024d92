"""What was offered, tried and helped: counts, intervals, and nobody to be recognised."""

import csv
import io
import uuid
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from strategy.domain.rules import decide
from strategy.domain.slots import Slots
from strategy.learning import GROUPINGS, Line, learned
from strategy.learning_admin import _plain
from strategy.models import StrategyUse
from strategy.operations import record_outcome, record_use

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)
SINCE, UNTIL = NOW - timedelta(days=30), NOW + timedelta(days=1)
PAGE = "/admin/strategy/learning/"
SLOTS = Slots(sentimiento="frustracion", tipo_tarea="ensayo", plazo="hoy")


def students(count: int) -> list[int]:
    make = get_user_model().objects.create_user
    return [make(f"{uuid.uuid4().hex}@example.org", "una clave larga").pk for _ in range(count)]


def offer(user: int, outcomes: Sequence[str | None] = (None,), strategy_id: str = "A1", **more: Any) -> None:
    """Offer a strategy in a session, and tell in turn what came of each step."""
    session = uuid.uuid4()
    for number, outcome in enumerate(outcomes):
        record_use(
            **{
                "user_id": user,
                "session": session,
                "turn": uuid.uuid4(),
                "kind": "next_step" if number else "strategy",
                "strategy_id": strategy_id,
                "decision": asdict(decide(SLOTS)),
                "slots": SLOTS.as_json(),
                "country": "CL",
                "catalogue_version": "flou-catalogo/1.0.0",
                **more,
            }
        )
        if outcome:
            record_outcome(user_id=user, session=session, outcome=outcome, now=NOW)


def lines(grouping: str = "estrategia") -> dict[tuple[str, ...], Line]:
    return {line.key: line for line in learned(grouping, SINCE, UNTIL)}


@pytest.fixture
def reader() -> Client:
    user = get_user_model().objects.create_user("equipo@example.org", "una clave larga", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_learning"))
    client = Client()
    client.force_login(user)
    return client


class TestLearned:
    def test_counts_one_occasion_by_the_last_thing_told(self) -> None:
        for user in students(3):
            offer(user, ["un_poco", "ayudo"])
        (user,) = students(1)
        offer(user, ["no_probe"])
        offer(user)
        line = lines()[("A1",)]
        assert (line.offered, line.people, line.ayudo, line.un_poco, line.no_probe) == (5, 4, 3, 0, 1)
        assert (line.tried, line.untold) == (3, 1)

    def test_tells_the_five_outcomes_apart(self) -> None:
        told = ["ayudo", "un_poco", "no_ayudo", "peor", "no_probe"]
        for user, outcome in zip(students(5), told, strict=True):
            offer(user, [outcome])
        line = lines()[("A1",)]
        assert [getattr(line, name) for name in told] == [1] * 5
        assert line.tried == 4

    def test_counts_an_occasion_under_each_of_its_rules(self) -> None:
        offer(students(1)[0], rule="R5a")
        assert {key[0] for key in lines("regla")} == {*decide(SLOTS).reglas, "R5a"}

    @pytest.mark.parametrize(
        ("grouping", "key"),
        [
            ("sentimiento_tarea", ("frustracion", "ensayo")),
            ("plazo", ("hoy",)),
            ("fase", ("",)),
            ("pais", ("CL",)),
            ("version", ("flou-catalogo/1.0.0", "flou-rules/1.0.0")),
        ],
    )
    def test_counts_by_segment(self, grouping: str, key: tuple[str, ...]) -> None:
        offer(students(1)[0])
        assert lines(grouping)[key].offered == 1

    def test_leaves_out_what_is_outside_of_the_period(self) -> None:
        offer(students(1)[0])
        StrategyUse.objects.update(created_at=SINCE - timedelta(seconds=1))
        assert lines() == {}

    def test_gives_an_interval_only_for_what_was_tried(self) -> None:
        line = Line(("A1",), 30, 20, 12, 6, 6, 6, 0)
        low, high = line.interval or (0, 0)
        assert (round(low, 3), round(high, 3)) == (0.246, 0.577)
        assert replace(line, ayudo=0, un_poco=0, no_ayudo=0, peor=0).interval is None

    @pytest.mark.parametrize("grouping", GROUPINGS)
    def test_asks_the_database_once(
        self, grouping: str, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for user in students(3):
            offer(user, ["ayudo"])
        with django_assert_num_queries(1):
            learned(grouping, SINCE, UNTIL)


class TestPage:
    def test_shows_counts_with_an_interval(self, reader: Client) -> None:
        for user in students(6):
            offer(user, ["ayudo"])
        said = reader.get(PAGE).content.decode()
        assert "A1 · Tu idea en una frase" in said
        assert "6 de 6: entre 61 % y 100 %" in said

    def test_hides_the_counts_of_fewer_than_five(self, reader: Client) -> None:
        for user in students(4):
            offer(user, ["peor"])
            offer(user, ["peor"])
        said = reader.get(PAGE).content.decode()
        assert "muy pocos datos" in said
        assert "<td>8</td>" not in said

    @pytest.mark.parametrize("grouping", GROUPINGS)
    def test_opens_by_every_grouping_with_few_queries(
        self, reader: Client, grouping: str, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        for user in students(5):
            offer(user, ["ayudo"])
        # Five are the door's: session, account, second factor, and permissions of account and groups.
        with django_assert_max_num_queries(7):
            response = reader.get(PAGE, {"por": grouping})
        assert response.status_code == 200
        assert "5 de 5" in response.content.decode()

    @pytest.mark.parametrize(
        ("asked", "says"),
        [
            ({"desde": "2026-03-01", "hasta": "2026-03-02"}, "al menos 7 días"),
            ({"desde": "2026-03-09", "hasta": "2026-03-01"}, "al menos 7 días"),
            ({"desde": "ayer"}, "fecha válida"),
            ({"por": "user_id"}, "opción válida"),
            ({"hasta": "9999-12-31"}, "demasiado lejos"),
            ({"desde": "0001-01-01"}, "No hay nada"),
        ],
    )
    def test_says_what_is_wrong_with_what_was_asked(
        self, reader: Client, asked: dict[str, str], says: str
    ) -> None:
        response = reader.get(PAGE, asked)
        assert response.status_code == 200
        assert says in response.content.decode()

    def test_is_for_those_who_may(self) -> None:
        get_user_model().objects.create_user("otro@example.org", "una clave larga", is_staff=True)
        client = Client()
        client.force_login(get_user_model().objects.get(email="otro@example.org"))
        assert client.get(PAGE).status_code == 403
        assert client.get(f"{PAGE}csv/").status_code == 403

    @pytest.mark.parametrize("path", ["1/change/", "1/history/", "add/", "1/delete/"])
    def test_leads_to_no_single_use(self, reader: Client, path: str) -> None:
        offer(students(1)[0])
        key = StrategyUse.objects.get().pk
        assert reader.get(f"{PAGE}{path.replace('1', str(key))}").status_code == 403


class TestCsv:
    def test_holds_the_counts_and_no_personal_data(self, reader: Client) -> None:
        for user in students(5):
            offer(user, ["ayudo"])
        offer(students(1)[0], ["peor"], "A2")
        response = reader.get(f"{PAGE}csv/")
        text = response.content.decode("utf-8-sig")
        head, first, second = csv.reader(io.StringIO(text))
        assert head[:4] == ["Estrategia", "Ofrecidas", "Probadas", "Ayudó"]
        assert first[:4] == ["A1 · Tu idea en una frase", "5", "5", "5"]
        assert second[1:11] == [""] * 10
        assert second[11].startswith("muy pocos datos")
        assert "example.org" not in text
        assert "no-store" in response["Cache-Control"]

    def test_refuses_a_period_that_is_none(self, reader: Client) -> None:
        assert reader.get(f"{PAGE}csv/", {"desde": "ayer"}).status_code == 400

    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
    def test_holds_no_formula(self, text: str) -> None:
        assert _plain(text) == f"'{text}"
