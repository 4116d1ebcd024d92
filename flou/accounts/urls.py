"""Addresses of the account endpoints, to be included under `api/v1/`."""

from django.urls import path

from flou.accounts import mail_views, views
from flou.accounts.exchange import refresh

urlpatterns = [
    path("auth/register", views.RegisterView.as_view(), name="register"),
    path("auth/token", views.TokenView.as_view(), name="token"),
    path("auth/token/refresh", refresh, name="token-refresh"),
    path("auth/logout", views.LogoutView.as_view(), name="logout"),
    path("auth/logout-all", views.LogoutAllView.as_view(), name="logout-all"),
    path("auth/demo", views.DemoView.as_view(), name="demo"),
    path("auth/password/forgotten", mail_views.ForgottenView.as_view(), name="password-forgotten"),
    path("auth/password/reset", mail_views.ResetView.as_view(), name="password-reset"),
    path("auth/email/confirm", mail_views.ConfirmView.as_view(), name="email-confirm"),
    path("me/email/confirmation", mail_views.ConfirmationView.as_view(), name="email-confirmation"),
    path("me/password", mail_views.PasswordView.as_view(), name="password"),
    path("legal", views.LegalView.as_view(), name="legal"),
]
