"""The packaged rules, one module per kind."""

from guardrails.domain.rules import (
    goodbye,
    injection,
    languages,
    plan,
    safe,
    self_harm,
    suicide,
    third_person,
    violence,
    weak,
)

ALL = (
    *suicide.RULES,
    *plan.RULES,
    *goodbye.RULES,
    *self_harm.RULES,
    *third_person.RULES,
    *violence.RULES,
    *languages.RULES,
    *weak.RULES,
    *safe.RULES,
    *injection.RULES,
)
