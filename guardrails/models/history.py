"""Rows that are written once. PostgreSQL refuses their change, too: see migration `append_only`."""

from typing import Any, NoReturn

from django.db import models


class AppendOnly(Exception):
    """Raised when a row of a history is about to be changed or deleted."""


class WrittenOnceQuerySet(models.QuerySet[Any]):
    """Rows that are read and added."""

    def update(self, **_kwargs: Any) -> NoReturn:
        """Refuse.

        Raises:
            AppendOnly: always.
        """
        raise AppendOnly("history is never changed")

    def delete(self) -> NoReturn:
        """Refuse.

        Raises:
            AppendOnly: always; a student's rows go with the student, see `operations.erasure`.
        """
        raise AppendOnly("history is never deleted")


class WrittenOnce(models.Model):
    """A row that is added and never changed afterwards."""

    objects: models.Manager[Any] = WrittenOnceQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert the row; one that is stored is history.

        Raises:
            AppendOnly: the row exists already.
        """
        if not self._state.adding:
            raise AppendOnly("history is never changed")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Refuse.

        Raises:
            AppendOnly: always.
        """
        raise AppendOnly("history is never deleted")
