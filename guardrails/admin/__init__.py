"""Staff's view of the guardrails: cases to work on, what students are shown, and the risk that stands."""

from guardrails.admin import flags, resources, risks

__all__ = ["flags", "resources", "risks"]
