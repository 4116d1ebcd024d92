"""The catalogue as staff edits it: versions and publications, both written once (migration 0002).

Every edit is a version of the whole catalogue. The published one is that of the newest publication, so that
there is always exactly one; going back is one more publication.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class CatalogueVersion(models.Model):
    """The whole catalogue as it was from one edit on. `content` has the shape of the shipped file."""

    number = models.PositiveIntegerField("número", unique=True)
    label = models.CharField("versión", max_length=64, unique=True)
    content = models.JSONField("contenido")
    based_on = models.ForeignKey(
        "self", models.PROTECT, verbose_name="hecha a partir de", null=True, related_name="+"
    )
    note = models.CharField("qué cambió", max_length=200)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="quién", null=True, related_name="+"
    )
    created_at = models.DateTimeField("cuándo", db_default=Now())

    class Meta:
        db_table = "strategy_catalogue_versions"
        verbose_name = "versión del catálogo"
        verbose_name_plural = "catálogo: estrategias y ejercicios"
        ordering: ClassVar = ["-number"]
        default_permissions = ("add", "view")
        permissions: ClassVar = [("publish_catalogue", "Puede publicar una versión del catálogo")]

    def __str__(self) -> str:
        return f"{self.number} · {self.label}"


class CataloguePublication(models.Model):
    """That a version is in force from a moment on, until the next publication."""

    version = models.ForeignKey(
        CatalogueVersion, models.PROTECT, verbose_name="versión", related_name="publications"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="quién", null=True, related_name="+"
    )
    created_at = models.DateTimeField("cuándo", db_default=Now())

    class Meta:
        db_table = "strategy_catalogue_publications"
        verbose_name = "publicación del catálogo"
        verbose_name_plural = "publicaciones del catálogo"
        ordering: ClassVar = ["-id"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.version_id} desde {self.created_at:%Y-%m-%d %H:%M}"
