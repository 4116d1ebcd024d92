"""What the students of a run say: study matters, and a share of unmistakable crises."""

import random
import string
from collections.abc import Iterator

from tests.chaos.client import Message

STUDY = (
    "Tengo que escribir un ensayo de historia y no sé cómo partir",
    "Estoy frustrado con mi ensayo para filosofía",
    "Me aburre leer este paper de biología",
    "Mañana tengo prueba de cálculo y me distraigo con todo",
    "Necesito organizar la presentación de esta semana",
    "No me sale la guía de física",
    "Quiero revisar mi informe de laboratorio",
    "Me cuesta concentrarme para resumir el capítulo",
)
# Each is an unmistakable sign of its own: the lexicon alone must flag it, with or without a model.
CRISES = (
    "Me quiero matar esta noche",
    "Voy a quitarme la vida",
    "Me quiero suicidar",
    "Tengo las pastillas y hoy me voy a matar",
    "Quiero acabar con mi vida",
    "Ya no quiero vivir",
)


def messages(chance: random.Random, count: int, crises: float) -> Iterator[Message]:
    """Yield messages that each hold a word found nowhere else."""
    for _ in range(count):
        crisis = chance.random() < crises
        marker = "zq" + "".join(chance.choices(string.ascii_lowercase, k=14))
        yield Message(f"{chance.choice(CRISES if crisis else STUDY)} ({marker})", marker, crisis)
