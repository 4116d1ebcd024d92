"""How an answer is read: the rules that turn pieces of a response into events, whatever carried them."""

import json
from dataclasses import dataclass
from typing import Any, Literal, NoReturn

from chat.llm.port import LLMBlocked, LLMInvalid, StreamEnd, TextDelta, Usage

Finish = Literal["stop", "length", "safety"]

# The provider's words (FinishReason of the REST reference). The rest (OTHER, MALFORMED_RESPONSE, a word of a
# later version) say that the answer broke off: like none at all.
FINISHES: dict[str, Finish] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    "SAFETY": "safety",
    "RECITATION": "safety",
    "LANGUAGE": "safety",
    "BLOCKLIST": "safety",
    "PROHIBITED_CONTENT": "safety",
    "SPII": "safety",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """What one chunk of a response says.

    `finish` is the provider's word, "" while the answer goes on; `blocked` is why it refused the prompt.
    """

    text: str = ""
    finish: str = ""
    blocked: str = ""
    usage: Usage | None = None


class Reading:
    """One response, read piece by piece."""

    def __init__(self, model: str) -> None:
        self._usage = Usage(model=model)
        self._parts: list[str] = []
        self._finish = ""
        self._blocked = ""

    @property
    def text(self) -> str:
        """Return what was written so far."""
        return "".join(self._parts)

    @property
    def usage(self) -> Usage:
        """Return what the response has cost so far, as far as the provider has told."""
        return self._usage

    @property
    def finished(self) -> bool:
        """Tell whether the provider said that nothing more comes."""
        return bool(self._finish)

    def take(self, piece: Piece) -> TextDelta | None:
        """Note a piece and return the text that it adds, if any."""
        self._finish = piece.finish or self._finish
        self._blocked = piece.blocked or self._blocked
        self._usage = piece.usage or self._usage
        if not piece.text:
            return None
        self._parts.append(piece.text)
        return TextDelta(piece.text, self._usage)

    def end(self) -> StreamEnd:
        """Return how the response ended.

        Raises:
            LLMBlocked: the prompt, or the whole answer, was filtered out.
            LLMInvalid: nothing was written.
        """
        finish = "safety" if self._blocked else FINISHES.get(self._finish)
        if self._parts:
            return StreamEnd(finish, self._usage)
        if finish == "safety":
            raise LLMBlocked(f"blocked:{self._blocked or self._finish}")
        raise LLMInvalid(f"empty:{self._finish}")

    def json(self) -> tuple[Any, Usage]:
        """Return the whole response as JSON, with its usage.

        Raises:
            LLMBlocked: the prompt or the answer was filtered out.
            LLMInvalid: empty, cut, not said to be whole, or not JSON as RFC 8259 has it (NaN and Infinity are
                not) with each name once.
        """
        end = self.end()
        if end.finish == "safety":
            raise LLMBlocked(f"blocked:{self._blocked or self._finish}")
        if end.finish != "stop":
            raise LLMInvalid("cut")
        try:
            return json.loads(self.text, object_pairs_hook=_once, parse_constant=_refuse), end.usage
        except (ValueError, RecursionError):
            raise LLMInvalid("not_json") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name twice")
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
