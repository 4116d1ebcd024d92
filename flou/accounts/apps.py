from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "flou.accounts"
    verbose_name = "Cuentas"

    def ready(self) -> None:
        """Register the extension of the OpenAPI document."""
        from flou.accounts import schema  # noqa: F401, PLC0415 - needs the loaded settings
