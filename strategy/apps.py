from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class StrategyConfig(AppConfig):
    name = "strategy"
    verbose_name = "Estrategias"

    def ready(self) -> None:
        """Keep the shipped catalogue after every migration: a release may bring a new one."""
        post_migrate.connect(_keep_shipped, sender=self)


def _keep_shipped(*, apps: Apps = installed, **_more: Any) -> None:
    """Keep the shipped catalogue, where the tables are there: a migration may also go back."""
    from strategy.catalogue_operations import keep_shipped  # noqa: PLC0415 - models are not loaded before

    try:
        apps.get_model("strategy", "CatalogueVersion")
    except LookupError:
        return
    keep_shipped()
