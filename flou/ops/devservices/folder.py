"""Where the servers' files lie: under FLOU_HOME when the servers' account can reach it.

A checkout in /root or in a folder of mode 0700 is closed to the account that root hands the servers to.
Opening such folders would change permissions that are none of our business, so the files then lie in
/var/lib/flou, in a folder that only that account can enter, and `services.json` says which one.
"""

import contextlib
import shutil
import tempfile
from pathlib import Path

from flou.ops.devservices import locking, postgres, state
from flou.ops.devservices.account import Account
from flou.ops.devservices.errors import ServiceProblem
from flou.ops.devservices.state import State

ELSEWHERE = Path("/var/lib/flou")
_MARK = "home"


def provide(home: Path, record: State, account: Account) -> Path:
    """Return the servers' folder, made if it is not there, and write it into the record."""
    known = Path(record.folder) if record.folder else None
    folder = known if known and known.is_dir() else _make(home, account)
    if not account.reaches(folder):
        raise ServiceProblem(
            f"The account {account.name} cannot use {folder}, where the services' files are. "
            "Run this as the user that made it, or choose another folder: FLOU_HOME=/some/folder."
        )
    if folder.is_relative_to(ELSEWHERE):
        (folder / _MARK).write_text(str(home), encoding="utf-8")
    record.folder = str(folder)
    state.save(home, record)
    return folder


def _make(home: Path, account: Account) -> Path:
    inside = home / "services"
    inside.mkdir(mode=0o700, exist_ok=True)
    with contextlib.suppress(OSError):
        account.give(inside)
    if not account.borrowed or account.reaches(inside):
        return inside
    inside.rmdir()
    try:
        ELSEWHERE.mkdir(mode=0o755, parents=True, exist_ok=True)
        with locking.turn(ELSEWHERE / ".lock", lambda _line: None):
            _sweep()
            outside = Path(tempfile.mkdtemp(dir=ELSEWHERE, prefix=f"{home.parent.name}-"))
            (outside / _MARK).write_text(str(home), encoding="utf-8")
            account.give(outside)
            state.save(home, State(folder=str(outside)))
    except OSError as error:
        raise ServiceProblem(
            f"The account {account.name} cannot enter {home}, nor {ELSEWHERE} ({error.strerror}). "
            "Choose a folder that it can enter: FLOU_HOME=/some/folder."
        ) from None
    return outside


def _sweep() -> None:
    """Remove the folders of checkouts that are gone, unless a server still lives in one."""
    for folder in ELSEWHERE.iterdir():
        try:
            home = Path((folder / _MARK).read_text(encoding="utf-8"))
        except OSError:
            continue  # the lock file, or a folder that is being removed right now
        if state.load(home).folder != str(folder) and postgres.running_pid(folder) is None:
            shutil.rmtree(folder, ignore_errors=True)
