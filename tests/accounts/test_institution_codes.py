"""Codes of institutions: what they set, until when, and for how many."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.utils import timezone

from chat.domain.errors import FlouError
from flou.accounts.models import Institution, InstitutionCode, User, UserProfile
from flou.accounts.operations import register
from flou.accounts.tokens import Pair
from guardrails.models import CrisisFlag, OnCall
from guardrails.roster import group_of, on_call
from tests.accounts.conftest import API, PASSWORD

pytestmark = pytest.mark.django_db
NEW = {"email": "nico@uni.example", "password": PASSWORD}


def make_code(code: str = "UCH-2026", **fields: Any) -> InstitutionCode:
    group, _ = Group.objects.get_or_create(name="Guardia U. de Chile")
    institution, _ = Institution.objects.get_or_create(
        name="Universidad de Chile",
        defaults={
            "short_name": "UCH",
            "country": "CL",
            "welcome_text": "Bienvenida.",
            "on_call_group": group,
        },
    )
    return InstitutionCode.objects.create(code=code, institution=institution, **fields)


class TestCode:
    def test_sets_the_institution_its_country_and_its_welcome(self, api: API) -> None:
        make_code()
        access = api.post("auth/register", {**NEW, "institution_code": "uch-2026"}).json()["access"]
        assert api.get("me", access).json()["institution"] == {
            "name": "Universidad de Chile",
            "short_name": "UCH",
            "country": "CL",
            "welcome_text": "Bienvenida.",
        }
        assert UserProfile.objects.get().effective_country == "CL"
        assert InstitutionCode.objects.get().uses == 1

    def test_of_an_account_that_is_not_made_is_not_used(self, api: API, student: User) -> None:
        make_code()
        answer = api.post("auth/register", {**NEW, "email": student.email, "institution_code": "UCH-2026"})
        assert answer.status_code == 400
        assert InstitutionCode.objects.get().uses == 0

    def test_joins_and_leaves_later_too(self, api: API, pair: Pair) -> None:
        make_code()
        for _ in range(2):
            joined = api.patch("me", {"institution_code": "UCH-2026"}, pair.access).json()
            assert joined["institution"]["short_name"] == "UCH"
        assert InstitutionCode.objects.get().uses == 1
        assert api.patch("me", {"institution_code": ""}, pair.access).json()["institution"] is None

    @pytest.mark.parametrize(
        "fields",
        [
            {"is_active": False},
            {"expires_at": timezone.now() - timedelta(days=1)},
            {"max_uses": 1, "uses": 1},
            {"code": "OTHER"},
        ],
    )
    def test_is_refused_in_one_sentence_whatever_is_wrong(
        self, api: API, pair: Pair, fields: dict[str, Any]
    ) -> None:
        make_code(**fields)
        answer = api.patch("me", {"institution_code": "UCH-2026"}, pair.access)
        assert answer.json()["error"]["fields"] == {
            "institution_code": ["Este código no existe, venció o ya se usó todas las veces."]
        }

    def test_cannot_be_guessed_at_leisure(self, api: API, pair: Pair) -> None:
        answers = [api.patch("me", {"institution_code": f"NO-{n}"}, pair.access) for n in range(21)]
        assert answers[-1].status_code == 429

    @pytest.mark.django_db(transaction=True)
    def test_lets_in_as_many_as_it_says_when_many_come_at_once(self) -> None:
        make_code(max_uses=3)

        def attempt(number: int) -> bool:
            try:
                register(f"{number}@uni.example", PASSWORD, code="UCH-2026")
            except FlouError:
                return False
            else:
                return True
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(attempt, range(8))) == 3
        assert (InstitutionCode.objects.get().uses, User.objects.count()) == (3, 3)

    def test_is_made_in_the_admin(self, client: Client) -> None:
        institution = make_code().institution
        client.force_login(User.objects.create_superuser("jefa@flou.example", "x"))
        form = {"code": "NUEVO-1", "institution": institution.pk, "is_active": "on", "max_uses": "20"}
        assert client.post("/admin/accounts/institutioncode/add/", form).status_code == 302
        made = InstitutionCode.objects.get(code="NUEVO-1")
        assert (made.max_uses, made.created_by and made.created_by.email) == (20, "jefa@flou.example")


class TestOnCallGroup:
    def test_comes_first_for_its_students_and_everybodys_people_after_it(self, student: User) -> None:
        institution = make_code().institution
        UserProfile.objects.filter(user=student).update(institution=institution)
        now = timezone.now()
        flag = CrisisFlag.objects.create(
            user=student, session=student.public_id, severity=3, level="high", risk="suicide",
            source="lexicon", due_at=now, created_at=now, updated_at=now,
        )  # fmt: skip
        people = [User.objects.create_user(f"{name}@flou.example", is_staff=True) for name in "abc"]
        general, own, foreign = people
        OnCall.objects.create(person=general, email=general.email)
        OnCall.objects.create(person=own, email=own.email, group=institution.on_call_group, order=9)
        OnCall.objects.create(person=foreign, email=foreign.email, group=Group.objects.create(name="Otra"))
        assert [one.person_id for one in on_call(now, group_of(flag))] == [own.pk, general.pk]
        assert [one.person_id for one in on_call(now)] == [general.pk]

    def test_leaves_no_case_without_anybody(self) -> None:
        person = User.objects.create_user("a@flou.example", is_staff=True)
        OnCall.objects.create(person=person, email=person.email, group=Group.objects.create(name="Una"))
        assert [one.person_id for one in on_call(timezone.now())] == [person.pk]
