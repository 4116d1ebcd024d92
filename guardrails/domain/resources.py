"""The crisis card: the lines a student sees and the reviewed words around them, none of it by the model.

The packaged seed also feeds the editable table; it is read once at import, so the card needs no database.
Remarks that its collectors left for each other ("CONFLICT", "sin confirmar", "verificar") are not shown.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources as packaged
from typing import Any, Final, Literal

from guardrails.domain.decide import Level

__all__ = [
    "TEXTS",
    "Card",
    "Level",
    "Resource",
    "allowed_numbers",
    "card",
    "fallback",
]

Kind = Literal["emergency", "line", "directory"]
Confidence = Literal["high", "medium", "low"]

EVERYWHERE: Final = ""
NAMES: Final = {"emergency": "Emergencias", "directory": "Directorio de líneas de ayuda en todo el mundo"}
_SHOWN_ON_BRIEF = 2
_REMARK = re.compile(
    r"\s*\((?:[^()]*(?:sin confirmar|verificar|may change|puede cambiar|20\d\d)[^()]*)\)", re.IGNORECASE
)
_NUMBER = re.compile(r"[*#]?\d[\d -]*")
_INTERNAL = re.compile(r"CONFLICT|NOT 24h|sin confirmar|said|verify", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resource:
    """One place to call or write to. `country` is ISO 3166-1, empty for one that serves everywhere."""

    name: str
    phone: str = ""
    url: str = ""
    hours: str = ""
    country: str = EVERYWHERE
    kind: Kind = "line"
    confidence: Confidence = "high"
    coverage: str = ""
    order: int = 0
    # For staff, never shown: who said so, and what the collectors doubted.
    sources: tuple[str, ...] = ()
    note: str = ""

    def as_json(self) -> dict[str, str]:
        """Return the wire form of the protocol; hours carry the coverage, as they are read together."""
        hours = " · ".join(part for part in (self.hours, self.coverage) if part)
        return {
            "name": self.name,
            "phone": self.phone,
            "url": self.url,
            "hours": hours,
            "country": self.country,
        }


@dataclass(frozen=True, slots=True)
class Card:
    """What a student in danger is shown."""

    level: Level
    text: str
    resources: tuple[Resource, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the data of a `crisis` frame."""
        return {
            "level": self.level,
            "text": self.text,
            "resources": [item.as_json() for item in self.resources],
        }


# Reviewed wording. Each text says what Flou is, asks one question, and promises nothing.
_WHAT_FLOU_IS = "Soy un programa de apoyo al estudio, no una persona ni un servicio de emergencia"
TEXTS: Final[Mapping[Level, str]] = {
    "support": (
        "Gracias por contarme cómo estás; lo que sientes importa. "
        f"{_WHAT_FLOU_IS}, y hay personas preparadas para escucharte si en algún momento lo necesitas. "
        "¿Has tenido pensamientos de hacerte daño o de no querer vivir?"
    ),
    "high": (
        "Siento mucho que estés pasando por esto, y me alegra que lo hayas escrito. No tienes que cargarlo a "
        f"solas. {_WHAT_FLOU_IS}: aquí abajo hay personas preparadas para acompañarte ahora. "
        "¿Hay alguien de confianza que pueda estar contigo en este momento?"
    ),
    "imminent": (
        "Lo que escribes me preocupa, y tu seguridad es lo primero. Si hay peligro ahora, llama al número de "
        "emergencias y, si puedes, aléjate de aquello con lo que alguien podría salir herido y busca a una "
        f"persona cerca. {_WHAT_FLOU_IS}; quienes atienden estas líneas sí pueden ayudarte. "
        "¿Estás en un lugar seguro en este momento?"
    ),
}
BRIEF_TEXTS: Final[Mapping[Level, str]] = {
    "support": (
        "Sigo aquí para conversar. Si te hace falta, estas personas pueden escucharte. ¿Cómo estás ahora?"
    ),
    "high": (
        "Lo que te pasa sigue siendo lo importante. Estas personas pueden acompañarte ahora. "
        "¿Quieres llamar a alguien?"
    ),
    "imminent": (
        "Tu seguridad sigue siendo lo primero. Si hay peligro, llama ahora. ¿Estás en un lugar seguro?"
    ),
}


def card(level: Level, country: str | None, resources: Sequence[Resource], *, brief: bool = False) -> Card:
    """Return the card of a level for a country; an unknown country gets what serves everywhere.

    The emergency number stands first from severity 4 (`imminent`), and the directory always last. A brief
    card is the reminder after a full one: fewer words, the first lines only.
    """
    local = sorted(_of_country(country, resources), key=lambda item: (_rank(item, level), item.order))
    directory = _directory(resources)
    shown = local[:_SHOWN_ON_BRIEF] if brief else local
    return Card(level, (BRIEF_TEXTS if brief else TEXTS)[level], (*shown, directory))


def allowed_numbers(resources: Iterable[Resource]) -> frozenset[str]:
    """Return the digits of every number that may be shown, with `*` and `#` dropped: `*4141` → `4141`."""
    shown = [item for item in resources if item.confidence != "low"]
    phones = {re.sub(r"\D", "", item.phone) for item in shown}
    named = {number for item in shown for number in re.findall(r"\b\d{3,4}\b", item.name)}
    return frozenset((phones | named) - {""})


def fallback() -> tuple[Resource, ...]:
    """Return the packaged resources, for when the table cannot be read."""
    return _PACKAGED


def parse_seed(seed: Mapping[str, Any]) -> tuple[Resource, ...]:
    """Return the resources of a seed file shaped like `crisis_resources.json`, ready to be shown."""
    found: list[Resource] = []
    for country, entry in seed["countries"].items():
        where = EVERYWHERE if country == "OTHER" else country
        found.extend(_emergencies(entry["emergency"], where))
        for order, line in enumerate(entry["lines"], start=1):
            found.extend(_lines(line, where, order))
    return tuple(found)


def _of_country(country: str | None, resources: Sequence[Resource]) -> list[Resource]:
    shown = [item for item in resources if item.kind != "directory" and item.confidence != "low"]
    local = [item for item in shown if country and item.country == country.upper()]
    if any(item.kind == "emergency" for item in local):
        return local
    return [*local, *(item for item in shown if item.country == EVERYWHERE)]


def _rank(item: Resource, level: Level) -> int:
    emergency = item.kind == "emergency"
    return int(not emergency) if level == "imminent" else int(emergency)


def _directory(resources: Sequence[Resource]) -> Resource:
    return next((item for item in (*resources, *_PACKAGED) if item.kind == "directory"), _DIRECTORY)


def _emergencies(entry: Mapping[str, str], country: str) -> Iterator[Resource]:
    name = NAMES["emergency"] + (f": {entry['name']}" if "name" in entry else "")
    if country == EVERYWHERE:
        name = f"{NAMES['emergency']}: llama al número de tu país (112 o 911 en muchos países)"
        yield Resource(name, country=country, kind="emergency")
        return
    for phone, label in _numbers(entry["number"]):
        full = f"{name}: {label}" if label else name
        yield Resource(full, phone=phone, country=country, kind="emergency", confidence=_confidence(entry))


def _lines(entry: Mapping[str, Any], country: str, order: int) -> Iterator[Resource]:
    if country == EVERYWHERE:
        yield _DIRECTORY
        return
    url = entry.get("url", "")
    for phone, label in _numbers(entry["number"]) if "number" in entry else [("", "")]:
        yield Resource(
            name=_plain(entry["name"]) + (f" ({label})" if label else ""),
            phone=phone,
            url=url if not url or url.startswith("https://") else f"https://{url}",
            hours=_hours(entry.get("hours", "")),
            country=country,
            confidence=_confidence(entry),
            coverage=entry.get("coverage", ""),
            order=order,
            sources=tuple(entry.get("source", ())),
            note=entry.get("note", "") or _doubt(entry.get("hours", "")),
        )


def _numbers(text: str) -> list[tuple[str, str]]:
    """Return (number, what it is) of an entry that may hold several: `106 SAMU / 105 policía`.

    What must be pressed after the number (`113, opción 5`) stands in the line's name already.
    """
    found = []
    for part in _REMARK.sub("", text).split("/"):
        number = _NUMBER.search(part)
        if number:
            label = re.sub(r",.*", "", part.replace(number[0], "")).strip(" ()")
            found.append((number[0].strip(), label))
    return found


def _confidence(entry: Mapping[str, Any]) -> Confidence:
    match entry.get("confidence"):
        case "high":
            return "high"
        case "medium":
            return "medium"
        case _:
            return "low"


def _plain(text: str) -> str:
    return re.sub(r"'([^']*)'", r"«\1»", _REMARK.sub("", text).strip())


def _hours(text: str) -> str:
    """Return the opening hours, or nothing where the collectors were not sure of them."""
    text = _plain(text)
    times = re.search(r"\d{1,2}:\d\d-\d{1,2}:\d\d", text)
    if _INTERNAL.search(text):
        return times[0] if times and "CONFLICT" not in text else ""
    return text


def _doubt(hours: str) -> str:
    return hours if _hours(hours) != hours else ""


_DIRECTORY = Resource(
    NAMES["directory"] + ": findahelpline.com", url="https://findahelpline.com", kind="directory"
)
SEED: Final[Mapping[str, Any]] = json.loads(
    packaged.files("guardrails.data").joinpath("crisis_resources.json").read_text(encoding="utf-8")
)
_PACKAGED: Final = parse_seed(SEED)
