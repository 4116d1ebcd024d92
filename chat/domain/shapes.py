"""What the frames of the wire contract carry: one class per shape, immutable.

`extra` fields are ignored, as the contract asks of both sides.
"""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from chat.domain.errors import ErrorCode
from chat.domain.events import CrisisLevel, Finish, ReplaceReason


class Shape(BaseModel):
    """Base of all shapes: immutable, unknown fields ignored, no coercion of types."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class QuickReplyData(Shape):
    """A chip under an answer; `id` is what the server understands."""

    id: str
    label: str
    value: str


class ResourceData(Shape):
    """A line that helps; `phone` or `url` may be empty."""

    name: str
    phone: str | None
    url: str | None
    hours: str | None
    country: str | None


class ActiveTurn(Shape):
    """A turn that has not ended yet: what a returning client resumes."""

    turn: UUID
    seq: int
    status: str


class ReadyData(Shape):
    """The first frame of an authenticated socket."""

    user: UUID
    heartbeat_s: int
    max_chars: int
    token_exp: int
    active: list[ActiveTurn]


class AckData(Shape):
    """The student's message is committed."""

    client_id: UUID
    message_id: int
    turn: UUID
    duplicate: bool


class MessageData(Shape):
    """A message that arrived through another device of the user."""

    id: int
    role: Literal["user", "assistant"]
    text: str
    created_at: str


class CrisisData(Shape):
    """The crisis card.

    `text` alone says everything; `title`, `message`, `steps` and `question` are its parts, for who shows them
    apart. A `brief` card is the reminder after a full one. `wording` names the version of the words, and
    `reviewed_by` the clinician who signed it, empty while nobody has. A card that asks for the student's
    country says so in `country_question`, and carries the `quick_replies` that answer it.
    """

    level: CrisisLevel
    text: str
    resources: list[ResourceData]
    title: str = ""
    message: str = ""
    steps: list[str] = []
    question: str = ""
    brief: bool = False
    wording: str = ""
    reviewed_by: str = ""
    country_question: str = ""
    quick_replies: list[QuickReplyData] = []


class StrategyData(Shape):
    """The chosen strategy of the catalogue."""

    id: str
    name: str


class ExerciseData(Shape):
    """An exercise to be done now: how long it takes, and its steps in the voice of the student's country."""

    id: str
    name: str
    seconds: int
    steps: list[str]


class MetadataData(Shape):
    """What the rules decided."""

    Q2: Literal["A", "B"]
    Q3: Literal["↑", "↓", "mixto"]
    enfoque: str
    modo: str
    nivel: str
    tiempo_bloque: int
    strategy: StrategyData | None
    exercise: ExerciseData | None = None


class ChunkData(Shape):
    """A piece of the answer."""

    text: str


class ReplaceData(Shape):
    """Replaces everything shown of the turn."""

    text: str
    reason: ReplaceReason


class SlotsData(Shape):
    """The six slots."""

    sentimiento: str | None
    tipo_tarea: str | None
    ramo: str | None
    plazo: str | None
    fase: str | None
    tiempo_bloque: int | None


class SessionData(Shape):
    """The session after the turn."""

    id: UUID
    iteration: int
    slots: SlotsData
    Q2: str | None
    Q3: str | None
    enfoque: str | None
    strategy_given: bool
    failed_attempts: int
    last_strategy: str | None


class UsageData(Shape):
    """Tokens of the turn over all calls."""

    input_tokens: int
    cached_tokens: int
    output_tokens: int


class CompleteData(Shape):
    """The end of a turn."""

    session: SessionData
    quick_replies: list[QuickReplyData]
    message_id: int | None
    text: str
    finish: Finish
    usage: UsageData


class ErrorData(Shape):
    """What went wrong, in Spanish, for the student."""

    code: ErrorCode
    message: str
    retryable: bool
    retry_after_s: int | float | None = None
    fields: dict[str, list[str]] | None = None


class SnapshotData(Shape):
    """The whole turn through `seq`; the next live frame is `seq + 1`."""

    text: str
    status: str
    metadata: MetadataData | None = None
    crisis: CrisisData | None = None


class PingData(Shape):
    """Server time in seconds since the epoch."""

    t: int


class ExpiryData(Shape):
    """When the token ends, in seconds since the epoch."""

    exp: int


class DrainingData(Shape):
    """The server is going away; reconnect after this time."""

    reconnect_in_ms: int
