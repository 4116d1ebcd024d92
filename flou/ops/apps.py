from django.apps import AppConfig


class OpsConfig(AppConfig):
    name = "flou.ops"
    verbose_name = "Operación"

    def ready(self) -> None:
        """Register the system checks, and the beginning of a staff session."""
        from flou import checks  # noqa: F401, PLC0415 - checks need the loaded apps
        from flou.ops.access import entry  # noqa: F401, PLC0415 - registers a receiver
