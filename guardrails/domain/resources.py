"""The lines that a student in danger is shown: whom to call, where, and when.

The packaged seed also feeds the editable table; it is read once at import, so a card needs no database.
Remarks that its collectors left for each other ("CONFLICT", "sin confirmar", "verificar") are not shown.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources as packaged
from typing import Any, Final, Literal

Kind = Literal["emergency", "line", "directory"]
Confidence = Literal["high", "medium", "low"]

EVERYWHERE: Final = ""
NAMES: Final = {"emergency": "Emergencias", "directory": "Directorio de líneas de ayuda en todo el mundo"}
# A human opens each official page again every six months (guardrails.md, Crisis resources).
VERIFIED_FOR: Final = timedelta(days=180)
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


def allowed_numbers(resources: Iterable[Resource]) -> frozenset[str]:
    """Return the digits of every number that may be shown, with `*` and `#` dropped: `*4141` → `4141`."""
    shown = [item for item in resources if item.confidence != "low"]
    phones = {re.sub(r"\D", "", item.phone) for item in shown}
    named = {number for item in shown for number in re.findall(r"\b\d{3,4}\b", item.name)}
    return frozenset((phones | named) - {""})


def fallback() -> tuple[Resource, ...]:
    """Return the packaged resources, for when the table cannot be read."""
    return _PACKAGED


def is_stale(verified_on: date | None, today: date) -> bool:
    """Return whether a line must be looked at again: never verified, or more than 180 days ago."""
    return verified_on is None or today - verified_on > VERIFIED_FOR


def parse_seed(seed: Mapping[str, Any]) -> tuple[Resource, ...]:
    """Return the resources of a seed file shaped like `crisis_resources.json`, ready to be shown."""
    found: list[Resource] = []
    for country, entry in seed["countries"].items():
        where = EVERYWHERE if country == "OTHER" else country
        found.extend(_emergencies(entry["emergency"], where))
        for order, line in enumerate(entry["lines"], start=1):
            found.extend(_lines(line, where, order))
    return tuple(found)


def of_country(country: str | None, resources: Sequence[Resource]) -> list[Resource]:
    """Return the lines of a country that may be shown, without the directory, in the order of the table."""
    shown = [item for item in resources if item.kind != "directory" and item.confidence != "low"]
    local = [item for item in shown if country and item.country == country.upper()]
    if any(item.kind == "emergency" for item in local):
        return local
    return [*local, *(item for item in shown if item.country == EVERYWHERE)]


def directory(resources: Sequence[Resource]) -> Resource:
    """Return the directory that ends every card."""
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
