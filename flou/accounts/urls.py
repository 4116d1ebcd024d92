"""Addresses of the account endpoints, to be included under `api/v1/`."""

from django.urls import path

from flou.accounts import views
from flou.accounts.exchange import refresh

urlpatterns = [
    path("auth/register", views.RegisterView.as_view(), name="register"),
    path("auth/token", views.TokenView.as_view(), name="token"),
    path("auth/token/refresh", refresh, name="token-refresh"),
    path("auth/logout", views.LogoutView.as_view(), name="logout"),
    path("auth/demo", views.DemoView.as_view(), name="demo"),
    path("legal", views.LegalView.as_view(), name="legal"),
]
