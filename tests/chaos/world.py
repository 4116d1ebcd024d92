"""A world to break: its own PostgreSQL and Redis, a fake Gemini, and server processes that share them."""

import asyncio
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from psycopg import sql

from flou.ops.devservices import lifecycle, local_env, processes, state
from flou.ops.devservices.lifecycle import Owner
from flou.ops.signals import at_parents_death
from tests.chaos.stored import Stored, from_json
from tests.fakes.gemini_server import FakeGemini
from tests.fakes.running import in_thread
from tests.servers import START_WITHIN_S, Server, free_port

ROOT = Path(__file__).resolve().parents[2]
POLL_S = 0.05
KEYS = {
    "FLOU_DEMO": "1",
    "SECRET_KEY": "made-up-for-the-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
    "FLOU_DATA_KEYS": "t1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "FLOU_LOG_KEY": "made-up-for-the-tests-0123456789",
}
LIMITS = {"RATE_IP_PER_HOUR": "10000000", "RATE_USER_PER_MIN": "100000", "TRUSTED_PROXIES": "1"}
UNSEEN = (
    "DATABASE_URL",
    "REDIS_URL",
    "FLOU_HOME",
    "GEMINI_API_KEY",
    "GEMINI_BASE_URL",
    "PYTEST_CURRENT_TEST",
)

R = TypeVar("R")


class Stuck(AssertionError):
    """Raised when what was waited for has not come in time."""


def wait_for(happens: Callable[[], object], within_s: float, what: str) -> None:
    """Wait until `happens()` is true.

    Raises:
        Stuck: it was not within `within_s`.
    """
    deadline = time.monotonic() + within_s
    while not happens():
        if time.monotonic() > deadline:
            raise Stuck(f"not within {within_s:g} s: {what}")
        time.sleep(POLL_S)


@dataclass
class Node(Server):
    """A server process; `app` is the application it runs, a mutant's for one that breaks a promise."""

    app: str = "flou.asgi:application"

    def launch(self) -> None:
        """Start the process without waiting for it; it does not outlive this one."""
        command = [
            sys.executable, "-m", "uvicorn", self.app, "--host", "127.0.0.1", "--port", str(self.port),
            "--ws", "websockets-sansio", "--ws-max-size", "16384", "--ws-per-message-deflate", "false",
            "--no-access-log", "--log-level", "warning", "--timeout-graceful-shutdown", "25",
        ]  # fmt: skip
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=dict(self.environment),
                stdout=out,
                stderr=out,
                preexec_fn=at_parents_death(signal.SIGKILL),  # noqa: PLW1509 - one system call
            )

    def start(self) -> None:
        """Start the process and wait until it answers."""
        self.launch()
        self.await_answer()

    def await_answer(self) -> None:
        """Wait until the process answers."""
        wait_for(lambda: self._answers() or not self.alive, 2 * START_WITHIN_S, "the server answers")
        if not self.alive:
            raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-4000:]}")

    @property
    def alive(self) -> bool:
        """Return whether the process is there."""
        return self.process is not None and self.process.poll() is None

    def freeze(self) -> None:
        """Stop the process where it stands; its sockets stay open and say nothing."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the process go on where it stood."""
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        """Kill the process, frozen or not: a world that is left has nothing to settle."""
        self.kill()


@dataclass
class Ground:
    """PostgreSQL and Redis of one's own, which can be killed, and a migrated database to copy.

    `hands` is the one thread that starts processes: they end when the thread that started them does.
    """

    owner: Owner
    template: str
    hands: ThreadPoolExecutor

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return f"{local_env.read(self.owner.home)['DATABASE_URL'].rsplit('/', 1)[0]}/{database}"

    @property
    def redis_url(self) -> str:
        """Return the address of Redis."""
        return local_env.read(self.owner.home)["REDIS_URL"]

    def copy(self) -> str:
        """Return the name of a fresh copy of the migrated database."""
        name = f"chaos_{secrets.token_hex(6)}"
        statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(self.template)
        )
        self.execute("postgres", statement)
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.execute(
            "postgres",
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)),
        )

    def execute(self, database: str, statement: sql.Composed | sql.SQL, *values: object) -> list[Any]:
        """Run a statement and return its rows."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def kill_service(self, name: str) -> None:
        """Kill Redis, or end PostgreSQL in the middle of everything (what is committed stays)."""
        started = lifecycle.status(self.owner)[name]
        assert started is not None
        crash = () if name == "redis" else (signal.SIGQUIT,)
        processes.stop(started, crash, patience_s=20)

    def start_services(self) -> None:
        """Start what is not running, on the ports it had."""
        self.do(lambda: lifecycle.up(self.owner, keep=False, disposable=True))

    def do(self, work: Callable[[], R]) -> R:
        """Run `work` on the thread that starts processes."""
        return self.hands.submit(work).result()


@contextmanager
def ground() -> Iterator[Ground]:
    """Yield the services with a migrated database; all of it is removed afterwards."""
    home = Path(tempfile.mkdtemp(prefix="flou-chaos-"))
    environ = {name: value for name, value in os.environ.items() if name not in UNSEEN}
    owner = Owner(home, environ, lambda _line: None)
    with ThreadPoolExecutor(1, "hands") as hands:
        made = Ground(owner, "chaos_template", hands)
        try:
            made.start_services()
            # A crash of the server must keep what it has said to be committed; of the machine it need not.
            made.execute("postgres", sql.SQL("ALTER ROLE CURRENT_USER SET synchronous_commit = on"))
            made.execute("postgres", sql.SQL("CREATE DATABASE chaos_template"))
            subprocess.run(
                [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
                cwd=ROOT,
                env={**environ, **KEYS, "FLOU_HOME": str(home), "DATABASE_URL": made.url(made.template)},
                check=True,
            )
            yield made
        finally:
            lifecycle.erase(owner)
            shutil.rmtree(home, ignore_errors=True)


@dataclass
class World:
    """Server processes on one database, and what can be done to them."""

    ground: Ground
    database: str
    gemini: FakeGemini
    folder: Path
    environment: dict[str, str]
    nodes: list[Node] = field(default_factory=list)

    def add(self, app: str = "flou.asgi:application") -> Node:
        """Start one more server and return it at once; see `ready`."""
        port = free_port()
        node = Node(port, self.environment, self.folder / f"server-{port}.log", app=app)
        self.ground.do(node.launch)
        self.nodes.append(node)
        return node

    def add_again(self, node: Node) -> None:
        """Start a dead server again without waiting for it."""
        self.ground.do(node.launch)

    def ready(self) -> None:
        """Wait until every server answers; the dead are started again, the frozen are let go on."""
        for node in self.nodes:
            if not node.alive:
                self.ground.do(node.launch)
            else:
                node.thaw()
        for node in self.nodes:
            node.await_answer()

    async def restart(self, node: Node) -> None:
        """Start a dead server again and wait until it answers."""
        await self.run(node.start)

    async def run(self, work: Callable[[], R]) -> R:
        """Run `work` on the thread that starts processes, without holding up the event loop."""
        return await asyncio.wrap_future(self.ground.hands.submit(work))

    def execute(self, statement: str, *values: object) -> list[Any]:
        """Run a statement on the world's database."""
        return self.ground.execute(self.database, sql.SQL(statement), *values)

    def cut_connections(self) -> int:
        """End every connection of the servers to the database, in the middle of whatever they do."""
        rows = self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return len(rows)

    def expire_leases(self) -> None:
        """Let the leases of this moment end now instead of within six seconds."""
        self.execute("UPDATE turns SET lease_until = now() WHERE lease_until > now()")

    def turn(self, turn: str) -> dict[str, Any]:
        """Return a turn's status, attempt and owner."""
        row = self.execute("SELECT status, attempt, owner, last_seq FROM turns WHERE id = %s", turn)[0]
        return dict(zip(("status", "attempt", "owner", "last_seq"), row, strict=True))

    def runner_of(self, turn: str) -> Node | None:
        """Return the living server whose own log says that it has taken over a turn."""
        for node in self.alive():
            for line in node.log.read_text(encoding="utf-8").splitlines():
                if "turn_taken_over" in line and turn in line:
                    return node
        return None

    def unfinished(self) -> int:
        """Return how many turns have not ended."""
        return int(self.execute("SELECT count(*) FROM turns WHERE finished_at IS NULL")[0][0])

    def overdue_s(self) -> float:
        """Return for how long the most neglected lease has been over."""
        rows = self.execute("SELECT max(extract(epoch FROM now() - lease_until)) FROM turns")
        return float(rows[0][0] or 0)

    def settle(self, within_s: float = 40) -> None:
        """Wait until every turn has ended; what has not by then is for the checker to say."""
        try:
            wait_for(lambda: self.unfinished() == 0, within_s, "every turn has ended")
        except Stuck:
            return

    def read(self) -> Stored:
        """Return what the database and the logs hold now, read by a process that has seen nothing before."""
        done = subprocess.run(
            [sys.executable, "manage.py", "shell", "--no-imports", "-c",
             "from tests.chaos.reading import tell; tell()"],
            cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-4000:]
        return replace(from_json(done.stdout), logs=self.logs())

    def logs(self) -> dict[str, str]:
        """Return what the servers and the services have written, by file."""
        record = state.load(self.ground.owner.home)
        files = [*self.folder.glob("server-*.log"), *Path(record.folder).glob("*.log")]
        return {file.name: file.read_text(encoding="utf-8", errors="replace") for file in files}

    def alive(self) -> Sequence[Node]:
        """Return the servers that run."""
        return [node for node in self.nodes if node.alive]


@contextmanager
def world(
    on: Ground, nodes: int = 2, apps: Sequence[str] = (), before: Sequence[str] = ()
) -> Iterator[World]:
    """Yield servers that answer: `nodes` sound ones, and one of each application of `apps`.

    `before` are statements that change the database before any server sees it.
    """
    database = on.copy()
    folder = Path(tempfile.mkdtemp(prefix="flou-chaos-logs-"))
    with in_thread() as gemini:
        environment = {
            **{name: value for name, value in os.environ.items() if name not in UNSEEN},
            **KEYS,
            **LIMITS,
            "FLOU_HOME": str(folder),
            "DATABASE_URL": on.url(database),
            "REDIS_URL": on.redis_url,
            "GEMINI_API_KEY": "test-key",
            "GEMINI_BASE_URL": gemini.url,
        }
        made = World(on, database, gemini, folder, environment)
        try:
            for statement in before:
                made.execute(statement)
            for app in [*apps, *["flou.asgi:application"] * nodes]:
                made.add(app)
            made.ready()
            yield made
        finally:
            for node in made.nodes:
                node.end()
            on.drop(database)
            shutil.rmtree(folder, ignore_errors=True)
