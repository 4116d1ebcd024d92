"""What commands take from the command line: a value outside of its bounds is refused with a sentence."""

from argparse import ArgumentTypeError
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Whole:
    """The `type` of an argument that is a whole number, `low` to `high` inclusive.

    `refusal` is the sentence for everything else, in the language of the command.
    """

    low: int
    high: int
    refusal: str = "debe ser un número entero entre {low} y {high}"

    def __call__(self, text: str) -> int:
        """Return the number.

        Raises:
            ArgumentTypeError: there is none, or it is out of bounds; nothing has begun yet.
        """
        try:
            value = int(text)
        except ValueError:
            value = self.low - 1
        if not self.low <= value <= self.high:
            raise ArgumentTypeError(self.refusal.format(low=self.low, high=self.high))
        return value
