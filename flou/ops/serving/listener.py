"""The listening socket that all server processes share: a dead one loses no waiting connection."""

import errno
import http.client
import socket

from flou.ops.serving.errors import ServeProblem

_BACKLOG = 1024


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; raises `ServeProblem` when the address cannot be had."""
    if not host:
        # To the operating system nothing means everywhere.
        raise ServeProblem("--host must not be empty: 127.0.0.1 for this machine alone, 0.0.0.0 for all.")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Accepted connections inherit it. uvicorn takes an inherited socket for a Unix one and does not set it,
    # which holds small frames back for the peer's delayed acknowledgement (measured: off without this line).
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError, ValueError) as error:
        listener.close()
        raise ServeProblem(_refusal(host, port, error)) from None
    listener.listen(_BACKLOG)
    return listener


def _refusal(host: str, port: int, error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken. Stop what uses it, or choose another: PORT={port + 1} make run"
    return f"Cannot listen on {host}:{port} ({error}). Choose another port: PORT=8001 make run"


def answers(listener: socket.socket, allowed_host: str) -> bool:
    """Return whether a server process answers HTTP on the socket, whatever it answers.

    It is asked under a host name that the application accepts, or it would log a refusal.
    """
    host, port = listener.getsockname()[:2]
    probe = http.client.HTTPConnection({"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host), port, timeout=1)  # noqa: S104
    try:
        probe.request("GET", "/healthz", headers={"Host": allowed_host.removeprefix(".")})
        probe.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        probe.close()
    return True
