"""What DRF reads and answers: strict JSON in, the contract's errors out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.negotiation import BaseContentNegotiation, DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from chat.domain import strict_json
from chat.domain.errors import ErrorCode, FlouError
from chat.figures import FIGURES, Name
from chat.observability import log_failure

# Four times the longest frame of the socket; the longest honest body is a message of 2,000 code points.
MAX_BODY_BYTES = 64 * 1024
LOOK_AGAIN = "Revisa los datos e inténtalo de nuevo."

_CODES: tuple[tuple[tuple[type[Exception], ...], ErrorCode], ...] = (
    ((exceptions.NotAuthenticated, exceptions.AuthenticationFailed), ErrorCode.AUTH_REQUIRED),
    ((exceptions.PermissionDenied, PermissionDenied), ErrorCode.FORBIDDEN),
    ((exceptions.NotFound, Http404), ErrorCode.NOT_FOUND),
    ((exceptions.Throttled,), ErrorCode.RATE_LIMITED),
    ((RequestDataTooBig,), ErrorCode.TOO_LONG),
    ((exceptions.APIException,), ErrorCode.BAD_FRAME),
)


class StrictJSONParser(BaseParser):
    """Reads a JSON body of at most 64 KiB; `FlouError` says what cannot be taken."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        """Return the decoded body."""
        raw = stream.read(MAX_BODY_BYTES + 1)
        if len(raw) > MAX_BODY_BYTES:
            raise FlouError(ErrorCode.TOO_LONG)
        return strict_json.loads(raw)


class OneRepresentation(BaseContentNegotiation):
    """Answers in the one form that an endpoint has, whatever the client says that it accepts.

    A client that follows a stream asks for `text/event-stream` of every address.
    """

    def select_parser(self, request: Request, parsers: Iterable[Any]) -> Any:
        """Return the parser of the body's type; None when there is none."""
        return DefaultContentNegotiation().select_parser(request, parsers)

    def select_renderer(
        self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None
    ) -> tuple[Any, str]:
        """Return the endpoint's renderer and its type."""
        only = next(iter(renderers))
        return only, only.media_type


def error_answer(error: FlouError, status: int | None = None) -> JsonResponse:
    """Return the HTTP answer of a refusal, headers included; async views use it as well as DRF."""
    plain = {"ensure_ascii": False}
    answer = JsonResponse(
        {"error": error.as_json()}, status=status or error.code.status, json_dumps_params=plain
    )
    if answer.status_code == ErrorCode.AUTH_REQUIRED.status:
        answer["WWW-Authenticate"] = "Bearer"
    if error.retry_after_s is not None:
        answer["Retry-After"] = str(max(1, round(error.retry_after_s)))
    return answer


def error_response(exc: Exception, context: Mapping[str, Any]) -> HttpResponse:
    """Return the answer to an exception of a DRF view; an unexpected one is logged here, once."""
    error = as_flou_error(exc)
    if error.code is ErrorCode.INTERNAL:
        view = context.get("view")
        log_failure("request_failed", exc, route=type(view).__name__ if view else "")
        FIGURES.count(Name.ERRORS, error.code.value)
        return error_answer(error)
    # 405, 406 and 415 keep the status that HTTP has for them.
    own_status = exc.status_code if isinstance(exc, exceptions.APIException) else None
    answer = error_answer(error, own_status if error.code is ErrorCode.BAD_FRAME else None)
    if isinstance(exc, exceptions.MethodNotAllowed) and context.get("view"):
        answer["Allow"] = ", ".join(context["view"].allowed_methods)
    return answer


def as_flou_error(exc: Exception) -> FlouError:
    """Return the refusal that stands for any exception; what nobody anticipated is `internal`."""
    if isinstance(exc, FlouError):
        return exc
    if isinstance(exc, exceptions.ValidationError):
        return FlouError(ErrorCode.BAD_FRAME, message=LOOK_AGAIN, fields=dict(_problems(exc.detail)))
    for kinds, code in _CODES:
        if isinstance(exc, kinds):
            return FlouError(code, retry_after_s=getattr(exc, "wait", None))
    return FlouError(ErrorCode.INTERNAL)


def _problems(detail: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each field at fault with its sentences; the whole body's go under `body`."""
    if not isinstance(detail, Mapping):
        yield "body", [str(item) for item in detail]
        return
    for name, problems in detail.items():
        key = "body" if name == "non_field_errors" else str(name)
        if isinstance(problems, Mapping):
            yield from ((f"{key}.{inner}", found) for inner, found in _problems(problems))
        else:
            yield key, [str(item) for item in problems]
