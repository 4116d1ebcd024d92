"""The pages on which staff opens the texts of a student, for a reason, and closes them again."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.utils import timezone

from flou.accounts.models import User
from flou.ops.access import devices
from flou.ops.access.devices import Wrong
from flou.ops.access.forms import OpeningForm
from flou.ops.access.pages import next_address, note_code, page, used
from guardrails.operations.access import (
    OPEN_FOR,
    Reader,
    Refusal,
    TextsShut,
    close_texts,
    open_texts,
    refusal_to_open,
)
from guardrails.reading import pseudonym, reader_of

_WORDS: Final[dict[Refusal, tuple[str | None, str]]] = {
    Refusal.CODE_MISSING: ("code", "Escribe un código: el último que mostraste tiene más de 15 minutos."),
    Refusal.REASON_MISSING: ("reason", "Elige un motivo."),
    Refusal.DETAIL_MISSING: ("detail", "Con «Otro motivo», explica cuál."),
}


def open_page(request: HttpRequest, student: UUID) -> HttpResponse:
    """Ask for a reason, and for a code when none was shown lately; open the texts and go back."""
    if not User.objects.filter(public_id=student).exists():
        raise Http404
    reader = reader_of(request)
    match refusal_to_open(reader, student):
        case None:
            pass
        case Refusal.NOT_A_CASE:
            return page(request, "no_case", {"title": "Abrir textos"}, status=403)
        case _:
            raise PermissionDenied
    form = OpeningForm(request.POST if request.method == "POST" else None, with_code=not reader.verified)
    if request.method == "POST" and form.is_valid() and _opened(request, student, form):
        return HttpResponseRedirect(next_address(request))
    shown = {"title": "Abrir textos", "form": form, "next": next_address(request)}
    minutes = int(OPEN_FOR.total_seconds() // 60)
    return page(request, "open", {**shown, "pseudonym": pseudonym(student), "minutes": minutes})


def close_page(request: HttpRequest, student: UUID) -> HttpResponse:
    """Close the texts and go back."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if close_texts(reader_of(request), student, timezone.now()):
        messages.success(request, "Los textos están cerrados.")
    return HttpResponseRedirect(next_address(request))


def _opened(request: HttpRequest, student: UUID, form: OpeningForm) -> bool:
    reader = _with_code(request, form)
    if reader is None:
        return False
    given: dict[str, Any] = form.cleaned_data
    try:
        open_texts(reader, student, reason=given["reason"], detail=given["detail"], now=timezone.now())
    except TextsShut as shut:
        field, words = _WORDS.get(shut.refusal, (None, "No se pudo abrir."))
        form.add_error(field if field in form.fields else None, words)
        return False
    return True


def _with_code(request: HttpRequest, form: OpeningForm) -> Reader | None:
    """Return the reader, with the code that was typed; None when it is wrong."""
    reader = reader_of(request)
    if reader.verified or "code" not in form.fields:
        return reader
    match devices.check(request.user, form.cleaned_data["code"]):
        case Wrong() as wrong:
            form.refuse(wrong)
            return None
        case device:
            note_code(request)
            used(request, device)
            return Reader(reader.person, reader.session, reader.address, verified=True)
