"""The session as it is kept, and as the wire contract shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self
from uuid import UUID

from strategy.domain.memory import Memory
from strategy.domain.rules import Decision
from strategy.domain.slots import Slots, from_json
from strategy.domain.state import State

_DECIDED = ("Q2", "Q3", "enfoque")
MAX_NAMES = 40
"""Spellings of people's names that a session keeps, the newest ones."""
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Session:
    """What is kept of a session: the cycle's state, the slots, the last decision (empty before one), the
    memory of what was tried and said, and the names of people that no model may read (docs/adr/0016).
    """

    state: State
    slots: Slots
    decided: Mapping[str, str]
    memory: Memory = field(default_factory=Memory)
    names: tuple[str, ...] = ()

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> Self:
        """Return the session that is stored; what cannot be read is left out."""
        slots, _ = from_json(_mapping(raw.get("slots")))
        decided = _mapping(raw.get("decided"))
        kept = {name: decided[name] for name in _DECIDED if isinstance(decided.get(name), str)}
        memory = Memory.from_json(raw.get("memory"))
        return cls(State.from_json(raw.get("cycle")), slots, kept, memory, _names(raw.get("names")))

    def after(self, state: State, slots: Slots, decision: Decision, memory: Memory) -> Self:
        """Return the session after a turn that came to `decision`."""
        decided = {name: getattr(decision, name) for name in _DECIDED}
        return replace(self, state=state, slots=slots, decided=decided, memory=memory)

    def knowing(self, names: Sequence[str]) -> Self:
        """Return the session with these names known as well; the newest ones stand last."""
        kept = [name for name in self.names if name not in names]
        return replace(self, names=_names([*kept, *names]))

    def as_json(self) -> dict[str, Any]:
        """Return what is stored."""
        return {
            "cycle": self.state.to_json(),
            "slots": asdict(self.slots),
            "decided": dict(self.decided),
            "memory": self.memory.to_json(),
            "names": list(self.names),
        }

    def data(self, session: UUID) -> dict[str, Any]:
        """Return the `session` of a `complete` frame."""
        return {
            "id": str(session),
            "iteration": self.state.iteration,
            "slots": self.slots.as_json(),
            **{name: self.decided.get(name) for name in _DECIDED},
            "strategy_given": self.state.strategies > 0,
            "failed_attempts": self.state.failed,
            "last_strategy": self.state.last_strategy,
        }


def _names(raw: object) -> tuple[str, ...]:
    listed = raw if isinstance(raw, list) else []
    return tuple(name for name in listed if isinstance(name, str) and len(name) <= _LONGEST_NAME)[-MAX_NAMES:]


def _mapping(raw: object) -> Mapping[str, Any]:
    return raw if isinstance(raw, Mapping) else {}
