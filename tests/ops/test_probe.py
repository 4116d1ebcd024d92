"""The container's health check."""

import socket
import threading

import pytest

from flou.ops.serving.probe import is_alive


def _answer_once(listener: socket.socket, status: bytes, heard: list[bytes]) -> None:
    link = listener.accept()[0]
    with link:
        heard.append(link.recv(4096))
        link.sendall(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\n\r\n")


class TestIsAlive:
    @pytest.mark.parametrize(("status", "alive"), [(b"200 OK", True), (b"503 Away", False)])
    def test_believes_200_only(self, status: bytes, alive: bool) -> None:  # noqa: FBT001
        heard: list[bytes] = []
        with socket.create_server(("127.0.0.1", 0)) as listener:
            server = threading.Thread(target=_answer_once, args=(listener, status, heard))
            server.start()
            assert is_alive(listener.getsockname()[1], ".flou.example, other") is alive
            server.join()
        assert b"GET /healthz" in heard[0]
        assert b"\r\nHost: flou.example\r\n" in heard[0]

    def test_is_false_where_nothing_listens(self) -> None:
        assert is_alive(9, "") is False
