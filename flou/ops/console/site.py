"""The admin site as a console: its home and the order of its pages."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path

from flou.ops.console.navigation import arranged

SEE_FLAGS = "guardrails.view_crisisflag"
SEE_FIGURES = "figures.view_figure"


class ConsoleSite(admin.AdminSite):
    """Django's site with our home. Everything else of it stays."""

    site_header = "Flou"
    site_title = "Flou · equipo"
    index_title = "Inicio"

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return the pages that this person may open, in our sections; of one app, as Django has them."""
        apps = super().get_app_list(request, app_label)
        if app_label:
            return list(apps)
        return arranged(apps, dashboard=request.user.has_perm(SEE_FIGURES))

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Return what every page needs: whether it may show what is open."""
        return {**super().each_context(request), "sees_flags": request.user.has_perm(SEE_FLAGS)}

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Return Django's pages, and the state for who has no socket, which looks after its own door."""
        from flou.figures.pages import show  # noqa: PLC0415 - they need the loaded apps
        from flou.ops.console.views import live  # noqa: PLC0415

        return [
            path("vivo", live, name="live"),
            path("dashboard/", self.admin_view(show), name="dashboard"),
            *super().get_urls(),
        ]

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """Show the home, with what is known now; what comes after comes by the socket."""
        from flou.ops.console.home import home  # noqa: PLC0415 - see get_urls

        return super().index(request, {**(extra_context or {}), **home(request)})
