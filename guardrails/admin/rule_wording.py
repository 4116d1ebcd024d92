"""What staff reads when a rule of theirs does not stand its checks."""

from typing import Final

from guardrails.domain.staff_rules import (
    MAX_ENABLED,
    MAX_EXAMPLE_CHARS,
    MAX_EXAMPLES,
    MAX_PATTERN,
    Fault,
    Problem,
)

# The field of the form that an error stands at, and its words; {about} is the line or the compiler's message.
_ERRORS: Final[dict[Fault, tuple[str, str]]] = {
    "empty": ("pattern", "Escribe un patrón."),
    "too_long": ("pattern", f"El patrón tiene {{about}} caracteres; el máximo es {MAX_PATTERN}."),
    "not_plain": (
        "pattern",
        "Escribe el patrón en minúsculas, sin tildes ni guion bajo (la ñ se queda): así se leen.",
    ),
    "syntax": (
        "pattern",
        "El patrón no compila: {about}. RE2 no admite (?=…), (?!…), (?<=…) ni referencias como \\1.",
    ),
    "too_large": (
        "pattern",
        "El patrón es demasiado grande al compilarlo ({about} instrucciones): baja las repeticiones {{m,n}}.",
    ),
    "matches_nothing": (
        "pattern",
        "El patrón calza con un texto vacío: alguna parte tiene que ser obligatoria.",
    ),
    "severity": (
        "severity",
        "La gravedad {about} no corresponde al tipo: A va de 1 a 5, B es 0 o 1, X e I son 0.",
    ),
    "risk": ("risk", "Una regla de tipo A tiene que decir de qué riesgo se trata."),
    "examples": (
        "says",
        f"Entre ambas listas caben {MAX_EXAMPLES} ejemplos de hasta {MAX_EXAMPLE_CHARS} caracteres.",
    ),
    "no_says": ("says", "Escribe al menos un mensaje que la regla deba encontrar."),
    "unsaid": ("says", "La regla no encuentra su propio ejemplo: «{about}»."),
    "lowered": (
        "says",
        "La regla encuentra «{about}», pero el contexto (negación, pasado, ficción o broma) lo atenúa.",
    ),
    "not_spared": ("not_says", "La regla encuentra lo que no debe encontrar: «{about}»."),
    "benign": ("pattern", "La regla encuentra una frase inofensiva del conjunto fijo: «{about}»."),
    "silences": ("pattern", "La regla haría callar una señal de riesgo: «{about}»."),
}
FULL: Final = f"Ya hay {MAX_ENABLED} reglas activas, el máximo. Desactiva una antes de activar otra."
TAKEN: Final = "Alguien acaba de guardar una regla con ese identificador."


def error(problem: Problem) -> tuple[str, str]:
    """Return the form's field that a problem stands at, and its words."""
    field, words = _ERRORS[problem.fault]
    return field, words.format(about=problem.about)
