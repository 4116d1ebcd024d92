"""Who may do what: four groups of staff, whose permissions are the table below and nothing else.

`migrate` brings the groups to what stands here, each time; own groups are left alone. A model that staff
sees has its line, also when no group gets anything of it: a test compares the table with the admin.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.apps import AppConfig, apps
from django.db import router

COORDINATION, CLINIC = "Coordinación", "Clínica"
OPERATIONS, CONTENT = "Operaciones", "Contenidos"
ROLES: Final = (COORDINATION, CLINIC, OPERATIONS, CONTENT)

_VIEW, _KEEP, _ALL = "view", "view add change", "view add change delete"

# Permissions of a model by group: verbs, which get the model's name, and whole codenames.
GRANTS: Final[Mapping[str, Mapping[str, str]]] = {
    "auth.Group": {COORDINATION: _VIEW},
    "accounts.User": {COORDINATION: "view change", CLINIC: _VIEW},
    "accounts.UserProfile": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "accounts.Consent": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "accounts.Institution": {COORDINATION: _KEEP},
    "accounts.InstitutionCode": {COORDINATION: _KEEP},
    "accounts.LegalText": {COORDINATION: "view add", CONTENT: "view add"},
    "chat.SessionState": {COORDINATION: "view read_transcript", CLINIC: "view read_transcript"},
    "chat.Turn": {COORDINATION: _VIEW, CLINIC: _VIEW, OPERATIONS: _VIEW},
    "chat.LLMUsage": {COORDINATION: _VIEW, OPERATIONS: _VIEW},
    "chat.LLMHour": {COORDINATION: _VIEW, OPERATIONS: _VIEW},
    "chat.LLMPrice": {COORDINATION: _KEEP, OPERATIONS: _KEEP},
    "chat.MonthlyBudget": {COORDINATION: _KEEP, OPERATIONS: _KEEP},
    "guardrails.CrisisFlag": {COORDINATION: "view change", CLINIC: "view change"},
    "guardrails.FlagNote": {COORDINATION: "view add", CLINIC: "view add"},
    "guardrails.UserRisk": {COORDINATION: "view change", CLINIC: "view change"},
    "guardrails.RiskClearance": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "guardrails.StaffAccess": {COORDINATION: "view open_texts open_any_texts", CLINIC: "open_texts"},
    "guardrails.Outbox": {COORDINATION: _VIEW, CLINIC: _VIEW, OPERATIONS: _VIEW},
    "guardrails.Delivery": {COORDINATION: "view change", CLINIC: _VIEW, OPERATIONS: "view change"},
    "guardrails.OnCall": {COORDINATION: _ALL, CLINIC: _VIEW, OPERATIONS: _VIEW},
    "guardrails.StaffedHours": {COORDINATION: _KEEP, CLINIC: _VIEW, OPERATIONS: _VIEW},
    "guardrails.Shift": {COORDINATION: _ALL, CLINIC: _VIEW, OPERATIONS: _VIEW},
    "guardrails.Holiday": {COORDINATION: _ALL, CLINIC: _VIEW, OPERATIONS: _VIEW},
    "guardrails.CrisisResource": {COORDINATION: _ALL, CLINIC: _VIEW, CONTENT: _ALL},
    "guardrails.CrisisWording": {COORDINATION: _KEEP, CLINIC: _VIEW, CONTENT: _KEEP},
    "guardrails.LexiconRule": {COORDINATION: _KEEP, CLINIC: _VIEW},
    "guardrails.LexiconRuleVersion": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "strategy.CatalogueVersion": {
        COORDINATION: "view add publish_catalogue",
        CLINIC: _VIEW,
        CONTENT: "view add publish_catalogue",
    },
    "strategy.Learning": {COORDINATION: _VIEW, CLINIC: _VIEW, CONTENT: _VIEW},
    "strategy.StrategyUse": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "study.StudyBlock": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "study.CheckIn": {COORDINATION: _VIEW, CLINIC: _VIEW},
    "rights.Erasure": {COORDINATION: _VIEW, OPERATIONS: _VIEW},
    "figures.Figure": {COORDINATION: _VIEW, OPERATIONS: _VIEW},
    "figures.Occurrence": {COORDINATION: _VIEW, OPERATIONS: _VIEW},
    "figures.Process": {COORDINATION: _VIEW, OPERATIONS: _VIEW},
    "figures.Alert": {COORDINATION: "view change", OPERATIONS: "view change"},
    "figures.AlertRule": {COORDINATION: f"{_ALL} be_alerted", OPERATIONS: f"{_ALL} be_alerted"},
}
_VERBS: Final = frozenset(_ALL.split())

# App label, codename and group of each grant.
Grant = tuple[str, str, str]


def grants() -> Iterator[Grant]:
    """Yield every grant of the table."""
    for label, by_role in GRANTS.items():
        app, model = label.lower().split(".")
        for role, words in by_role.items():
            for word in words.split():
                yield app, f"{word}_{model}" if word in _VERBS else word, role


def bring_about(sender: AppConfig, using: str = "default", apps: Any = apps, **_kwargs: Any) -> None:
    """Give the groups exactly the permissions of the table; runs when `migrate` has made all permissions."""
    try:
        groups, permissions = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    except LookupError:  # migrated back to before there were any
        return
    if not router.allow_migrate_model(using, groups):
        return
    for role in ROLES:
        groups.objects.using(using).get_or_create(name=role)
    found = permissions.objects.using(using).values_list("content_type__app_label", "codename", "pk")
    keys = {(app, codename): pk for app, codename, pk in found}
    roles = dict(groups.objects.using(using).filter(name__in=ROLES).values_list("name", "pk"))
    wanted = {
        (roles[role], keys[app, codename]) for app, codename, role in grants() if (app, codename) in keys
    }
    _set_pairs(groups.permissions.through.objects.using(using), list(roles.values()), wanted)


def _set_pairs(links: Any, groups: list[int], wanted: set[tuple[int, int]]) -> None:
    present = {
        (group, permission): pk
        for pk, group, permission in links.filter(group_id__in=groups).values_list(
            "pk", "group_id", "permission_id"
        )
    }
    links.filter(pk__in=[pk for pair, pk in present.items() if pair not in wanted]).delete()
    missing = sorted(wanted - present.keys())
    links.bulk_create(
        [links.model(group_id=group, permission_id=permission) for group, permission in missing],
        ignore_conflicts=True,
    )
