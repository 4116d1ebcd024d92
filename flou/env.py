"""Typed reading of the environment: every refusal names the variable and the mend.

Values come from the process environment first and then from `local.env` under `FLOU_HOME`, the private
folder in which `make run` keeps its services' addresses and its generated keys.
"""

import base64
import binascii
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATA_KEY_BYTES = 32
ISO2 = 2
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


class BadSetting(Exception):
    """Raised when a variable holds something that cannot be used; the message says how to mend it."""


@dataclass(frozen=True, slots=True)
class Env:
    """A read-only view of the configuration variables."""

    values: Mapping[str, str]

    def text(self, name: str, default: str = "") -> str:
        """Return the variable, stripped, or `default` when it is not set."""
        return self.values.get(name, default).strip()

    def whole(self, name: str, default: int) -> int:
        """Return the variable as an integer."""
        raw = self.text(name)
        if not raw:
            return default
        try:
            return int(raw)
        except ValueError:
            raise BadSetting(f"{name} must be a whole number, for example {default}.") from None

    def number(self, name: str, default: float) -> float:
        """Return the variable as a decimal number."""
        raw = self.text(name)
        if not raw:
            return default
        try:
            return float(raw)
        except ValueError:
            raise BadSetting(f"{name} must be a number, for example {default}.") from None

    def share(self, name: str, default: float) -> float:
        """Return the variable as a share, 0 to 1."""
        value = self.number(name, default)
        if not 0 <= value <= 1:
            raise BadSetting(f"{name} must be a share between 0 and 1, for example {default}.")
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return the variable as a yes or no."""
        if name not in self.values:
            return default
        raw = self.text(name).lower()
        if raw in _TRUE:
            return True
        if raw in _FALSE:
            return False
        raise BadSetting(f"{name} must be 1 or 0.")

    def choice(self, name: str, *words: str) -> str:
        """Return the variable, one of `words`; the first one when it is not set."""
        found = self.text(name) or words[0]
        if found not in words:
            raise BadSetting(f"{name} must be one of: {', '.join(words)}.")
        return found

    def listing(self, name: str, default: str = "") -> list[str]:
        """Return a comma-separated variable as a list without empty items."""
        return [item.strip() for item in self.text(name, default).split(",") if item.strip()]

    def ages(self, name: str) -> dict[str, int]:
        """Return `CL:18,ES:16` as a table of years by country (ISO 3166-1 alpha-2)."""
        table: dict[str, int] = {}
        for item in self.listing(name):
            country, _, years = item.partition(":")
            if not (len(country) == ISO2 and country.isascii() and country.isupper() and years.isdecimal()):
                raise BadSetting(f"{name} must be pairs of country and years, for example CL:18,ES:16.")
            table[country] = int(years)
        return table

    def keys(self, name: str) -> dict[str, bytes]:
        """Return `id:base64,…` as an ordered table of 256-bit keys; the first one is current."""
        table: dict[str, bytes] = {}
        for item in self.listing(name):
            key_id, _, encoded = item.partition(":")
            try:
                key = base64.b64decode(encoded, validate=True)
            except (binascii.Error, ValueError):
                key = b""
            if not key_id or len(key) != DATA_KEY_BYTES or key_id in table:
                raise BadSetting(
                    f"{name} must be id:base64 pairs separated by commas, each key 32 bytes; "
                    'make one with: python -c "import base64,os;'
                    'print(base64.b64encode(os.urandom(32)).decode())"'
                )
            table[key_id] = key
        return table


def load(base_dir: Path) -> Env:
    """Read the process environment over `local.env` of the private folder (`FLOU_HOME`, default `.flou`)."""
    home = Path(os.environ.get("FLOU_HOME") or base_dir / ".flou")
    stored: dict[str, str] = {}
    local = home / "local.env"
    if local.is_file():
        for line in local.read_text(encoding="utf-8").splitlines():
            name, sep, value = line.partition("=")
            if sep and not line.startswith("#"):
                stored[name.strip()] = value.strip()
    return Env({**stored, "FLOU_HOME": str(home), **os.environ})
