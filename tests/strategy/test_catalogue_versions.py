"""The edited catalogue in the database: versions, publications, going back."""

import copy
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import Error, transaction

from strategy.catalogue_operations import CatalogueRefused, keep_shipped, keep_version, publish
from strategy.catalogue_queries import catalogue_of, published, published_label
from strategy.domain.catalogue import CATALOGUE
from strategy.models import CataloguePublication, CatalogueVersion

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> int:
    return get_user_model().objects.create_user("psicologa@example.org", "una clave larga").pk


def edited(name: str = "Otra frase") -> dict[str, Any]:
    version = published()
    assert version is not None
    content: dict[str, Any] = copy.deepcopy(version.content)
    content["estrategias"][0]["nombre"] = name
    return content


def keep(content: dict[str, Any], editor: int | None) -> CatalogueVersion:
    based_on = published()
    assert based_on is not None
    return keep_version(content, based_on=based_on, author_id=editor, note="prueba")


class TestKeepShipped:
    def test_was_done_by_migrating_and_changes_nothing_again(self) -> None:
        keep_shipped()
        call_command("migrate", verbosity=0)
        assert [row.label for row in CatalogueVersion.objects.all()] == [CATALOGUE.version]
        assert CataloguePublication.objects.count() == 1
        assert published_label() == CATALOGUE.version

    def test_leaves_what_staff_published_in_force(self, editor: int) -> None:
        publish(keep(edited(), editor), author_id=editor)
        keep_shipped()
        assert published_label() == "flou-catalogo/1.0.0+2"


class TestKeepVersion:
    def test_puts_nothing_in_force(self, editor: int) -> None:
        version = keep(edited(), editor)
        assert (version.number, version.label) == (2, "flou-catalogo/1.0.0+2")
        assert published_label() == CATALOGUE.version

    def test_refuses_what_is_no_catalogue(self, editor: int) -> None:
        with pytest.raises(CatalogueRefused):
            keep({"estrategias": []}, editor)
        assert CatalogueVersion.objects.count() == 1


class TestPublish:
    def test_puts_a_version_in_force_and_an_old_one_again(self, editor: int) -> None:
        first, second = published(), keep(edited(), editor)
        assert first is not None
        assert publish(second, author_id=editor)
        assert published() == second
        assert not publish(second, author_id=editor)
        assert publish(first, author_id=editor)
        assert published() == first
        assert CataloguePublication.objects.count() == 3

    def test_refuses_what_would_leave_a_student_without_a_strategy(self, editor: int) -> None:
        content = edited()
        for item in content["estrategias"]:
            item["retirada"] = item["Q2"] == "B"
        version = keep(content, editor)
        with pytest.raises(CatalogueRefused) as refused:
            publish(version, author_id=editor)
        assert "fase: revisando" in str(refused.value.problems[0])
        assert published_label() == CATALOGUE.version


class TestCatalogueOf:
    def test_gives_the_catalogue_that_a_use_names(self, editor: int) -> None:
        label = keep(edited(), editor).label
        kept = catalogue_of(label)
        assert kept is not None
        assert (kept.version, kept.strategies[0].nombre) == (label, "Otra frase")
        assert catalogue_of("") is catalogue_of(CATALOGUE.version) is CATALOGUE
        assert catalogue_of("flou-catalogo/9") is None


class TestHistory:
    @pytest.mark.parametrize("model", [CatalogueVersion, CataloguePublication])
    def test_is_written_once_also_for_whoever_comes_with_sql(self, model: Any) -> None:
        with pytest.raises(Error), transaction.atomic():
            model.objects.update(author=None)
        with pytest.raises(Error), transaction.atomic():
            model.objects.all().delete()
