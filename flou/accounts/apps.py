from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "flou.accounts"
    verbose_name = "Cuentas"

    def ready(self) -> None:
        """Register the extension of the OpenAPI document, and what gives the groups of staff their rights."""
        from flou.accounts import roles, schema  # noqa: F401, PLC0415 - needs the loaded settings

        # Of the last app: the permissions of all the others are there by then.
        *_, last = apps.get_app_configs()
        post_migrate.connect(roles.bring_about, sender=last, dispatch_uid="flou.accounts.roles")
