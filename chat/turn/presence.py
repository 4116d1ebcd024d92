"""The sockets of each user in this process: a second device sees what the first one sends."""

from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from chat.domain.errors import FlouError

MAX_SOCKETS = 5


class Device(Protocol):
    """One connected device of a user."""

    @property
    def sign_in(self) -> tuple[UUID, UUID]:
        """Return the user and the sign-in that it acts for."""
        ...

    async def dismiss(self, error: FlouError) -> None:
        """Close, because the sign-in was ended."""
        ...

    async def show_message(self, message: dict[str, Any], turn: UUID) -> None:
        """Show a message that another device sent, and follow its turn."""
        ...

    async def show_turn(self, turn: UUID) -> None:
        """Show a turn that no device began; again is the same as once."""
        ...

    async def drain(self, reconnect_in_ms: int) -> None:
        """Close, because this process goes away; come back after the given time."""
        ...

    async def leave(self) -> None:
        """Close, because the user has opened too many connections."""
        ...


@dataclass(slots=True)
class Presence:
    """Who is connected here."""

    _devices: dict[int, list[Device]] = field(default_factory=dict)

    def join(self, user_id: int, device: Device) -> Device | None:
        """Register a device; return the oldest one when it is one too many."""
        devices = self._devices.setdefault(user_id, [])
        devices.append(device)
        return devices.pop(0) if len(devices) > MAX_SOCKETS else None

    def part(self, user_id: int, device: Device) -> None:
        """Forget a device."""
        devices = self._devices.get(user_id, [])
        if device in devices:
            devices.remove(device)
        if not devices:
            self._devices.pop(user_id, None)

    def others(self, user_id: int, device: object = None) -> list[Device]:
        """Return the user's devices but this one."""
        return [other for other in self._devices.get(user_id, []) if other is not device]

    def users(self) -> list[int]:
        """Return the users who are connected."""
        return list(self._devices)

    def all(self) -> list[Device]:
        """Return every connected device."""
        return [device for devices in self._devices.values() for device in devices]
