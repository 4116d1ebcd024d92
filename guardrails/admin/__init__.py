"""Staff's view of the guardrails: cases to work on, what students are shown, and the risk that stands."""

from guardrails.admin import card_words, flags, notices, resources, risks, roster, rules

__all__ = ["card_words", "flags", "notices", "resources", "risks", "roster", "rules"]
