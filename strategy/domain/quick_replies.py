"""Quick replies: what a chip says, what it sends, and what it means.

The ids are part of the wire contract and never change their meaning. A chip that comes back is understood
by its id alone; the same words typed by hand are understood by the readers of `extraction`, `outcomes`
and `commands`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from strategy.domain import countries

HELP_NOW = "ayuda.ahora"
"""The id of the chip that always leads to people and telephone numbers; handled before this app is asked."""

MeaningKind = Literal["slot", "outcome", "command", "intensity", "country"]


@dataclass(frozen=True, slots=True)
class QuickReply:
    """A chip: a stable id, a short label, and the sentence that stands in the chat when it was tapped."""

    id: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a chip does: sets slot `name`, reports an outcome, gives a command, tells an intensity 0–10, or
    says in which country (ISO 3166-1, empty for another one) the student is.
    """

    kind: MeaningKind
    name: str
    value: str | int | None = None


def _slot(id_: str, label: str, value: str, slot: str, means: str | int) -> tuple[QuickReply, Meaning]:
    return QuickReply(id_, label, value), Meaning("slot", slot, means)


def _command(id_: str, label: str, value: str) -> tuple[QuickReply, Meaning]:
    return QuickReply(id_, label, value), Meaning("command", id_)


def _outcome(name: str, label: str, value: str) -> tuple[QuickReply, Meaning]:
    return QuickReply(f"eval.{name}", label, value), Meaning("outcome", name)


_FEELINGS = (
    _slot("sentimiento.aburrimiento", "Aburrido/a", "Siento aburrimiento", "sentimiento", "aburrimiento"),
    _slot("sentimiento.frustracion", "Frustrado/a", "Siento frustración", "sentimiento", "frustracion"),
    _slot("sentimiento.ansiedad_error", "Ansioso/a", "Siento ansiedad", "sentimiento", "ansiedad_error"),
    _slot(
        "sentimiento.dispersion_rumiacion",
        "Distraído/a",
        "Me cuesta concentrarme",
        "sentimiento",
        "dispersion_rumiacion",
    ),
    _slot("sentimiento.desmotivado", "Desmotivado/a", "Me falta motivación", "sentimiento", "aburrimiento"),
    _slot("sentimiento.inseguro", "Inseguro/a", "Siento inseguridad", "sentimiento", "baja_autoeficacia"),
    _slot("sentimiento.abrumado", "Abrumado/a", "Siento agobio", "sentimiento", "ansiedad_error"),
)
_START = (
    _command("inicio.estudiar", "Estudiar", "Quiero estudiar"),
    _slot("tarea.ensayo", "Escribir", "Tengo que escribir un ensayo", "tipo_tarea", "ensayo"),
    _slot("tarea.lectura_tecnica", "Leer", "Tengo que leer material", "tipo_tarea", "lectura_tecnica"),
    _command("inicio.no_se", "No sé por dónde empezar", "No sé por dónde empezar"),
)
_TASKS = (
    _slot(
        "tarea.escrito", "Ensayo o informe", "Tengo que escribir un ensayo o informe", "tipo_tarea", "ensayo"
    ),
    _slot("tarea.mcq", "Prueba o examen", "Tengo que preparar una prueba", "tipo_tarea", "mcq"),
    _slot(
        "tarea.resolver_problemas",
        "Ejercicios",
        "Tengo que resolver ejercicios",
        "tipo_tarea",
        "resolver_problemas",
    ),
    _slot("tarea.lectura", "Lectura", "Tengo que leer un texto", "tipo_tarea", "lectura_tecnica"),
    _slot("tarea.resumen", "Resumen", "Tengo que hacer un resumen", "tipo_tarea", "resumen"),
    _slot(
        "tarea.presentacion",
        "Presentación",
        "Tengo que preparar una presentación",
        "tipo_tarea",
        "presentacion",
    ),
    _slot("tarea.coding", "Programar", "Tengo que programar", "tipo_tarea", "coding"),
    _slot(
        "tarea.proofreading", "Revisar un texto", "Tengo que revisar mi trabajo", "tipo_tarea", "proofreading"
    ),
    _slot("tarea.otro", "Otro proyecto", "Tengo que avanzar en un proyecto", "tipo_tarea", "otro"),
)
_MORE_TASKS = (
    _slot("tarea.esquema", "Esquema", "Tengo que hacer un esquema", "tipo_tarea", "esquema"),
    _slot("tarea.borrador", "Borrador", "Tengo que escribir un borrador", "tipo_tarea", "borrador"),
    _slot(
        "tarea.protocolo_lab", "Laboratorio", "Tengo que hacer un laboratorio", "tipo_tarea", "protocolo_lab"
    ),
    _slot("tarea.bugfix", "Arreglar un bug", "Tengo que arreglar un bug", "tipo_tarea", "bugfix"),
    _slot("sentimiento.neutral", "Normal", "Me siento neutral", "sentimiento", "neutral"),
)
_DEADLINES = (
    _slot("plazo.hoy", "Hoy", "Es para hoy", "plazo", "hoy"),
    _slot("plazo.24h", "Mañana", "Es para mañana", "plazo", "<24h"),
    _slot("plazo.esta_semana", "Esta semana", "Es para esta semana", "plazo", "esta_semana"),
    _slot("plazo.mas_de_1_semana", "Más de una semana", "Tengo más de una semana", "plazo", ">1_semana"),
)
_PHASES = (
    _slot("fase.ideacion", "Buscando ideas", "Estoy en la fase de ideación", "fase", "ideacion"),
    _slot("fase.planificacion", "Planificando", "Estoy en la fase de planificación", "fase", "planificacion"),
    _slot("fase.ejecucion", "Haciéndola", "Estoy en la fase de ejecución", "fase", "ejecucion"),
    _slot("fase.revision", "Revisando", "Estoy en la fase de revisión", "fase", "revision"),
)
_TIMES = tuple(
    _slot(f"tiempo.{minutes}", f"{minutes} min", f"Tengo {minutes} minutos", "tiempo_bloque", minutes)
    for minutes in (10, 12, 15, 20, 25)
)
_EVALUATION = (
    _outcome("ayudo", "Me ayudó", "Me ayudó"),
    _outcome("un_poco", "Un poco", "Un poco"),
    _outcome("no_ayudo", "No me ayudó", "No me ayudó"),
    _outcome("peor", "Quedé peor", "Quedé peor"),
    _outcome("no_probe", "No alcancé a probarla", "No alcancé a probarla"),
)
_COMMANDS = (
    _command("sesion.reiniciar", "Reiniciar", "Reiniciar"),
    _command("pregunta.saltar", "Prefiero no decirlo", "Prefiero saltarme esa pregunta"),
    _command("estrategia.por_que", "¿Por qué esto?", "¿Por qué esto?"),
    _command("estrategia.otra", "Dame otra estrategia", "Dame otra estrategia"),
    _command("bienestar.si", "Una pausa de bienestar", "Prefiero una pausa de bienestar"),
    _command("bienestar.listo", "Ya lo hice", "Ya hice el ejercicio"),
    _command("bienestar.no", "Volver a la tarea", "Prefiero volver a la tarea"),
    _command("turno.continuar", "El siguiente paso", "Sigamos con el siguiente paso"),
    _command("turno.pausa", "Una pausa", "Quiero una pausa"),
    _command("turno.cerrar", "Cerrar por hoy", "Quiero cerrar por hoy"),
    _command(HELP_NOW, "Necesito ayuda ahora", "Necesito ayuda ahora"),
)
_INTENSITIES = tuple(
    (QuickReply(f"intensidad.{n}", str(n), f"{n} de 10"), Meaning("intensity", "intensidad", n))
    for n in range(11)
)
_COUNTRIES = (
    *(
        (QuickReply(f"pais.{code}", name, f"Estoy en {name}"), Meaning("country", "pais", code))
        for code, name in countries.NAMES.items()
    ),
    (QuickReply("pais.otro", "Otro país", "Estoy en otro país"), Meaning("country", "pais", "")),
    _command("pais.saltar", "Prefiero no decirlo", "Prefiero no decir mi país"),
)

_ALL = (
    *_FEELINGS,
    *_START,
    *_TASKS,
    *_MORE_TASKS,
    *_DEADLINES,
    *_PHASES,
    *_TIMES,
    *_EVALUATION,
    *_COMMANDS,
    *_INTENSITIES,
    *_COUNTRIES,
)
BY_ID: Mapping[str, QuickReply] = {chip.id: chip for chip, _ in _ALL}
_MEANINGS: Mapping[str, Meaning] = {chip.id: means for chip, means in _ALL}


def meaning(id_: str | None) -> Meaning | None:
    """Return what the chip of that id means; None for an id that no chip has."""
    return _MEANINGS.get(id_) if id_ else None


def country_of(id_: str | None) -> str | None:
    """Return the country that a chip names, empty for another one; None for a chip that names none."""
    means = meaning(id_)
    return str(means.value) if means is not None and means.kind == "country" else None


def chips(*ids: str) -> tuple[QuickReply, ...]:
    """Return the chips of these ids, in this order."""
    return tuple(BY_ID[id_] for id_ in ids)


def _ids(pairs: tuple[tuple[QuickReply, Meaning], ...]) -> tuple[str, ...]:
    return tuple(chip.id for chip, _ in pairs)


FEELINGS = chips(*_ids(_FEELINGS))
START = chips(*_ids(_START))
STUDY = chips("tarea.mcq", "tarea.resolver_problemas", "tarea.lectura", "tarea.resumen", "pregunta.saltar")
TASKS = chips(*_ids(_TASKS), "pregunta.saltar")
DEADLINES = chips(*_ids(_DEADLINES), "pregunta.saltar")
PHASES = chips(*_ids(_PHASES), "pregunta.saltar")
OUTCOMES = chips(*_ids(_EVALUATION))
EVALUATION = (*OUTCOMES, BY_ID["estrategia.por_que"])
EVALUATION_OR_REST = (*OUTCOMES, BY_ID["bienestar.si"])
EXPLAINED = (*OUTCOMES, BY_ID["estrategia.otra"])
AFTER_SUCCESS = chips("turno.continuar", "turno.pausa", "turno.cerrar")
INTENSITY = (*chips(*_ids(_INTENSITIES)), BY_ID["bienestar.no"])
PERSON = chips(HELP_NOW, "bienestar.no", "turno.cerrar")
GOODBYE = chips("sesion.reiniciar")
CARE = chips(HELP_NOW, "bienestar.si", "inicio.estudiar", "turno.cerrar")
COUNTRIES = chips(*_ids(_COUNTRIES))
QUESTIONS: Mapping[str, tuple[QuickReply, ...]] = {"tipo_tarea": TASKS, "plazo": DEADLINES, "fase": PHASES}
