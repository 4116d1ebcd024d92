"""The EMAIL_URL setting: by which server e-mail leaves, or that it is only printed."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from flou.env import BadSetting

# Usual ports: delivery between servers, submission, submission over TLS.
_PORTS: Final = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
_CONSOLE: Final = "django.core.mail.backends.console.EmailBackend"
_SMTP: Final = "django.core.mail.backends.smtp.EmailBackend"


@dataclass(frozen=True, slots=True)
class Mail:
    """What Django's EMAIL_… settings are set to."""

    backend: str = _CONSOLE
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def outgoing(url: str) -> Mail:
    """Return the settings of an address; without one, e-mail is printed to standard output.

    Raises:
        BadSetting: it is no address of a mail server.
    """
    if not url:
        return Mail()
    parts = urlsplit(url)
    try:
        port = parts.port or _PORTS[parts.scheme]
    except (KeyError, ValueError):
        port = 0
    if not port or not parts.hostname:
        raise BadSetting(
            "EMAIL_URL must look like smtp+starttls://user:password@host:587; "
            "smtps:// and smtp:// are known, too."
        )
    return Mail(
        _SMTP,
        parts.hostname,
        port,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        starttls=parts.scheme == "smtp+starttls",
        tls=parts.scheme == "smtps",
    )
