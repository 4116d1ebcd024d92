"""Every anticipated refusal: its code, HTTP status and the Spanish sentence that the student reads."""

from collections.abc import Mapping, Sequence
from enum import IntEnum, StrEnum
from typing import Any


class ErrorCode(StrEnum):
    """The codes of the wire contract; HTTP answers and frames share them."""

    status: int
    retryable: bool
    message: str

    def __new__(cls, code: str, status: int, message: str, retryable: bool = False) -> "ErrorCode":  # noqa: FBT001, FBT002 - the fourth column of the table below
        """Make a member out of a row of the table."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.status = status
        member.message = message
        member.retryable = retryable
        return member

    AUTH_REQUIRED = "auth_required", 401, "Inicia sesión para continuar."
    TOKEN_EXPIRED = "token_expired", 401, "Tu sesión venció. Vuelve a iniciarla."
    FORBIDDEN = "forbidden", 403, "No tienes permiso para hacer esto."
    CONSENT_REQUIRED = "consent_required", 403, "Necesitamos tu consentimiento antes de continuar."
    BAD_FRAME = "bad_frame", 400, "No pudimos leer lo que llegó."
    EMPTY = "empty", 400, "Escribe un mensaje antes de enviarlo."
    TOO_LONG = "too_long", 413, "Tu mensaje es demasiado largo: acórtalo y envíalo de nuevo."
    NOT_FOUND = "not_found", 404, "No encontramos lo que buscas."
    IDEMPOTENCY_CONFLICT = "idempotency_conflict", 409, "Ese mensaje ya se envió con otro texto."
    TURN_IN_PROGRESS = "turn_in_progress", 409, "Todavía estoy respondiendo. Espera un momento.", True
    RATE_LIMITED = "rate_limited", 429, "Vas muy rápido. Espera un momento y vuelve a intentarlo.", True
    SLOW_CONSUMER = "slow_consumer", 503, "La conexión va lenta. Te reconectaremos.", True
    DRAINING = "draining", 503, "Estamos actualizando Flou. Vuelve a intentarlo en unos segundos.", True
    INTERNAL = "internal", 500, "Algo falló de nuestro lado. Vuelve a intentarlo.", True


class CloseCode(IntEnum):
    """Why a socket was closed: 4000 to 4499 means come back, 4500 to 4999 means do not."""

    NORMAL = 1000
    TOO_BIG = 1009
    BUG = 1011
    RESTART = 1012
    TOKEN_EXPIRED = 4001
    SLOW_CONSUMER = 4003
    RATE_LIMITED = 4008
    INVALID_TOKEN = 4500
    PROTOCOL_ERROR = 4501
    NO_AUTH = 4502
    TOO_MANY_CONNECTIONS = 4503
    ACCOUNT_GONE = 4504


class FlouError(Exception):
    """A refusal that the student is told about; it carries nothing that they may not see.

    `fields` names what is wrong per field of the request, in Spanish; `message` replaces the code's own
    sentence where a more helpful one exists.
    """

    def __init__(
        self,
        code: ErrorCode,
        *,
        message: str = "",
        retry_after_s: float | None = None,
        fields: Mapping[str, Sequence[str] | str] | None = None,
    ) -> None:
        super().__init__(code.value)
        self.code = code
        self.message = message or code.message
        self.retry_after_s = retry_after_s
        self.fields = fields

    def as_json(self) -> dict[str, Any]:
        """Return what goes under `error` in an HTTP answer and under `data` in an error frame."""
        body: dict[str, Any] = {
            "code": self.code.value,
            "message": self.message,
            "retryable": self.code.retryable,
        }
        if self.retry_after_s is not None:
            body["retry_after_s"] = self.retry_after_s
        if self.fields:
            body["fields"] = {
                name: [problems] if isinstance(problems, str) else list(problems)
                for name, problems in self.fields.items()
            }
        return body


class AccountGone(FlouError):
    """The account was erased or blocked: an open socket closes with 4504, a request gets 401."""

    def __init__(self) -> None:
        super().__init__(ErrorCode.AUTH_REQUIRED)
