"""Plausible JSON for whatever schema is asked for: a benign verdict, slots by keywords, else defaults."""

import contextlib
import json
import re
import unicodedata
from typing import Any

CRISIS = re.compile(r"\[crisis\]|\bmatarme\b|\bsuicid|\bquitarme la vida\b|\bno quiero vivir\b|\bmorirme\b")
KIND_OF = {"is_crisis": "classifier", "sentimiento": "slots", "tipo_tarea": "slots"}
HARMLESS = ("none", "ninguno", "ninguna", "neutral", "self", "otro", "desconocido", "unknown")

VERDICT_CRISIS: dict[str, Any] = {
    "is_crisis": True,
    "confidence": 0.96,
    "severity": 4,
    "risk": "suicide",
    "about": "self",
}
VERDICT_BENIGN: dict[str, Any] = {"is_crisis": False, "confidence": 0.97, "severity": 0}

KEYWORDS: dict[str, dict[str, Any]] = {
    "sentimiento": {
        r"frustr": "frustracion",
        r"aburr": "aburrimiento",
        r"ansi|nervi|miedo": "ansiedad_error",
        r"distra|dispers|concentr": "dispersion_rumiacion",
        r"no (?:soy capaz|puedo|sirvo)": "baja_autoeficacia",
    },
    "tipo_tarea": {
        r"ensayo": "ensayo",
        r"esquema": "esquema",
        r"borrador": "borrador",
        r"leer|lectura|paper": "lectura_tecnica",
        r"resum": "resumen",
        r"ejercicio|guia|problema": "resolver_problemas",
        r"laboratorio|protocolo": "protocolo_lab",
        r"prueba|alternativas|certamen": "mcq",
        r"presentacion|ppt": "presentacion",
        r"bug|error en el codigo": "bugfix",
        r"codigo|programa": "coding",
        r"corregir|ortografia": "proofreading",
    },
    "plazo": {
        r"\bhoy\b": "hoy",
        r"\bmanana\b|24 ?h": "<24h",
        r"semana": "esta_semana",
        r"\bmes\b": ">1_semana",
    },
    "fase": {
        r"idea": "ideacion",
        r"planific|organiz": "planificacion",
        r"revis": "revision",
        r"escribiendo|empece": "ejecucion",
    },
    "tiempo_bloque": {rf"\b{minutes} ?min": minutes for minutes in (10, 12, 15, 20, 25)},
}
NO_SUBJECT = frozenset({"esta", "este", "manana", "hacer", "todo"})


def kind_of(schema: dict[str, Any]) -> str:
    """Return what a schema asks for: `classifier`, `slots`, or `json` for any other."""
    return next((KIND_OF[name] for name in _names(schema) if name in KIND_OF), "json")


def message_of(asked: str) -> str:
    """Return the student's message in what is asked: alone, or as JSON on a line of its own."""
    for line in asked.splitlines():
        with contextlib.suppress(ValueError):
            match json.loads(line):
                case str(message) | {"message": str(message)}:
                    return message
    return asked


def answer(schema: dict[str, Any], text: str) -> Any:
    """Return JSON that follows `schema` and says something plausible about `text`."""
    hints: dict[str, Any] = {}
    if kind_of(schema) == "classifier":
        hints = VERDICT_CRISIS if CRISIS.search(_plain(text)) else VERDICT_BENIGN
    elif kind_of(schema) == "slots":
        hints = slots(text)
    return _fill(schema, hints, schema.get("$defs", {}))


def slots(text: str) -> dict[str, Any]:
    """Return the slots that keywords show; what they do not show is absent."""
    plain = _plain(text)
    found: dict[str, Any] = {}
    for slot, patterns in KEYWORDS.items():
        for pattern, value in patterns.items():
            if re.search(pattern, plain):
                found.setdefault(slot, value)
    words = re.findall(r"\b(?:para|de) ([^\W\d_]{4,})", text.lower())
    subjects = [word for word in words if _plain(word) not in NO_SUBJECT]
    if subjects:
        found["ramo"] = subjects[-1]
    return found


def _fill(schema: dict[str, Any], hint: Any, defs: dict[str, Any]) -> Any:
    schema, nullable = _resolved(schema, defs)
    if "enum" in schema:
        return _of_enum(schema["enum"], hint, nullable=nullable)
    kind = str(schema.get("type", "object")).lower()
    if kind == "object":
        return _object(schema, hint, defs)
    if hint is not None and not isinstance(hint, dict):
        return str(hint) if kind == "string" else hint
    if nullable:
        return None
    empty: dict[str, Any] = {"string": "", "boolean": False, "array": []}
    return empty.get(kind, schema.get("minimum", 0))


def _object(schema: dict[str, Any], hint: Any, defs: dict[str, Any]) -> dict[str, Any]:
    # A slot may be an object of its own that holds the value: a plain hint then goes to that.
    hints = hint if isinstance(hint, dict) else {"value": hint, "valor": hint, "confidence": 0.9}
    filled = {}
    for name, inner in schema.get("properties", {}).items():
        nested = hints if "properties" in _resolved(inner, defs)[0] and name not in hints else hints.get(name)
        filled[name] = _fill(inner, nested, defs)
    return filled


def _of_enum(values: list[Any], hint: Any, *, nullable: bool) -> Any:
    for value in values:
        if hint is not None and str(value) == str(hint):
            return value
    if nullable or None in values:
        return None
    return next((value for value in HARMLESS if value in values), values[0])


def _resolved(schema: dict[str, Any], defs: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """Return the schema itself behind references and unions, and whether it takes null."""
    if "$ref" in schema:
        return _resolved(defs[schema["$ref"].rsplit("/", 1)[-1]], defs)
    options = schema.get("anyOf")
    if options:
        real = [option for option in options if option.get("type") != "null"]
        return _resolved(real[0], defs)[0], len(real) < len(options)
    kind = schema.get("type")
    if isinstance(kind, list):
        real_kind = next((name for name in kind if name != "null"), "null")
        return {**schema, "type": real_kind}, "null" in kind
    return schema, bool(schema.get("nullable"))


def _names(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [name for item in schema for name in _names(item)]
    if not isinstance(schema, dict):
        return []
    properties = schema.get("properties", {})
    return [*properties, *_names(list(properties.values())), *_names(list(schema.get("$defs", {}).values()))]


def _plain(text: str) -> str:
    """Lower case without accents, as keywords are written; ñ becomes n."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
