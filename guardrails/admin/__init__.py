"""Staff's view of the guardrails: cases to work on, what students are shown, and the risk that stands."""

from guardrails.admin import access, card_words, flags, notices, resources, risks, roster, rules

__all__ = ["access", "card_words", "flags", "notices", "resources", "risks", "roster", "rules"]
