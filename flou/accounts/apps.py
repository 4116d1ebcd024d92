from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "flou.accounts"
    verbose_name = "Cuentas"
