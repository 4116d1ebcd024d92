"""Where a turn starts, and what every plan of it has in common."""

from dataclasses import dataclass, replace
from typing import Any

from strategy.domain.catalogue import CATALOGUE, Catalogue, Strategy
from strategy.domain.plan import Basis, Plan, PlanKind
from strategy.domain.quick_replies import QuickReply
from strategy.domain.rules import Decision, adjusted, decide
from strategy.domain.slots import Slots
from strategy.domain.state import State

NEWS = ("sentimiento", "tipo_tarea", "plazo", "fase", "tiempo_bloque")

Answer = tuple[State, Plan]


@dataclass(frozen=True, slots=True)
class Move:
    """Where a turn starts: the state, the slots with what was said, and whether these are the first words.

    `catalogue` is what can be offered in this turn.
    """

    state: State
    slots: Slots
    first: bool = False
    catalogue: Catalogue = CATALOGUE

    @property
    def decision(self) -> Decision:
        """Return what fits the slots, as the last recalibration left it.

        An override outlives the inference.
        """
        state = self.state
        return adjusted(decide(self.slots), state.q3, state.block, state.adjusted_by)

    @property
    def given(self) -> Strategy | None:
        """Return the strategy that was given last; None also when the catalogue has it no more."""
        return self.catalogue.strategy(self.state.last_strategy)

    @property
    def family(self) -> str:
        """Return the family of the strategy that was given last, or ""."""
        return self.given.familia if self.given else ""

    @property
    def under_way(self) -> bool:
        """Return whether a strategy was given whose outcome is awaited."""
        return self.state.awaiting == "evaluation" and self.given is not None

    @property
    def has_news(self) -> bool:
        """Return whether the slots say something else than when the last strategy was chosen."""
        decided = self.state.decided
        return decided is None or any(getattr(self.slots, name) != getattr(decided, name) for name in NEWS)

    @property
    def says_something(self) -> bool:
        """Return whether anything is known besides what outlives a session."""
        return any(getattr(self.slots, name) is not None for name in NEWS)

    def with_slot(self, name: str, value: object) -> "Move":
        """Return the move with one slot set by a chip."""
        change: dict[str, Any] = {name: value}
        if name == "sentimiento":
            change["sentimiento_texto"] = None
        if name == "tiempo_bloque":
            change["minutos"] = None
        return replace(self, slots=replace(self.slots, **change))

    def plan(self, kind: PlanKind, replies: tuple[QuickReply, ...], **more: Any) -> Plan:
        """Return a plan of this turn with what every plan has."""
        decision = more.pop("decision", self.decision)
        return Plan(
            kind,
            more.pop("slots", self.slots),
            decision,
            replies,
            minutes=more.pop("minutes", decision.bloque),
            greet=self.first,
            iteration=more.pop("iteration", self.state.iteration),
            catalogue_version=self.catalogue.version,
            basis=more.pop("basis", Basis()).on(self.state),
            **more,
        )
