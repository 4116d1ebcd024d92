"""What `manage.py serve` and `manage.py run` share: their arguments and the serving itself."""

import contextlib
import socket
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any, Final

from django.conf import settings

from flou.arguments import Whole
from flou.ops.serving import coach, listener, servers
from flou.ops.serving.supervisor import Supervisor

RANGE: Final = "must be a whole number from {low} to {high}"
# Each has a pool of database connections: a machine that has room for more is not known.
MAX_PROCESSES: Final = 128


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument(
        "--port",
        type=Whole(0, 2**16 - 1, RANGE),
        default=8000,
        help="port to listen on (default: %(default)s)",
    )
    parser.add_argument(
        "--processes",
        type=Whole(1, MAX_PROCESSES, RANGE),
        default=1,
        help="server processes (default: %(default)s)",
    )
    parser.add_argument("--server", choices=servers.SERVERS, default="uvicorn", help="default: %(default)s")
    parser.add_argument("--app", default="flou.asgi:application", help="what to serve (default: %(default)s)")


def listen(options: dict[str, Any]) -> socket.socket:
    """Return the listening socket of the arguments; raises `ServeProblem`."""
    return listener.listen(options["host"], options["port"])


def serve(bound: socket.socket, options: dict[str, Any], say: Callable[[str], None]) -> None:
    """Serve until told to stop; raises `ServeProblem`."""
    host, port = bound.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    with contextlib.closing(bound):
        Supervisor(
            servers.command(options["server"], options["app"], bound.fileno()),
            fd=bound.fileno(),
            count=options["processes"],
            say=say,
            is_ready=lambda: listener.answers(bound, (settings.ALLOWED_HOSTS or ["localhost"])[0]),
            on_ready=lambda: say(f"Flou: {address} — {coach.described()}"),
        ).run()
    say("Server: stopped.")
