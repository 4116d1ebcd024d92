"""`manage.py chat`: talk to a running server from the terminal, over its real WebSocket."""

import asyncio
import getpass
import json
import sys
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import httpx2
from django.core.management.base import BaseCommand, CommandError, CommandParser
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

DEFAULT_URL = "http://127.0.0.1:8000"


class Command(BaseCommand):
    """Log in, send what is typed, print what is answered."""

    help = "Conversa con un servidor de Flou desde la terminal, por su WebSocket."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the address and who logs in."""
        parser.add_argument("--url", default=DEFAULT_URL, help="dirección del servidor")
        parser.add_argument("--email", help="correo; sin él se usa la cuenta de demostración")
        parser.add_argument(
            "--say", action="append", help="mensaje a enviar; se puede repetir y no lee el teclado"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Log in and talk until the input ends."""
        token = _log_in(options["url"], options["email"])
        try:
            asyncio.run(_talk(options["url"], token, options["say"]))
        except (OSError, WebSocketException) as error:
            raise CommandError(f"Se cortó la conexión: {type(error).__name__}.") from None
        except KeyboardInterrupt:
            self.stdout.write("")


def _log_in(url: str, email: str | None) -> str:
    path, body = "auth/demo", {}
    if email:
        path, body = "auth/token", {"email": email, "password": getpass.getpass("Contraseña: ")}
    try:
        answer = httpx2.post(f"{url}/api/v1/{path}", json=body, timeout=10)
    except (httpx2.UnsupportedProtocol, httpx2.InvalidURL):
        raise CommandError(f"{url} no es la dirección de un servidor: prueba con {DEFAULT_URL}") from None
    except httpx2.HTTPError:
        raise CommandError(f"Nadie responde en {url}. ¿Está en marcha? Prueba con: make run") from None
    try:
        said = answer.json()
        token: str = said["access"] if answer.is_success else ""
        refusal = "" if token else said["error"]["message"]
    except (ValueError, KeyError, TypeError):
        raise CommandError(f"Lo que responde en {url} no es Flou.") from None
    if refusal:
        raise CommandError(refusal)
    return token


async def _talk(url: str, token: str, lines: list[str] | None) -> None:
    parts = urlsplit(url)
    address = urlunsplit(("wss" if parts.scheme == "https" else "ws", parts.netloc, "/ws/v1/chat", "", ""))
    async with connect(address, additional_headers={"Authorization": f"Bearer {token}"}) as socket:
        await _read_until(socket, {"ready"})
        chips: list[dict[str, str]] = []
        for line in iter(_reader(lines), None):
            chips = await _say(socket, line, chips)


def _reader(lines: list[str] | None) -> Any:
    waiting = list(lines or [])

    def read() -> str | None:
        if lines is not None:
            return waiting.pop(0) if waiting else None
        sys.stdout.write("\n> ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        return line.strip() if line else None

    return read


async def _say(socket: ClientConnection, line: str, chips: list[dict[str, str]]) -> list[dict[str, str]]:
    """Send a line, or the chip whose number it is, and print the answer; return the new chips."""
    data: dict[str, Any] = {"client_id": str(uuid4()), "text": line}
    if line.isdecimal() and 0 < int(line) <= len(chips):
        chip = chips[int(line) - 1]
        data |= {"text": chip["value"], "quick_reply": chip["id"]}
    await socket.send(json.dumps({"type": "message", "data": data}))
    ending = await _read_until(socket, {"complete", "error"})
    offered: list[dict[str, str]] = ending["data"].get("quick_replies", [])
    for number, chip in enumerate(offered, 1):
        sys.stdout.write(f"\n  [{number}] {chip['label']}")
    sys.stdout.write("\n")
    return offered


async def _read_until(socket: ClientConnection, last: set[str]) -> dict[str, Any]:
    async for raw in socket:
        frame: dict[str, Any] = json.loads(raw)
        _show(frame)
        if frame["type"] in last:
            return frame
    raise CommandError("El servidor cerró la conexión.")


def _show(frame: dict[str, Any]) -> None:
    data = frame["data"]
    match frame["type"]:
        case "chunk":
            sys.stdout.write(data["text"])
        case "replace":
            sys.stdout.write(f"\n[la respuesta cambia]\n{data['text']}")
        case "crisis":
            lines = [f"  {item['name']}: {item['phone'] or item['url']}" for item in data["resources"]]
            sys.stdout.write("\n".join([data["text"], *lines, ""]))
        case "metadata" if data["strategy"]:
            sys.stdout.write(f"[{data['strategy']['name']} · {data['tiempo_bloque']} min]\n")
        case "error":
            sys.stdout.write(data["message"])
    sys.stdout.flush()
