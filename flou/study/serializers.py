"""Shapes of blocks and check-ins for DRF and the OpenAPI document; nothing is coerced."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from flou.study.domain.block import MINUTES, STATES
from flou.study.domain.wording import IDENTIFIER, LEVEL
from flou.study.domain.wording import MINUTES as WHICH_MINUTES

LEVELS = range(1, 7)


class WholeNumber(serializers.IntegerField):
    """A JSON number without a fraction; `true`, `3.0` and `"3"` are refused."""

    def __init__(self, allowed: tuple[int, ...], problem: str) -> None:
        super().__init__(min_value=min(allowed), max_value=max(allowed), help_text=problem)
        self.allowed, self.problem = allowed, problem

    def to_internal_value(self, data: Any) -> int:
        """Return the number."""
        if type(data) is not int or data not in self.allowed:
            raise serializers.ValidationError(self.problem)
        return data


class Identifier(serializers.UUIDField):
    """A UUID written as a string; DRF's own takes any number, too."""

    def to_internal_value(self, data: Any) -> UUID:
        """Return the UUID."""
        if not isinstance(data, str):
            raise serializers.ValidationError(IDENTIFIER)
        return super().to_internal_value(data)


class StartBlock(serializers.Serializer[Any]):
    """A block to be started; `turn` is the one in which the strategy to be tried was offered."""

    client_id = Identifier()
    minutes = WholeNumber(MINUTES, WHICH_MINUTES)
    turn = Identifier(required=False, allow_null=True, default=None)


class Cycle(serializers.Serializer[Any]):
    """Minutes of work and of the rest after it."""

    work = serializers.IntegerField()
    rest = serializers.IntegerField()


class BlockShape(serializers.Serializer[Any]):
    """A block at the time of the answer, in seconds."""

    id = serializers.UUIDField()
    client_id = serializers.UUIDField()
    turn = serializers.UUIDField(allow_null=True)
    minutes = serializers.IntegerField()
    cycles = Cycle(many=True)
    state = serializers.ChoiceField(choices=STATES)
    completed = serializers.BooleanField()
    started_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    ran_s = serializers.IntegerField()
    remaining_s = serializers.IntegerField()
    phase = serializers.ChoiceField(choices=["work", "rest"])
    cycle = serializers.IntegerField()
    phase_remaining_s = serializers.IntegerField()
    reminder = serializers.UUIDField(allow_null=True)


class BlockAnswer(serializers.Serializer[Any]):
    """The server's time and the block to show, null when there is none."""

    server_time = serializers.DateTimeField()
    block = BlockShape(allow_null=True)


class NewCheckIn(serializers.Serializer[Any]):
    """How a student is today, from 1 to 6."""

    level = WholeNumber(tuple(LEVELS), LEVEL)


class DayShape(serializers.Serializer[Any]):
    """The day of the student; `level` is null before the check-in."""

    date = serializers.DateField()
    time_zone = serializers.CharField()
    level = serializers.IntegerField(allow_null=True)


class CheckInShape(serializers.Serializer[Any]):
    """A check-in."""

    date = serializers.DateField()
    level = serializers.IntegerField(allow_null=True)


class CheckInsAnswer(serializers.Serializer[Any]):
    """Check-ins, newest first; `streak` is null where none is told."""

    today = DayShape()
    streak = serializers.IntegerField(allow_null=True)
    message = serializers.CharField()
    check_ins = CheckInShape(many=True)
