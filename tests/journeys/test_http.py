"""The HTTP addresses: what they refuse, and that one student never sees another's rows."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest
from jsonschema import Draft202012Validator

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import get, post, talking
from tests.servers import Account, Server, serving

TEXT = "Tengo que leer un paper"
BODIES: dict[str, tuple[bytes, int, str]] = {
    "no json": (b"hola", 400, "bad_frame"),
    "a list": (b"[]", 400, "bad_frame"),
    "nothing": (b"", 400, "bad_frame"),
    "no text": (b"{}", 400, "bad_frame"),
    "text of another type": (b'{"text": 1}', 400, "bad_frame"),
    "client id no uuid": (b'{"text": "hola", "client_id": "1"}', 400, "bad_frame"),
    "nul": (b'{"text": "a\\u0000"}', 400, "bad_frame"),
    "surrogate": (b'{"text": "\\udc00"}', 400, "bad_frame"),
    "bad utf-8": (b'{"text": "\xff"}', 400, "bad_frame"),
    "blank": (b'{"text": "  "}', 400, "empty"),
    "long": (b'{"text": "' + b"a" * 2001 + b'"}', 413, "too_long"),
    "huge": (b'{"text": "' + b"a" * 100_000 + b'"}', 413, "too_long"),
}


def send(
    server: Server, account: Account, body: bytes, path: str = "send", **headers: str
) -> httpx2.Response:
    """Send raw bytes to a sending endpoint."""
    return httpx2.post(
        f"{server.url}/api/v1/chat/{path}",
        content=body,
        headers={**account.headers, "Content-Type": "application/json", **headers},
        timeout=30,
    )


class TestSending:
    @pytest.mark.parametrize("path", ["send", "send-stream"])
    @pytest.mark.parametrize("name", BODIES)
    def test_refuses_what_it_cannot_read(self, server: Server, path: str, name: str) -> None:
        body, status, code = BODIES[name]
        student = server.register()

        answer = send(server, student, body, path)

        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
        assert get(server, student, "chat/history").json()["messages"] == []

    def test_takes_the_names_of_the_original_document(self, server: Server, fake_gemini: FakeGemini) -> None:
        student, key = server.register(), str(uuid4())
        first, second = (
            send(server, student, b'{"message": "hola"}', **{"Idempotency-Key": key}).json() for _ in range(2)
        )

        assert first["user_message"]["text"] == "hola"
        assert first["turn"] == second["turn"]

    @pytest.mark.parametrize("path", ["send", "send-stream"])
    def test_needs_a_token(self, server: Server, path: str) -> None:
        answer = httpx2.post(f"{server.url}/api/v1/chat/{path}", json={"text": TEXT}, timeout=30)

        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "auth_required")

    def test_by_another_method_is_refused(self, server: Server) -> None:
        answer = get(server, server.register(), "chat/send")

        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")

    def test_streams_with_headers_that_keep_proxies_from_buffering(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        answer = send(server, server.register(), b'{"text": "hola"}', "send-stream")

        assert answer.headers["cache-control"] == "no-cache, no-transform"
        assert answer.headers["x-accel-buffering"] == "no"
        assert "content-encoding" not in answer.headers

    def test_shows_the_card_before_the_refusal(self, server: Server, fake_gemini: FakeGemini) -> None:
        text = "ya no quiero seguir viviendo " + "a" * 2000
        student = server.register()

        over_post = post(server, student, text)
        over_sse = send(server, student, f'{{"text": "{text}"}}'.encode(), "send-stream")

        assert over_post.status_code == 413
        assert over_post.json()["crisis"]["resources"]
        kinds = [line[15:21] for line in over_sse.text.splitlines() if line.startswith("data:")]
        assert kinds == ["crisis", 'error"']


class TestForeignRows:
    def test_are_as_if_absent(self, server: Server, fake_gemini: FakeGemini) -> None:
        owner, other = server.register(), server.register()
        turn = post(server, owner, TEXT).json()["turn"]

        def asked(wanted: str) -> list[tuple[int, Any]]:
            cancel = f"{server.url}/api/v1/chat/turns/{wanted}/cancel"
            answers = [
                get(server, other, f"chat/turns/{wanted}"),
                get(server, other, f"chat/turns/{wanted}/events"),
                httpx2.post(cancel, headers=other.headers, timeout=30),
            ]
            return [(answer.status_code, answer.json()) for answer in answers]

        assert asked(turn) == asked(str(uuid4()))
        assert {status for status, _ in asked(turn)} == {404}


class TestHistory:
    def test_pages_by_message_id_both_ways(self, server: Server, fake_gemini: FakeGemini) -> None:
        student = server.register()
        for number in range(4):
            post(server, student, f"{TEXT} {number}")
        everything = get(server, student, "chat/history").json()["messages"]
        ids = [item["id"] for item in everything]
        assert ids == sorted(ids)

        def page(**params: int) -> tuple[list[int], bool]:
            body = get(server, student, "chat/history", params=params).json()
            return [item["id"] for item in body["messages"]], body["has_more"]

        assert page(limit=3) == (ids[-3:], True)
        assert page(limit=3, before=ids[-3]) == (ids[-6:-3], True)
        assert page(limit=10, before=ids[2]) == (ids[:2], False)
        assert page(limit=3, after=ids[0]) == (ids[1:4], True)
        assert page(limit=10, after=ids[-1]) == ([], False)

    @pytest.mark.parametrize(
        "params",
        [{"limit": 0}, {"limit": 1000}, {"before": "x"}, {"before": 10**30}, {"before": 1, "after": 1}],
    )
    def test_refuses_a_page_that_is_none(self, server: Server, params: dict[str, Any]) -> None:
        answer = get(server, server.register(), "chat/history", params=params)

        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_frame")

    def test_is_cleared_with_its_session(self, server: Server, fake_gemini: FakeGemini) -> None:
        student = server.register()
        before = post(server, student, "Estoy frustrado con mi ensayo").json()["session"]
        answer = httpx2.delete(f"{server.url}/api/v1/chat/history", headers=student.headers, timeout=30)
        after = post(server, student, "hola").json()["session"]

        assert answer.status_code == 204
        assert len(get(server, student, "chat/history").json()["messages"]) == 2
        assert before["id"] != after["id"]
        assert after["slots"]["tipo_tarea"] is None


class TestForDevelopers:
    def test_the_frames_have_a_valid_schema(self, server: Server) -> None:
        Draft202012Validator.check_schema(httpx2.get(f"{server.url}/api/v1/frames", timeout=30).json())

    def test_the_openapi_document_names_every_address(self, server: Server) -> None:
        document = httpx2.get(f"{server.url}/api/v1/schema", timeout=30).json()

        assert document["openapi"].startswith("3.")
        assert {path.removeprefix("/api/v1/") for path in document["paths"]} >= {
            "auth/register", "auth/token", "auth/token/refresh", "auth/logout", "me", "chat/send",
            "chat/send-stream", "chat/history", "chat/turns/{turn_id}", "chat/turns/{turn_id}/events",
            "chat/turns/{turn_id}/cancel", "blocks", "blocks/current", "check-ins",
        }  # fmt: skip

    def test_the_documentation_needs_no_other_host(self, server: Server) -> None:
        page = httpx2.get(f"{server.url}/api/v1/docs", timeout=30).text

        assert "https://" not in page
        assert "cdn" not in page.lower()


class TestRefreshing:
    def test_twenty_times_at_once_yields_one_pair_which_lives(
        self, server: Server, tmp_path: Path, live_environment: dict[str, str]
    ) -> None:
        student = server.register()
        with serving(tmp_path, live_environment) as second, httpx2.Client(timeout=30) as http:

            def attempt(number: int) -> httpx2.Response:
                url = (server, second)[number % 2].url
                return http.post(f"{url}/api/v1/auth/token/refresh", json={"refresh": student.refresh})

            with ThreadPoolExecutor(max_workers=20) as pool:
                answers = list(pool.map(attempt, range(20)))

        [won] = [answer.json() for answer in answers if answer.status_code == 200]
        assert {answer.status_code for answer in answers} == {200, 401}
        renewed = Account(student.email, student.id, won["access"], won["refresh"])
        assert get(server, renewed, "me").status_code == 200


class TestLimits:
    @pytest.fixture
    def strict(self, tmp_path: Path, live_environment: dict[str, str]) -> Any:
        """Return a server with the real limits."""
        environment = {**live_environment, "RATE_USER_PER_MIN": "20", "RATE_IP_PER_HOUR": "100"}
        with serving(tmp_path, environment) as running:
            yield running

    def test_are_exact_under_concurrency(self, strict: Server, fake_gemini: FakeGemini) -> None:
        student = strict.register()

        def attempt(_: int) -> tuple[int, str]:
            answer = post(strict, student, "hola")
            code = answer.json()["error"]["code"] if answer.status_code >= 400 else ""
            return answer.status_code, code

        with ThreadPoolExecutor(max_workers=12) as pool:
            answers = list(pool.map(attempt, range(40)))

        # Refusals of a full queue have passed the limit: they count like answers.
        passed = [answer for answer in answers if answer[1] != "rate_limited"]
        assert len(passed) == 20
        assert {answer[1] for answer in answers} <= {"", "rate_limited", "turn_in_progress"}

    def test_per_address_count_requests_and_handshakes(self, strict: Server) -> None:
        address = {"X-Forwarded-For": f"192.0.2.{uuid4().int % 250}"}
        codes = [
            httpx2.get(f"{strict.url}/api/v1/me", headers=address, timeout=30).status_code for _ in range(101)
        ]

        assert codes.count(401) == 100
        refused = httpx2.get(f"{strict.url}/api/v1/me", headers=address, timeout=30)
        assert refused.status_code == codes[-1] == 429
        assert int(refused.headers["retry-after"]) > 0

    async def test_still_screen_what_they_refuse(self, strict: Server, fake_gemini: FakeGemini) -> None:
        student = strict.register()
        async with talking(strict, student) as talk:
            for _ in range(20):
                await talk.say("hola")
            frames = await talk.say("ya no quiero seguir viviendo")

        assert [frame["type"] for frame in frames] == ["crisis", "error"]
        assert frames[0].get("seq") is None
        assert frames[1]["data"]["code"] == "rate_limited"
        assert frames[1]["data"]["retry_after_s"] > 0
