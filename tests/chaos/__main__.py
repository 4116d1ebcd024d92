"""The long form, by `make chaos`: a thousand turns under each kind of harm, then what takes long to count."""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.chaos.endurance import ENDURANCE, Figures, endure
from tests.chaos.nemesis import Harm
from tests.chaos.run import Outcome, Plan, chaos
from tests.chaos.scenes import slow
from tests.chaos.world import Ground, ground, world

KILLS = 20
CUTS = 20
REDIS_KILLS = 3
ROUNDS: dict[str, dict[Harm, int]] = {
    "kills": {"kill": KILLS},
    "database": {"cut": CUTS, "postgres": 2, "kill": 2},
    "redis": {"redis": REDIS_KILLS, "kill": 2},
    "frozen": {"freeze": 4, "gemini": 20},
    "rolling": {"rolling": 2},
}


def main() -> int:
    """Run the rounds and return 0 when no promise was broken."""
    options = arguments().parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**6)
    say(f"CHAOS_SEED={seed}")
    with ground() as on:
        outcomes: list[Outcome | Figures] = [
            one_round(on, name, Plan(turns=options.turns, students=options.students, harms=each, seed=seed))
            for name, harms in ROUNDS.items()
            if name in options.rounds
            for each in [[harm for harm, times in harms.items() for _ in range(times)]]
        ]
        outcomes += [one_endurance(on, name, seed) for name in ENDURANCE if name in options.rounds]
    broken = sum(len(outcome.violations) for outcome in outcomes)
    say(f"make chaos: {'no promise was broken' if not broken else f'{broken} BROKEN, see above'}.")
    return int(bool(broken))


def one_round(on: Ground, name: str, plan: Plan) -> Outcome:
    """Do one round on servers of its own and print its figures."""
    path = Path(tempfile.gettempdir()) / f"flou-chaos-{name}-{plan.seed}-{int(time.time())}.jsonl"
    say(f"\n{name}: {plan.turns} turns of {plan.students} students, {len(plan.harms)} harms; log {path}")
    with world(on, nodes=3) as made:
        slow(made, chunk_ms=30, first_token_ms=100)
        outcome = asyncio.run(chaos(made, plan, path))
    say(str(outcome))
    return outcome


def one_endurance(on: Ground, name: str, seed: int) -> Figures:
    """Do one round that counts something other than turns and print its figures."""
    say(f"\n{name}")
    with tempfile.TemporaryDirectory(prefix="flou-chaos-") as folder:
        figures = endure(on, name, seed, Path(folder))
    say(str(figures))
    return figures


def arguments() -> argparse.ArgumentParser:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    given: str | None = os.environ.get("CHAOS_SEED")
    parser.add_argument("--seed", type=int, default=int(given) if given else None)
    parser.add_argument("--turns", type=int, default=1000)
    parser.add_argument("--students", type=int, default=24)
    parser.add_argument("--rounds", nargs="+", choices=[*ROUNDS, *ENDURANCE], default=[*ROUNDS, *ENDURANCE])
    return parser


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 - a command's output


if __name__ == "__main__":
    sys.exit(main())
