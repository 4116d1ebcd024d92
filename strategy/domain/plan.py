"""What Flou is going to do in a turn: the value that the strategy app hands to whoever writes the answer."""

from dataclasses import dataclass, replace
from typing import Literal

from strategy.domain.catalogue import Exercise, Strategy
from strategy.domain.quick_replies import QuickReply
from strategy.domain.recalibration import Standing
from strategy.domain.rules import Decision, cycles
from strategy.domain.slots import Slots
from strategy.domain.state import State

PlanKind = Literal[
    "greet",  # first words of a session, with the chips of feelings
    "ask",  # one question whose answer would change the decision
    "strategy",  # a new strategy
    "next_step",  # the same strategy, one more micro-step (R2)
    "tiny_start",  # the same strategy, a two-minute start (R3)
    "close",  # it helped: next micro-step, pause or close (R1); without a rule it is a goodbye
    "wellbeing",  # an exercise, then a bridge back (R4, R7)
    "person",  # nothing helps: offer a person
    "explain",  # "¿por qué esto?"
    "care",  # after a crisis: listen, ask how they are, offer nothing unasked
    "talk",  # the student talks about the strategy that is under way
    "aside",  # thanks, a question about Flou, a complaint (`topic`); what was going on goes on
]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a choice was made of besides the slots: with them it can be made again.

    `q3`, `block` and `rule` are what a recalibration had set, `used` the ids that were out of the question,
    `avoid_family` a family that was not wanted. `kept` is the id that a turn stays with without choosing.
    `standing` is where the student stood when the outcome was told.
    """

    q3: str | None = None
    block: int | None = None
    rule: str = ""
    used: tuple[str, ...] = ()
    avoid_family: str = ""
    kept: str = ""
    standing: Standing | None = None

    def on(self, state: State) -> "Basis":
        """Return it with what a session's recalibrations have set."""
        return replace(self, q3=state.q3, block=state.block, rule=state.adjusted_by)


@dataclass(frozen=True, slots=True)
class Felt:
    """How strong a feeling is, 0–10, before or after an exercise."""

    when: Literal["before", "after"]
    level: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One turn's intention, decided by fixed rules.

    `rule` is the recalibration rule that led here (R1–R7) or "". `question` names the slot asked for.
    `minutes` is the block in minutes. `previous` is the outcome the student reported, when they did.
    `greet`: these are the first words of a session. `step` counts inside a kind: the micro-step of a
    strategy; 0 before and 1 during an exercise, 2 for a plain pause. `candidates` are what was weighed,
    best first. `catalogue_version` says which catalogue they are from, `basis` what
    else was weighed. `felt` is the number that the student told in this turn.
    """

    kind: PlanKind
    slots: Slots
    decision: Decision
    quick_replies: tuple[QuickReply, ...] = ()
    strategy: Strategy | None = None
    exercise: Exercise | None = None
    question: str | None = None
    rule: str = ""
    minutes: int = 15
    previous: str | None = None
    step: int = 0
    greet: bool = False
    iteration: int = 0
    candidates: tuple[tuple[str, int], ...] = ()
    topic: str = ""
    country: str = ""
    said: tuple[str, ...] = ()
    catalogue_version: str = ""
    basis: Basis = Basis()
    felt: Felt | None = None

    @property
    def rounds(self) -> tuple[tuple[int, int], ...]:
        """Return (work, rest) minutes of somebody with time for more than this block; () for everybody else.

        A block that is shorter than it could be (a feeling or a recalibration asked for that) stands alone.
        """
        filled = cycles(self.decision.tiempo_disponible)
        return filled if len(filled) > 1 and filled[0][0] == self.minutes else ()
