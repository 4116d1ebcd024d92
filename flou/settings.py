"""Django settings: one module; the environment is read here and nowhere else."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from csp.constants import NONE, SELF

from flou import env as environment
from flou.logs import logging_config
from flou.mail import outgoing

BASE_DIR = Path(__file__).resolve().parent.parent
env = environment.load(BASE_DIR)

FLOU_HOME = Path(env.text("FLOU_HOME"))
DEBUG = env.flag("DEBUG")
# A demo is a server on somebody's own machine: plain HTTP, the offline coach and a demo account are welcome.
DEMO = env.flag("FLOU_DEMO")
LOCAL = DEBUG or DEMO

# Missing keys are named by the checks of a deployment: `manage.py check --deploy`.
SECRET_KEY = env.text("SECRET_KEY")
FLOU_DATA_KEYS = env.keys("FLOU_DATA_KEYS")
FLOU_LOG_KEY = env.text("FLOU_LOG_KEY")

ALLOWED_HOSTS = env.listing("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = [f"https://{host.removeprefix('.')}" for host in ALLOWED_HOSTS if host != "*"]
# How many reverse proxies stand in front: the client's address is that many entries from the right of
# X-Forwarded-For; with 0 the header is not believed at all.
TRUSTED_PROXIES = env.whole("TRUSTED_PROXIES", 0)

GEMINI_API_KEY = env.text("GEMINI_API_KEY")
GEMINI_BASE_URL = env.text("GEMINI_BASE_URL")
GEMINI_CHAT_MODEL = env.text("GEMINI_CHAT_MODEL", "gemini-3.8-flash")
GEMINI_GUARD_MODEL = env.text("GEMINI_GUARD_MODEL", "gemini-3.5-flash-lite")
# These two count until somebody sets the monthly budget in the admin.
LLM_MONTHLY_BUDGET_USD = env.number("LLM_MONTHLY_BUDGET_USD", 25.0)
DATABASE_MONTHLY_USD = env.number("DATABASE_MONTHLY_USD", 5.0)
# Who may read /metrics from elsewhere than the machine itself: the bearer of this token.
METRICS_TOKEN = env.text("METRICS_TOKEN")
# Traces leave by OTLP when a receiver is named; the SDK reads the other OTEL_… variables itself.
OTLP_ENDPOINT = env.text("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") or env.text("OTEL_EXPORTER_OTLP_ENDPOINT")
# Texts in traces, redacted; never those of a turn with a crisis card.
TRACE_TEXT = env.flag("FLOU_TRACE_TEXT")
# Answers are begun before the verdict while at most this share of them is in vain, else after a pause again.
EARLY_ANSWERS_DROPPED = env.share("EARLY_ANSWERS_DROPPED", 0.5)
EARLY_ANSWERS_PAUSE_S = env.number("EARLY_ANSWERS_PAUSE_S", 600.0)
RATE_USER_PER_MIN = env.whole("RATE_USER_PER_MIN", 20)
RATE_IP_PER_HOUR = env.whole("RATE_IP_PER_HOUR", 100)
DEFAULT_COUNTRY = env.text("DEFAULT_COUNTRY", "CL")
# `open`: an account is made at once. `confirmed`: with a code that was sent to its address, so that nobody
# learns who has an account (docs/adr/0024).
REGISTRATION = env.choice("REGISTRATION", "open", "confirmed")
# Who may use Flou, in years, and where it is another age: "ES:16,MX:18".
MINIMUM_AGE = env.whole("MINIMUM_AGE", 18)
MINIMUM_AGES = env.ages("MINIMUM_AGES")
# Whether messages of somebody who has not stated their age are refused with `consent_required`.
AGE_REQUIRED = env.flag("AGE_REQUIRED", default=not LOCAL)
# For how many days the conversation of a student who has not chosen is kept; 0: until they erase it.
RETENTION_DAYS = env.whole("RETENTION_DAYS", 0)

# Where the links of notices to staff lead.
PUBLIC_URL = env.text("PUBLIC_URL").rstrip("/") or (
    f"http://localhost:{env.text('PORT') or 8000}"
    if LOCAL or not ALLOWED_HOSTS
    else f"https://{ALLOWED_HOSTS[0].removeprefix('.')}"
)
WEBHOOK_SECRET = env.text("WEBHOOK_SECRET")
_mail = outgoing(env.text("EMAIL_URL"))
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT = _mail.backend, _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starttls, _mail.tls
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "flou@localhost")

INSTALLED_APPS = [
    "flou.ops",  # before daphne, whose runserver it extends
    "daphne",  # before staticfiles: runserver becomes ASGI
    "flou.ops.admin_config.StaffAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "channels",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "flou.accounts",
    "chat",
    "guardrails",
    "strategy",
    "flou.study",
    "flou.rights",
    "flou.figures",
]

MIDDLEWARE = [
    "flou.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "flou.ops.access.door.staff_door",
    "flou.middleware.address_limit",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "flou.accounts.http.bearer",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it puts the page of a locked account in the place of the form
]

ROOT_URLCONF = "flou.urls"
ASGI_APPLICATION = "flou.asgi.application"
APPEND_SLASH = True  # the admin's own addresses end in a slash; the API's do not and are not redirected

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]


def _database(url: str) -> dict[str, Any]:
    """Translate a postgresql:// address into Django's form; other engines are refused (see docs/adr)."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise environment.BadSetting(
            "DATABASE_URL must look like postgresql://user:password@host:5432/name; "
            "PostgreSQL is the only database that Flou runs on."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            # 0 errors at 120 concurrent with this pool; 3.5 % without one (measured, docs/adr/0003).
            # A send is refused within 3 s of a database that is away.
            "pool": {"min_size": 2, "max_size": 10, "timeout": 2.5},
            "connect_timeout": 2,
            "application_name": "flou",
        },
    }


# The default address answers nothing: `manage.py devservices up` writes the real one into `local.env`.
DATABASES = {"default": _database(env.text("DATABASE_URL", "postgresql://flou@127.0.0.1:1/flou"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL")
CACHES: dict[str, dict[str, Any]]
CHANNEL_LAYERS: dict[str, dict[str, Any]]
if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "flou.redis_cache.SharedRedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": "flou",
            "OPTIONS": {"socket_timeout": 1, "socket_connect_timeout": 1},
        }
    }
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            # redis-py 8 closes an idle channel-layer socket after 5 s unless a longer timeout is given.
            "CONFIG": {"hosts": [{"address": REDIS_URL, "socket_timeout": 20}], "prefix": "flou"},
        }
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}

AUTH_USER_MODEL = "accounts.User"
# The sign-in of staff; students' has limits of its own and does not come by here.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# 5 wrong passwords for an account from an address shut that pair out for a quarter of an hour; the account
# stays open from elsewhere, so nobody can lock a colleague out.
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "flou.ops.access.lockout.account_of"
AXES_CLIENT_IP_CALLABLE = "flou.ops.access.lockout.counted_address"
AXES_LOCKOUT_TEMPLATE = "admin/access/locked.html"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
OTP_TOTP_ISSUER = "Flou"
# Whether staff without a second factor is led to set one up before anything else. In a demo the seeded
# account gets in with its password; who sets one up there is asked for it from then on.
STAFF_SECOND_FACTOR = env.flag("STAFF_SECOND_FACTOR", default=not LOCAL)
STAFF_SESSION = timedelta(hours=env.number("STAFF_SESSION_HOURS", 8))
STAFF_IDLE = timedelta(minutes=env.number("STAFF_IDLE_MINUTES", 30))
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"

LANGUAGE_CODE = "es"
FORMAT_MODULE_PATH = "flou.formats"
TIME_ZONE = "America/Santiago"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "templates" / "static"]
# A local server serves the files where they lie; a deployment collects them once, hashed and compressed.
WHITENOISE_USE_FINDERS = LOCAL
WHITENOISE_AUTOREFRESH = LOCAL
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "flou.ops.static.HashedModules"
    },
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["flou.accounts.http.BearerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "chat.serializers.OneRepresentation",
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["chat.serializers.StrictJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "chat.serializers.error_response",
    "UNAUTHENTICATED_USER": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Flou",
    "DESCRIPTION": "Coach de estudio: API de mensajes, historial y cuenta.",
    "VERSION": "1",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_AUTHENTICATION": [],
    "SERVE_PERMISSIONS": [],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "chat.openapi.add_turn_views",
        "flou.accounts.schema.add_refresh",
        "chat.openapi.add_refusals",
    ],
}
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=15),
    "REFRESH_TOKEN_LIFETIME": timedelta(days=7),
    "ALGORITHM": "HS256",
    "USER_ID_FIELD": "public_id",
    "USER_ID_CLAIM": "sub",
}

RATELIMIT_USE_CACHE = "default"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = int(STAFF_SESSION.total_seconds())
if not LOCAL:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

LOGGING = logging_config(debug=DEBUG)
