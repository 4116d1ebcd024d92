"""The order of the pages: cases first, people second, numbers third, then content and the system itself."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.urls import reverse

SECTIONS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    (
        "alertas",
        "Alertas",
        (
            "crisisflag", "userrisk", "riskclearance", "outbox", "delivery", "oncall", "staffedhours",
        ),
    ),
    ("personas", "Personas", ("sessionstate", "turn", "studyblock", "checkin", "user", "institution")),
    ("cifras", "Cifras", ("learning", "strategyuse", "llmusage", "llmhour", "figure", "occurrence")),
    ("contenido", "Contenido", ("catalogueversion", "crisisresource", "crisiswording", "lexiconrule")),
    ("sistema", "Sistema", ("alert", "alertrule", "monthlybudget", "llmprice", "process", "group")),
)  # fmt: skip
# Where a page goes that nobody has placed.
OTHERS: Final = "sistema"
FIGURES: Final = "cifras"


def arranged(apps: Sequence[Mapping[str, Any]], *, dashboard: bool = False) -> list[dict[str, Any]]:
    """Return the pages of Django's list of apps in our sections; a section without pages is left out.

    The dashboard, which is no list of rows, stands first among the figures for who may see it.
    """
    pages = {model["object_name"].lower(): model for app in apps for model in app["models"]}
    placed = {name for _, _, names in SECTIONS for name in names}
    strays = [page for name, page in sorted(pages.items()) if name not in placed]
    found = []
    for label, title, names in SECTIONS:
        models = [pages[name] for name in names if name in pages] + (strays if label == OTHERS else [])
        models = [_dashboard(), *models] if dashboard and label == FIGURES else models
        if models:
            found.append(_section(label, title, models))
    return found


def _section(label: str, title: str, models: list[Any]) -> dict[str, Any]:
    return {"name": title, "app_label": label, "app_url": "", "has_module_perms": True, "models": models}


def _dashboard() -> dict[str, Any]:
    return {
        "name": "Tablero",
        "object_name": "Dashboard",
        "admin_url": reverse("admin:dashboard"),
        "add_url": None,
        "view_only": True,
        "perms": {"view": True},
    }
