"""Who a request or a socket acts for."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Principal:
    """A user whose token was checked against the database.

    `country` is ISO 3166-1 alpha-2, empty when unknown; `time_zone` is never empty; `exp` is when the
    access token ends, in seconds since the epoch; `consents` holds the purposes that are in force.
    """

    user_id: int
    public_id: UUID
    family: UUID
    exp: int
    country: str
    time_zone: str
    display_name: str
    consents: frozenset[str]
