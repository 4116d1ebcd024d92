"""What `lifecycle` needs to know of a server; postgres.py and redis.py each offer it once."""

import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from flou.ops.devservices.account import Account
from flou.ops.devservices.binaries import Program


@dataclass(frozen=True, slots=True)
class Site:
    """Where and for whom a server runs. `disposable`: a crash may lose its data, so nothing is synced."""

    folder: Path
    account: Account
    environ: Mapping[str, str]
    disposable: bool = False


@dataclass(frozen=True, slots=True)
class Launch:
    """A command and what is written to its standard input (secrets do not belong on a command line)."""

    argv: list[str]
    stdin: str = ""


class Service(Protocol):
    """A kind of server."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def variable(self) -> str: ...
    @property
    def stop_signals(self) -> tuple[signal.Signals, ...]: ...

    def find(self, site: Site) -> Program:
        """Return the program that will run; raises `ServiceProblem`."""
        ...

    def prepare(self, site: Site, program: Program) -> bool:
        """Make the files that the server needs; returns whether they had to be made."""
        ...

    def survivor(self, site: Site) -> tuple[int, int] | None:
        """Return pid and port of a server that runs on these files although nobody recorded it."""
        ...

    def launch(self, site: Site, program: Program, port: int) -> Launch:
        """Return the command that starts the server."""
        ...

    def is_ready(self, site: Site, port: int) -> bool:
        """Return whether the server answers; finishes what can only be done on a running one."""
        ...

    def url(self, site: Site, port: int) -> str:
        """Return the address, password included, for settings."""
        ...
