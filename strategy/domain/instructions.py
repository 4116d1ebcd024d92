"""The context block that is injected into the coach's prompt.

What was decided, in words for a language model.
"""

from collections.abc import Mapping

from strategy.domain import labels
from strategy.domain.plan import Plan
from strategy.domain.rules import opening_minutes, why

PROMPT_VERSION = "flou-contexto/1.2.0"

LONGEST = 90
"""Words of an answer; every answer stays below."""

LONGEST_CARE = 60
"""Words of an answer in safe mode."""

MODES: Mapping[str, str] = {
    "ENTUSIASTA": "Anima a producir y a probar; valora avanzar por sobre hacerlo perfecto.",
    "VIGILANTE": "Acompaña con cuidado y precisión; valora revisar bien por sobre ir rápido.",
}

LEVELS: Mapping[str, str] = {
    "ABSTRACTO": "Parte por el sentido: pide que el estudiante diga con sus palabras qué quiere lograr.",
    "CONCRETO": "Solo pasos concretos y observables; nada de porqués generales.",
    "MIXTO": "Los primeros {open} minutos en modo ABSTRACTO (qué quiere lograr); "
    "los {rest} minutos restantes en modo CONCRETO (hacerlo). Sigue solo esta indicación de nivel.",
}

TONES: Mapping[str, str] = {
    "urgente": "Hay poco tiempo: sé breve y ve a lo que más rinde.",
    "calma": "Tono calmado; baja la exigencia y no hables de riesgos.",
    "primera_victoria": "Busca una primera victoria pequeña; no des discursos sobre la utilidad de la tarea.",
    "acotar": "Acota mucho: una sola cosa a la vez.",
    "relevancia_propia": "Que el sentido lo encuentre el estudiante; no se lo expliques tú.",
    "cambiar_ruta": "Reconoce el esfuerzo y propone otra ruta, no más insistencia.",
    "nombrar_emocion": "Nombra la emoción con las palabras del estudiante antes de proponer nada.",
    "cerrar_con_si_entonces": "Cierra con un plan de la forma «si pasa X, entonces hago Y».",
}

KINDS: Mapping[str, str] = {
    "greet": (
        "Saluda en una o dos frases, preséntate como Flou y pregunta cómo llega hoy o qué tiene pendiente."
    ),
    "ask": "Haz una sola pregunta, corta y amable, para saber {question}. No propongas estrategia todavía.",
    "strategy": (
        "Propón solo la estrategia indicada, adaptada a su tarea y al tiempo, y pregunta si la prueba ahora."
    ),
    "next_step": "Le sirvió un poco: sigue con la misma estrategia y propón solo el siguiente micropaso.",
    "tiny_start": "No alcanzó a probarla; no es un fracaso. Propón partir con solo dos minutos de ella.",
    "close": "Le ayudó: celebra el avance concreto y ofrece seguir con otro micropaso, una pausa o cerrar.",
    "wellbeing": "Deja la tarea un momento: propone el ejercicio indicado y pide un número de 0 a 10.",
    "person": (
        "Lo anterior no está ayudando: sugiere con calidez hablar con una persona, como bienestar "
        "estudiantil."
    ),
    "explain": "Explica en dos frases sencillas por qué esta estrategia, usando las razones indicadas.",
    "care": (
        "Escucha y acompaña: responde a lo que dice, con calidez, y pregúntale cómo está o quién está con "
        "ella o él. No propongas estrategias, tareas ni metas."
    ),
    "talk": (
        "Responde a lo que dice sobre la estrategia en curso, sin cambiarla, y recuérdale el paso que toca."
    ),
    "aside": (
        "Lo que dijo va aparte ({topic}): respóndelo en una o dos frases, con honestidad y sin inventar, y "
        "vuelve con una pregunta a lo que estaban haciendo."
    ),
}

TOPICS: Mapping[str, str] = {
    "thanks": "da las gracias",
    "yes": "acepta lo propuesto: anímale a partir ahora y a contarte después",
    "unclear": (
        "no entendió el paso; no es un fracaso: dilo de nuevo con palabras más simples y un ejemplo corto de "
        "su tarea, solo ese paso"
    ),
    "who": "pregunta qué eres: Flou, un programa que acompaña el estudio y usa un modelo de lenguaje",
    "human": "pregunta si eres una persona: no, eres un programa que usa un modelo de lenguaje",
    "can": "pregunta qué puedes hacer: estrategias cortas y pausas; no haces la tarea en su lugar",
    "private": "pregunta quién lee esto: se guarda cifrado y personal autorizado puede abrirlo con un motivo",
    "complaint": "se queja de ti: recíbelo sin defenderte y ofrece cambiar de ruta",
    "work": "pide que hagas su trabajo: no lo haces, y ayudas a sacar el primer pedazo",
    "joke": "pide un chiste",
    "off_topic": "pregunta algo que no es de estudio: di que no lo sabes",
}

QUESTIONS: Mapping[str, str] = {
    "tipo_tarea": "qué tipo de tarea tiene que hacer",
    "plazo": "para cuándo es",
    "fase": "en qué va: buscando ideas, planificando, haciéndola o revisando",
}


def context_block(plan: Plan) -> str:
    """Return the block of one turn; its first lines are those of the original design, byte for byte."""
    decision = plan.decision
    lines = [
        "[INSTRUCCIONES ESTRATÉGICAS DEL SISTEMA]",
        f"1. TU MODO OPERATIVO: {decision.modo}",
        f"2. TU NIVEL DE DETALLE: {decision.nivel}",
        f"3. TIEMPO DISPONIBLE: {decision.tiempo_disponible} minutos",
        "",
        "[DATOS DEL USUARIO]",
        *_user(plan),
        *_strategy(plan),
        "",
        "[QUÉ HACER EN ESTE MENSAJE]",
        *(f"- {line}" for line in _task_of_turn(plan)),
    ]
    return "\n".join(lines)


def _user(plan: Plan) -> list[str]:
    slots = plan.slots
    lines = [
        f"- Sentimiento: {labels.feeling(slots) or 'no lo ha dicho'}",
        f"- Tarea: {labels.task(slots) or 'no la ha dicho'}",
    ]
    if slots.fase:
        lines.append(f"- Fase: {labels.PHASES.get(slots.fase, slots.fase)}")
    if slots.plazo:
        lines.append(f"- Plazo: {labels.DEADLINES.get(slots.plazo, slots.plazo)}")
    return lines


def _strategy(plan: Plan) -> list[str]:
    if plan.exercise is not None:
        steps = [f"{n}. {step}" for n, step in enumerate(plan.exercise.pasos, 1)]
        title = f"Nombre: {plan.exercise.nombre} ({plan.exercise.minutos} minutos)"
        return ["", "[EJERCICIO ELEGIDO]", title, *steps]
    if plan.strategy is None:
        return []
    steps = [f"{n}. {step}" for n, step in enumerate(steps_of(plan), 1)]
    title = f"Nombre: {plan.strategy.nombre} (bloque de {plan.minutes} minutos)"
    return ["", "[ESTRATEGIA ELEGIDA]", title, *steps, f"Producto: {plan.strategy.producto}"]


def steps_of(plan: Plan) -> tuple[str, ...]:
    """Return the steps of the strategy, with the opening of a mixed block as long as that block wants it."""
    steps = plan.strategy.pasos if plan.strategy else ()
    opening = f"{opening_minutes(plan.minutes)} minutos:"
    return (
        (steps[0].replace("2′:", opening), *(step.replace("′:", " minutos:") for step in steps[1:]))
        if steps
        else ()
    )


def _task_of_turn(plan: Plan) -> list[str]:
    decision = plan.decision
    asked = QUESTIONS.get(plan.question or "", "qué necesita")
    opening = opening_minutes(plan.minutes)
    lines = [KINDS[plan.kind].format(question=asked, topic=TOPICS.get(plan.topic, "otra cosa"))]
    if (plan.kind == "next_step" or plan.topic == "unclear") and plan.strategy is not None:
        lines.append(f"Micropaso que toca: {micro_step(plan)}")
    if plan.kind == "explain":
        lines.extend(f"Razón: {reason}." for reason in why(decision))
    if plan.kind in {"strategy", "next_step", "tiny_start", "talk"}:
        lines.append(MODES[decision.modo])
        lines.append(LEVELS[decision.nivel].format(open=opening, rest=max(plan.minutes - opening, 1)))
        lines.extend(TONES[name] for name in decision.modificadores)
        lines.append(f"La acción tiene que caber en {plan.minutes} minutos.")
        lines.extend(_rounds(plan))
    return lines


def _rounds(plan: Plan) -> list[str]:
    """Return how a longer time divides: offered, never insisted on."""
    if not plan.rounds:
        return []
    total = plan.decision.tiempo_disponible
    parts = [f"{work} de trabajo" + (f", {rest} de pausa" if rest else "") for work, rest in plan.rounds]
    return [f"Tiene {total} minutos en total: ofrécele, sin insistir, seguir así: {', '.join(parts)}."]


def micro_step(plan: Plan) -> str:
    """Return the one step of the strategy that is next."""
    steps = steps_of(plan)
    return steps[plan.step % len(steps)] if steps else ""
