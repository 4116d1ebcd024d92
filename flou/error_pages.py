"""Answers to what no view took: the contract's JSON under `/api/`, Django's pages elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.views import defaults
from django.views.decorators.csrf import csrf_exempt

from chat.domain.errors import ErrorCode, FlouError
from chat.serializers import error_answer
from flou.middleware import API


@csrf_exempt
def api_not_found(request: HttpRequest) -> HttpResponse:
    """Answer an address under `/api/` that nobody serves, with DEBUG as without: the last route of all."""
    return error_answer(FlouError(ErrorCode.NOT_FOUND))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return _json(request, ErrorCode.BAD_FRAME) or defaults.bad_request(request, exception)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403."""
    return _json(request, ErrorCode.FORBIDDEN) or defaults.permission_denied(request, exception)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404."""
    return _json(request, ErrorCode.NOT_FOUND) or defaults.page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500."""
    return _json(request, ErrorCode.INTERNAL) or defaults.server_error(request)


def _json(request: HttpRequest, code: ErrorCode) -> HttpResponse | None:
    return error_answer(FlouError(code)) if request.path.startswith(API) else None
