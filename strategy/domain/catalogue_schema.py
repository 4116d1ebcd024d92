"""The shape of a catalogue's content, and what is wrong with one in words for those who edit it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from strategy.domain.catalogue import EXERCISE_ID, STRATEGY_ID
from strategy.domain.slots import Fase, Sentimiento, TipoTarea

SHORTEST_BLOCK: Final = 10
LONGEST_BLOCK: Final = 25
# 5 minutes is where breathing begins to help (Bentley et al. 2023); naming a feeling takes two.
SHORTEST_EXERCISE_S: Final = 60
LONGEST_EXERCISE_S: Final = 900
MAX_STEP: Final = 160
MAX_STEPS: Final = 5

Name = Annotated[str, Field(min_length=1, max_length=60)]
Line = Annotated[str, Field(min_length=1, max_length=200)]
Steps = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=MAX_STEP)]], Field(min_length=2, max_length=MAX_STEPS)
]
Minutes = Annotated[int, Field(ge=SHORTEST_BLOCK, le=LONGEST_BLOCK)]
Seconds = Annotated[int, Field(ge=SHORTEST_EXERCISE_S, le=LONGEST_EXERCISE_S)]


@dataclass(frozen=True, slots=True)
class Problem:
    """What keeps a catalogue from being published: an id or the part it stands in, and words for staff."""

    where: str
    says: str

    def __str__(self) -> str:
        return f"{self.where}: {self.says}"


class _Exact(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Strategy(_Exact):
    id: Annotated[str, Field(pattern=f"^{STRATEGY_ID}$")]
    nombre: Name
    Q2: Literal["A", "B"]
    Q3: Annotated[list[Literal["↑", "↓", "mixto"]], Field(min_length=1)]
    enfoque: Literal["promocion_eager", "prevencion_vigilant"]
    familia: Annotated[str, Field(min_length=1, max_length=32)]
    tareas: Annotated[list[TipoTarea | Literal["*"]], Field(min_length=1)]
    fases: Annotated[list[Fase | Literal["*", "null"]], Field(min_length=1)]
    sentimientos: list[Sentimiento | Literal["null"]]
    min: Minutes
    max: Minutes
    pasos: Steps
    producto: Line
    evidencia: Line
    fuerza: Name
    retirada: bool = False


class _Exercise(_Exact):
    id: Annotated[str, Field(pattern=f"^{EXERCISE_ID}$")]
    nombre: Name
    segundos: Seconds
    sentimientos: list[Sentimiento | Literal["*", "null"]]
    pasos: Steps
    evidencia: Line
    fuerza: Name


class _Content(_Exact):
    version: Annotated[str, Field(min_length=1, max_length=64)]
    estrategias: Annotated[list[_Strategy], Field(min_length=1)]
    bienestar: Annotated[list[_Exercise], Field(min_length=1)]
    fallback: dict[Sentimiento | Literal["null"], Annotated[list[str], Field(min_length=1)]]


_SAYS: Final[Mapping[str, str]] = {
    "missing": "falta «{field}».",
    "string_too_short": "«{field}» está vacío.",
    "string_too_long": "«{field}» es demasiado largo (máximo {max_length} caracteres).",
    "too_short": "«{field}» necesita al menos {min_length}.",
    "too_long": "«{field}» admite a lo más {max_length}.",
    "greater_than_equal": "«{field}» tiene que ser al menos {ge}.",
    "less_than_equal": "«{field}» puede ser a lo más {le}.",
    "extra_forbidden": "«{field}» no es parte de un catálogo.",
}


def shape(content: object) -> list[Problem]:
    """Return where `content` has not the shape of a catalogue file; nothing when it has."""
    try:
        _Content.model_validate(content)
    except ValidationError as error:
        return [
            _problem(found["loc"] or ("catálogo",), found["type"], found.get("ctx", {}), content)
            for found in error.errors()
        ]
    return []


def _problem(loc: Sequence[int | str], kind: str, context: Mapping[str, Any], content: object) -> Problem:
    names = [part for part in loc[1:] if isinstance(part, str)]
    says = _SAYS.get(kind, "«{field}» tiene un valor que no sirve.")
    return Problem(_where(loc, content), says.format(field=names[0] if names else loc[0], **context))


def _where(loc: Sequence[int | str], content: object) -> str:
    """Return the id of the item that a place is in, or the name of the part."""
    try:
        return str(content[loc[0]][loc[1]]["id"])  # type: ignore[index]  # whatever does not fit is caught
    except (LookupError, TypeError):
        return str(loc[0])
