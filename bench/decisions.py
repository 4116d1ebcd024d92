"""How long a decision and a choice take, beside a plain pass over the same facts.

Run: python -m bench.decisions. The goal is 0.1 ms for a decision; the ratios stay when the machine changes.
"""

import time
from collections.abc import Callable
from itertools import product

from strategy.domain.catalogue import select
from strategy.domain.rules import decide
from strategy.domain.slots import FASES, PLAZOS, SENTIMIENTOS, TAREAS, Slots

GOAL_MS = 0.1
SITUATIONS = [
    Slots(sentimiento=feeling, tipo_tarea=task, plazo=due, fase=phase)  # type: ignore[arg-type]
    for feeling, task, due, phase in product(
        (None, *SENTIMIENTOS), (None, *TAREAS), (None, *PLAZOS), (None, *FASES)
    )
]


def milliseconds(work: Callable[[Slots], object]) -> float:
    """Return the time of one call, from the best of some passes over every situation."""
    best = float("inf")
    for _ in range(7):
        begun = time.process_time()
        for slots in SITUATIONS:
            work(slots)
        best = min(best, time.process_time() - begun)
    return best * 1000 / len(SITUATIONS)


def main() -> None:
    """Print a line each."""
    plain = milliseconds(Slots.as_json)
    for name, work in (("decide", decide), ("and select", lambda slots: select(decide(slots), slots))):
        took = milliseconds(work)
        ratio = f"{took / plain:3.0f} × a plain pass, {took / GOAL_MS:4.0%} of the goal"
        print(f"{name:<10} {took:.4f} ms ({ratio})")


if __name__ == "__main__":
    main()
