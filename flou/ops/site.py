"""The admin site: Flou's console, behind a second factor and a session that ends."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Final, TypeVar, cast

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from flou.ops.access.door import reader_of
from flou.ops.access.entry import Standing, standing, touch
from flou.ops.console.site import ConsoleSite
from guardrails.reading import READER

# Asked several times per page and answered once.
_INSIDE: Final = "_staff_is_inside"
_View = TypeVar("_View", bound=Callable[..., Any])


class StaffSite(ConsoleSite):
    """Where staff works. `has_permission` is the one place that says who is inside."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Return whether this session is inside: staff, not expired, second factor shown where it is due."""
        if not hasattr(request, _INSIDE):
            inside = standing(request.user, request.session, timezone.now()) is Standing.INSIDE
            setattr(request, _INSIDE, inside)
        return bool(getattr(request, _INSIDE))

    def admin_view(self, view: _View, cacheable: bool = False) -> _View:  # noqa: FBT001, FBT002 Django's
        """Wrap a page: only for who is inside, and being there keeps the session alive."""

        def noted(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            touch(request, timezone.now())
            setattr(request, READER, SimpleLazyObject(lambda: reader_of(request)))
            return view(request, *args, **kwargs)

        return super().admin_view(cast("_View", update_wrapper(noted, view)), cacheable)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Ask for the password, or lead on whoever has given it to what is still missing."""
        if request.method == "GET":
            match standing(request.user, request.session, timezone.now()):
                case Standing.MUST_VERIFY:
                    return self._lead(request, "second_factor")
                case Standing.MUST_ENROL:
                    return self._lead(request, "enrol")
                case Standing.EXPIRED:
                    logout(request)
                case Standing.INSIDE | Standing.STRANGER:
                    pass
        return super().login(request, extra_context)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Return Django's pages, and those of the second factor, which stand before the door."""
        from flou.ops.access import factor, openings, pages  # noqa: PLC0415 - they ask this site for its pages

        student = "<uuid:student>"

        return [
            # Django's own lets only those out who are inside.
            path("logout/", self.logout, name="logout"),
            path("segundo-factor/", pages.verify, name="second_factor"),
            path("segundo-factor/activar/", pages.enrol, name="enrol"),
            path(f"textos/{student}/abrir/", self.admin_view(openings.open_page), name="open_texts"),
            path(f"textos/{student}/cerrar/", self.admin_view(openings.close_page), name="close_texts"),
            path("cuentas/<int:pk>/acceso/", self.admin_view(factor.factor_page), name="factor"),
            *super().get_urls(),
        ]

    def _lead(self, request: HttpRequest, name: str) -> HttpResponse:
        from flou.ops.access.pages import address_with_next  # noqa: PLC0415 - see get_urls

        return HttpResponseRedirect(address_with_next(request, f"admin:{name}"))
