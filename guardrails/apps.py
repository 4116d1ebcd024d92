from django.apps import AppConfig


class GuardrailsConfig(AppConfig):
    name = "guardrails"
    verbose_name = "Cuidado"

    def ready(self) -> None:
        """Register the checks."""
        from guardrails import checks  # noqa: F401, PLC0415 - registers at import, once the tables are known
