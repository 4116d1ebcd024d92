"""Changes to the catalogue: every edit is a version, and publishing is what puts one in force."""

from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from strategy.catalogue_queries import published
from strategy.domain.catalogue import load, shipped
from strategy.domain.catalogue_checks import problems
from strategy.domain.catalogue_schema import Problem, shape
from strategy.models import CataloguePublication, CatalogueVersion

# Any constant that nothing else of Flou locks on: versions are numbered one after the other.
_WRITERS = 0x666C6F7563617461


class CatalogueRefused(Exception):
    """Raised when a catalogue must not be kept or published; `problems` say why."""

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(f"{len(found)} problems")
        self.problems = found


@transaction.atomic
def keep_shipped() -> CatalogueVersion:
    """Keep the shipped file as a version; return it. Doing it again changes nothing.

    It is published when nothing of staff is in force: what they published stays until they say otherwise.
    """
    _alone()
    content = shipped()
    known = CatalogueVersion.objects.filter(label=content["version"]).first()
    if known is not None:
        return known
    in_force = published()
    version = _write(content, content["version"], in_force, None, "La que viene con Flou")
    if in_force is None or in_force.author_id is None:
        CataloguePublication.objects.create(version=version)
    return version


@transaction.atomic
def keep_version(
    content: Mapping[str, Any], *, based_on: CatalogueVersion, author_id: int | None, note: str
) -> CatalogueVersion:
    """Write an edit as a new version, which is not in force yet.

    Raises:
        CatalogueRefused: it has not the shape of a catalogue.
    """
    _alone()
    label = f"{shipped()['version']}+{_next()}"
    content = {**content, "version": label}
    found = shape(content)
    if found:
        raise CatalogueRefused(found)
    return _write(content, label, based_on, author_id, note)


@transaction.atomic
def publish(version: CatalogueVersion, *, author_id: int | None) -> bool:
    """Put a version in force, a new one or an old one again; return False when it is in force already.

    Raises:
        CatalogueRefused: a student could be left without a strategy, or be shown what must not be.
    """
    _alone()
    in_force = published()
    if in_force is not None and in_force.pk == version.pk:
        return False
    found = check(version, in_force)
    if found:
        raise CatalogueRefused(found)
    CataloguePublication.objects.create(version=version, author_id=author_id)
    return True


def check(version: CatalogueVersion, in_force: CatalogueVersion | None) -> list[Problem]:
    """Return what keeps a version from being published; nothing is changed.

    A version that was in force once may lack what was added later: going back is always possible.
    """
    if in_force is None or version.publications.exists():
        return problems(version.content)
    return problems(version.content, load(in_force.content))


def _alone() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITERS])


def _next() -> int:
    return (CatalogueVersion.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def _write(
    content: Mapping[str, Any],
    label: str,
    based_on: CatalogueVersion | None,
    author_id: int | None,
    note: str,
) -> CatalogueVersion:
    return CatalogueVersion.objects.create(
        number=_next(), label=label, content=dict(content), based_on=based_on, author_id=author_id, note=note
    )
