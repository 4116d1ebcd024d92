"""Authenticated encryption of what students write (AES-256-GCM).

Layout of a sealed value: one version byte, a 12-byte nonce, then ciphertext and tag. The additional data
binds the value to its table, column, row and user, so that a ciphertext moved elsewhere does not open.
"""

from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
KEY_BYTES = 32
_VERSION = b"\x01"
_SEPARATOR = "\x1f"


class CannotOpen(Exception):
    """Raised when a sealed value was altered, moved to another place, or sealed with another key."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value lives: it opens nowhere else."""

    table: str
    column: str
    row: str
    user: str

    def as_bytes(self) -> bytes:
        """Return the additional authenticated data of this place."""
        return _SEPARATOR.join((self.table, self.column, self.row, self.user)).encode()


def seal(key: bytes, nonce: bytes, place: Place, plaintext: bytes) -> bytes:
    """Return `plaintext` encrypted for `place`; `nonce` is 12 random bytes, never used twice with a key."""
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, plaintext, place.as_bytes())


def unseal(key: bytes, place: Place, sealed: bytes) -> bytes:
    """Return the plaintext of a value sealed for `place`.

    Raises:
        CannotOpen: the value is damaged, or was sealed for another place or with another key.
    """
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    if sealed[:1] != _VERSION or len(nonce) != NONCE_BYTES:
        raise CannotOpen("not a sealed value")
    try:
        return AESGCM(key).decrypt(nonce, body, place.as_bytes())
    except InvalidTag:
        raise CannotOpen(f"{place.table}.{place.column} does not open") from None
