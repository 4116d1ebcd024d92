from django.apps import AppConfig


class StudyConfig(AppConfig):
    name = "flou.study"
    verbose_name = "Estudio"
