from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "flou.rights"
    verbose_name = "Derechos de estudiantes"
