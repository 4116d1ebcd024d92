"""The countries that a student may say they are in, as chips and as words."""

import re
from collections.abc import Mapping
from typing import Final

from strategy.domain.chat_spelling import normalise

# ISO 3166-1 alpha-2, in the order of their names: those whose lines of help are known.
NAMES: Final[Mapping[str, str]] = {
    "AR": "Argentina",
    "BO": "Bolivia",
    "CL": "Chile",
    "CO": "Colombia",
    "CR": "Costa Rica",
    "CU": "Cuba",
    "EC": "Ecuador",
    "SV": "El Salvador",
    "ES": "España",
    "US": "Estados Unidos",
    "GT": "Guatemala",
    "HN": "Honduras",
    "MX": "México",
    "NI": "Nicaragua",
    "PA": "Panamá",
    "PY": "Paraguay",
    "PE": "Perú",
    "PR": "Puerto Rico",
    "DO": "República Dominicana",
    "UY": "Uruguay",
    "VE": "Venezuela",
}
_BY_NAME: Final = {normalise(name): code for code, name in NAMES.items()}
_AROUND: Final = re.compile(r"^(?:(?:yo )?(?:estoy|vivo|soy)(?: ahora)? )?(?:en |de |desde )?")
_LONGEST: Final = 60


def named(text: str) -> str | None:
    """Return the code of the country that is all that `text` names: `Chile`, `estoy en Chile`."""
    if len(text) > _LONGEST:
        return None
    return _BY_NAME.get(_AROUND.sub("", normalise(text).strip(" .,;:!?\n")))
