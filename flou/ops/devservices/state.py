"""What was started for one FLOU_HOME, kept as JSON: enough to find it again, or to know that it is gone."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from flou.ops.devservices import atomic

NAME = "services.json"


@dataclass(frozen=True, slots=True)
class Started:
    """A server process. `identity` tells it from a later process with the same number."""

    pid: int
    identity: str
    port: int
    program: str


@dataclass(slots=True)
class State:
    """The record. Ports outlive their servers, so that addresses stay the same from start to start."""

    folder: str = ""
    keep: bool = False  # started by hand: `make run` leaves it running
    started: dict[str, Started] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)


def load(home: Path) -> State:
    """Return the stored record; a missing or damaged one counts as empty."""
    try:
        raw = json.loads((home / NAME).read_text(encoding="utf-8"))
        started = {name: Started(**entry) for name, entry in raw["started"].items()}
        return State(folder=raw["folder"], keep=raw["keep"], started=started, ports=raw["ports"])
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return State()


def save(home: Path, state: State) -> None:
    """Store the record, atomically."""
    atomic.write(home / NAME, json.dumps(asdict(state), indent=1) + "\n")
