"""Who the servers run as. PostgreSQL refuses to run as root, so root hands them to another account."""

import os
import pwd
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flou.ops.devservices.errors import ServiceProblem

# Debian's package makes the first; the second exists everywhere.
_CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """A system account; `borrowed` when it is not the one that runs this command."""

    name: str
    uid: int
    gid: int
    borrowed: bool

    def popen(self) -> dict[str, Any]:
        """Return the arguments that make `subprocess` run something as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.borrowed else {}

    def reaches(self, folder: Path) -> bool:
        """Return whether this account can enter the folder and write in it, as the kernel sees it."""
        probe = ["/bin/sh", "-c", 'cd "$1" && test -w .', "sh", str(folder)]
        done = subprocess.run(probe, cwd="/", capture_output=True, check=False, **self.popen())  # noqa: S603
        return done.returncode == 0

    def give(self, path: Path) -> None:
        """Make the path this account's own."""
        if self.borrowed:
            os.chown(path, self.uid, self.gid)


def choose(environ: Mapping[str, str]) -> Account:
    """Return the current account, or for root the one of FLOU_SERVICES_USER, postgres or nobody."""
    uid = os.geteuid()
    if uid != 0:
        return Account(name=str(uid), uid=uid, gid=os.getegid(), borrowed=False)
    wanted = environ.get("FLOU_SERVICES_USER", "")
    for name in [wanted] if wanted else _CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(name=name, uid=entry.pw_uid, gid=entry.pw_gid, borrowed=True)
    raise ServiceProblem(
        f"PostgreSQL does not run as root, and no account {wanted or 'postgres or nobody'} was found for it. "
        "Set FLOU_SERVICES_USER to an unprivileged account, or run this command as one."
    )
