from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "flou.figures"
    verbose_name = "Cifras y avisos"

    def ready(self) -> None:
        """Begin to count requests that fail."""
        from flou.figures import failures  # noqa: F401, PLC0415 - registers a receiver; needs the loaded apps
