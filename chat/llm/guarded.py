"""An LLMClient behind circuit breakers and a budget.

The coach and the structured calls have a breaker each: they go to different models with quotas of their own,
and a coach that is down must not keep messages from being classified. What counts as a failure is an outage
(`LLMUnavailable` and `LLMTimeout`). A refusal, a blocked or an unusable answer shows a service that answers.
"""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Literal

from chat.llm.breaker import Breaker, Permit, State
from chat.llm.port import (
    CoachPrompt,
    JSONAnswer,
    JSONPrompt,
    LLMClient,
    LLMError,
    LLMEvent,
    LLMOverBudget,
    LLMUnavailable,
    Purpose,
    StreamEnd,
)

Route = Literal["stream", "structured"]
# Called with the route and its new state; for the log.
OnChange = Callable[[Route, State], None]
# Says whether there is money for a call.
Allows = Callable[[Purpose], bool]

_WORST_FIRST: tuple[State, ...] = ("open", "half_open", "closed")


class GuardedClient:
    """Passes calls on to `inner` while its breakers allow it; refuses at once while they do not."""

    def __init__(
        self,
        inner: LLMClient,
        clock: Callable[[], float],
        on_change: OnChange | None = None,
        allows: Allows | None = None,
    ) -> None:
        self._inner = inner
        self._breakers: dict[Route, Breaker] = {"stream": Breaker(clock), "structured": Breaker(clock)}
        self._on_change = on_change
        self._allows = allows

    @property
    def name(self) -> str:
        """Return the name of the guarded client."""
        return self._inner.name

    @property
    def states(self) -> dict[Route, State]:
        """Return the state of each breaker."""
        return {route: breaker.state for route, breaker in self._breakers.items()}

    @property
    def state(self) -> State:
        """Return the worst of the states, for `/readyz`."""
        states = self.states.values()
        return next(state for state in _WORST_FIRST if state in states)

    async def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Yield the answer of the guarded client.

        Raises:
            LLMUnavailable: at once, with reason `breaker_open`, while the breaker is open.
            LLMOverBudget: at once, while there is no money for a coach.
        """
        call = self._call("stream", Purpose.COACH)
        try:
            async with aclosing(self._inner.stream(prompt)) as answer:
                async for event in answer:
                    call.answering = True
                    if isinstance(event, StreamEnd):
                        call.succeed()
                    yield event
        except LLMError as error:
            call.note(error)
            raise
        finally:
            call.close()

    async def structured(self, prompt: JSONPrompt) -> JSONAnswer:
        """Return the JSON answer of the guarded client.

        Raises:
            LLMUnavailable: at once, with reason `breaker_open`, while the breaker is open.
            LLMOverBudget: at once, while there is no money for this purpose.
        """
        call = self._call("structured", prompt.purpose)
        try:
            answer = await self._inner.structured(prompt)
            call.succeed()
        except LLMError as error:
            call.note(error)
            raise
        finally:
            call.close()
        return answer

    async def aclose(self) -> None:
        """Release the connections of the guarded client."""
        await self._inner.aclose()

    def _call(self, route: Route, purpose: Purpose) -> "_Call":
        if self._allows is not None and not self._allows(purpose):
            raise LLMOverBudget(purpose.value)
        breaker = self._breakers[route]
        permit = breaker.admit()
        if permit is None:
            raise LLMUnavailable("breaker_open", breaker.retry_after_s)
        return _Call(breaker, permit, lambda state: self._changed(route, state))

    def _changed(self, route: Route, state: State) -> None:
        if self._on_change is not None:
            self._on_change(route, state)


class _Call:
    """One call under a permit; whatever happens to it, the breaker hears exactly once."""

    def __init__(self, breaker: Breaker, permit: Permit, on_change: Callable[[State], None]) -> None:
        self._breaker = breaker
        self._permit = permit
        self._on_change = on_change
        self._told = False
        self.answering = False

    def note(self, error: LLMError) -> None:
        """Tell of an error: an outage, or an answer of another kind."""
        self._tell(self._breaker.fail if isinstance(error, LLMUnavailable) else self._breaker.succeed)

    def succeed(self) -> None:
        """Tell of an answer that came to its end."""
        self._tell(self._breaker.succeed)

    def close(self) -> None:
        """Tell of a call that was left: its consumer had enough, was cancelled, or a bug ended it."""
        self._tell(self._breaker.succeed if self.answering else self._breaker.drop)

    def _tell(self, outcome: Callable[[Permit], None]) -> None:
        if self._told:
            return
        self._told = True
        before = self._breaker.state
        outcome(self._permit)
        if self._breaker.state != before:
            self._on_change(self._breaker.state)
