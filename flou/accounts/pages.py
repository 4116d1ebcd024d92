"""Pages outside the chat: the privacy notice and the terms, in the version in force or an earlier one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from flou.accounts import legal
from flou.accounts.domain.texts import blocks
from flou.accounts.models import LegalText


def privacy(request: HttpRequest, version: str = "") -> HttpResponse:
    """Show the privacy notice."""
    return _page(request, LegalText.Kind.PRIVACY, version)


def terms(request: HttpRequest, version: str = "") -> HttpResponse:
    """Show the terms of use."""
    return _page(request, LegalText.Kind.TERMS, version)


def _page(request: HttpRequest, kind: LegalText.Kind, version: str) -> HttpResponse:
    text = legal.text_of(kind, version)
    if text is None:
        raise Http404
    return render(request, "legal.html", {"text": text, "blocks": blocks(text.body)})
