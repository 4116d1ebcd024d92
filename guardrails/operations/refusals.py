"""What the operations on a case refuse."""

from guardrails.domain.cases import Refusal


class NotAllowed(Exception):
    """Raised when something cannot be done with a case; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
