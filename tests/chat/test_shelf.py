"""What a process knows of the catalogue: looked up again, and kept when the database fails."""

import copy

import pytest
from asgiref.sync import sync_to_async
from django.db import connection

from chat.turn.shelf import Shelf
from strategy.catalogue_operations import keep_shipped, keep_version, publish
from strategy.domain.catalogue import CATALOGUE, shipped

pytestmark = pytest.mark.django_db(transaction=True)


def publish_edit(name: str) -> str:
    """Publish the shipped catalogue with another first name; return its label."""
    content = copy.deepcopy(shipped())
    content["estrategias"][0]["nombre"] = name
    version = keep_version(content, based_on=keep_shipped(), author_id=None, note="prueba")
    publish(version, author_id=None)
    return version.label


def execute(statement: str) -> None:
    """Change the tables by hand."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


class TestShelf:
    async def test_has_what_was_published_from_the_next_look_up_on(self) -> None:
        shelf = Shelf()
        await shelf.refresh()
        before = shelf.catalogue
        label = await sync_to_async(publish_edit)("Otra frase")
        await shelf.refresh()

        assert before is CATALOGUE
        assert (shelf.catalogue.version, shelf.catalogue.strategies[0].nombre) == (label, "Otra frase")

    async def test_keeps_what_it_knows_while_the_table_cannot_be_read(self) -> None:
        shelf = Shelf()
        label = await sync_to_async(publish_edit)("Otra frase")
        await shelf.refresh()
        table = "strategy_catalogue_publications"
        await sync_to_async(execute)(f"ALTER TABLE {table} RENAME TO {table}_away")
        try:
            await shelf.refresh()
        finally:
            await sync_to_async(execute)(f"ALTER TABLE {table}_away RENAME TO {table}")

        assert shelf.catalogue.version == label

    async def test_serves_the_shipped_catalogue_when_nothing_was_published(self) -> None:
        shelf = Shelf()
        await sync_to_async(execute)("TRUNCATE strategy_catalogue_publications")
        await shelf.refresh()

        assert shelf.catalogue is CATALOGUE
