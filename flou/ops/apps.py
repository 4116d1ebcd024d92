from django.apps import AppConfig


class OpsConfig(AppConfig):
    name = "flou.ops"
    verbose_name = "Operación"

    def ready(self) -> None:
        """Register the system checks."""
        from flou import checks  # noqa: F401, PLC0415 - checks need the loaded apps
