"""What the console shows while it is open: pseudonyms, degrees, times and counts. Never a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """One case that is not closed. `answered` stops its clock; to claim it is a promise and no answer."""

    pk: int
    name: str
    student: str
    severity: int
    state: str
    created_at: datetime
    due_at: datetime
    answered: bool
    occurrences: int
    assignee_id: int | None
    awaits_second: bool

    def as_json(self, reader_id: int) -> dict[str, Any]:
        """Return it as one member of staff sees it: theirs, a colleague's, or nobody's."""
        holder = None if self.assignee_id is None else "me" if self.assignee_id == reader_id else "other"
        return {
            "pk": self.pk,
            "name": self.name,
            "student": self.student,
            "severity": self.severity,
            "state": self.state,
            "created_at": self.created_at.isoformat(),
            "due_at": self.due_at.isoformat(),
            "answered": self.answered,
            "occurrences": self.occurrences,
            "holder": holder,
            "awaits_second": self.awaits_second,
        }


@dataclass(frozen=True, slots=True)
class State:
    """One look: cases worst first, counts by name, and what the process knows of what it stands on.

    `flags` is None where they are not for the reader; `open_count` counts those that are not listed, too.
    """

    flags: tuple[OpenFlag, ...] | None = None
    open_count: int = 0
    figures: Mapping[str, int | None] | None = None
    alerts: Mapping[str, int] | None = None
    system: Mapping[str, Any] | None = None

    def as_json(self, reader_id: int) -> dict[str, Any]:
        """Return the data of a `state` frame, without the time at which it leaves."""
        flags = None if self.flags is None else [flag.as_json(reader_id) for flag in self.flags]
        return {
            "flags": flags,
            "open_count": self.open_count,
            "figures": self.figures,
            "alerts": self.alerts,
            "system": self.system,
        }
