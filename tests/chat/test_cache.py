"""Hot copies: they save queries, and are never taken for the truth."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test.utils import override_settings

from chat.cache import Hot, HotCache, version_of
from flou.accounts.models import User

HOT = Hot({"slots": {"ramo": "historia"}}, [("user", "hola"), ("assistant", "¡Hola!")])
NOWHERE = {
    "default": {
        "BACKEND": "flou.redis_cache.SharedRedisCache",
        "LOCATION": "redis://127.0.0.1:1/0",
        "OPTIONS": {"socket_connect_timeout": 0.2},
    }
}


@pytest.fixture
def copies(student: User) -> HotCache:
    """Return copies of the student's session, of version 3."""
    copies = HotCache()
    copies.put(student.pk, student.public_id, version(student, 3), HOT)
    return copies


def version(student: User, count: int) -> str:
    """Return a version of the student's session."""
    return version_of(student.public_id, count)


class TestHotCache:
    def test_gives_back_what_was_kept(self, copies: HotCache, student: User) -> None:
        assert copies.get(student.pk, student.public_id, version(student, 3)) == HOT

    @pytest.mark.parametrize("count", [2, 4])
    def test_of_another_version_counts_for_nothing(self, copies: HotCache, student: User, count: int) -> None:
        assert copies.get(student.pk, student.public_id, version(student, count)) is None

    def test_is_sealed(self, copies: HotCache, student: User) -> None:
        kept = [bytes(cache.get(f"{name}:{student.pk}")) for name in ("session", "chat_history")]

        assert len(kept) == 2
        assert not any(word in value for value in kept for word in (b"historia", b"hola"))

    def test_does_not_open_for_somebody_else(self, copies: HotCache, student: User, db: Any) -> None:
        other = User.objects.create_user("otra@example.com", "una-clave-larga")
        for name in ("session", "chat_history"):
            cache.set(f"{name}:{other.pk}", cache.get(f"{name}:{student.pk}"))

        assert copies.get(other.pk, other.public_id, version(student, 3)) is None

    @pytest.mark.parametrize("damage", [None, b"", b"\x01garbage", "text"])
    def test_takes_a_damaged_copy_for_none(self, copies: HotCache, student: User, damage: Any) -> None:
        cache.set(f"session:{student.pk}", damage)

        assert copies.get(student.pk, student.public_id, version(student, 3)) is None

    def test_is_forgotten_when_the_history_is_cleared(self, copies: HotCache, student: User) -> None:
        copies.forget(student.pk)

        assert copies.get(student.pk, student.public_id, version(student, 3)) is None

    def test_goes_on_without_redis(self, student: User) -> None:
        copies = HotCache()
        with override_settings(CACHES=NOWHERE):
            copies.put(student.pk, student.public_id, version(student, 1), HOT)
            assert copies.get(student.pk, student.public_id, version(student, 1)) is None
            copies.forget(student.pk)
