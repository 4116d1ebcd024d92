"""Blocks and check-ins over HTTP: shapes, refusals, and whose they are."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from flou.accounts import operations as accounts
from flou.accounts.models import Consent, User
from flou.accounts.tokens import Pair
from flou.study.models import CheckIn, StudyBlock
from guardrails.vault import forget_keys
from tests.accounts.conftest import API

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_keys_of_rolled_back_tests() -> None:
    forget_keys()


def block(minutes: Any = 25, **fields: Any) -> dict[str, Any]:
    return {"client_id": str(uuid4()), "minutes": minutes, **fields}


class TestBlocks:
    def test_are_started_paused_resumed_and_finished(self, api: API, pair: Pair) -> None:
        started = api.post("blocks", block(), pair.access)
        assert started.status_code == 201
        shown = started.json()["block"]
        assert (shown["state"], shown["remaining_s"], shown["completed"]) == ("running", 1500, False)
        for command, state in (("pause", "paused"), ("pause", "paused"), ("resume", "running")):
            answer = api.post(f"blocks/{shown['id']}/{command}", None, pair.access)
            assert (answer.status_code, answer.json()["block"]["state"]) == (200, state)
        finished = api.post(f"blocks/{shown['id']}/finish", None, pair.access).json()["block"]
        assert (finished["state"], finished["completed"]) == ("finished", False)
        assert api.get("blocks/current", pair.access).json()["block"]["id"] == shown["id"]

    def test_are_the_same_on_a_second_device(self, api: API, pair: Pair, student: User) -> None:
        first = api.post("blocks", block(), pair.access).json()["block"]
        other = accounts.sign_in(student).access
        assert api.get("blocks/current", other).json()["block"]["id"] == first["id"]
        again = api.post("blocks", block(10), other)
        assert (again.status_code, again.json()["block"]["id"]) == (200, first["id"])

    def test_are_null_before_the_first(self, api: API, pair: Pair) -> None:
        assert api.get("blocks/current", pair.access).json()["block"] is None

    @pytest.mark.parametrize("minutes", [0, 11, -10, True, 25.0, "25", None, [], {}, 10**30, "a" * 999])
    def test_refuse_other_minutes(self, api: API, pair: Pair, minutes: Any) -> None:
        answer = api.post("blocks", block(minutes), pair.access)
        assert answer.status_code == 400
        assert answer.json()["error"]["code"] == "bad_frame"
        assert list(answer.json()["error"]["fields"]) == ["minutes"]
        assert not StudyBlock.objects.exists()

    @pytest.mark.parametrize("wrong", [1, True, "x", None, [], -5])
    def test_refuse_what_is_no_client_id(self, api: API, pair: Pair, wrong: Any) -> None:
        answer = api.post("blocks", {"client_id": wrong, "minutes": 25}, pair.access)
        assert list(answer.json()["error"]["fields"]) == ["client_id"]

    @pytest.mark.parametrize("body", [[], "x", 3, None])
    def test_refuse_a_body_that_is_no_object(self, api: API, pair: Pair, body: Any) -> None:
        assert api.post("blocks", body, pair.access).status_code == 400
        assert api.post("check-ins", body, pair.access).status_code == 400

    def test_of_another_student_are_not_found(self, api: API, pair: Pair) -> None:
        mine = api.post("blocks", block(), pair.access).json()["block"]["id"]
        stranger = accounts.sign_in(accounts.register("otro@uni.example", "larga y tranquila 42")).access
        assert api.get("blocks/current", stranger).json()["block"] is None
        for command in ("pause", "resume", "finish", "cancel"):
            foreign = api.post(f"blocks/{mine}/{command}", None, stranger)
            absent = api.post(f"blocks/{UUID(int=0)}/{command}", None, stranger)
            assert (foreign.status_code, foreign.json()) == (404, absent.json())

    def test_conflict_is_said(self, api: API, pair: Pair) -> None:
        body = block()
        api.post("blocks", body, pair.access)
        answer = api.post("blocks", {**body, "minutes": 10}, pair.access)
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "idempotency_conflict")


class TestCheckIns:
    def test_are_kept_and_corrected(self, api: API, pair: Pair) -> None:
        assert api.get("check-ins", pair.access).json()["today"]["level"] is None
        first = api.post("check-ins", {"level": 2}, pair.access)
        second = api.post("check-ins", {"level": 5}, pair.access)
        assert (first.status_code, second.status_code) == (201, 200)
        shown = api.get("check-ins", pair.access).json()
        assert shown == second.json()
        assert (shown["today"]["level"], shown["streak"], len(shown["check_ins"])) == (5, 1, 1)
        assert shown["message"]

    def test_know_the_zone_of_the_profile(self, api: API, pair: Pair) -> None:
        api.patch("me", {"time_zone": "Pacific/Kiritimati"}, pair.access)
        api.post("check-ins", {"level": 2}, pair.access)
        api.patch("me", {"time_zone": "Etc/GMT+12"}, pair.access)
        again = api.post("check-ins", {"level": 3}, pair.access)
        api.patch("me", {"time_zone": "America/Santiago"}, pair.access)
        api.post("check-ins", {"level": 4}, pair.access)
        assert (again.status_code, again.json()["streak"]) == (200, 1)
        assert CheckIn.objects.get().time_zone == "Pacific/Kiritimati"

    @pytest.mark.parametrize("level", [0, 7, -1, True, False, 3.0, 3.5, "3", None, [], {}, 10**30])
    def test_refuse_other_levels(self, api: API, pair: Pair, level: Any) -> None:
        answer = api.post("check-ins", {"level": level}, pair.access)
        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == ["level"]
        assert not CheckIn.objects.exists()


class TestDoors:
    PATHS = ("blocks", "blocks/current", f"blocks/{UUID(int=1)}/pause", "check-ins")

    @pytest.mark.parametrize("path", PATHS)
    def test_open_to_nobody_without_a_token(self, api: API, path: str) -> None:
        for answer in (api.get(path), api.post(path, {})):
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "auth_required")

    @pytest.mark.parametrize(("path", "body"), [("blocks", block()), ("check-ins", {"level": 3})])
    def test_need_consent(self, api: API, pair: Pair, student: User, path: str, body: dict[str, Any]) -> None:
        Consent.objects.filter(user=student).delete()
        answer = api.post(path, body, pair.access)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "consent_required")


class TestOpenAPI:
    def test_names_every_address_and_its_shape(self) -> None:
        document = Client().get("/api/v1/schema").json()
        paths = {path.removeprefix("/api/v1/") for path in document["paths"]}
        assert paths >= {
            "blocks", "blocks/current", "check-ins", "blocks/{block}/pause", "blocks/{block}/resume",
            "blocks/{block}/finish", "blocks/{block}/cancel",
        }  # fmt: skip
        start = document["components"]["schemas"]["StartBlock"]
        assert set(start["required"]) == {"client_id", "minutes"}

    def test_describes_what_is_answered(self, api: API, pair: Pair) -> None:
        shown = api.post("blocks", block(), pair.access).json()["block"]
        schema = Client().get("/api/v1/schema").json()["components"]["schemas"]["BlockShape"]
        assert set(shown) == set(schema["properties"])
        Draft202012Validator({"type": "object", "required": schema["required"]}).validate(shown)


class TestAdmin:
    def test_shows_lists_without_level_or_address_and_changes_nothing(self, api: API, pair: Pair) -> None:
        api.post("blocks", block(), pair.access)
        api.post("check-ins", {"level": 3}, pair.access)
        staff = Client()
        staff.force_login(User.objects.create_superuser("jefa@uni.example", "larga y tranquila 42"))
        for model, row in (("studyblock", StudyBlock.objects.get()), ("checkin", CheckIn.objects.get())):
            listed = staff.get(f"/admin/study/{model}/")
            opened = staff.get(f"/admin/study/{model}/{row.pk}/change/")
            assert (listed.status_code, opened.status_code) == (200, 200)
            assert row.user.pseudonym in listed.content.decode()
            assert "sofia@uni.example" not in listed.content.decode() + opened.content.decode()
            assert 'name="_save"' not in opened.content.decode()
            assert staff.get(f"/admin/study/{model}/add/").status_code == 403
            assert staff.post(f"/admin/study/{model}/{row.pk}/delete/").status_code == 403
