"""Free ports on loopback."""

import contextlib
import socket


def is_free(port: int) -> bool:
    """Return whether a server could listen on the loopback port now."""
    with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def choose(previous: int | None) -> int:
    """Return the previous port when it is still free, otherwise one that the system picks."""
    if previous and is_free(previous):
        return previous
    with contextlib.closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
