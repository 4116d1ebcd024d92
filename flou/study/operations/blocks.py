"""Starting, changing and ending blocks; `now` is the database's time."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models.functions import Now

from chat.domain.errors import ErrorCode, FlouError
from flou.study.domain import block as blocks
from flou.study.domain.block import Block, Command
from flou.study.domain.wording import BLOCK_CONFLICT
from flou.study.models import StudyBlock
from flou.study.queries import access_block, access_use, latest_block


def lock_user(user_id: int) -> None:
    """Let what a user does at once be done one after the other, until the transaction ends."""
    # Without the key: rows that refer to the user may be written meanwhile.
    get_user_model().objects.select_for_update(no_key=True).get(pk=user_id)


@transaction.atomic
def start(
    user_id: int, client_id: UUID, minutes: int, turn: UUID | None, now: datetime
) -> tuple[StudyBlock, bool]:
    """Start a block and return it with True; one that is live, or came with this `client_id`, with False.

    `turn` is the one in which the strategy to be tried was offered.

    Raises:
        FlouError: `not_found`, nothing was offered in that turn; `idempotency_conflict`, the `client_id` was
            used for another block.
    """
    use = access_use(user_id, turn) if turn else None
    lock_user(user_id)
    earlier = StudyBlock.objects.filter(user_id=user_id, client_id=client_id).first()
    if earlier is not None:
        if (earlier.minutes, earlier.use) != (minutes, use):
            raise FlouError(ErrorCode.IDEMPOTENCY_CONFLICT, message=BLOCK_CONFLICT)
        return access_settled(user_id, earlier.pk, now), False
    live = StudyBlock.objects.filter(user_id=user_id, ended_at=None).first()
    if live is not None:
        live = access_settled(user_id, live.pk, now)
        if live.ended_at is None:
            return live, False
    row = StudyBlock(user_id=user_id, client_id=client_id, use=use)
    _write(row, blocks.begin(minutes, now))
    return row, True


@transaction.atomic
def change(user_id: int, block: UUID, command: Command, now: datetime) -> StudyBlock:
    """Give a command to a block and return what it is now; one that does not fit changes nothing.

    Raises:
        FlouError: `not_found`.
    """
    row = access_block(user_id, block)
    _write(row, blocks.apply(row.value, command, now))
    return row


@transaction.atomic
def look(user_id: int, now: datetime) -> StudyBlock | None:
    """Return the block to show, ended when its time is over; None when there is none."""
    row = latest_block(user_id, now)
    if row is None or row.due_at is None or now < row.due_at:
        return row
    access_settled(user_id, row.pk, now)
    return latest_block(user_id, now)


def access_settled(user_id: int, block: UUID, now: datetime) -> StudyBlock:
    """Return a block as it is now, ended when its time is over; raises like `access_block`."""
    row = access_block(user_id, block)
    _write(row, blocks.settle(row.value, now))
    return row


def end_due(limit: int) -> int:
    """End up to `limit` blocks whose time is over; another process's are passed over. Return how many."""
    due = StudyBlock.objects.filter(ended_at=None, due_at__lte=Now()).order_by("due_at")
    rows = list(due.select_for_update(skip_locked=True)[:limit])
    for row in rows:
        _write(row, blocks.settle(row.value, row.due_at or row.since))
    return len(rows)


def _write(row: StudyBlock, block: Block) -> None:
    if not row._state.adding and row.value == block:  # noqa: SLF001 - Django's documented name
        return
    row.minutes, row.length_ms = block.minutes, blocks.length_ms(block.minutes)
    row.state, row.started_at, row.since = block.state, block.started_at, block.since
    row.ran_ms, row.due_at = block.ran_ms, blocks.due_at(block)
    row.ended_at, row.completed = block.ended_at, block.completed
    if block.state == "finished" and row.use_id is not None:
        row.reminder = StudyBlock.Reminder.DUE
    row.save()
