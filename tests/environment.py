"""The environment of the tests, set before Django reads its settings (loaded with `-p` in pyproject.toml).

Databases, cache and keys are the tests' own: `FLOU_HOME` is `.flou/test` unless it is given, each xdist
worker has a Redis database to itself, and no key of the outside world is seen.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from flou.ops.devservices import local_env

_ROOT = Path(__file__).resolve().parent.parent
_REDIS_DATABASES = 16  # what a Redis has unless it is told otherwise

_MADE_UP = {
    "FLOU_DEMO": "1",
    "SECRET_KEY": "made-up-for-the-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
    "FLOU_DATA_KEYS": "t1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "FLOU_LOG_KEY": "made-up-for-the-tests-0123456789",
}
_UNSEEN = ("GEMINI_API_KEY", "GEMINI_BASE_URL", "DEBUG", "TRUSTED_PROXIES", "ALLOWED_HOSTS")


def _redis_of_worker(url: str, worker: str) -> str:
    """Return the address with the worker's own database number: 0 without xdist, 1 for gw0, and so on."""
    number = (int(worker.removeprefix("gw")) + 1) % _REDIS_DATABASES if worker else 0
    return urlunsplit(urlsplit(url)._replace(path=f"/{number}"))


def _apply() -> None:
    home = os.environ.setdefault("FLOU_HOME", str(_ROOT / ".flou" / "test"))
    for name in _UNSEEN:
        os.environ.pop(name, None)
    os.environ.update(_MADE_UP)
    url = os.environ.get("REDIS_URL") or local_env.read(Path(home)).get("REDIS_URL")
    if url:
        os.environ["REDIS_URL"] = _redis_of_worker(url, os.environ.get("PYTEST_XDIST_WORKER", ""))


_apply()
