"""The monitoring dashboard: one page of the admin, for who may see the figures."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from flou.figures.board import board
from flou.figures.periods import Period
from flou.figures.queries import dashboard
from flou.ops.console.site import SEE_FIGURES


def show(request: HttpRequest) -> HttpResponse:
    """Show the dashboard over the range that `rango` names: 1h, 24h, 7d or 30d.

    Raises:
        PermissionDenied: to who may not see figures.
    """
    if not request.user.has_perm(SEE_FIGURES):
        raise PermissionDenied
    now = timezone.now()
    period = Period.of(request.GET.get("rango", ""))
    page = board(dashboard(period, now), now, request.user.has_perm)
    context = {**admin.site.each_context(request), "title": "Tablero", "board": page, "period": period.code}
    response = TemplateResponse(request, "admin/dashboard.html", context)
    response["Cache-Control"] = "no-store"
    return response
