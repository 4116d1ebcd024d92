"""The pages between the password and the admin: show a code, or set the second factor up."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

import django_otp
import segno
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice

from flou.ops.access import devices
from flou.ops.access.devices import Wrong
from flou.ops.access.door import reader_of
from flou.ops.access.entry import VERIFIED_AT, Standing, standing
from flou.ops.access.forms import CodeForm, ReenrolForm
from guardrails.models import StaffAccess
from guardrails.operations.access import note

# Until when the app may be replaced, after password and code: long enough to find the other phone.
_REPLACE_UNTIL, _REPLACE_S = "staff_replace_until", 600
_QR_SCALE = 5

View = Callable[[HttpRequest], HttpResponse]


def after_password(view: View) -> View:
    """Let a page be seen by staff who have given their password, inside or not."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        match standing(request.user, request.session, timezone.now()):
            case Standing.STRANGER | Standing.EXPIRED:
                return redirect_to_login(request.get_full_path(), reverse("admin:login"))
            case _:
                return view(request)

    return never_cache(csrf_protect(guarded))


@after_password
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for a code and let in who shows one."""
    if devices.of(request.user) is None:
        return HttpResponseRedirect(address_with_next(request, "admin:enrol"))
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        match devices.check(request.user, form.cleaned_data["code"]):
            case Wrong() as wrong:
                form.refuse(wrong)
            case device:
                enter(request, device)
                used(request, device)
                return HttpResponseRedirect(next_address(request))
    return page(request, "code", {"title": "Segundo factor", "form": form, "next": next_address(request)})


@after_password
def enrol(request: HttpRequest) -> HttpResponse:
    """Set the second factor up; in the place of another one only after password and code."""
    if devices.of(request.user) is not None and not _may_replace(request):
        return _ask_to_replace(request)
    waiting = devices.begin(request.user)
    form = CodeForm(request.POST if request.method == "POST" else None)
    form.fields["code"].help_text = "Los 6 dígitos que muestra ahora tu aplicación."
    if request.method == "POST" and form.is_valid():
        match devices.confirm(request.user, form.cleaned_data["code"]):
            case Wrong() as wrong:
                form.refuse(wrong)
            case codes:
                return _enrolled(request, codes)
    shown = {"title": "Activar el segundo factor", "form": form, "qr": _drawn(waiting), "key": _key(waiting)}
    return page(request, "enrol", {**shown, "next": next_address(request)})


def enter(request: HttpRequest, device: Device) -> None:
    """Note in the session that a code of this device was shown now; the session gets another key."""
    request.session.cycle_key()
    django_otp.login(request, device)
    note_code(request)


def used(request: HttpRequest, device: Device) -> None:
    """Note in the audit that a recovery code was used up; the codes of an app are everyday."""
    if isinstance(device, StaticDevice):
        _noted(request, StaffAccess.Kind.RECOVERED)


def note_code(request: HttpRequest) -> None:
    """Note in the session that a code was shown now."""
    request.session[VERIFIED_AT] = timezone.now().timestamp()


def next_address(request: HttpRequest) -> str:
    """Return where somebody wanted to go, if that is a page of this server, and otherwise the home."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME, "")
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else reverse("admin:index")


def address_with_next(request: HttpRequest, name: str) -> str:
    """Return the address of a page that leads on to where somebody wanted to go."""
    return f"{reverse(name)}?{urlencode({REDIRECT_FIELD_NAME: next_address(request)})}"


def page(request: HttpRequest, name: str, shown: dict[str, Any], status: int = 200) -> HttpResponse:
    """Return one of the pages of the door, without the menu of what is behind it."""
    common = {**admin.site.each_context(request), "is_nav_sidebar_enabled": False, "subtitle": None}
    return TemplateResponse(request, f"admin/access/{name}.html", {**common, **shown}, status=status)


def _noted(request: HttpRequest, kind: StaffAccess.Kind) -> None:
    reader = reader_of(request)
    note(kind, reader=reader, subject=reader.person.public_id, now=timezone.now())


def _ask_to_replace(request: HttpRequest) -> HttpResponse:
    form = ReenrolForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        # The code first: it is what is throttled, so the password cannot be guessed without it.
        match devices.check(request.user, form.cleaned_data["code"]):
            case Wrong() as wrong:
                form.refuse(wrong)
            case device if request.user.check_password(form.cleaned_data["password"]):
                enter(request, device)
                used(request, device)
                request.session[_REPLACE_UNTIL] = timezone.now().timestamp() + _REPLACE_S
                return HttpResponseRedirect(reverse("admin:enrol"))
            case _:
                form.add_error("password", "La contraseña no es correcta.")
    left = devices.codes_left(request.user)
    return page(request, "replace", {"title": "Cambiar el segundo factor", "form": form, "left": left})


def _may_replace(request: HttpRequest) -> bool:
    return bool(timezone.now().timestamp() < request.session.get(_REPLACE_UNTIL, 0))


def _enrolled(request: HttpRequest, codes: list[str]) -> HttpResponse:
    """Show the recovery codes: in the answer to the one request that made them, and nowhere again."""
    request.session.pop(_REPLACE_UNTIL, None)
    device = devices.of(request.user)
    if device is not None:
        enter(request, device)
    _noted(request, StaffAccess.Kind.ENROLLED)
    shown = {"title": "Códigos de recuperación", "codes": codes, "next": next_address(request)}
    return page(request, "codes", shown)


def _drawn(waiting: Any) -> SafeString:
    """Return the QR code as an SVG element: attributes only, so the page's policy has nothing to allow."""
    qr = segno.make(waiting.config_url, error="m")
    drawn = qr.svg_inline(
        scale=_QR_SCALE, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=False
    )
    return mark_safe(drawn)  # noqa: S308 - drawn by segno from an address that was percent-encoded


def _key(waiting: Any) -> str:
    """Return the key to type where no camera is at hand, in groups of four."""
    letters = devices.letters(waiting.bin_key)
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4)).upper()
