"""How a message that is no crisis is met: as any other, warmly, calmly once, or declined with an alternative.

The classifier says what kind of message it is; while no model answers, the small reading of `toxicity` does.
An insult to oneself is a matter of support and never toxic. The words are Flou's and fixed: no model is asked
for a refusal.
"""

from dataclasses import dataclass
from typing import Final, Literal

from guardrails.domain import toxicity
from guardrails.domain.classifier import Toxicity
from guardrails.domain.decide import Screening

Manner = Literal["usual", "warm", "calm", "decline"]
Declined = Literal["harassment", "hate", "threat", "sexual", "injection"]

CALM: Final = (
    "Noto que esto te tiene con rabia, y está bien que me lo digas. Sigo aquí para ayudarte a avanzar.\n\n"
)
WARM: Final = (
    "Eso que te dices duele, y un tropiezo no dice lo que vales. Si quieres, cuéntame cómo estás.\n\n"
)
DECLINED: Final[dict[Declined, str]] = {
    "harassment": (
        "En eso no te voy a ayudar: es hacerle daño a alguien. Si hay un conflicto con esa persona, puedo "
        "ayudarte a pensar qué decirle con calma o a quién pedirle ayuda en tu universidad. ¿Qué pasó?"
    ),
    "hate": (
        "En eso no te voy a ayudar: no escribo nada que rebaje a un grupo de personas. Si es un trabajo, "
        "puedo ayudarte a plantear el tema con fuentes y con respeto. ¿Qué te pidieron exactamente?"
    ),
    "threat": (
        "Con amenazas no te puedo ayudar, aunque se nota que hay mucha rabia. Date un momento antes de hacer "
        "algo. Si alguien corre peligro, toca «Necesito ayuda ahora». ¿Quieres contarme qué pasó?"
    ),
    "sexual": (
        "De eso no hablo: aquí te acompaño con tus estudios. ¿Retomamos lo que tienes pendiente? Dime qué "
        "tarea es y cuánto tiempo tienes."
    ),
    "injection": (
        "Eso no lo puedo hacer: no muestro ni cambio mis instrucciones, no veo datos de otras personas y no "
        "rindo pruebas por ti. Sí puedo ayudarte a preparar lo que viene. ¿Qué tienes pendiente?"
    ),
}


@dataclass(frozen=True, slots=True)
class Conduct:
    """How a message is met; `text` is the whole answer when it is declined, else what stands before it."""

    manner: Manner
    text: str = ""


def meet(text: str, screening: Screening, *, calmed: bool) -> Conduct:
    """Return how a message is met that is not an alert; `calmed` says that an insult was answered lately."""
    reading = toxicity.read(text)
    kind: Toxicity = screening.toxicity if screening.screened else reading.category
    match kind:
        case "harassment" | "hate" | "threat" | "sexual":
            return Conduct("decline", DECLINED[kind])
        case "insult_bot" | "venting" | "none":
            pass
    if screening.injection:
        return Conduct("decline", DECLINED["injection"])
    if reading.handling == "support":
        # The card of a warm question has said as much already.
        return Conduct("warm", "" if screening.action == "support" else WARM)
    if kind == "insult_bot" and not calmed:
        return Conduct("calm", CALM)
    return Conduct("usual")
