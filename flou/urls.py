"""All addresses of the server. The API has no trailing slashes."""

from django.contrib import admin
from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView

from flou import error_pages
from flou.accounts import pages as account_pages
from flou.ops import health, metrics, pages

urlpatterns = [
    path("", pages.chat, name="chat"),
    path("manifest.webmanifest", pages.manifest, name="manifest"),
    path("sw.js", pages.worker, name="worker"),
    path("lineas.json", pages.lines, name="lines"),
    path("restablecer", account_pages.reset, name="reset"),
    path("confirmar", account_pages.confirm, name="confirm"),
    path("privacidad", account_pages.privacy, name="privacy"),
    path("privacidad/<str:version>", account_pages.privacy),
    path("terminos", account_pages.terms, name="terms"),
    path("terminos/<str:version>", account_pages.terms),
    path("admin/", admin.site.urls),
    path("api/v1/", include("flou.accounts.urls")),
    path("api/v1/", include("flou.rights.urls")),
    path("api/v1/chat/", include("chat.urls")),
    path("api/v1/", include("flou.study.urls")),
    path("api/v1/schema", SpectacularJSONAPIView.as_view(), name="schema"),
    path("api/v1/frames", pages.frames, name="frames"),
    path("api/v1/asyncapi", pages.socket, name="asyncapi"),
    # In two requests, since the policy of all pages allows no script inside a page.
    path("api/v1/docs", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", metrics.metrics, name="metrics"),
    re_path(r"^api/", error_pages.api_not_found),
]

handler400 = error_pages.bad_request
handler403 = error_pages.permission_denied
handler404 = error_pages.page_not_found
handler500 = error_pages.server_error
