"""`local.env` under FLOU_HOME: KEY=VALUE lines that `flou.env` reads beneath the process environment."""

from collections.abc import Mapping
from pathlib import Path

from flou.ops.devservices import atomic

NAME = "local.env"
_HEADING = "# Written by Flou for this checkout. Holds secrets: do not share it, do not commit it.\n"


def read(home: Path) -> dict[str, str]:
    """Return the stored values; none when there is no file."""
    path = home / NAME
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    pairs = (line.partition("=") for line in lines if not line.startswith("#"))
    return {name.strip(): value.strip() for name, sep, value in pairs if sep}


def update(home: Path, values: Mapping[str, str]) -> None:
    """Set these values and keep every other line as it is."""
    path = home / NAME
    before = path.read_text(encoding="utf-8") if path.is_file() else _HEADING
    kept = [line for line in before.splitlines() if line.partition("=")[0].strip() not in values]
    after = "\n".join([*kept, *(f"{name}={value}" for name, value in values.items())]) + "\n"
    if after != before:
        home.mkdir(parents=True, exist_ok=True)
        atomic.write(path, after)
