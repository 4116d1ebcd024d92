"""The contract's errors: the table, the JSON, and what DRF and Django's own pages make of them."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from chat.domain import strict_json
from chat.domain.errors import CloseCode, ErrorCode, FlouError

TABLE = {
    "auth_required": 401,
    "token_expired": 401,
    "forbidden": 403,
    "consent_required": 403,
    "bad_frame": 400,
    "empty": 400,
    "too_long": 413,
    "not_found": 404,
    "idempotency_conflict": 409,
    "turn_in_progress": 409,
    "rate_limited": 429,
    "slow_consumer": 503,
    "draining": 503,
    "internal": 500,
}


class TestErrorCode:
    def test_has_the_codes_and_statuses_of_the_contract(self) -> None:
        assert {code.value: code.status for code in ErrorCode} == TABLE

    def test_says_something_to_the_student(self) -> None:
        assert all(code.message.endswith(".") for code in ErrorCode)

    def test_calls_retryable_what_may_pass(self) -> None:
        passing = {code for code in ErrorCode if code.retryable}
        assert passing == {"turn_in_progress", "rate_limited", "slow_consumer", "draining", "internal"}


class TestCloseCode:
    def test_tells_a_phone_whether_to_come_back(self) -> None:
        own = {code for code in CloseCode if code >= 4000}
        assert {code for code in own if code < 4500} == {4001, 4003, 4008}
        assert {code for code in own if code >= 4500} == {4500, 4501, 4502, 4503, 4504}


class TestFlouError:
    def test_leaves_out_what_it_does_not_have(self) -> None:
        assert set(FlouError(ErrorCode.EMPTY).as_json()) == {"code", "message", "retryable"}

    def test_carries_fields_and_the_time_to_wait(self) -> None:
        error = FlouError(
            ErrorCode.RATE_LIMITED, retry_after_s=2.5, fields={"a": "x", "b": ["y"]}, message="Ya."
        )
        assert error.as_json() == {
            "code": "rate_limited",
            "message": "Ya.",
            "retryable": True,
            "retry_after_s": 2.5,
            "fields": {"a": ["x"], "b": ["y"]},
        }


BAD_JSON = [
    b"",
    b"{",
    b"\xff\xfe",
    b'"\xc3("',
    '"x"'.encode("utf-16"),
    b"NaN",
    b"[Infinity]",
    b"1e999",
    b'{"a": "\\u0000"}',
    b'{"\\u0000": 1}',
    b'"\\ud800"',
    b'{"a": ["\\udfff x"]}',
    b"[" * 33 + b"]" * 33,
    b"[" * 60_000,
    b'{"a":' * 40_000,
    b"1" * 5000,
]


class TestStrictJSON:
    @pytest.mark.parametrize("raw", BAD_JSON, ids=range(len(BAD_JSON)))
    def test_refuses_what_cannot_be_kept(self, raw: bytes) -> None:
        with pytest.raises(FlouError) as refusal:
            strict_json.loads(raw)
        assert refusal.value.code is ErrorCode.BAD_FRAME

    @pytest.mark.parametrize(
        ("raw", "value"),
        [
            ('{"a": [1, 2.5, null, true, "ñ 😀"]}'.encode(), {"a": [1, 2.5, None, True, "ñ 😀"]}),
            (b'"\\ud83d\\ude00"', "😀"),
            (b"[" * 31 + b"]" * 31, None),
            ("[]", []),
        ],
    )
    def test_takes_the_rest(self, raw: bytes, value: Any) -> None:
        assert value is None or strict_json.loads(raw) == value


@pytest.mark.urls("tests.accounts.urls")
class TestTheAnswerTo:
    """Every way to ask wrongly has one shape of answer."""

    @pytest.mark.parametrize(
        ("path", "kind", "body", "expected"),
        [
            ("GET nothing", "", b"", (404, "not_found")),
            ("GET auth/token", "", b"", (405, "bad_frame")),
            ("POST auth/token", "text/plain", b"x", (415, "bad_frame")),
            ("POST auth/token", "application/json", b"{", (400, "bad_frame")),
            ("POST auth/token", "application/json", b"\xff", (400, "bad_frame")),
            ("POST auth/token", "application/json", b'{"email": "\\u0000"}', (400, "bad_frame")),
            ("POST auth/token", "application/json", b'"' + b"x" * 65_536 + b'"', (413, "too_long")),
            ("POST auth/token", "application/json", b"x" * 3_000_000, (413, "too_long")),
            ("GET broken", "", b"", (401, "auth_required")),
            ("GET boom", "", b"", (500, "internal")),
        ],
        ids=range(10),
    )
    def test_a_bad_request_is_the_contracts_error(
        self, path: str, kind: str, body: bytes, expected: tuple[int, str]
    ) -> None:
        method, _, name = path.partition(" ")
        client = Client(raise_request_exception=False)
        answer = client.generic(method, f"/api/v1/{name}", body, content_type=kind)
        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == expected
        assert isinstance(error["retryable"], bool)
        assert "canary" not in answer.content.decode()
        assert answer["Cache-Control"] == "no-store"
        assert UUID(answer["X-Request-ID"])

    def test_a_wrong_method_names_the_right_ones(self, client: Client) -> None:
        assert "POST" in client.get("/api/v1/auth/token")["Allow"]

    def test_pages_outside_the_api_stay_pages(self, client: Client) -> None:
        assert "json" not in client.get("/nothing")["Content-Type"]
