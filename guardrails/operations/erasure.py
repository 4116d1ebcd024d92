"""The one way by which a student's history may be deleted: with the student."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def erasing() -> Iterator[None]:
    """Allow the deletion of events and notes until the transaction ends; wrap a user's deletion in it.

    PostgreSQL forgets the permission with the transaction. Changing a row stays refused.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('flou.erasing', 'on', true)")
        yield
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('flou.erasing', 'off', true)")
