"""How large the prompts of a long session are: characters, and tokens at four characters each.

Run: python -m bench.prompts. One session of forty messages as a student types them, then one of the longest
messages and answers that the wire and the output screen allow. Nobody is asked: a model that answers by
script stands in, so the figures are of what Flou sends, not of what a provider bills.
"""

import asyncio
import logging
import os
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime
from statistics import mean
from typing import Any
from uuid import UUID

import django

CHARS_PER_TOKEN = 4
TURNS = 40
SAID = (
    "hola", "estoy frustrada con mi ensayo de filosofía", "es para el viernes", "no sé cómo partir",
    "no me ayudó", "un poco", "¿por qué esto?", "otra", "no alcancé a probarla", "me ayudó",
)  # fmt: skip


class Listening:
    """A model that answers by script and measures what it is asked."""

    name = "script"

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.sizes: dict[str, list[int]] = {"coach": [], "classifier": [], "slots": []}

    async def stream(self, prompt: Any) -> AsyncGenerator[Any, None]:
        """Measure a prompt and answer it."""
        from chat.llm.port import StreamEnd, TextDelta  # noqa: PLC0415 - Django is set up by then

        told = [message.text for message in prompt.messages]
        self.sizes["coach"].append(len(prompt.system) + sum(map(len, told)))
        yield TextDelta(self.answer)
        yield StreamEnd("stop")

    async def structured(self, prompt: Any) -> Any:
        """Measure a question; say that nothing is known."""
        from chat.llm.port import LLMUnavailable  # noqa: PLC0415

        self.sizes[prompt.purpose.value].append(len(prompt.system) + len(prompt.user))
        raise LLMUnavailable("script")

    async def aclose(self) -> None:
        """Do nothing."""


class Nowhere:
    """A store that keeps nothing, and cards that came with the program."""

    async def record_screening(self, *_: Any, **__: Any) -> None:
        """Keep nothing."""

    async def deck(self, country: str) -> Any:
        """Return the packaged cards."""
        from chat.domain.deck import Deck  # noqa: PLC0415
        from guardrails.domain.cards import Contents  # noqa: PLC0415
        from guardrails.domain.resources import fallback  # noqa: PLC0415

        return Deck(country, Contents(fallback(), {}))


async def session(said: list[str], answer: str) -> dict[str, list[int]]:
    """Return the sizes of the prompts of a session, in characters and by purpose."""
    from chat.domain.events import TurnCompleted  # noqa: PLC0415
    from chat.domain.record import Claim, TurnRecord  # noqa: PLC0415
    from chat.llm.offline import OfflineClient  # noqa: PLC0415
    from chat.llm.port import Message  # noqa: PLC0415
    from chat.turn.deps import Deps  # noqa: PLC0415
    from chat.turn.pipeline import run_turn  # noqa: PLC0415
    from chat.turn.request import TurnRequest  # noqa: PLC0415
    from chat.turn.store import HISTORY  # noqa: PLC0415
    from chat.turn.telemetry import Meter  # noqa: PLC0415

    llm, nowhere, now = Listening(answer), Nowhere(), datetime.now(UTC)
    request = TurnRequest(
        claim=Claim(UUID(int=1), 1, 1, UUID(int=2), UUID(int=3)), text="", quick_reply="", country="AR",
        time_zone="America/Argentina/Buenos_Aires", display_name="Ana Soto", created_at=now, state={},
    )  # fmt: skip
    for number, text in enumerate(said):
        deps = Deps(
            llm=llm, offline=OfflineClient(), store=nowhere, cards=nowhere, meter=Meter(), now=lambda: now,
            delimiter=lambda: "0123456789abcdef", new_id=lambda: UUID(int=9), canary="0123456789abcdef",
        )  # fmt: skip
        claim = replace(request.claim, turn=UUID(int=number + 1))
        async with aclosing(run_turn(replace(request, text=text, claim=claim), deps)) as steps:
            record = [step async for step in steps][-1]
        if isinstance(record, TurnRecord) and record.session and isinstance(record.ending, TurnCompleted):
            spoken = (Message("user", text), Message("assistant", record.ending.text))
            history = (*request.history, *spoken)[-HISTORY:]
            request = replace(request, state=record.session.state, history=history)
    return llm.sizes


def main() -> None:
    """Print a line per session and purpose."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "flou.settings")
    django.setup()
    logging.disable()
    from chat.domain.prompt import MAX_PROMPT_CHARS  # noqa: PLC0415

    usual = [SAID[turn % len(SAID)] for turn in range(TURNS)]
    longest = [f"tengo que escribir un ensayo {'largo ' * 330}" for _ in range(TURNS)]
    for name, said, answer in (
        ("usual", usual, "Qué frustrante. Anota la pregunta que quieres responder. ¿La pruebas? " * 4),
        ("longest", longest, "Palabras y más palabras sin fin. " * 240),
    ):
        for purpose, sizes in asyncio.run(session(said, answer)).items():
            tokens = [size / CHARS_PER_TOKEN for size in sizes]
            print(
                f"{name:<8} {purpose:<11} {len(sizes):>3} calls, tokens: mean {mean(tokens):6.0f}, "
                f"first {tokens[0]:6.0f}, last {tokens[-1]:6.0f}, most {max(tokens):6.0f}"
            )
    print(f"bound of the coach's prompt: {MAX_PROMPT_CHARS / CHARS_PER_TOKEN:.0f} tokens")


if __name__ == "__main__":
    main()
