"""The packaged rules, one module per kind."""

from guardrails.domain.rules import (
    goodbye,
    injection,
    languages,
    likely_death,
    likely_harm,
    likely_languages,
    likely_plan,
    likely_signs,
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
    *likely_death.RULES,
    *likely_plan.RULES,
    *likely_harm.RULES,
    *likely_signs.RULES,
    *likely_languages.RULES,
    *weak.RULES,
    *safe.RULES,
    *injection.RULES,
)
