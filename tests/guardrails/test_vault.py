"""Sealed text on a real database: a key that was rolled back is used by nobody."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import connections, transaction
from pytest_django import DjangoAssertNumQueries, Settings

from guardrails import vault
from guardrails.domain.sealing import CannotOpen
from guardrails.models import DataKey

pytestmark = pytest.mark.django_db(transaction=True)
OTHER_KEY = {"k2": b"2" * 32}


@pytest.fixture(autouse=True)
def _no_keys_in_memory() -> Iterator[None]:
    vault.forget_keys()
    yield
    vault.forget_keys()


def seal(user: UUID, text: str = "hola") -> bytes:
    """Return a text sealed for a place of its own."""
    return vault.seal_text(user, "chat_messages", "body", "1", text)


def unseal(user: UUID, sealed: bytes) -> str:
    """Return the text of what `seal` made."""
    return vault.open_text(user, "chat_messages", "body", "1", sealed)


class TestRolledBackKey:
    def test_is_not_used_afterwards(self) -> None:
        """What is sealed after a rollback opens with the key that the database holds."""
        user = uuid4()
        with transaction.atomic():
            seal(user)
            assert unseal(user, seal(user, "dentro")) == "dentro"
            transaction.set_rollback(True)
        assert not DataKey.objects.filter(user_uid=user).exists()
        kept = seal(user, "después")
        vault.forget_keys()
        assert unseal(user, kept) == "después"

    def test_of_a_savepoint_is_not_used_by_the_transaction_around_it(self) -> None:
        """A savepoint that is undone takes its key with it."""
        user = uuid4()
        with transaction.atomic():
            with transaction.atomic():
                vault.ensure_key(user)
                transaction.set_rollback(True)
            kept = seal(user)
        vault.forget_keys()
        assert unseal(user, kept) == "hola"


class TestKey:
    def test_is_read_once_after_the_commit(self, django_assert_num_queries: DjangoAssertNumQueries) -> None:
        """A committed key is kept in memory: no query for the second message."""
        user = uuid4()
        with transaction.atomic():
            vault.ensure_key(user)
        sealed = seal(user)
        with django_assert_num_queries(0):
            assert unseal(user, sealed) == "hola"

    def test_is_the_same_for_two_first_messages_at_once(self) -> None:
        """Racing threads agree on one key."""
        user = uuid4()

        def one(number: int) -> bytes:
            try:
                return seal(user, str(number))
            finally:
                connections.close_all()

        with ThreadPoolExecutor(8) as pool:
            sealed = list(pool.map(one, range(16)))
        vault.forget_keys()
        assert [unseal(user, value) for value in sealed] == [str(number) for number in range(16)]
        assert DataKey.objects.filter(user_uid=user).count() == 1

    def test_that_is_erased_opens_nothing_more(self) -> None:
        """Deleting the row erases; a key read before the erasure does not come back."""
        user = uuid4()
        sealed = seal(user)
        with transaction.atomic():
            unseal(user, sealed)
            DataKey.objects.filter(user_uid=user).delete()
            vault.forget_keys()
        with pytest.raises(CannotOpen):
            unseal(user, sealed)

    def test_opens_only_at_its_place(self) -> None:
        """A value moved to another row does not open."""
        user = uuid4()
        with pytest.raises(CannotOpen):
            vault.open_text(user, "chat_messages", "body", "2", seal(user))

    def test_is_wrapped_anew_by_a_rotation(self, settings: Settings) -> None:
        """After a rotation the old environment key is not needed any more."""
        user = uuid4()
        sealed = seal(user)
        settings.FLOU_DATA_KEYS = {**OTHER_KEY, **settings.FLOU_DATA_KEYS}
        assert vault.rotate() == 1
        vault.forget_keys()
        settings.FLOU_DATA_KEYS = OTHER_KEY
        assert unseal(user, sealed) == "hola"

    def test_changes_nothing_without_a_key_that_is_still_needed(self, settings: Settings) -> None:
        user = uuid4()
        sealed = seal(user)
        before = settings.FLOU_DATA_KEYS
        settings.FLOU_DATA_KEYS = OTHER_KEY
        newer = uuid4()
        seal(newer)
        settings.FLOU_DATA_KEYS = {"k3": b"3" * 32, **OTHER_KEY}
        with pytest.raises(CommandError, match="No se cambió nada"):
            call_command("rotate_data_keys")
        assert set(DataKey.objects.values_list("wrapped_by", flat=True)) == {*before, "k2"}
        settings.FLOU_DATA_KEYS = {"k3": b"3" * 32, **OTHER_KEY, **before}
        call_command("rotate_data_keys")
        settings.FLOU_DATA_KEYS = {"k3": b"3" * 32}
        vault.forget_keys()
        assert unseal(user, sealed) == "hola"

    def test_table_is_bounded(self) -> None:
        """The least recently used keys leave first."""
        ring = vault._KeyRing(2)
        users = [uuid4() for _ in range(3)]
        for user in users:
            ring.put(user, user.bytes, ring.generation)
        assert len(ring) == 2
        assert ring.get(users[0]) is None
