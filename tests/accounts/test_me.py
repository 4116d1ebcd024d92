import pytest

from flou.accounts.models import User, UserProfile
from flou.accounts.tokens import Pair
from tests.accounts.conftest import API

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


class TestMe:
    def test_shows_the_own_profile(self, api: API, pair: Pair, student: User) -> None:
        assert api.get("me", pair.access).json() == {
            "id": str(student.public_id),
            "email": "sofia@uni.example",
            "country": "CL",
            "display_name": "Sofía",
            "time_zone": "",
            "consents": ["chat"],
        }

    def test_changes_what_may_be_changed_and_nothing_else(self, api: API, pair: Pair, student: User) -> None:
        change = {"country": "mx", "time_zone": "America/Mexico_City", "display_name": ""}
        greedy = {"email": "x@y.cl", "id": "x", "is_staff": True, "consents": ["health"], "user": 1}
        answer = api.patch("me", {**change, **greedy}, pair.access)
        assert answer.status_code == 200
        assert answer.json()["country"] == "MX"
        profile = UserProfile.objects.select_related("user").get(user=student)
        assert (profile.country, profile.time_zone, profile.display_name) == ("MX", "America/Mexico_City", "")
        assert profile.user.email == "sofia@uni.example"
        assert not profile.user.is_staff

    @pytest.mark.parametrize(
        "change",
        [{"country": "C"}, {"time_zone": "Chile"}, {"time_zone": "../etc"}, {"display_name": "x" * 81}],
    )
    def test_names_the_field_at_fault(self, api: API, pair: Pair, change: dict[str, str]) -> None:
        answer = api.patch("me", change, pair.access)
        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == list(change)

    def test_asks_who_it_is(self, api: API) -> None:
        assert api.get("me").status_code == 401
        assert api.patch("me", {}).status_code == 401
