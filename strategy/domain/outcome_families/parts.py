"""One kind of language that reports an outcome, and the words that several kinds share."""

import re
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["ayudo", "un_poco", "no_ayudo", "peor", "no_probe"]
OUTCOMES: tuple[Outcome, ...] = ("ayudo", "un_poco", "no_ayudo", "peor", "no_probe")


@dataclass(frozen=True, slots=True)
class Family:
    """Words that report one outcome, with examples that must and must not be read so.

    `alone` holds words that mean it only when the message says nothing else.
    """

    outcome: Outcome
    pattern: re.Pattern[str]
    alone: re.Pattern[str] | None
    says: tuple[str, ...]
    not_says: tuple[str, ...]


FEELS = (
    r"(?:ansios[oa]|nervios[oa]|agobiad[oa]|frustrad[oa]|estresad[oa]|abrumad[oa]|angustiad[oa]"
    r"|trist[e]|mal|perdid[oa]"
    r"|bajonead[oa]|desanimad[oa]|desesperad[oa]|ahogad[oa]|alterad[oa]"
    r"|enredad[oa]|confundid[oa]|bloquead[oa]|cansad[oa]|asustad[oa]|enojad[oa]|desmotivad[oa]"
    r"|insegur[oa]|ansiedad"
    r"|nervios|estres|angustia|miedo|rabia|frustracion|agobio|pena|dud[a]s)"
)
BETTER = (
    r"(?:mejor|bien|genial|excelente|super|increible|bacan|barbaro|joya|perfecto|buen[oa]|la raja|de lujo"
    r"|tranqui"
    r"|filete|chido|enfocad[oa]|concentrad[oa]|relajad[oa]|tranquil[oa]|calmad[oa]|aliviad[oa]|animad[oa]"
    r"|content[oa]|feliz|motivad[oa]|livian[oa]|alegre|segur[oa]|lucid[oa]|list[oa])"
)

UNWELL = (
    r"(?:ansiedad|angustia|estres|agobio|panico|bajon|ataque|crisis|llanto|miedo|pena|rabia|culpa|depre\w*"
    r"|nervios?|desesperacion|taquicardia|frustracion|impotencia|tristeza|nudo|jaqueca)"
)
"""What comes over somebody."""
CENTRED = (
    r"(?:enfocad|concentrad|relajad|motivad|animad|centrad|despejad|ordenad|organizad|encaminad|aliviad"
    r"|calmad|descansad|aterrizad|preparad|decidid|avanzad|confiad|inspirad|activad|conectad|entretenid"
    r"|adelantad|destrabad|desbloquead|desestresad)"
)
"""Participles that tell of something good; of the others, more is worse."""
LAZY = r"(?:flojera|lata|paja|pereza|hueva|fiaca|palo|sueño|cansancio|desgana|desgano|galvana|ladilla)"
TOO_MUCH = (
    r"(?:larg|dificil|complicad|teoric|basic|obvi|ambigu|extens|repetitiv|agotador|cansador|abstract|confus"
    r"|enredad|aburrid|later|fome|infantil|tedios|pesad|complej"
    r"|vag|general|lent|forzad|rar|tont|dens|etern|engorros|latos|rebuscad|cuesta arriba)"
)
DID = (
    r"(?:logre|hice|pude|saque|termine|salio|avance|resulto|sirvio|ayudo|funciono|parti|acabe|consegui"
    r"|arranque|escribi|resolvi|empece)"
)
HELPED = (
    r"(?:ayud(?:o|a|ado|aron|ara|e)|sirv(?:io|e|ieron|en|a|iera)|servido|funciona?(?:o|ado|aba|e|n)?"
    r"|funcionaron|func[oa]|result(?:o|a|ado|e)|jal[oa]|jalaron|aport(?:o|a|ado)|cund(?:io|e)"
    r"|rind(?:io|e)|rendido|lat(?:io|e)|cop[oa]|tinc[oa]|enganch[oa]|prend(?:io|e)|convenc(?:io|e)"
    r"|cuaj[oa]|cambi(?:o|a|ado)|motiv[oa]|calm[oa]|relaj[oa]|sum[oa])"
)
