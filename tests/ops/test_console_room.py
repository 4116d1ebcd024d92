"""One look for every console of a process: what each is shown, and when it has to go."""

import asyncio
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from chat.domain.errors import CloseCode
from flou.accounts.models import User
from flou.ops.console.rights import SignIn
from flou.ops.console.room import MAX_SEATS, Room
from flou.ops.console.state import State
from tests.guardrails.cases import a_colleague, a_student, raised

pytestmark = pytest.mark.django_db(transaction=True)
SYSTEM = {"database": "up"}


class Chair:
    """A console that notes what it was shown, and why it had to go."""

    def __init__(self, sign_in: SignIn) -> None:
        self.sign_in = sign_in
        self.shown: list[State] = []
        self.left: list[CloseCode] = []

    def show(self, state: State) -> None:
        """Note it."""
        self.shown.append(state)

    async def leave(self, code: CloseCode) -> None:
        """Note it."""
        self.left.append(code)


class House:
    """A room with a process around it."""

    def __init__(self) -> None:
        self.leaving = False
        self.reports = 0
        self.room = Room(report=self._report, leaving=lambda: self.leaving, now=timezone.now)

    async def _report(self) -> dict[str, Any]:
        self.reports += 1
        return SYSTEM

    async def look(self) -> None:
        """Look once, and let what was begun end."""
        await self.room.look()
        await asyncio.sleep(0)


def chair_of(person: User) -> Chair:
    """Return a console with a session in force."""
    client = Client()
    client.force_login(person)
    return Chair((client.session.session_key or "", person.pk))


async def seated(house: House, *chairs: Chair) -> None:
    """Seat everybody and look."""
    for chair in chairs:
        house.room.join(chair)
    await house.look()


class TestRoom:
    def test_shows_one_look_to_everybody(self) -> None:
        flag = raised(a_student())
        house, chairs = House(), [chair_of(a_colleague()) for _ in range(2)]
        asyncio.run(seated(house, *chairs))
        states = [chair.shown[-1] for chair in chairs]
        assert states[0] is states[1]
        assert states[0].flags is not None
        assert [one.pk for one in states[0].flags] == [flag.pk]
        assert (states[0].system, house.reports) == (SYSTEM, 1)

    def test_looks_at_nothing_while_nobody_is_there(self, django_assert_num_queries: Any) -> None:
        house = House()
        with django_assert_num_queries(0):
            asyncio.run(house.look())
        assert house.reports == 0

    def test_sends_away_whose_session_has_ended_and_nobody_else(self) -> None:
        house, mine, other = House(), chair_of(a_colleague()), Chair(("no-such-session", 0))
        asyncio.run(seated(house, mine, other))
        assert (mine.left, other.left) == ([], [CloseCode.INVALID_TOKEN])
        assert other.shown == []

    def test_lets_everybody_go_with_its_process(self) -> None:
        house, chair = House(), chair_of(a_colleague())
        house.leaving = True
        asyncio.run(seated(house, chair))
        assert chair.left == [CloseCode.RESTART]

    def test_gives_the_place_of_the_oldest_to_one_too_many(self) -> None:
        house, person = House(), a_colleague()
        chairs = [chair_of(person) for _ in range(MAX_SEATS + 1)]
        asyncio.run(seated(house, *chairs))
        assert [chair.left for chair in chairs] == [[CloseCode.TOO_MANY_CONNECTIONS], *([[]] * MAX_SEATS)]
