from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from flou.accounts.models import User, UserProfile
from flou.accounts.tokens import Pair
from guardrails.models import DataKey
from guardrails.vault import forget_keys
from tests.accounts.conftest import API

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]
NOTES = "Tengo TDAH y duermo mal."


@pytest.fixture(autouse=True)
def _no_keys_of_rolled_back_tests() -> None:
    forget_keys()


class TestMe:
    def test_shows_the_own_profile(self, api: API, pair: Pair, student: User) -> None:
        body = api.get("me", pair.access).json()
        agreed = body.pop("consent")
        assert body == {
            "id": str(student.public_id),
            "email": "sofia@uni.example",
            "email_confirmed": False,
            "country": "CL",
            "display_name": "Sofía",
            "time_zone": "",
            "institution": None,
            "institution_name": "",
            "age": {"minimum": 18, "confirmed": False, "stated_at": None},
            "retention_days": None,
            "default_retention_days": 0,
            "health_notes": None,
            "consents": ["chat"],
        }
        assert {name: state["granted"] for name, state in agreed.items()} == {
            "chat": True,
            "health": False,
            "research": False,
        }
        assert agreed["chat"]["version"] == agreed["chat"]["current_version"]
        assert agreed["chat"]["granted_at"] is not None

    def test_changes_what_may_be_changed_and_nothing_else(self, api: API, pair: Pair, student: User) -> None:
        change = {
            "country": "mx",
            "time_zone": "America/Mexico_City",
            "display_name": "",
            "institution_name": "UNAM",
            "retention_days": 90,
        }
        greedy = {
            "email": "x@y.cl",
            "id": "x",
            "is_staff": True,
            "consents": ["health"],
            "user": 1,
            "institution": 1,
            "age_minimum": 99,
        }
        answer = api.patch("me", {**change, **greedy}, pair.access)
        assert answer.status_code == 200
        assert {name: answer.json()[name] for name in change} == {**change, "country": "MX"}
        profile = UserProfile.objects.select_related("user").get(user=student)
        assert (profile.country, profile.time_zone, profile.display_name) == ("MX", "America/Mexico_City", "")
        assert (profile.institution, profile.age_minimum) == (None, None)
        assert profile.user.email == "sofia@uni.example"
        assert not profile.user.is_staff
        assert answer.json()["consents"] == ["chat"]

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"country": "C"}, "country"),
            ({"time_zone": "Chile"}, "time_zone"),
            ({"time_zone": "../etc"}, "time_zone"),
            ({"display_name": "x" * 81}, "display_name"),
            ({"retention_days": 7}, "retention_days"),
            ({"retention_days": -1}, "retention_days"),
            ({"health_notes": "x" * 501}, "health_notes"),
            ({"age": "18"}, "age.body"),
            ({"age": {}}, "age"),
            ({"age": {"birth_year": 1800}}, "age"),
            ({"age": {"adult": False}}, "age"),
            ({"consent": ["chat"]}, "consent"),
            ({"consent": {"mind_control": True}}, "consent.mind_control"),
            ({"consent": {"health": "yes"}}, "consent.health"),
            ({"consent": {"health": {"granted": True, "version": "1999"}}}, "consent.health"),
            ({"consent": {"health": {"version": "2026-11"}}}, "consent.health"),
        ],
    )
    def test_names_the_field_at_fault_and_changes_nothing(
        self, api: API, pair: Pair, change: dict[str, Any], field: str
    ) -> None:
        before = api.get("me", pair.access).json()
        answer = api.patch("me", {"display_name": "Otra", **change}, pair.access)
        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == [field]
        assert api.get("me", pair.access).json() == before

    def test_asks_who_it_is(self, api: API) -> None:
        assert api.get("me").status_code == 401
        assert api.patch("me", {}).status_code == 401


class TestAge:
    def test_is_stated_by_the_year_of_birth_which_is_not_kept(
        self, api: API, pair: Pair, student: User
    ) -> None:
        born = timezone.now().year - 30
        stated = api.patch("me", {"age": {"birth_year": born}}, pair.access).json()["age"]
        assert (stated["minimum"], stated["confirmed"]) == (18, True)
        row = UserProfile.objects.filter(user=student).values().get()
        assert born not in row.values()

    def test_is_stated_by_the_sentence_alone(self, api: API, pair: Pair) -> None:
        assert api.patch("me", {"age": {"adult": True}}, pair.access).json()["age"]["confirmed"]

    def test_refuses_who_is_too_young_in_words_of_the_country(
        self, api: API, pair: Pair, settings: Settings
    ) -> None:
        settings.MINIMUM_AGES = {"CL": 16}
        answer = api.patch("me", {"age": {"birth_year": timezone.now().year - 15}}, pair.access)
        assert answer.json()["error"]["fields"]["age"] == ["Flou es para personas de 16 años o más."]

    def test_counts_no_more_where_people_have_to_be_older(
        self, api: API, pair: Pair, settings: Settings
    ) -> None:
        api.patch("me", {"age": {"adult": True}}, pair.access)
        settings.MINIMUM_AGES = {"MX": 21}
        assert not api.patch("me", {"country": "MX"}, pair.access).json()["age"]["confirmed"]


class TestHealth:
    def test_is_kept_sealed_and_with_consent_only(self, api: API, pair: Pair, student: User) -> None:
        refused = api.patch("me", {"health_notes": NOTES}, pair.access)
        assert (refused.status_code, refused.json()["error"]["code"]) == (403, "consent_required")
        kept = api.patch("me", {"health_notes": NOTES, "consent": {"health": True}}, pair.access)
        assert kept.json()["health_notes"] == NOTES
        sealed = UserProfile.objects.get(user=student).health_notes
        assert sealed is not None
        assert NOTES.encode() not in bytes(sealed)

    def test_is_cleared_when_the_consent_is_withdrawn(self, api: API, pair: Pair, student: User) -> None:
        api.patch("me", {"health_notes": NOTES, "consent": {"health": True}}, pair.access)
        body = api.patch("me", {"consent": {"health": False}}, pair.access).json()
        assert (body["health_notes"], body["consent"]["health"]["granted"]) == (None, False)
        assert body["consent"]["health"]["withdrawn_at"] is not None
        assert UserProfile.objects.get(user=student).health_notes is None

    def test_is_shown_to_nobody_once_the_key_is_gone(self, api: API, pair: Pair, student: User) -> None:
        api.patch("me", {"health_notes": NOTES, "consent": {"health": True}}, pair.access)
        DataKey.objects.all().delete()
        forget_keys()
        assert api.get("me", pair.access).json()["health_notes"] is None
