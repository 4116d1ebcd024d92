"""The reviewed words of a crisis card, and what must never stand in them.

The packaged wording seeds the table that staff edits, and stands in for it when it cannot be read. Numbers
and addresses never stand in wording: they come from the table of resources alone, where they are dated.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from guardrails.domain.decide import Level
from guardrails.domain.normalise import fold

PACKAGED_VERSION: Final = 1
MAX_STEPS: Final = 5

# Characters, from one that says something to one that still fits a phone's screen beside the lines.
LENGTHS: Final[Mapping[str, tuple[int, int]]] = {
    "title": (5, 80),
    "message": (40, 600),
    "question": (10, 160),
    "brief": (20, 300),
}
STEP_LENGTH: Final = (5, 140)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a card of a level says; `version` names it in the card and in the case's history.

    `country` is ISO 3166-1, empty for the wording of everywhere. `reviewed_by` is the clinician who signed
    it, empty until one does. `brief` is the whole text of the reminder that follows a full card.
    """

    level: Level
    title: str
    message: str
    question: str
    steps: tuple[str, ...]
    brief: str
    version: str
    country: str = ""
    reviewed_by: str = ""

    @property
    def text(self) -> str:
        """Return the whole as one text, for who shows nothing else."""
        return " ".join((self.message, *self.steps, self.question))


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Something that a card never says: the pattern over folded text, and its proof."""

    id: str
    pattern: re.Pattern[str]
    problem: str
    says: tuple[str, ...]
    not_says: tuple[str, ...] = ()


def _never(
    id_: str, pattern: str, problem: str, says: tuple[str, ...], not_says: tuple[str, ...]
) -> Forbidden:
    return Forbidden(id_, re.compile(pattern), problem, says, not_says)


# guardrails.md, Staff review, "Never"; Crisis resources.
FORBIDDEN: Final = (
    _never(
        "number",
        r"[*#]\s*\d|\d(?:[\s().-]?\d){2,}",
        "No escribas números de teléfono: se muestran los de la tabla de recursos, que están verificados.",
        ("Llama al 131.", "Marca *4141", "Escribe al 55 5259 8121"),
        ("Puedes llamar al primer número de esta tarjeta.", "Cuenta hasta 10."),
    ),
    _never(
        "address",
        r"https?:|www\.|\b[\w-]+\.(?:com|org|net|cl|mx|ar|co|pe|es|uy|gob|edu)\b|@\w",
        "No escribas direcciones: se muestran las de la tabla de recursos.",
        ("Entra a findahelpline.com", "Escribe a ayuda@ejemplo.org"),
        ("Aquí abajo hay un directorio.",),
    ),
    _never(
        "confidential",
        r"confidencial|\bsecreto|entre (?:nosotros|tu y yo|vos y yo)|"
        r"nadie (?:mas )?(?:lo |se )?(?:va a )?(?:sabra|saber|enterara|enterar|vera)|"
        r"no (?:se )?(?:lo )?(?:le )?(?:voy a |vamos a )?(?:dire|diremos|contare|contaremos|contar|decir)"
        r"(?:selo)? a nadie",
        "No prometas confidencialidad: el equipo ve que hubo una alerta.",
        ("Esto es confidencial.", "Queda entre nosotros.", "Nadie se enterará.", "No se lo diré a nadie."),
        ("No tienes que cargarlo a solas.", "¿Hay alguien de confianza contigo?"),
    ),
    _never(
        "all_will_be_well",
        r"\b(?:todo|esto|vas a|va a) (?:va a |se va a |se )?(?:estar|estara|salir|saldra|solucionara|"
        r"solucionar|arreglara|arreglar|pasara|pasar) ?(?:bien|mejor|pronto)?|"
        r"\b(?:te|les?) (?:lo )?(?:prometo|prometemos|aseguro|aseguramos|garantizo|garantizamos)|"
        r"te vas a sentir mejor|te sentiras mejor",
        "No prometas que todo saldrá bien ni resultados.",
        ("Todo va a estar bien.", "Vas a estar bien.", "Te prometo que mejora.", "Te sentirás mejor."),
        ("Siento mucho que estés pasando por esto.", "Tu seguridad es lo primero."),
    ),
    _never(
        "watched",
        r"(?:te |lo |este chat )?(?:estamos|estoy|esta) (?:viendo|leyendo|mirando|monitoreando|vigilando|"
        r"observando)|(?:alguien|una persona|un profesional|nuestro equipo) (?:te )?"
        r"(?:lee|leera|ve|mira|revisa|contactara|llamara|escribira)",
        "No digas que alguien está leyendo o que va a contactar: nadie lee el chat en tiempo real.",
        ("Te estamos leyendo.", "Nuestro equipo te contactará.", "Alguien te lee ahora."),
        ("Hay personas preparadas para escucharte.", "Busca a una persona cerca."),
    ),
    _never(
        "diagnosis",
        r"diagnos|\b(?:tienes|sufres(?: de)?|padeces|es|parece) (?:una? )?(?:\w+ )?"
        r"(?:depresion|trastorno|ansiedad|bipolar\w*|psicosis|enfermedad)",
        "No diagnostiques.",
        ("Tienes depresión.", "Esto parece un trastorno.", "Un diagnóstico ayudaría."),
        ("Lo que sientes importa.",),
    ),
    _never(
        "told",
        r"(?:avisare|avisaremos|llamare|llamaremos|contare|contaremos|informare|informaremos|"
        r"vamos a (?:avisar|llamar|informar)|voy a (?:avisar|llamar|informar)) (?:a )?"
        r"(?:la |tu |tus |el |los |las )?(?:policia|carabineros|familia|padres|profesor\w*|universidad)",
        "Flou no llama a la policía ni avisa a la familia o a docentes por su cuenta: no lo anuncies.",
        ("Llamaremos a la policía.", "Vamos a avisar a tu familia."),
        ("Puedes llamar a alguien de tu familia.",),
    ),
    _never(
        "method",
        r"(?:como|con que) (?:lo )?(?:piensas|planeas|pensaste|planeaste|harias|vas a hacer|ibas a hacer)|"
        r"\b(?:metodo|pastillas?|sobredosis|soga|cuchillo|navaja|pistola|veneno|cortarte|ahorcar\w*|"
        r"colgarte|saltar|puente|balcon)\b",
        "No preguntes por métodos ni los nombres.",
        ("¿Cómo piensas hacerlo?", "Aleja las pastillas.", "¿Qué método pensaste?"),
        ("Aléjate de aquello con lo que alguien podría salir herido.",),
    ),
    _never(
        "end",
        r"(?:cerrare|cerraremos|terminare|terminaremos|bloqueare|bloquearemos|voy a cerrar|"
        r"vamos a cerrar|no puedo seguir) (?:esta |este |la |el |tu )?"
        r"(?:chat|conversacion|cuenta|conversando|hablando|escribiendo)",
        "No anuncies el fin de la conversación: el chat sigue abierto.",
        ("Cerraremos esta conversación.", "No puedo seguir conversando."),
        ("Sigo aquí para conversar.",),
    ),
    _never(
        "cheer",
        r"\brachas?\b|[\U0001f000-\U0001faff\u2600-\u27bf]",
        "Sin emojis ni rachas en una tarjeta de crisis.",
        ("Sigue tu racha.", "Ánimo 💪"),
        ("Estoy aquí.",),
    ),
)
_SAYS_WHAT_FLOU_IS = re.compile(r"programa\b.*\bno (?:soy |es )?una persona", re.DOTALL)


def problems(wording: Wording) -> dict[str, list[str]]:
    """Return what keeps a wording from being shown, in Spanish by field; empty when nothing does."""
    found: dict[str, list[str]] = {}
    for name, problem in _problems(wording):
        found.setdefault(name, []).append(problem)
    return found


def _problems(wording: Wording) -> Iterator[tuple[str, str]]:
    for name, bounds in LENGTHS.items():
        text = getattr(wording, name)
        yield from ((name, problem) for problem in _of_text(text, bounds))
    if not 0 < len(wording.steps) <= MAX_STEPS:
        yield "steps", f"Escribe entre 1 y {MAX_STEPS} pasos, uno por línea."
    for step in wording.steps:
        yield from (("steps", problem) for problem in _of_text(step, STEP_LENGTH))
    for name in ("question", "brief"):
        if getattr(wording, name).count("¿") != 1:
            yield name, "Haz exactamente una pregunta."
    if "¿" in wording.message or any("¿" in step for step in wording.steps):
        yield "message", "La única pregunta va en su propio campo."
    if not _SAYS_WHAT_FLOU_IS.search(fold(wording.message)):
        yield "message", "Di que Flou es un programa y no una persona."


def _of_text(text: str, bounds: tuple[int, int]) -> Iterator[str]:
    shortest, longest = bounds
    if not text.strip():
        yield "Falta el texto."
    elif not shortest <= len(text) <= longest:
        yield f"Escribe entre {shortest} y {longest} caracteres; tiene {len(text)}."
    folded = fold(text)
    yield from (rule.problem for rule in FORBIDDEN if rule.pattern.search(folded))


_WHAT_FLOU_IS = "Soy un programa de apoyo al estudio, no una persona ni un servicio de emergencia"


def _packaged(level: Level, **words: Any) -> Wording:
    return Wording(level=level, version=f"{level}/packaged.{PACKAGED_VERSION}", **words)


PACKAGED: Final[Mapping[Level, Wording]] = {
    "support": _packaged(
        "support",
        title="No tienes que pasar por esto a solas",
        message=(
            "Gracias por contarme cómo estás; lo que sientes importa. "
            f"{_WHAT_FLOU_IS}, y hay personas preparadas para escucharte si en algún momento lo necesitas."
        ),
        question="¿Has tenido pensamientos de hacerte daño o de no querer vivir?",
        steps=("Puedes escribir o llamar a alguien de confianza y contarle cómo estás.",),
        brief=(
            "Sigo aquí para conversar. Si te hace falta, estas personas pueden escucharte. ¿Cómo estás ahora?"
        ),
    ),
    "high": _packaged(
        "high",
        title="Hay personas que pueden acompañarte ahora",
        message=(
            "Siento mucho que estés pasando por esto, y me alegra que lo hayas escrito. No tienes que "
            f"cargarlo a solas. {_WHAT_FLOU_IS}: aquí abajo hay personas preparadas para acompañarte ahora."
        ),
        question="¿Hay alguien de confianza que pueda estar contigo en este momento?",
        steps=(
            "Llama o escribe a una de estas líneas, aunque no sepas qué decir.",
            "Busca a alguien que pueda quedarse contigo un rato.",
        ),
        brief=(
            "Lo que te pasa sigue siendo lo importante. Estas personas pueden acompañarte ahora. "
            "¿Quieres llamar a alguien?"
        ),
    ),
    "imminent": _packaged(
        "imminent",
        title="Tu seguridad es lo primero",
        message=(
            f"Lo que escribes me preocupa, y tu seguridad es lo primero. {_WHAT_FLOU_IS}; quienes atienden "
            "estas líneas sí pueden ayudarte."
        ),
        question="¿Estás en un lugar seguro en este momento?",
        steps=(
            "Si hay peligro ahora, llama al número de emergencias.",
            "Si puedes, aléjate de aquello con lo que alguien podría salir herido.",
            "Busca a una persona cerca y dile que necesitas compañía.",
        ),
        brief="Tu seguridad sigue siendo lo primero. Si hay peligro, llama ahora. ¿Estás en un lugar seguro?",
    ),
}
