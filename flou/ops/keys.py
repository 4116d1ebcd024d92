"""The keys of a local server: made once, kept in `local.env`, never replaced."""

import base64
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from flou.env import DATA_KEY_BYTES, BadSetting
from flou.ops.devservices import local_env


def _data_key() -> str:
    return "k1:" + base64.b64encode(secrets.token_bytes(DATA_KEY_BYTES)).decode()


_MAKERS: dict[str, Callable[[], str]] = {
    "SECRET_KEY": lambda: secrets.token_urlsafe(50),
    "FLOU_DATA_KEYS": _data_key,
    "FLOU_LOG_KEY": lambda: secrets.token_urlsafe(32),
}

NAMES = tuple(_MAKERS)
"""Without one of them no server can work."""


def ensure(home: Path, environ: Mapping[str, str]) -> list[str]:
    """Make the keys that neither the environment nor `local.env` has; returns the names of those made.

    Raises:
        BadSetting: a key is in the environment and empty, which hides the one in the file.
    """
    if blank := [name for name in _MAKERS if not environ.get(name, "something").strip()]:
        raise BadSetting(f"{', '.join(blank)} must not be empty: give a value, or unset it to have one made.")
    have = {**local_env.read(home), **environ}
    made = {name: make() for name, make in _MAKERS.items() if not have.get(name)}
    if made:
        home.mkdir(parents=True, exist_ok=True)
        local_env.update(home, made)
    return list(made)
