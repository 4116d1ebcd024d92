"""Who is looked after, and what closes them; the journeys show it over real sockets."""

import asyncio
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import OperationalError

from chat.domain.errors import AccountGone, ErrorCode, FlouError
from chat.domain.principal import Principal
from chat.turn.presence import Presence
from chat.turn.watch import SignIn, Watch


class Phone:
    """A device that notes why it was dismissed; with `stuck` it takes for ever to go."""

    def __init__(self, *, stuck: bool = False) -> None:
        self.sign_in = (uuid4(), uuid4())
        self.dismissed: list[FlouError] = []
        self.stuck = stuck

    async def dismiss(self, error: FlouError) -> None:
        """Note the reason."""
        self.dismissed.append(error)
        if self.stuck:
            await asyncio.Event().wait()

    async def show_turn(self, turn: UUID) -> None:
        """Do nothing: nothing is shown here."""

    async def show_message(self, message: dict[str, Any], turn: UUID) -> None:
        """Do nothing."""

    async def drain(self, reconnect_in_ms: int) -> None:
        """Do nothing."""

    async def leave(self) -> None:
        """Do nothing."""


class Accounts:
    """Says which sign-ins ended, and counts how often it was asked."""

    def __init__(self) -> None:
        self.ended: dict[SignIn, FlouError] = {}
        self.asked: list[Collection[SignIn]] = []

    async def find_ended(self, sign_ins: Collection[SignIn]) -> Mapping[SignIn, FlouError]:
        """Answer like the accounts do."""
        self.asked.append(sign_ins)
        return {sign_in: why for sign_in, why in self.ended.items() if sign_in in sign_ins}


def watching(*phones: Phone) -> tuple[Watch, Accounts]:
    """Return a watch over these devices, and whom it asks."""
    presence, accounts = Presence(), Accounts()
    for number, phone in enumerate(phones):
        presence.join(number, phone)
    watch = Watch(presence)
    watch.find_ended = accounts.find_ended
    return watch, accounts


async def looked(watch: Watch) -> None:
    """Look once, and let what was begun begin."""
    await watch.look()
    await asyncio.sleep(0)


class TestWatch:
    async def test_closes_what_has_ended_and_nothing_else(self) -> None:
        out, gone, there = Phone(), Phone(), Phone()
        watch, accounts = watching(out, gone, there)
        accounts.ended = {out.sign_in: FlouError(ErrorCode.AUTH_REQUIRED), gone.sign_in: AccountGone()}

        await looked(watch)

        assert [type(error) for error in out.dismissed] == [FlouError]
        assert [type(error) for error in gone.dismissed] == [AccountGone]
        assert there.dismissed == []

    async def test_asks_once_for_all_and_never_for_nobody(self) -> None:
        watch, accounts = watching(*(Phone() for _ in range(50)))
        await looked(watch)
        assert [len(asked) for asked in accounts.asked] == [50]

        nobody, unasked = watching()
        await looked(nobody)
        assert unasked.asked == []

    async def test_is_not_held_up_by_one_that_does_not_go(self) -> None:
        stuck, later = Phone(stuck=True), Phone()
        watch, accounts = watching(stuck, later)
        accounts.ended = {stuck.sign_in: AccountGone()}
        await looked(watch)
        accounts.ended[later.sign_in] = AccountGone()
        await looked(watch)

        assert (len(stuck.dismissed), len(later.dismissed)) == (1, 1)

    async def test_closes_nobody_while_the_database_is_away(self) -> None:
        phone = Phone()
        watch, _ = watching(phone)

        async def away(_: Collection[SignIn]) -> Mapping[SignIn, FlouError]:
            raise OperationalError

        watch.find_ended = away
        with pytest.raises(OperationalError):
            await watch.look()
        assert phone.dismissed == []


def student(phone: Phone) -> Principal:
    """Return the student who is signed in on a phone."""
    user, family = phone.sign_in
    return Principal(1, user, family, 0, "CL", "UTC", "", frozenset())


class TestWatchOverARequest:
    async def test_tells_it_once_that_its_sign_in_has_ended(self) -> None:
        phone = Phone()
        watch, accounts = watching(phone)
        with watch.over(student(phone)) as ended:
            await looked(watch)
            assert not ended.done()
            accounts.ended = {phone.sign_in: AccountGone()}
            await looked(watch)
            await looked(watch)
            assert isinstance(ended.result(), AccountGone)

    async def test_ends_with_the_request(self) -> None:
        watch, accounts = watching()
        with watch.over(student(Phone())):
            pass
        await looked(watch)
        assert accounts.asked == []
