"""Pages outside the chat: privacy notice and terms, a new password, a confirmed address."""

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


def reset(request: HttpRequest) -> HttpResponse:
    """Show the way to a new password: asking for a link, or using the one in the address's fragment."""
    return render(request, "account_reset.html")


def confirm(request: HttpRequest) -> HttpResponse:
    """Confirm an e-mail address with the secret in the address's fragment, which no log ever sees."""
    return render(request, "account_confirm.html")


def _page(request: HttpRequest, kind: LegalText.Kind, version: str) -> HttpResponse:
    text = legal.text_of(kind, version)
    if text is None:
        raise Http404
    return render(request, "legal.html", {"text": text, "blocks": blocks(text.body)})
