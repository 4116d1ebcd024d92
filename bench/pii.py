"""How long reading 2,000 characters for personal data takes, beside a plain pass over the same text.

Run: python -m bench.pii. The goal is 10 ms (guardrails.md); the ratios stay when the machine changes.
"""

import re
import time
from collections.abc import Callable

from guardrails.domain.crisis import assess
from guardrails.domain.pii.finding import find
from guardrails.domain.pii.redacting import Owner, hide

CHARS = 2_000
GOAL_MS = 10.0
TEXTS = {
    "study": "Tengo que leer las páginas 123-145 del capítulo 7 y saqué un 5,4 en la prueba 1. ",
    "personal": "Soy Camila Soto, rut 12.345.678-5, cel +56 9 8765 4321, vivo en Los Leones 2345. ",
    "digits": "1 1 2 3 5 8 13 21 34 987654321 12345678 ",
    "words": "mil doscientos treinta y cuatro vivo en la casa de la clave de mi cuenta ",
}


def milliseconds(work: Callable[[str], object], text: str) -> float:
    """Return the best of some runs."""
    best = float("inf")
    for _ in range(15):
        begun = time.process_time()
        work(text)
        best = min(best, time.process_time() - begun)
    return best * 1000


def main() -> None:
    """Print a line per text."""
    for name, seed in TEXTS.items():
        text = (seed * (CHARS // len(seed) + 1))[:CHARS]
        plain = milliseconds(re.compile(r"\w+").findall, text)
        found = milliseconds(find, text)
        hidden = milliseconds(lambda said: hide([said], Owner("Ana Soto", "ana@example.cl")), text)
        lexicon = milliseconds(assess, text)
        print(
            f"{name:<9} find {found:5.2f} ms ({found / plain:5.0f} × a plain pass, "
            f"{found / lexicon:4.1f} × the lexicon; {found / GOAL_MS:4.0%} of the goal), "
            f"hide {hidden:5.2f} ms"
        )


if __name__ == "__main__":
    main()
