"""Shapes of the history for DRF and the OpenAPI document."""

from typing import Any

from rest_framework import serializers

from chat.queries import DEFAULT_PAGE, MAX_PAGE

# PostgreSQL's bigint: larger numbers are no ids of ours.
MAX_ID = 2**63 - 1


class HistoryQuery(serializers.Serializer[Any]):
    """Which page: keyset on the message id, never on time."""

    before = serializers.IntegerField(required=False, default=None, min_value=0, max_value=MAX_ID)
    after = serializers.IntegerField(required=False, default=None, min_value=0, max_value=MAX_ID)
    limit = serializers.IntegerField(required=False, default=DEFAULT_PAGE, min_value=1, max_value=MAX_PAGE)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse two sides at once."""
        if attrs.get("before") is not None and attrs.get("after") is not None:
            raise serializers.ValidationError({"after": ["Usa «before» o «after», no ambos."]})
        return attrs


class HistoryChip(serializers.Serializer[Any]):
    """A chip as it was shown."""

    id = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # the contract's name; DRF's `label` is its own
    value = serializers.CharField()


class HistoryMessage(serializers.Serializer[Any]):
    """A message of the history."""

    id = serializers.IntegerField()
    role = serializers.ChoiceField(choices=["user", "assistant"])
    text = serializers.CharField()
    created_at = serializers.DateTimeField()
    turn = serializers.UUIDField()
    finish = serializers.CharField(allow_null=True)
    quick_replies = HistoryChip(many=True)


class HistoryPage(serializers.Serializer[Any]):
    """A page of history, oldest first."""

    messages = HistoryMessage(many=True)
    has_more = serializers.BooleanField()
