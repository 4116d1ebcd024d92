from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from flou.accounts.models import Consent, User, UserProfile
from flou.accounts.operations import register
from strategy.models import LeftOut
from tests.accounts.conftest import API, PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]
NEW = {"email": "Nico@Uni.Example", "password": PASSWORD, "country": "cl"}


class TestRegister:
    @pytest.mark.django_db(transaction=True)  # the exchange asks from threads of its own
    def test_answers_with_the_user_and_a_pair_that_works(self, api: API) -> None:
        answer = api.post("auth/register", NEW)
        body = answer.json()
        assert answer.status_code == 201
        assert body["user"] == {
            "id": str(User.objects.get().public_id),
            "email": "nico@uni.example",
            "country": "CL",
        }
        assert api.get("me", body["access"]).status_code == 200
        assert api.post("auth/token/refresh", {"refresh": body["refresh"]}).status_code == 200

    def test_stores_a_profile_the_chat_consent_and_an_argon2_hash(self, api: API) -> None:
        api.post("auth/register", {**NEW, "consents": ["chat", "research"]})
        user = User.objects.get()
        assert user.password.startswith("argon2$argon2id$")
        assert UserProfile.objects.get(user=user).country == "CL"
        assert set(Consent.objects.values_list("purpose", flat=True)) == {"chat", "research"}

    def test_takes_consents_exactly_as_they_are_given(self, api: API) -> None:
        body = api.post("auth/register", {**NEW, "consents": []}).json()
        assert api.get("me", body["access"]).json()["consents"] == []
        assert LeftOut.objects.filter(user__email="nico@uni.example").exists()

    def test_agrees_to_chat_and_nothing_else_when_nobody_was_asked(self, api: API) -> None:
        body = api.post("auth/register", NEW).json()
        assert api.get("me", body["access"]).json()["consents"] == ["chat"]
        assert not LeftOut.objects.exists()

    def test_keeps_the_statement_of_age_and_refuses_who_is_too_young(self, api: API) -> None:
        young = {**NEW, "age": {"birth_year": timezone.now().year - 12}}
        refused = api.post("auth/register", young)
        assert (refused.status_code, list(refused.json()["error"]["fields"])) == (400, ["age"])
        assert not User.objects.exists()
        body = api.post("auth/register", {**NEW, "age": {"adult": True}}).json()
        assert api.get("me", body["access"]).json()["age"]["confirmed"]

    def test_ignores_what_nobody_may_choose(self, api: API) -> None:
        greedy = {"is_staff": True, "is_superuser": True, "is_active": False, "id": 1, "public_id": "x"}
        assert api.post("auth/register", {**NEW, **greedy, "groups": [1]}).status_code == 201
        user = User.objects.get()
        assert (user.is_staff, user.is_superuser, user.is_active) == (False, False, True)

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"email": "no es un correo"}, "email"),
            ({"email": None}, "email"),
            ({"email": ["a@b.cl"]}, "email"),
            ({"password": "corta"}, "password"),
            ({"password": "123456789012"}, "password"),
            ({"password": "nico@uni.example"}, "password"),
            ({"password": "x" * 257}, "password"),
            ({"country": "Chile"}, "country"),
            ({"consents": ["mind_control"]}, "consents.0"),
            ({"consents": "chat"}, "consents"),
        ],
    )
    def test_names_the_field_at_fault(self, api: API, change: dict[str, Any], field: str) -> None:
        answer = api.post("auth/register", {**NEW, **change})
        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == (400, "bad_frame")
        assert list(error["fields"]) == [field]
        assert not User.objects.exists()

    def test_explains_a_weak_password_in_spanish(self, api: API) -> None:
        fields = api.post("auth/register", {**NEW, "password": "corta"}).json()["error"]["fields"]
        assert "contraseña" in fields["password"][0]

    @pytest.mark.parametrize("body", [[], "x", 1, None])
    def test_refuses_bodies_that_are_no_object(self, api: API, body: Any) -> None:
        assert api.post("auth/register", body).status_code == 400


class TestDuplicateAddress:
    def test_is_refused_however_it_is_cased(self, api: API, student: User) -> None:
        answer = api.post("auth/register", {**NEW, "email": student.email.upper()})
        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == ["email"]
        assert User.objects.count() == 1

    def test_is_refused_by_the_database_too(self, student: User) -> None:
        with pytest.raises(IntegrityError):
            User(email=student.email.upper(), password="!").save()

    @pytest.mark.django_db(transaction=True)
    def test_raced_makes_one_account(self) -> None:
        def attempt(_: int) -> bool:
            try:
                register("race@uni.example", PASSWORD)
            except Exception:
                return False
            else:
                return True
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(attempt, range(8))) == 1
        assert User.objects.count() == UserProfile.objects.count() == Consent.objects.count() == 1


class TestBrakes:
    def test_stop_registrations_of_one_address_book(self, api: API) -> None:
        # 10 an hour; the attempts may straddle two windows.
        answers = [api.post("auth/register", {**NEW, "password": "x"}) for _ in range(21)]
        assert {answer.status_code for answer in answers[:10]} == {400}
        assert answers[-1].json()["error"]["code"] == "rate_limited"
        assert 0 < int(answers[-1]["Retry-After"]) <= 3600
