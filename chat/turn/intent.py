"""What a turn is going to answer, and how the coach is asked for it.

A pure function of what the turn stands on and of what was read of the message. It is asked twice: with what
the rules alone read, for an answer that is begun early, and with all that is known once the verdict is in.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from chat.domain import prompt as prompts
from chat.domain.session import Session
from chat.llm.port import CoachPrompt, Message
from chat.turn.concealing import Concealed
from chat.turn.request import TurnRequest
from guardrails.domain.decide import Screening
from guardrails.domain.risk import needs_care
from strategy.domain import cycle, memory
from strategy.domain.catalogue import Catalogue
from strategy.domain.instructions import context_block
from strategy.domain.merging import Known
from strategy.domain.plan import Plan
from strategy.domain.slots import Slots

NAMED = frozenset({"greet", "close", "person", "care"})
"""Where the student's name is told to the coach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What a turn stands on before anybody has read its message; `now` is on the student's own clock.

    `state` and `known` are the session's, awake. `concealed` is None where words could not be redacted.
    """

    request: TurnRequest
    concealed: Concealed | None
    session: Session
    state: cycle.State
    known: Slots
    now: datetime
    catalogue: Catalogue
    canary: str

    @property
    def context(self) -> list[tuple[str, str]]:
        """Return what was said before, oldest first."""
        return [(message.role, message.text) for message in self.request.history]


@dataclass(frozen=True, slots=True)
class Intent:
    """The session's next state and memory, the plan, and the coach's prompt."""

    state: cycle.State
    plan: Plan
    remembered: memory.Memory
    prompt: CoachPrompt


def intend(footing: Footing, heard: Known, screening: Screening, opening: str) -> Intent:
    """Return what to answer; `opening` are Flou's own words before it."""
    request = footing.request
    state, plan = _planned(footing, heard)
    remembered = memory.of_session(footing.session.memory, state)
    plan = replace(plan, country=request.country, said=remembered.ways)
    prompt = CoachPrompt(
        system=prompts.system_prompt(country=request.country, canary=footing.canary),
        messages=_messages(
            footing.concealed, plan, remembered, support=screening.action == "support", opening=opening
        ),
        plan=plan,
        seed=request.claim.turn.int % 2**31,
    )
    return Intent(state, plan, remembered, prompt)


def _planned(footing: Footing, heard: Known) -> tuple[cycle.State, Plan]:
    """Return the session's state after the message, and what to answer; care comes before study."""
    request, now = footing.request, footing.now
    state = replace(footing.state, sources=heard.sources)
    message = cycle.Heard(text=request.text, quick_reply=request.quick_reply or None)
    if needs_care(request.risk) and not cycle.asks_to_go_on(state, message):
        return cycle.care(state, heard.slots, now)
    return cycle.advance(state, heard.slots, message, now, footing.catalogue)


def _messages(
    concealed: Concealed | None, plan: Plan, remembered: memory.Memory, *, support: bool, opening: str
) -> tuple[Message, ...]:
    """Return what was said and the newest message; no words of anybody when they could not be redacted."""
    if concealed is None:
        return ()
    request, care = concealed.request, plan.kind == "care"
    context = [(message.role, message.text) for message in request.history]
    earlier = prompts.trim(context)
    newest = prompts.user_message(
        request.text,
        "" if care else concealed.hidden.redact(context_block(plan)),
        # Sparingly: a name in every answer sounds like a salesman's.
        name=request.display_name if plan.greet or plan.kind in NAMED else "",
        health="" if care else request.health,
        summary="" if care else memory.summary(remembered, len(earlier)),
        support=support,
        opening=opening,
        care=needs_care(request.risk),
    )
    messages = [Message("user" if role == "user" else "assistant", text) for role, text in earlier]
    return (*messages, Message("user", newest))
