"""How long reading the six slots takes, beside a plain pass over the same text and beside the goal.

Run: python -m bench.slots. The goal is 2 ms (strategy.md); the ratios stay when the machine changes.
"""

import re
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

from strategy.domain.chat_spelling import normalise
from strategy.domain.extraction import read
from tests.strategy.fixtures import lines, students

GOAL_MS = 2.0
NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
LONG = {
    "2,000 of a complaint": "estoy harta de todo, no me sale nada y nadie me entiende, ",
    "2,000 of courses": "la guía de álgebra de historia del arte para el ramo de ",
    "2,000 of numbers": "llevo 3 horas y tengo 20 minutos para 40 páginas en 2 días ",
    "2,000 of denials": "no estoy ansiosa ni triste ni es un ensayo ya no es para hoy ",
    "2,000 of one word": "no ",
}


def milliseconds(work: Callable[[str], object], text: str) -> float:
    """Return the best of some runs, in processor time."""
    best = float("inf")
    for _ in range(7):
        begun = time.process_time()
        work(text)
        best = min(best, time.process_time() - begun)
    return best * 1000


def row(name: str, texts: list[str]) -> str:
    """Return the line of a group of texts: median and worst."""
    took = [milliseconds(lambda text: read(text, NOW), text) for text in texts]
    plain = statistics.median(milliseconds(re.compile(r"\w+").findall, text) for text in texts)
    spelling = statistics.median(milliseconds(normalise, text) for text in texts)
    median, worst = statistics.median(took), max(took)
    return (
        f"{name:<22} {median:6.2f} ms, worst {worst:6.2f} ms ({median / GOAL_MS:5.0%} and "
        f"{worst / GOAL_MS:5.0%} of the goal; {median / plain:5.0f} × a plain pass, "
        f"{median / spelling:4.1f} × its spelling)"
    )


def main() -> None:
    """Print a line for what students write, and one per text of 2,000 characters."""
    print(row("what students write", [text for text, _ in students()]))
    print(row("the shared lines", [case["text"] for case in lines("slots_shared.jsonl")]))
    for name, seed in LONG.items():
        print(row(name, [(seed * (2_000 // len(seed) + 1))[:2_000]]))
    print(row("2,000 of many lines", [". ".join(text for text, _ in students())[:2_000]]))


if __name__ == "__main__":
    main()
