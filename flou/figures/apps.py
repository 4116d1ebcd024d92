from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "flou.figures"
    verbose_name = "Cifras y avisos"
