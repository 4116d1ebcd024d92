"""Secrets: passwords that are announced, and keys that are known by their shape."""

import re
from typing import Final

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always

_WORD: Final = (
    r"(?:clave|contrasena|contra|password|passwd|pass|pwd|psw|passphrase|token|api[ _-]?key|apikey|"
    r"secret(?:[ _]?key)?|"
    r"access[ _]key|codigo de (?:verificacion|acceso|seguridad))"
)
# "La clave de la materia", "la clave de la pregunta 3": a code of the course.
_OF_A_COURSE: Final = re.compile(
    r"\b(?:clave|codigo|token)s? (?:de |del |para )(?:la |el |las |los )?(?:materia|curso|ramo|"
    r"asignatura|pregunta|prueba|"
    r"alternativas?|respuestas?|examen|carrera|unidad|salon|exito|ejercicio)"
)


def _secret(candidate: Candidate) -> Kind | None:
    """Believe a secret only with letters and digits in it: `la clave es estudiar` is advice."""
    mixed = re.search(r"[a-z]", candidate.value) and re.search(r"\d", candidate.value)
    return "SECRET" if mixed and not _OF_A_COURSE.search(candidate.before) else None


RULES: Final = (
    Rule(
        id="key.shape",
        pattern=(
            r"(?<![\w-])(?P<v>sk-[\w-]{16,}|aiza[\w-]{30,}|gh[opusr]_\w{20,}|github_pat_\w{20,}|"
            r"akia[0-9a-z]{16}|"
            r"xox[abps]-[\w-]{10,}|eyj[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]+)?|hf_\w{20,}|glpat-[\w-]{16,})"
        ),
        judge=always("SECRET"),
        anchors=("sk-", "aiza", "gh", "akia", "xox", "eyj", "hf_", "glpat"),
        says=(("usé sk-abc123def456ghi789jkl y falla", "sk-abc123def456ghi789jkl"),),
        not_says=("el modelo sk-learn",),
    ),
    Rule(
        id="key.named",
        pattern=(
            rf"\b{_WORD}\b(?:[ ]+(?!es\b|era\b)[a-z]+){{0,5}}?[\"' ]*(?:[ ](?:es|era|seria)\b|[:=]|[ "
            rf"])[\"':= ]*"
            r"(?P<v>(?=\S*\d)(?=\S*[a-z])[^\s\"',;:=<>()]{5,64}?)(?=[.,;:)\"']*(?:\s|$|[,;\"')]))"
        ),
        judge=_secret,
        anchors=("clave", "contra", "pass", "pwd", "psw", "token", "key", "secret", "codigo de"),
        says=(
            ("mi clave del portal es Gatito2024! y no me deja", "Gatito2024!"),
            ("usuario y contraseña hola1234", "hola1234"),
            ("password: S3creta_99", "S3creta_99"),
            ("la contra del wifi es casa2023.", "casa2023"),
        ),
        not_says=(
            "la clave es estudiar todos los días",
            "olvidé mi contraseña",
            "la clave de la materia es MAT1620",
            "la contraseña tiene que tener 8 caracteres",
        ),
    ),
)
