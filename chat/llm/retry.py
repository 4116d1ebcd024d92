"""When to ask again: at most twice, only before the first token, never longer than a student waits."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from chat.llm.port import LLMError, LLMUnavailable


@dataclass(frozen=True, slots=True)
class Retry:
    """How often and how late a failed opening is repeated; full jitter keeps processes out of step.

    A service that asks for more than `longest_wait_s` is taken at its word: the student gets the offline
    coach at once instead. `jitter` returns numbers in [0, 1).
    """

    times: int = 2
    base_s: float = 0.3
    cap_s: float = 2.0
    longest_wait_s: float = 4.0
    jitter: Callable[[], float] = random.random

    def wait(self, error: LLMError, tries: int, left_s: float) -> float | None:
        """Return the seconds to wait after try number `tries` (1 is the first), or None to give up."""
        if not error.retryable or tries > self.times:
            return None
        asked = error.retry_after_s if isinstance(error, LLMUnavailable) else None
        spread = self.jitter() * min(self.cap_s, self.base_s * 2**tries)
        wait = (asked or 0.0) + spread
        allowed = asked is None or asked <= self.longest_wait_s
        return wait if allowed and wait < left_s else None
