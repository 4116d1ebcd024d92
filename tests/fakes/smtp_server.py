"""A mail server on the loopback: keeps the messages it takes, or refuses every recipient."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from queue import Queue
from threading import Thread


@dataclass
class MailServer:
    """The messages that arrived. With `refusing` it takes no recipient."""

    messages: Queue[Message] = field(default_factory=Queue)
    refusing: bool = False
    port: int = 0


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """Run a mail server on a free port."""
    mail = MailServer()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.say("220 fake")
            while line := self.rfile.readline().decode().strip():
                match line.split(" ")[0].upper():
                    case "RCPT" if mail.refusing:
                        self.say("550 no such mailbox")
                    case "DATA":
                        self.say("354 go on")
                        mail.messages.put(message_from_bytes(b"".join(iter(self.rfile.readline, b".\r\n"))))
                        self.say("250 taken")
                    case "QUIT":
                        self.say("221 bye")
                        return
                    case _:
                        self.say("250 fine")

        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        mail.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield mail
        finally:
            server.shutdown()
            thread.join(5)
