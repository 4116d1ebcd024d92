"""`manage.py evaluate KIND FILE`: the shipped functions on a file of examples."""

import asyncio
import json
import os
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from chat.turn.wiring import make_llm
from flou.ops.evaluation import figures, lines, predictors, running
from flou.ops.evaluation.asking import ASKING
from flou.ops.evaluation.figures import Row
from flou.ops.evaluation.lines import BadLine, Example
from flou.ops.evaluation.running import Result
from strategy.domain.intervals import wilson

_LABEL_WIDTH = 44


class Command(BaseCommand):
    """Predict for every line, write the predictions, print figures; bad lines are named and passed over."""

    help = "Run the shipped functions on a file of examples (JSON lines) and print how well they do."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("kind", choices=list(figures.ANSWER))
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--llm", choices=["off", "on"], default="off", help="ask Gemini too (default: off)"
        )
        parser.add_argument("--out", type=Path, help="file for the predictions, one JSON object per line")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Evaluate."""
        found = _read(options["file"])
        _refuse_place(options["out"], options["file"])
        examples = [line for line in found if isinstance(line, Example)]
        results = [
            running.measurable(options["kind"], example, result)
            for example, result in zip(
                examples, self._predict(options["kind"], examples, ask=options["llm"] == "on"), strict=True
            )
        ]
        bad = [line for line in [*found, *results] if isinstance(line, BadLine)]
        pairs = [result for result in results if not isinstance(result, BadLine)]
        if options["out"]:
            _write(options["out"], [prediction for _example, prediction in pairs])
        for line in sorted(bad, key=lambda each: each.number):
            self.stderr.write(f"line {line.number} passed over: {line.reason}")
        heading = f"{options['kind']}: {len(pairs)} predictions, {len(bad)} bad lines"
        if options["llm"] == "on":
            unread = sum(bool(prediction.get("error")) for _example, prediction in pairs)
            heading += f", {unread} without an answer of the model (what the shipped rules say counts)"
        table = [_printed(row) for row in figures.rows(options["kind"], pairs) if row.total]
        self.stdout.write("\n".join([heading, *table]))

    def _predict(self, kind: str, examples: Sequence[Example], *, ask: bool) -> list[Result]:
        if ask and kind in ASKING:
            if not settings.GEMINI_API_KEY:
                raise CommandError("--llm on needs GEMINI_API_KEY. Set it, or use --llm off.")
            return asyncio.run(running.asking(examples, ASKING[kind], make_llm()))
        if ask:
            self.stderr.write(f"{kind} asks no model: the figures are the same with --llm off.")
        known = predictors.shipped()
        if kind not in known:
            raise CommandError(f"Nothing here predicts {kind} yet. There is: {', '.join(sorted(known))}.")
        return running.alone(examples, known[kind])


def _read(path: Path) -> list[Example | BadLine]:
    try:
        return list(lines.read(path))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _refuse_place(out: Path | None, examples: Path) -> None:
    """Refuse a file for the predictions that cannot be one, before any model is asked and paid."""
    if out is None:
        return
    if out.exists() and out.samefile(examples):
        raise CommandError("--out is the file of the examples itself, which would be lost.")
    if out.is_dir() or not os.access(out if out.exists() else out.parent, os.W_OK):
        raise CommandError(f"{out} cannot be written: give a file in a folder that exists.")


def _write(path: Path, predictions: Sequence[Any]) -> None:
    try:
        # Half a surrogate pair, which JSON may hold and UTF-8 may not, is written as JSON escapes it.
        with path.open("w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(json.dumps(each, ensure_ascii=False) + "\n" for each in predictions)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None


def _printed(row: Row) -> str:
    low, high = wilson(row.hits, row.total)
    return (
        f"  {row.label:<{_LABEL_WIDTH}} {row.hits:>5}/{row.total:<5} {row.rate:6.1%}  [{low:.1%}, {high:.1%}]"
    )
