"""The one door to encrypted text: a data key per user, wrapped by a versioned key of the environment.

Erasing a user's `DataKey` row makes everything sealed for them unreadable, in backups too. Rotating the
environment's key re-wraps the data keys and leaves the sealed values alone.

A key that a transaction makes is its own until it commits: another one must not seal with what a rollback
takes away. So unwrapped keys reach the process's cache only on commit.
"""

import os
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Final
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from guardrails import door
from guardrails.domain.sealing import KEY_BYTES, NONCE_BYTES, CannotOpen, Place, seal, unseal
from guardrails.models import DataKey

# Unwrapped keys kept per process: 4,096 × 32 bytes, and a query and a decryption less per message.
CACHED_KEYS: Final = 4096
# For how long without a look at the row: a key that another process has erased opens nothing after that.
CACHED_FOR_S: Final = 60.0


class _KeyRing:
    """The unwrapped keys of committed rows, the least recently used dropped first; safe between threads."""

    def __init__(self, size: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._size = size
        self._clock = clock
        self._lock = Lock()
        self._keys: OrderedDict[UUID, tuple[bytes, float]] = OrderedDict()
        self._erased = 0

    @property
    def generation(self) -> int:
        """Return the number of times the ring was emptied: a key read before that is not put back."""
        return self._erased

    def get(self, user: UUID) -> bytes | None:
        with self._lock:
            key, until = self._keys.get(user, (None, 0.0))
            if key is None or until < self._clock():
                self._keys.pop(user, None)
                return None
            self._keys.move_to_end(user)
            return key

    def put(self, user: UUID, key: bytes, generation: int) -> None:
        with self._lock:
            if generation != self._erased:
                return
            self._keys[user] = key, self._clock() + CACHED_FOR_S
            self._keys.move_to_end(user)
            while len(self._keys) > self._size:
                self._keys.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._keys.clear()
            self._erased += 1

    def __len__(self) -> int:
        return len(self._keys)


class _Opened:
    """How many sealed texts were opened; exact in one thread, near enough in many."""

    count = 0


_ring: Final = _KeyRing(CACHED_KEYS)
_opened: Final = _Opened()


def seal_text(user: UUID, table: str, column: str, row: str, text: str) -> bytes:
    """Return `text` sealed for the given user and place, making the user's data key when there is none."""
    return seal_secret(user, table, column, row, text.encode())


def open_text(user: UUID, table: str, column: str, row: str, sealed: bytes) -> str:
    """Return the text of a sealed value.

    Raises:
        CannotOpen: the user's key is gone (erased), or the value was damaged or moved.
        DoorShut: a page of staff opens it without having noted so.
    """
    place = Place(table, column, row, str(user))
    door.pass_through(place)
    _opened.count += 1
    return unseal(_data_key(user, create=False), place, bytes(sealed)).decode()


def seal_secret(user: UUID, table: str, column: str, row: str, secret: bytes) -> bytes:
    """Return bytes sealed for the given user and place, making the user's data key when there is none."""
    place = Place(table, column, row, str(user))
    return seal(_data_key(user, create=True), os.urandom(NONCE_BYTES), place, secret)


def open_secret(user: UUID, table: str, column: str, row: str, sealed: bytes) -> bytes:
    """Return what `seal_secret` sealed: a key of the user's own, not words of theirs, which the door guards.

    Raises:
        CannotOpen: the user's key is gone, or the value was damaged or moved.
    """
    return unseal(_data_key(user, create=False), Place(table, column, row, str(user)), sealed)


def openings() -> int:
    """Return how many sealed texts this process has opened, or tried to: what an audit is compared with."""
    return _opened.count


def ensure_key(user: UUID) -> None:
    """Make the user's data key when there is none, in the caller's transaction."""
    _data_key(user, create=True)


def forget_keys() -> None:
    """Drop every unwrapped key of this process: after an erasure or a rotation."""
    _ring.clear()


def rotate() -> int:
    """Re-wrap every data key that is not wrapped by the current environment key; return how many.

    Servers go on meanwhile. What was cut off is taken up by another call.

    Raises:
        CannotOpen: a data key is wrapped by a key that the environment has not; nothing was changed.
    """
    current, _ = _current_wrapping_key()
    stale = DataKey.objects.exclude(wrapped_by=current)
    for wrapped_by in stale.values_list("wrapped_by", flat=True).distinct():
        _wrapping_key(wrapped_by)
    count = 0
    for row in stale.iterator():
        wrapped = _wrap(row.user_uid, _unwrap(row))
        # One that was erased meanwhile stays so.
        here = DataKey.objects.filter(pk=row.pk, wrapped_by=row.wrapped_by)
        count += here.update(wrapped_by=current, wrapped=wrapped)
    return count


def _data_key(user: UUID, *, create: bool) -> bytes:
    cached = _ring.get(user)
    if cached is not None:
        return cached
    generation = _ring.generation
    row = DataKey.objects.filter(user_uid=user).first()
    if row is None:
        if not create:
            raise CannotOpen("the user's data key is gone")
        row = _made(user)
    key = _unwrap(row)
    # Runs at once outside a transaction, and never when the transaction is rolled back.
    transaction.on_commit(lambda: _ring.put(user, key, generation))
    return key


def _made(user: UUID) -> DataKey:
    """Return the user's new key; of two first messages at once, the row that wins is the key both use."""
    key_id, _ = _current_wrapping_key()
    wrapped = _wrap(user, os.urandom(KEY_BYTES))
    DataKey.objects.bulk_create(
        [DataKey(user_uid=user, wrapped_by=key_id, wrapped=wrapped)], ignore_conflicts=True
    )
    return DataKey.objects.get(user_uid=user)


def _wrapping_place(user: UUID) -> Place:
    return Place("data_keys", "wrapped", str(user), str(user))


def _wrap(user: UUID, key: bytes) -> bytes:
    _, wrapping_key = _current_wrapping_key()
    return seal(wrapping_key, os.urandom(NONCE_BYTES), _wrapping_place(user), key)


def _unwrap(row: DataKey) -> bytes:
    return unseal(_wrapping_key(row.wrapped_by), _wrapping_place(row.user_uid), bytes(row.wrapped))


def _wrapping_key(key_id: str) -> bytes:
    key: bytes | None = settings.FLOU_DATA_KEYS.get(key_id)
    if key is None:
        raise CannotOpen(f"FLOU_DATA_KEYS has no key with the id {key_id!r}")
    return key


def _current_wrapping_key() -> tuple[str, bytes]:
    for key_id, key in settings.FLOU_DATA_KEYS.items():
        return key_id, key
    raise ImproperlyConfigured("FLOU_DATA_KEYS is empty: `make run` makes one, a deployment must set it.")
