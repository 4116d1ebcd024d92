"""What looks again and again goes on, whatever becomes of one look."""

import asyncio
from contextlib import suppress

from chat.repeating import repeat


async def test_goes_on_after_whatever_went_wrong() -> None:
    looks: list[int] = []
    enough = asyncio.Event()

    async def look() -> None:
        looks.append(len(looks))
        if len(looks) == 1:
            raise RuntimeError
        if len(looks) == 2:
            raise TimeoutError
        enough.set()

    watching = asyncio.create_task(repeat(look, every_s=0, failure="look_failed"))
    await enough.wait()
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    assert looks[:3] == [0, 1, 2]


async def test_ends_when_it_is_cancelled_in_the_middle_of_a_look() -> None:
    begun = asyncio.Event()

    async def look() -> None:
        begun.set()
        await asyncio.Event().wait()

    watching = asyncio.create_task(repeat(look, every_s=60, failure="look_failed", at_once=True))
    await begun.wait()
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    assert watching.cancelled()


async def test_ends_though_a_look_kept_the_cancellation_to_itself() -> None:
    begun = asyncio.Event()

    async def look() -> None:
        begun.set()
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()

    watching = asyncio.create_task(repeat(look, every_s=60, failure="look_failed", at_once=True))
    await begun.wait()
    watching.cancel()
    done, _ = await asyncio.wait({watching}, timeout=30)
    assert done == {watching}
    assert watching.cancelled()
