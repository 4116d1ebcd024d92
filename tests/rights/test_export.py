"""The export: everything, as one document, for its user only."""

import json
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient
from django.utils import timezone

from flou.accounts.models import RefreshFamily, User
from flou.accounts.operations import register
from flou.accounts.tokens import Pair
from flou.rights.export import document
from flou.rights.holdings import HOLDINGS
from guardrails.models import DataKey
from guardrails.vault import forget_keys
from tests.accounts.conftest import API, PASSWORD
from tests.rights.filled import ANSWERED, HEALTH, NOTE, SAID, fill

pytestmark = pytest.mark.django_db


async def _whole(student: User, page: int = 500) -> tuple[bytes, int]:
    pieces = [piece async for piece in document(student.pk, student.public_id, timezone.now(), page)]
    return b"".join(pieces), max(map(len, pieces))


def exported(student: User) -> Any:
    return json.loads(async_to_sync(_whole)(student)[0])


@pytest.fixture
def _old_sign_in(student: User, pair: Pair) -> None:
    RefreshFamily.objects.filter(user=student).update(created_at=timezone.now() - timedelta(hours=1))


@pytest.mark.django_db(transaction=True)  # the pages are read on threads of their own
class TestDocument:
    def test_holds_everything_that_is_told_opened(self, student: User) -> None:
        fill(student)
        body = exported(student)
        told = [holding for holding in HOLDINGS if not holding.why]
        assert set(body) == {"about", *(holding.section for holding in told)}
        for holding in told:
            assert body[holding.section], f"{holding.section} is empty"
            assert set(body[holding.section][0]) == {*holding.tells, *holding.opens}
        assert [row["body"] for row in body["messages"]] == [SAID, ANSWERED] * 2
        assert body["turn_events"][0]["body"] == {"text": ANSWERED}
        assert body["sessions"][0]["state"] == {"ramo": "química"}
        assert body["profile"][0]["health_notes"] == HEALTH
        assert body["check_ins"][0]["level"] == 3
        assert body["strategy_uses"][0]["trace"] == {"rules": ["r1"]}
        assert body["account"][0]["email"] == student.email

    def test_tells_of_a_case_that_there_is_one_and_nothing_of_its_assessment(self, student: User) -> None:
        fill(student)
        body = exported(student)
        case = body["alerts"][0]
        assert (case["level"], case["state"], case["outcome"]) == ("imminent", "closed", "helped")
        assert not {"severity", "risk", "assignee", "confidence"} & set(case)
        whole = json.dumps(body, ensure_ascii=False)
        assert NOTE not in whole
        assert "guardia@flou.example" not in whole
        assert {"what": "alert_notes"}.items() <= next(
            item for item in body["about"]["not_included"] if item["what"] == "alert_notes"
        ).items()

    def test_has_no_secret_and_nothing_of_anybody_else(self, student: User) -> None:
        other = register("otra@uni.example", PASSWORD)
        fill(student)
        fill(other)
        whole = json.dumps(exported(student))
        assert student.password not in whole
        assert str(other.public_id) not in whole
        assert len(exported(student)["messages"]) == 4

    def test_is_made_of_pieces_that_do_not_grow(self, student: User) -> None:
        fill(student, turns=60)
        whole, largest = async_to_sync(_whole)(student, 10)
        assert len(json.loads(whole)["messages"]) == 120
        assert largest < len(whole) / 5

    def test_is_whole_when_nothing_opens_any_more(self, student: User) -> None:
        fill(student)
        DataKey.objects.all().delete()
        forget_keys()
        assert [row["body"] for row in exported(student)["messages"]] == [None] * 4


class TestEndpoint:
    @pytest.mark.django_db(transaction=True)
    async def test_sends_it_as_a_file_that_nobody_stores(self) -> None:
        client = AsyncClient()
        made = await client.post(
            "/api/v1/auth/register",
            {"email": "nico@uni.example", "password": PASSWORD},
            content_type="application/json",
        )
        headers = {"Authorization": f"Bearer {made.json()['access']}"}
        answer: Any = await client.get("/api/v1/me/export", headers=headers)
        assert answer.status_code == 200
        assert answer["Cache-Control"] == "no-store, no-transform"
        assert answer["Content-Disposition"].startswith("attachment")
        body = json.loads(b"".join([piece async for piece in answer]))
        assert body["account"][0]["email"] == "nico@uni.example"

    @pytest.mark.usefixtures("_old_sign_in")
    @pytest.mark.parametrize(
        "send",
        [
            lambda api, access: api.get("me/export", access),
            lambda api, access: api.get(f"me/export?password={PASSWORD}", access),
            lambda api, access: api.post("me/export", {}, access),
            lambda api, access: api.post("me/export", {"password": "otra clave"}, access),
        ],
    )
    def test_asks_again_who_it_is(self, api: API, pair: Pair, send: Any) -> None:
        answer = send(api, pair.access)
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "forbidden")
        assert list(answer.json()["error"]["fields"]) == ["password"]

    @pytest.mark.usefixtures("_old_sign_in")
    def test_brakes_guesses_of_the_password(self, api: API, pair: Pair) -> None:
        answers = [api.post("me/export", {"password": f"no {n}"}, pair.access) for n in range(21)]
        assert answers[-1].status_code == 429

    def test_needs_a_token(self, api: API) -> None:
        assert api.get("me/export").status_code == 401
