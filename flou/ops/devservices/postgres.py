"""The private PostgreSQL."""

import contextlib
import shutil
import signal
import subprocess
from pathlib import Path

from flou.ops.devservices import binaries, processes
from flou.ops.devservices.binaries import Program
from flou.ops.devservices.errors import ServiceProblem
from flou.ops.devservices.secret import password
from flou.ops.devservices.service import Launch, Site

_USER = "flou"
_DATABASE = "flou"
# Builtin C.UTF-8 came with 17; before, the system's locale of that name is used (Debian always has it).
_BUILTIN_LOCALE_SINCE = 17
_PORT_LINE = 3

_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",  # pool of 10 per process, two servers, a suite on several workers
    "timezone": "UTC",
    "log_timezone": "UTC",
    # What people write must not reach a log: statements and row details stay out of error reports.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
_UNSYNCED = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


def running_pid(folder: Path) -> int | None:
    """Return the pid of the server on this folder's data, by its own lock file; None when that is stale."""
    lines = _lock_lines(folder)
    if lines and lines[0].isdigit() and str(folder / "postgres") in processes.command_line(int(lines[0])):
        return int(lines[0])
    return None


def _lock_lines(folder: Path) -> list[str]:
    try:
        return (folder / "postgres" / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


class Postgres:
    """See `Service`."""

    name = "postgres"
    title = "PostgreSQL"
    variable = "DATABASE_URL"
    stop_signals = (signal.SIGINT, signal.SIGQUIT)  # fast shutdown, then immediate

    def find(self, site: Site) -> Program:
        """Return a PostgreSQL of the version that made the data, if there is data."""
        version = site.folder / "postgres" / "PG_VERSION"
        major = version.read_text(encoding="ascii").strip() if version.is_file() else None
        return binaries.postgres(site.environ, site.account, site.folder, major=major)

    def prepare(self, site: Site, program: Program) -> bool:
        """Make the data folder, under another name until it is whole; clear a lock file that a crash left."""
        data = site.folder / "postgres"
        if data.is_dir():
            if running_pid(site.folder) is None:
                (data / "postmaster.pid").unlink(missing_ok=True)
            return False
        unfinished = site.folder / "postgres.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        password(site, self.name)
        self._initdb(site, program, unfinished)
        unfinished.rename(data)
        return True

    def _initdb(self, site: Site, program: Program, target: Path) -> None:
        builtin = int(program.major) >= _BUILTIN_LOCALE_SINCE
        command = [
            str(program.path.parent / "initdb"),
            f"--pgdata={target}",
            f"--username={_USER}",
            f"--pwfile={site.folder / 'postgres.password'}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            *(["--no-sync"] if site.disposable else []),
            *(
                ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
                if builtin
                else ["--locale=C.UTF-8"]
            ),
        ]
        environment = {"PATH": "/usr/bin:/bin", "TZ": "UTC"}
        done = subprocess.run(  # noqa: S603
            command,
            cwd="/",
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            **site.account.popen(),
        )
        if done.returncode:
            raise ServiceProblem(
                f"The database could not be made: {done.stderr.strip() or done.stdout.strip()}"
            )

    def survivor(self, site: Site) -> tuple[int, int] | None:
        """Return a server that a command started and did not live to record."""
        pid = running_pid(site.folder)
        return (pid, int(_lock_lines(site.folder)[_PORT_LINE])) if pid else None

    def launch(self, site: Site, program: Program, port: int) -> Launch:
        """Return the command; settings are given on it, so changing them here is enough."""
        settings = {**_SETTINGS, "port": str(port), **(_UNSYNCED if site.disposable else {})}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return Launch([str(program.path), "-D", str(site.folder / "postgres"), *options])

    def is_ready(self, site: Site, port: int) -> bool:
        """Return whether it takes connections, and see to it that the database exists."""
        import psycopg  # noqa: PLC0415 - 0.1 s that `status` and `down` need not pay
        from psycopg import errors, sql  # noqa: PLC0415

        try:
            connection = psycopg.connect(
                self._url(site, port, "postgres"), connect_timeout=2, autocommit=True
            )
        except psycopg.OperationalError:
            return False
        with contextlib.closing(connection), contextlib.suppress(errors.DuplicateDatabase):
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_DATABASE]).fetchone()
            if not found:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(_DATABASE)))
        return True

    def url(self, site: Site, port: int) -> str:
        """Return the DATABASE_URL."""
        return self._url(site, port, _DATABASE)

    def _url(self, site: Site, port: int, database: str) -> str:
        return f"postgresql://{_USER}:{password(site, self.name)}@127.0.0.1:{port}/{database}"
