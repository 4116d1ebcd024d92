"""What a student reads of blocks and check-ins."""

from typing import Final

CARE: Final = "Gracias por contarnos cómo estás. Si quieres hablar con alguien, estamos aquí."
INVITE: Final = "¿Cómo estás hoy? Cuéntanos cuando quieras."
BACK: Final = "Qué bueno leerte. Hoy también cuenta."
_ONE: Final = "Hoy te diste un momento. Con eso basta."
BLOCK_CONFLICT: Final = "Ese bloque ya se inició con otros datos."
LEVEL: Final = "Elige un número entero del 1 al 6."
MINUTES: Final = "Elige 10, 12, 15, 20, 25, 30, 45, 60 o 90 minutos."
IDENTIFIER: Final = "Debe ser un UUID."


def streak_words(streak: int, *, checked_in: bool, before: bool) -> str:
    """Return what is said with a streak of so many days; a day that was missed is nobody's fault.

    `checked_in` says whether today has a check-in, `before` whether there was one on any other day.
    """
    if not checked_in:
        return INVITE
    if streak > 1:
        return f"Llevas {streak} días seguidos dándote este momento. Si un día no puedes, no pasa nada."
    return BACK if before else _ONE


def reminder(strategy: str, minutes: int, *, completed: bool) -> str:
    """Return the question that follows a block; `strategy` is the name of what was tried, "" if unknown."""
    ended = f"Terminó tu bloque de {minutes} minutos." if completed else "Hasta aquí llegó tu bloque."
    return f"{ended} ¿Cómo te fue con «{strategy}»?" if strategy else f"{ended} ¿Cómo te fue?"
