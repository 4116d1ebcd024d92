"""What the page is made of, so that a browser can keep it: the files, and one version of all of them."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static

MODULES: Final = (
    "chat.js",
    "block.js",
    "breathing.js",
    "check-in.js",
    "composer.js",
    "consents.js",
    "conversation.js",
    "crisis-card.js",
    "dom.js",
    "exchange.js",
    "exercise.js",
    "flou-client.js",
    "gate.js",
    "lines.js",
    "log.js",
    "markdown.js",
    "preferences.js",
    "settings.js",
    "status.js",
    "views.js",
)
FILES: Final = ("theme.js", "chat.css", "favicon.svg", "icon-192.png", "icon-512.png", *MODULES)
TEMPLATES: Final = ("chat.html", "worker.js")


def addresses() -> list[str]:
    """Return where the files of the page are; in a deployment their names carry a hash of their content."""
    return [static(name) for name in FILES]


def version() -> str:
    """Return a short hash that changes with any part of the page."""
    return _read() if settings.LOCAL else _kept()


@cache
def _kept() -> str:
    return _read()


def _read() -> str:
    found = hashlib.sha256()
    for name in FILES:
        found.update(name.encode())
        found.update(Path(str(finders.find(name))).read_bytes())
    for name in TEMPLATES:
        found.update((settings.BASE_DIR / "templates" / name).read_bytes())
    return found.hexdigest()[:16]
