"""System checks of a deployment: `manage.py check --deploy` names each variable and how to mend it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, Tags, register
from django.core.checks import Warning as CheckWarning
from django.core.exceptions import ImproperlyConfigured
from django.db import Error as DatabaseError
from django.utils import timezone

from flou.ops.tracing import installed
from guardrails import roster
from guardrails.models import Delivery

# 256 bits in base64, and Django's own figure for SECRET_KEY.
MIN_LOG_KEY, MIN_SECRET_KEY = 32, 50
# A long shift, and a long meeting beside an open screen (OWASP ASVS 5.0, 7.3: both limits exist).
LONGEST_SESSION, LONGEST_IDLE = timedelta(hours=12), timedelta(hours=1)
RANDOM_HINT = 'Make one with: python -c "import secrets; print(secrets.token_urlsafe(48))"'
DATA_KEY_HINT = (
    "Set it to k1:<key>, the key made with: "
    'python -c "import base64, os; print(base64.b64encode(os.urandom(32)).decode())". '
    "Keep it safe: without it no message can be read again."
)


@register(Tags.security, deploy=True)
def keys_are_set(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse to run without the keys that sign, seal and pseudonymise."""
    return [*_keys()]


@register(Tags.security, deploy=True)
def services_are_real(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse the stand-ins of a developer's machine: offline model, memory of one process, no database."""
    return [*_services(), *_mail(), *_tracing()]


@register(Tags.security, deploy=True)
def doors_are_closed(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse the conveniences of development and hosts that anybody can name."""
    return [*_doors()]


@register("staff", deploy=True)
def staff_can_be_told(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse to serve students when nobody would hear of a crisis.

    The list of who is on call is in the database. One that does not answer is for others to report; that
    nothing is known of the list is said nevertheless.
    """
    if settings.DATABASES["default"]["PORT"] == "1":
        return []
    try:
        return [*_staff()]
    except DatabaseError:
        text = "The list of who is on call could not be read: the database does not answer, or has no tables."
        return [Info(text, hint="Run this check again after `manage.py migrate`.", id="flou.I001")]


def _staff() -> Iterator[CheckMessage]:
    people = roster.on_call(timezone.now())
    if not people:
        yield Error(
            "Nobody is on call: a flag would be raised and nobody would be told.",
            hint="Add at least one person in the admin, under «Lista de guardia».",
            id="flou.E010",
        )
    channels = {channel for person in people for channel, _ in person.ways}
    if Delivery.Channel.EMAIL in channels and not settings.EMAIL_HOST:
        yield Error(
            "EMAIL_URL is not set: notices to staff would be printed and not sent.",
            hint="Set it to smtp+starttls://user:password@host:587.",
            id="flou.E011",
        )
    if Delivery.Channel.WEBHOOK in channels and not settings.WEBHOOK_SECRET:
        yield Error(
            "WEBHOOK_SECRET is not set: a webhook could not tell a notice from a forged one; none is sent.",
            hint=RANDOM_HINT,
            id="flou.E012",
        )
    if not roster.timetable().shifts:
        yield CheckWarning(
            "There are no staffed hours: deadlines run day and night.",
            hint="Fill them in in the admin, under «Horario de atención».",
            id="flou.W002",
        )


def _keys() -> Iterator[CheckMessage]:
    secret = _secret_key()
    if not secret:
        yield Error("SECRET_KEY is not set: it signs tokens and sessions.", hint=RANDOM_HINT, id="flou.E001")
    elif len(secret) < MIN_SECRET_KEY:
        yield Error(f"SECRET_KEY is shorter than {MIN_SECRET_KEY}.", hint=RANDOM_HINT, id="flou.E002")
    if not settings.FLOU_DATA_KEYS:
        yield Error(
            "FLOU_DATA_KEYS is not set: messages cannot be encrypted.", hint=DATA_KEY_HINT, id="flou.E003"
        )
    if len(settings.FLOU_LOG_KEY) < MIN_LOG_KEY:
        yield Error(
            f"FLOU_LOG_KEY is not set or shorter than {MIN_LOG_KEY}: it makes the pseudonyms of the log.",
            hint=RANDOM_HINT,
            id="flou.E004",
        )


def _services() -> Iterator[CheckMessage]:
    if not settings.GEMINI_API_KEY:
        yield Error(
            "GEMINI_API_KEY is not set: every answer would come from the offline coach.",
            hint="Set it to a key of the Gemini API.",
            id="flou.E005",
        )
    if not settings.REDIS_URL:
        yield Error(
            "REDIS_URL is not set: limits and wake-ups would stay inside one process.",
            hint="Set it to redis://host:6379/0, or rediss:// across a network.",
            id="flou.E006",
        )
    if settings.DATABASES["default"]["PORT"] == "1":
        yield Error(
            "DATABASE_URL is not set: there is nowhere to keep anything.",
            hint="Set it to postgresql://user:password@host:5432/name.",
            id="flou.E007",
        )


def _tracing() -> Iterator[CheckMessage]:
    if settings.OTLP_ENDPOINT and not installed():
        yield CheckWarning(
            "OTEL_EXPORTER_OTLP_ENDPOINT is set and OpenTelemetry is not installed: nothing is traced.",
            hint="Install the extra: pip install --require-hashes -r requirements-tracing.txt.",
            id="flou.W004",
        )


def _mail() -> Iterator[CheckMessage]:
    if settings.REGISTRATION == "confirmed" and not settings.EMAIL_HOST:
        yield Error(
            "REGISTRATION is confirmed and EMAIL_URL is not set: nobody could create an account.",
            hint="Set EMAIL_URL to smtp+starttls://user:password@host:587.",
            id="flou.E013",
        )


def _doors() -> Iterator[CheckMessage]:
    for variable, on in (("DEBUG", settings.DEBUG), ("FLOU_DEMO", settings.DEMO)):
        if on:
            yield Error(
                f"{variable} is on: it opens what only a developer's machine may offer.",
                hint=f"Remove {variable} from the environment.",
                id="flou.E008",
            )
    if not settings.STAFF_SECOND_FACTOR:
        yield Error(
            "STAFF_SECOND_FACTOR is off: a password alone would open what students write.",
            hint="Remove STAFF_SECOND_FACTOR from the environment.",
            id="flou.E013",
        )
    if settings.STAFF_SESSION > LONGEST_SESSION or settings.STAFF_IDLE > LONGEST_IDLE:
        yield CheckWarning(
            "STAFF_SESSION_HOURS or STAFF_IDLE_MINUTES keeps sessions of staff open for long.",
            hint="12 hours and 60 minutes are the most that this check accepts; the defaults are 8 and 30.",
            id="flou.W003",
        )
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        yield Error(
            "ALLOWED_HOSTS is empty or accepts every host name: links and origins could be forged.",
            hint="List the host names of the service, separated by commas.",
            id="flou.E009",
        )
    if not settings.LOCAL and not settings.TRUSTED_PROXIES:
        yield CheckWarning(
            "TRUSTED_PROXIES is 0: behind a proxy all students would share one address and one limit.",
            hint="Set it to the number of reverse proxies that stand in front.",
            id="flou.W001",
        )


def _secret_key() -> str:
    try:
        return str(settings.SECRET_KEY)
    except ImproperlyConfigured:
        return ""
