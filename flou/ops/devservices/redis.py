"""The private Redis (Valkey speaks the same). It holds nothing that PostgreSQL lacks, so it saves nothing."""

import signal
import socket

from flou.ops.devservices import binaries
from flou.ops.devservices.binaries import Program
from flou.ops.devservices.secret import password
from flou.ops.devservices.service import Launch, Site

_CONFIGURATION = """
bind 127.0.0.1
port {port}
requirepass {password}
dir {folder}
save ""
appendonly no
databases 64
daemonize no
"""
_OK = b"+OK\r\n+PONG\r\n"


class Redis:
    """See `Service`."""

    name = "redis"
    title = "Redis"
    variable = "REDIS_URL"
    stop_signals = (signal.SIGTERM,)

    def find(self, site: Site) -> Program:
        """Return a Valkey or Redis."""
        return binaries.redis(site.environ, site.account, site.folder)

    def prepare(self, site: Site, _program: Program) -> bool:
        """Make the password; there are no other files."""
        password(site, self.name)
        return False

    def survivor(self, _site: Site) -> tuple[int, int] | None:
        """Return nothing: without files there is nothing to find one by, and nothing that it could harm."""
        return None

    def launch(self, site: Site, program: Program, port: int) -> Launch:
        """Return the command; the configuration goes through standard input, for the password's sake."""
        configuration = _CONFIGURATION.format(
            port=port, password=password(site, self.name), folder=site.folder
        )
        return Launch([str(program.path), "-"], configuration)

    def is_ready(self, site: Site, port: int) -> bool:
        """Return whether it takes the password and answers a ping."""
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1) as link:
                link.sendall(f"AUTH {password(site, self.name)}\r\nPING\r\n".encode())
                answer = b""
                while len(answer) < len(_OK) and (part := link.recv(64)):
                    answer += part
        except OSError:
            return False
        return answer == _OK

    def url(self, site: Site, port: int) -> str:
        """Return the REDIS_URL."""
        return f"redis://:{password(site, self.name)}@127.0.0.1:{port}/0"
