"""What a device holds of one turn, by the protocol's rule: drop, apply, or a gap that asks for a resume."""

from dataclasses import dataclass
from typing import Any, Literal

Frame = dict[str, Any]
Step = Literal["dropped", "applied", "gap"]


@dataclass(slots=True)
class Holding:
    """The text of a turn through `last`; `before_end` is what stood there when the end came."""

    last: int = 0
    text: str = ""
    before_end: str | None = None
    end: Frame | None = None

    def apply(self, frame: Frame) -> Step:
        """Take a durable frame or a snapshot."""
        if frame["type"] == "snapshot":
            # The snapshot is the whole turn through its number: it stands whatever was held before.
            self.last, self.text = frame["seq"], frame["data"]["text"]
            return "applied"
        if frame["seq"] <= self.last:
            return "dropped"
        if frame["seq"] > self.last + 1:
            return "gap"
        self.last = frame["seq"]
        self._show(frame)
        return "applied"

    def _show(self, frame: Frame) -> None:
        match frame["type"]:
            case "chunk":
                self.text += frame["data"]["text"]
            case "replace":
                self.text = frame["data"]["text"]
            case "complete":
                self.before_end, self.end = self.text, frame
                self.text = frame["data"]["text"]
            case "error":
                self.before_end, self.end = self.text, frame
