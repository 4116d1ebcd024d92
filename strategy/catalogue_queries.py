"""Reads of the edited catalogue."""

from typing import Any

from strategy.domain.catalogue import CATALOGUE, Catalogue, load
from strategy.models import CataloguePublication, CatalogueVersion


def published() -> CatalogueVersion | None:
    """Return the version in force; None when none was ever published, and the shipped file serves."""
    newest = CataloguePublication.objects.select_related("version").order_by("-id").first()
    return newest.version if newest else None


def newest_number() -> int:
    """Return the number of the newest version, in force or not; 0 when there is none."""
    return CatalogueVersion.objects.order_by("-number").values_list("number", flat=True).first() or 0


def names() -> dict[str, str]:
    """Return the names of strategies and exercises by id, as they are in force."""
    version = published()
    catalogue = load(version.content) if version else CATALOGUE
    return {item.id: item.nombre for item in catalogue.items}


def published_label() -> str:
    """Return the label of the version in force, or ""; one small row is read."""
    newest = CataloguePublication.objects.order_by("-id").values_list("version__label", flat=True).first()
    return newest or ""


def content_of(label: str) -> dict[str, Any] | None:
    """Return the content of a version as it was written; None when there is no such version."""
    content: dict[str, Any] | None = (
        CatalogueVersion.objects.filter(label=label).values_list("content", flat=True).first()
    )
    return content


def catalogue_of(label: str) -> Catalogue | None:
    """Return the catalogue that `StrategyUse.catalogue_version` names, for who replays a trace.

    The shipped one is known without a table; None when there is no such version.
    """
    if label in {"", CATALOGUE.version}:
        return CATALOGUE
    content = content_of(label)
    return load(content) if content else None
