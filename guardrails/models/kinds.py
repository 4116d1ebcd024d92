"""The words that a case, a student's risk and a card have in common."""

from django.db import models


class Level(models.TextChoices):
    """What a student was shown: the three cards of the protocol."""

    SUPPORT = "support", "apoyo"
    HIGH = "high", "alto"
    IMMINENT = "imminent", "inminente"


class Risk(models.TextChoices):
    """What a flag is about."""

    NONE = "none", "sin clasificar"
    SUICIDE = "suicide", "ideación suicida"
    PLAN_MEANS = "plan_means", "plan o medios"
    GOODBYE = "goodbye", "despedida"
    SELF_HARM = "self_harm", "autolesión"
    THIRD_PERSON = "third_person", "otra persona en riesgo"
    VIOLENCE = "violence", "violencia o abuso"


class Source(models.TextChoices):
    """Who raised a flag."""

    LEXICON = "lexicon", "léxico"
    LLM = "llm", "modelo"
    OFFLINE = "offline", "puntaje sin conexión"
    BUTTON = "button", "botón «Necesito ayuda ahora»"
    STAFF = "staff", "equipo"
