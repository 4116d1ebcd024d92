"""How long the offline guardrails take per 2,000 characters, beside the plainest thing that could be done.

`python bench/guardrails.py` prints a table. Figures of one run are comparable with one another, not with
those of another machine: read the ratio to the baseline, which folds the case and tries one regex.
"""

import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from guardrails.domain import crisis, offline
from guardrails.domain.normalise import normalise
from tests.guardrails.traffic import messages

CHARACTERS = 2000
TEXTS = 200
_PLAIN = re.compile(r"\b(?:suicid\w*|matarme|morirme|quitarme la vida)\b")


def texts() -> list[str]:
    """Return texts of 2,000 characters from ordinary messages, each followed by a line of crisis."""
    pool = messages(5000)
    found = []
    for at in range(TEXTS):
        joined = ". ".join(pool[(at * 37 + step) % len(pool)] for step in range(60))
        found.append(f"{joined[: CHARACTERS - 40]}. anoche pensé otra vez en matarme")
    return found


def _baseline(text: str) -> object:
    return _PLAIN.search(text.casefold())


def _assess(text: str) -> object:
    crisis._assess.cache_clear()  # noqa: SLF001 - the first sight of a text is what is measured
    return crisis.assess(text)


def _times(read: Callable[[str], object], samples: list[str]) -> list[float]:
    taken = []
    for text in samples:
        start = time.process_time()
        read(text)
        taken.append(1000 * (time.process_time() - start))
    return sorted(taken)


def main() -> None:
    """Print median and 95th percentile in milliseconds of processor time, and the ratio to the baseline."""
    samples = texts()
    readers = {
        "casefold + one regex": _baseline,
        "normalise": normalise,
        "crisis.assess": _assess,
        "offline.score": offline.score,
    }
    base = 0.0
    print(f"{'per 2,000 characters':24}{'median ms':>12}{'p95 ms':>10}{'x baseline':>12}")
    for name, read in readers.items():
        _times(read, samples[:20])
        taken = _times(read, samples)
        middle = statistics.median(taken)
        base = base or middle
        print(f"{name:24}{middle:12.3f}{taken[int(0.95 * len(taken))]:10.3f}{middle / base:12.0f}")


if __name__ == "__main__":
    main()
