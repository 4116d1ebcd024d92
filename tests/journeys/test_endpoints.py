"""Who may ask what: every address of the server stands in this table, or the first test fails.

`anybody` answers without a sign-in and says nothing of anyone. `student` answers to a good access token, with
what is that student's own. `owner` carries the id of a row, which is as absent for everybody else. `operator`
has a proof of its own, tested beside it. Pages of staff: `tests/flou/test_staff_pages.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

import httpx2
import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.fakes.gemini_server import FakeGemini
from tests.journeys.talking import post
from tests.servers import Account, Server

Who = Literal["anybody", "student", "owner", "operator"]
SECRET = "zanahoria"

TABLE: Mapping[str, tuple[Who, str]] = {
    "": ("anybody", "GET"),
    "manifest.webmanifest": ("anybody", "GET"),
    "sw.js": ("anybody", "GET"),
    "lineas.json": ("anybody", "GET"),
    "restablecer": ("anybody", "GET"),
    "confirmar": ("anybody", "GET"),
    "privacidad": ("anybody", "GET"),
    "privacidad/<str:version>": ("anybody", "GET"),
    "terminos": ("anybody", "GET"),
    "terminos/<str:version>": ("anybody", "GET"),
    "healthz": ("anybody", "GET"),
    "readyz": ("anybody", "GET"),
    "metrics": ("operator", "GET"),
    "api/v1/schema": ("anybody", "GET"),
    "api/v1/frames": ("anybody", "GET"),
    "api/v1/asyncapi": ("anybody", "GET"),
    "api/v1/docs": ("anybody", "GET"),
    "api/v1/legal": ("anybody", "GET"),
    "api/v1/auth/register": ("anybody", "POST"),
    "api/v1/auth/token": ("anybody", "POST"),
    "api/v1/auth/token/refresh": ("anybody", "POST"),
    "api/v1/auth/logout": ("anybody", "POST"),
    "api/v1/auth/logout-all": ("student", "POST"),
    "api/v1/auth/demo": ("anybody", "POST"),
    "api/v1/auth/password/forgotten": ("anybody", "POST"),
    "api/v1/auth/password/reset": ("anybody", "POST"),
    "api/v1/auth/email/confirm": ("anybody", "POST"),
    "api/v1/me": ("student", "GET PATCH DELETE"),
    "api/v1/me/export": ("student", "GET"),
    "api/v1/me/password": ("student", "POST"),
    "api/v1/me/email/confirmation": ("student", "POST"),
    "api/v1/chat/send": ("student", "POST"),
    "api/v1/chat/send-stream": ("student", "POST"),
    "api/v1/chat/history": ("student", "GET DELETE"),
    "api/v1/blocks": ("student", "POST"),
    "api/v1/blocks/current": ("student", "GET"),
    "api/v1/check-ins": ("student", "GET POST"),
    "api/v1/chat/turns/<uuid:turn_id>": ("owner", "GET"),
    "api/v1/chat/turns/<uuid:turn_id>/events": ("owner", "GET"),
    "api/v1/chat/turns/<uuid:turn_id>/cancel": ("owner", "POST"),
    "api/v1/blocks/<uuid:block>/pause": ("owner", "POST"),
    "api/v1/blocks/<uuid:block>/resume": ("owner", "POST"),
    "api/v1/blocks/<uuid:block>/finish": ("owner", "POST"),
    "api/v1/blocks/<uuid:block>/cancel": ("owner", "POST"),
}
# What is at no address is told so to everybody.
NOWHERE = frozenset({"^api/"})


def addresses(patterns: Iterable[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """Yield every address of the server, as its pattern."""
    for pattern in patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, here)
        else:
            yield here


def test_every_address_is_in_the_table() -> None:
    found = {each for each in addresses(get_resolver().url_patterns) if not each.startswith("admin/")}
    assert found - NOWHERE == set(TABLE)


@dataclass(frozen=True)
class Life:
    """A student who has said something, and what is theirs."""

    account: Account
    turn: str
    block: str


def lived(server: Server) -> Life:
    """Return a student with a conversation, a block and a check-in, all of which hold the secret or an id."""
    account = server.register(display_name=SECRET.capitalize())
    turn = post(server, account, f"Tengo que leer un paper de {SECRET}").json()["turn"]
    started = {"client_id": str(uuid4()), "minutes": 25}
    block = ask(server, "POST", "api/v1/blocks", account.headers, json=started).json()["block"]["id"]
    ask(server, "POST", "api/v1/check-ins", account.headers, json={"level": 2})
    return Life(account, turn, block)


def ask(
    server: Server, method: str, address: str, headers: Mapping[str, str], **body: Any
) -> httpx2.Response:
    """Send a request."""
    url = f"{server.url}/{address}"
    return httpx2.request(method, url, headers=dict(headers), timeout=20, follow_redirects=False, **body)


def rows(*who: Who) -> list[tuple[str, str]]:
    """Return the (address, method) pairs that are for some."""
    return [
        (address, method)
        for address, (kind, methods) in TABLE.items()
        if kind in who
        for method in methods.split()
    ]


def filled(address: str, life: Life | None = None) -> str:
    """Return an address with a student's ids in it, or with ids of nothing."""
    turn, block = (life.turn, life.block) if life else (str(uuid4()), str(uuid4()))
    named = address.replace("<uuid:turn_id>", turn).replace("<uuid:block>", block)
    return re.sub(r"<str:\w+>", "1", named)


class TestRoles:
    def test_nobody_without_a_good_token_is_answered(self, server: Server, fake_gemini: FakeGemini) -> None:
        """Not with one that is missing, broken, meant for something else, or of a sign-in that was ended."""
        life, gone = lived(server), server.register()
        ask(server, "POST", "api/v1/auth/logout", {}, json={"refresh": gone.refresh})
        tokens = {"broken": "x.y.z", "refresh": life.account.refresh, "signed out": gone.access}
        roles = {name: {"Authorization": f"Bearer {token}"} for name, token in tokens.items()} | {
            "nobody": {},
            "password": {"Authorization": "Basic YTpi"},
            "query": {},
        }
        body = {"json": {"text": "hola", "message": "hola"}}
        answered = []
        for address, method in rows("student", "owner"):
            for role, headers in roles.items():
                query = (
                    f"?token={life.account.access}&access_token={life.account.access}"
                    if role == "query"
                    else ""
                )
                sent = body if method in {"POST", "PATCH"} else {}
                answer = ask(server, method, filled(address, life) + query, headers, **sent)
                if answer.status_code != 401 or SECRET in answer.text.lower():
                    answered.append((role, method, address, answer.status_code))
        assert answered == []

    def test_another_student_finds_nothing_at_an_id_that_is_not_theirs(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        """The same answer as for an id of nothing; its owner is answered, so the address is right."""
        life, other = lived(server), server.register()
        for address, method in rows("owner"):
            theirs, nothing = (
                ask(server, method, filled(address, each), other.headers) for each in (life, None)
            )
            own = ask(server, method, filled(address, life), life.account.headers)
            assert (theirs.status_code, theirs.json()) == (404, nothing.json()), address
            assert own.status_code < 400, (address, own.text)

    def test_another_student_is_shown_nothing_of_anybody(
        self, server: Server, fake_gemini: FakeGemini
    ) -> None:
        life, other = lived(server), server.register()
        theirs = {life.account.id, life.account.email, life.turn, life.block, SECRET}
        for address, method in rows("student", "anybody"):
            if method == "GET":
                said = ask(server, method, filled(address), other.headers).text.lower()
                assert [each for each in theirs if each in said] == [], address

    def test_a_block_takes_no_turn_of_another_student(self, server: Server, fake_gemini: FakeGemini) -> None:
        life, other = lived(server), server.register()
        wanted = {"client_id": str(uuid4()), "minutes": 25, "turn": life.turn}
        answer = ask(server, "POST", "api/v1/blocks", other.headers, json=wanted)
        assert answer.json()["error"]["code"] == "not_found"

    @pytest.mark.parametrize(
        "field", ["id", "user", "user_id", "is_staff", "is_superuser", "email", "public_id"]
    )
    def test_nobody_makes_themselves_somebody_else(self, server: Server, field: str) -> None:
        """What is no field of a profile is not written; the answer says the same as before."""
        student = server.register()
        before = ask(server, "GET", "api/v1/me", student.headers).json()
        ask(server, "PATCH", "api/v1/me", student.headers, json={field: True, "display_name": "Ana"})
        after = ask(server, "GET", "api/v1/me", student.headers).json()
        assert {**before, "display_name": ""} == {**after, "display_name": ""}
