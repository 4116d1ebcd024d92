import base64
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from pytest_django import Settings

from flou.accounts.sockets import address_of, handshake_token, with_identity

JWT = "eyJh.eyJz.c2ln"


def subprotocol(token: str) -> str:
    return "bearer." + base64.urlsafe_b64encode(token.encode()).decode().rstrip("=")


def scope(**changes: Any) -> dict[str, Any]:
    plain = {
        "type": "websocket",
        "headers": [],
        "subprotocols": [],
        "query_string": b"",
        "client": ["10.0.0.1", 5],
    }
    return {**plain, **changes}


class TestHandshakeToken:
    def test_comes_from_the_header(self) -> None:
        assert handshake_token(scope(headers=[(b"authorization", f"Bearer {JWT}".encode())])) == JWT

    def test_comes_from_the_subprotocol(self) -> None:
        assert handshake_token(scope(subprotocols=["flou.v1", subprotocol(JWT)])) == JWT

    def test_is_none_when_the_client_will_send_it_in_a_frame(self) -> None:
        assert handshake_token(scope(subprotocols=["flou.v1"])) is None

    @pytest.mark.parametrize("offered", ["bearer.", "bearer.ñ", "bearer.a", "bearer.////", "bearer._w"])
    def test_that_cannot_be_decoded_is_still_a_token_that_was_offered(self, offered: str) -> None:
        assert handshake_token(scope(subprotocols=[offered])) is not None

    def test_is_never_looked_for_in_the_query_string(self) -> None:
        assert handshake_token(scope(query_string=f"token={JWT}".encode())) is None


class TestWithIdentity:
    def test_puts_the_doors_into_the_scope(self) -> None:
        seen: dict[str, Any] = {}

        async def app(given: dict[str, Any], receive: Any, send: Any) -> None:
            seen.update(given)

        async_to_sync(with_identity(app))(scope(), None, None)
        assert seen["token"] is None
        assert seen["address"] == "10.0.0.1"
        assert callable(seen["authenticate"])
        assert callable(seen["recheck"])

    def test_believes_forwarded_addresses_of_its_own_proxies_only(self, settings: Settings) -> None:
        forged = scope(headers=[(b"x-forwarded-for", b"6.6.6.6, 7.7.7.7")])
        settings.TRUSTED_PROXIES = 0
        assert address_of(forged) == "10.0.0.1"
        settings.TRUSTED_PROXIES = 1
        assert address_of(forged) == "7.7.7.7"
