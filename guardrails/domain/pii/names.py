"""Given and family names in use where Spanish is spoken, folded to plain letters."""

import json
from importlib import resources as packaged
from typing import Final

_LISTS: Final = json.loads(
    packaged.files("guardrails.data").joinpath("names.json").read_text(encoding="utf-8")
)


def _listed(name: str) -> frozenset[str]:
    return frozenset(word for line in _LISTS[name] for word in line.split())


GIVEN: Final = _listed("given") | _listed("short")
FAMILY: Final = _listed("family")
ALSO_WORDS: Final = _listed("also_words")
"""Names that are ordinary words too (`clara`, `paz`): read as names only with a capital and a clear "
"trigger."""
NEVER: Final = _listed("never")
"""Words that stand with a capital behind a trigger and are no name: `Chile`, `Ayuda`, `RUT`."""
