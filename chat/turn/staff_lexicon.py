"""The lexicon with the rules of staff, as this process knows them: looked up in the background."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import Error as DatabaseError

from chat.db import db
from chat.observability import log_failure, log_structured
from chat.repeating import repeat
from guardrails.domain.crisis import Assessment
from guardrails.domain.dialogue import assess_turn
from guardrails.domain.staff_rules import Draft, RuleBroken, StaffRule, rule
from guardrails.queries import enabled_rules

# A rule is to be in force in every process within seconds of being saved.
REFRESH_S = 2.0
LOOK_UP_WITHIN_S = 5.0


@dataclass(slots=True)
class StaffLexicon:
    """The compiled rules; what is known stays while the database is away."""

    rules: tuple[StaffRule, ...] = ()
    _compiled: dict[Draft, StaffRule | None] = field(default_factory=dict)

    def read(self, text: str, context: Sequence[tuple[str, str]]) -> Assessment:
        """Return the assessment of a message after the (role, text) pairs before it, by every rule."""
        return assess_turn(text, context, self.rules)

    async def run(self) -> None:
        """Look the rules up until cancelled."""
        await repeat(self.refresh, every_s=REFRESH_S, failure="staff_rules_kept", at_once=True)

    async def refresh(self) -> None:
        """Take over what is in the table now; a row that is no rule is logged and left out."""
        try:
            async with asyncio.timeout(LOOK_UP_WITHIN_S):
                drafts = await db(enabled_rules)
        except (DatabaseError, TimeoutError) as error:
            log_failure("staff_rules_kept", error)
            return
        known = self._compiled
        self._compiled = {draft: known[draft] if draft in known else _compiled(draft) for draft in drafts}
        rules = tuple(made for made in self._compiled.values() if made is not None)
        if rules != self.rules:
            self.rules = rules
            log_structured("staff_rules_changed", rules=[made.id for made in rules], count=len(rules))


def _compiled(draft: Draft) -> StaffRule | None:
    try:
        return rule(draft)
    except RuleBroken as error:
        log_failure("staff_rule_left_out", error, rules=[draft.slug])
        return None
