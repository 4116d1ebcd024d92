"""The sentences that every rule is held to: harmless ones to spare, and risky ones to leave alone."""

import json
from functools import cache
from importlib import resources as packaged

from guardrails.domain.crisis import Assessment, assess
from guardrails.domain.rules import ALL


@cache
def benign() -> tuple[str, ...]:
    """Return the packaged harmless sentences, and the harmless examples beside the packaged rules.

    Of the latter only those that the packaged lexicon reads as nothing: a counter-example of one rule may be
    what another one is for.
    """
    lines = (
        packaged.files("guardrails.data").joinpath("benign.jsonl").read_text(encoding="utf-8").splitlines()
    )
    written = [json.loads(line)["text"] for line in lines]
    beside = [said for rule in ALL for said in (rule.says if rule.tier == "X" else rule.not_says)]
    return tuple(dict.fromkeys([*written, *(said for said in beside if assess(said) == Assessment())]))


@cache
def risky() -> tuple[str, ...]:
    """Return the examples of the packaged rules that call for at least a warm question."""
    said = [example for rule in ALL if rule.tier in {"A", "B"} for example in rule.says]
    return tuple(dict.fromkeys(example for example in said if assess(example).tier))
