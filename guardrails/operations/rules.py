"""What staff does with the rules of the lexicon. Every change is checked, and leaves a version."""

from dataclasses import asdict
from datetime import datetime

from django.db import connection, transaction

from guardrails import pinned
from guardrails.domain.staff_rules import MAX_ENABLED, Draft, Problem, problems
from guardrails.models import LexiconRule, LexiconRuleVersion

# Any constant that nothing else of Flou locks on: writers of rules are counted one after the other.
_WRITERS = 0x666C6F7572756C65


class RuleRefused(Exception):
    """Raised when a rule must not be kept; `problems` say why."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(", ".join(problem.fault for problem in found))
        self.problems = found


class TooManyRules(Exception):
    """Raised when one more rule would make reading a message too slow."""


class SlugTaken(Exception):
    """Raised when another rule has the name already."""


def check(draft: Draft) -> list[Problem]:
    """Return why a draft must not become a rule; none when it may. Nothing is changed."""
    return problems(draft, pinned.benign(), pinned.risky())


def full(pk: int | None) -> bool:
    """Return whether there is no room for one more enabled rule beside the others of `pk`."""
    return LexiconRule.objects.filter(enabled=True).exclude(pk=pk or 0).count() >= MAX_ENABLED


@transaction.atomic
def keep_rule(
    draft: Draft, *, enabled: bool, actor_id: int | None, now: datetime, pk: int | None = None
) -> LexiconRule:
    """Write a new rule, or another version of the one with this key, and who did it.

    A rule that is switched off is kept unchecked: switching off is always possible.

    Raises:
        RuleRefused: the rule does not stand its checks.
        TooManyRules: there are as many enabled rules as may be.
        SlugTaken: another rule has the name.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITERS])
    found = check(draft) if enabled else []
    if found:
        raise RuleRefused(found)
    if enabled and full(pk):
        raise TooManyRules
    if LexiconRule.objects.filter(slug=draft.slug).exclude(pk=pk or 0).exists():
        raise SlugTaken
    row = LexiconRule.objects.select_for_update().get(pk=pk) if pk else LexiconRule(version=0)
    _write(row, draft, enabled=enabled)
    row.version, row.author_id, row.updated_at = row.version + 1, actor_id, now
    row.save()
    LexiconRuleVersion.objects.create(
        rule=row,
        version=row.version,
        content={**asdict(draft), "enabled": enabled},
        author_id=actor_id,
        created_at=now,
    )
    return row


def _write(row: LexiconRule, draft: Draft, *, enabled: bool) -> None:
    row.slug, row.pattern, row.tier, row.severity = draft.slug, draft.pattern, draft.tier, draft.severity
    row.risk, row.source, row.enabled = draft.risk, draft.source, enabled
    row.says, row.not_says = "\n".join(draft.says), "\n".join(draft.not_says)
