"""Real server processes on free loopback ports, each stopped by its own pid."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import httpx2
import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
START_WITHIN_S = 90  # of a machine on which everything else is tested at the same time
STOP_WITHIN_S = 30
POLL_S = 0.05
Kind = Literal["uvicorn", "daphne"]
PASSWORD = "una-clave-larga-y-tranquila"


@dataclass
class Server:
    """One server process of Flou."""

    port: int
    environment: Mapping[str, str]
    log: Path
    kind: Kind = "uvicorn"
    process: subprocess.Popen[bytes] | None = field(default=None)

    @property
    def url(self) -> str:
        """Return the address for HTTP."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def socket_url(self) -> str:
        """Return the address of the chat's socket."""
        return f"ws://127.0.0.1:{self.port}/ws/v1/chat"

    def start(self) -> None:
        """Start the process and wait until it answers."""
        uvicorn = [
            "-m", "uvicorn", "flou.asgi:application", "--host", "127.0.0.1", "--port", str(self.port),
            "--ws", "websockets-sansio", "--ws-max-size", "16384", "--ws-per-message-deflate", "false",
            "--no-access-log", "--log-level", "warning", "--timeout-graceful-shutdown", "10",
        ]  # fmt: skip
        daphne = ["-m", "daphne", "-b", "127.0.0.1", "-p", str(self.port), "-v", "0", "flou.asgi:application"]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, *(uvicorn if self.kind == "uvicorn" else daphne)],
                cwd=ROOT,
                env={**os.environ, **self.environment},
                stdout=out,
                stderr=out,
            )
        deadline = time.monotonic() + START_WITHIN_S
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-4000:]}")
            time.sleep(POLL_S)

    def _answers(self) -> bool:
        """Ask for its health; an httpx client for each try would take the processor from what is starting."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=1)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def kill(self) -> None:
        """Kill the process: no drain, no farewell."""
        self._signal(signal.SIGKILL)

    def stop(self) -> None:
        """Ask the process to go, and wait until it has gone."""
        self._signal(signal.SIGTERM)

    def _signal(self, number: int) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(number)
        self.process.wait(STOP_WITHIN_S)

    def register(self, **fields: Any) -> "Account":
        """Register a student over HTTP."""
        email = f"{uuid4().hex}@example.com"
        body = {"email": email, "password": PASSWORD, "country": "CL", **fields}
        # Registering is limited per address: each student of a test comes from their own.
        address = {"X-Forwarded-For": f"10.{secrets.randbelow(256)}.{secrets.randbelow(256)}.1"}
        answer = httpx2.post(f"{self.url}/api/v1/auth/register", json=body, headers=address, timeout=30)
        assert answer.status_code == 201, answer.text
        data = answer.json()
        return Account(email, data["user"]["id"], data["access"], data["refresh"])

    def renew(self, account: "Account") -> "Account":
        """Return a student with a new pair of tokens."""
        body = {"refresh": account.refresh}
        answer = httpx2.post(f"{self.url}/api/v1/auth/token/refresh", json=body, timeout=30)
        assert answer.status_code == 200, answer.text
        data = answer.json()
        return replace(account, access=data["access"], refresh=data["refresh"])


@dataclass(frozen=True)
class Account:
    """A registered student with a pair of tokens."""

    email: str
    id: str
    access: str
    refresh: str

    @property
    def headers(self) -> dict[str, str]:
        """Return the header that proves who asks."""
        return {"Authorization": f"Bearer {self.access}"}


@contextmanager
def serving(folder: Path, environment: Mapping[str, str], kind: Kind = "uvicorn") -> Iterator[Server]:
    """Yield a running server on a free port."""
    server = Server(free_port(), environment, folder / f"server-{uuid4().hex}.log", kind)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def free_port() -> int:
    """Return a port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def migrated_database(admin_url: str) -> Iterator[str]:
    """Yield the address of a fresh database with every table, dropped afterwards."""
    name = f"live_{uuid4().hex}"
    _create(admin_url, name, _template(admin_url))
    try:
        yield _address(admin_url, name)
    finally:
        _execute(admin_url, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@cache
def _template(admin_url: str) -> str:
    """Return the name of a migrated database that is only copied: migrating takes seconds, a copy tenths."""
    name = f"migrated_{uuid4().hex}"
    _create(admin_url, name, "template1")
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": _address(admin_url, name)},
        check=True,
    )
    return name


def _create(admin_url: str, name: str, template: str) -> None:
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _execute(admin_url, statement.format(sql.Identifier(name), sql.Identifier(template)))


def _address(admin_url: str, name: str) -> str:
    return f"{admin_url.rsplit('/', 1)[0]}/{name}"


def _execute(url: str, statement: sql.Composed) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)


def in_shell(environment: Mapping[str, str], code: str) -> None:
    """Run a line in the shell of a server with this environment."""
    subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
    )


def make_staff(environment: Mapping[str, str], name: str) -> str:
    """Make a member of staff who may do everything; return their e-mail address."""
    email = f"{name}-{uuid4().hex[:8]}@staff.example"
    user = "from flou.accounts.models import User; User.objects"
    in_shell(environment, f"{user}.create_superuser('{email}', '{PASSWORD}')")
    return email
