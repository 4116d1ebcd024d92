"""A superuser's help for who is locked out: take the second factor away, and unlock the sign-in."""

from typing import Any

from axes.utils import reset
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from flou.accounts.limits import digest
from flou.accounts.models import User
from flou.ops.access import devices
from flou.ops.access.pages import page
from guardrails.models import StaffAccess
from guardrails.operations.access import note
from guardrails.reading import reader_of


def factor_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what an account has for getting in, and take it away after a confirmation."""
    if not request.user.is_superuser:
        raise PermissionDenied
    person = User.objects.filter(pk=pk, is_staff=True).first()
    if person is None:
        raise Http404
    if request.method == "POST":
        return _helped(request, person)
    shown: dict[str, Any] = {
        "title": "Segundo factor y bloqueos",
        "person": person,
        "has_app": devices.of(person) is not None,
        "left": devices.codes_left(person),
    }
    return page(request, "factor", shown)


def _helped(request: HttpRequest, person: User) -> HttpResponse:
    reader, now = reader_of(request), timezone.now()
    match request.POST.get("step"):
        case "reset":
            # The row first: a second factor that is gone without a trace is what an intruder wants.
            note(StaffAccess.Kind.RESET, reader=reader, subject=person.public_id, now=now)
            devices.remove(person)
            messages.success(request, f"{person}: en su próxima entrada activará otro segundo factor.")
        case "unlock":
            note(StaffAccess.Kind.UNLOCKED, reader=reader, subject=person.public_id, now=now)
            reset(username=digest(person.email))
            messages.success(request, f"{person}: puede volver a intentarlo.")
        case _:
            messages.error(request, "No hay nada que hacer.")
    return HttpResponseRedirect(reverse("admin:accounts_user_change", args=[person.pk]))
