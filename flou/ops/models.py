"""The second factor of staff as it is stored: django-otp's device, with its key sealed."""

import base64
from typing import Any, ClassVar, Final
from uuid import UUID

from django_otp.plugins.otp_totp.models import TOTPDevice

from guardrails.vault import open_secret, seal_secret

# Hexadecimal digits, as django-otp writes a key, never begin with it.
_SEALED: Final = "*"
# The column has room for one of these, sealed and in base64; every key that django-otp makes has 20 bytes.
MAX_KEY_BYTES: Final = 30
_PLACE: Final = ("otp_totp_totpdevice", "key")


class AuthenticatorApp(TOTPDevice):
    """An app that shows codes; a key that was stored in plain opens too, and is sealed when it is used."""

    key: str  # django-otp's, which has no types

    class Meta:
        proxy = True
        default_permissions: ClassVar[tuple[str, ...]] = ()
        verbose_name = "aplicación de códigos"

    @property
    def bin_key(self) -> bytes:
        """Return the key.

        Raises:
            CannotOpen: the owner's data key is gone, or the row was somebody else's.
        """
        return opened(self.user.public_id, self.key)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the row with its key sealed."""
        self.key = sealed(self.user.public_id, self.key)
        super().save(*args, **kwargs)


def sealed(user: UUID, key: str) -> str:
    """Return what the column holds for a key of this user, given in hexadecimal or sealed already.

    It is sealed with the user's data key and bound to the user, not to its row, which has no number before it
    is stored. A key that is too long for that stays as it is.
    """
    if key.startswith(_SEALED) or len(key) > 2 * MAX_KEY_BYTES:
        return key
    secret = seal_secret(user, *_PLACE, str(user), bytes.fromhex(key))
    return _SEALED + base64.urlsafe_b64encode(secret).decode().rstrip("=")


def opened(user: UUID, kept: str) -> bytes:
    """Return the key that the column holds; raises `CannotOpen`."""
    if not kept.startswith(_SEALED):
        return bytes.fromhex(kept)
    letters = kept.removeprefix(_SEALED)
    return open_secret(
        user, *_PLACE, str(user), base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    )
