"""Addresses of the own account, under /api/v1/."""

from django.urls import path

from flou.rights.views import ExportView, OwnAccountView

urlpatterns = [
    path("me", OwnAccountView.as_view(), name="me"),
    path("me/export", ExportView.as_view(), name="export"),
]
