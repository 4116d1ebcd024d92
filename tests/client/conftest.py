"""uvicorn and daphne over one database, for the client's tests in Node, which break them from outside."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from tests.servers import Server, free_port, migrated_database, serving


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Return what the Node tests are told of the world; Redis is away until they open the way to it."""
    database, redis = settings.DATABASES["default"], urlsplit(settings.REDIS_URL)
    admin = f"postgresql://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/postgres"
    folder, way = tmp_path_factory.mktemp("client"), free_port()
    with migrated_database(admin) as url:
        environment = {
            "DATABASE_URL": url,
            "REDIS_URL": f"redis://127.0.0.1:{way}{redis.path}",
            "FLOU_DEMO": "1",
            "GEMINI_API_KEY": "",
            "TRUSTED_PROXIES": "1",
            "RATE_IP_PER_HOUR": "100000",
            "RATE_USER_PER_MIN": "1000",
        }
        with serving(folder, environment) as uvicorn, serving(folder, environment, "daphne") as daphne:
            servers = {"uvicorn": uvicorn, "daphne": daphne}
            with controlled(servers) as address:
                told = {
                    "servers": {kind: server.url for kind, server in servers.items()},
                    "control": address,
                    "redis": {"port": way, "behind": redis.port},
                    "secret": settings.SECRET_KEY,
                }
                yield {"FLOU_WORLD": json.dumps(told)}


@contextmanager
def controlled(servers: Mapping[str, Server]) -> Iterator[str]:
    """Run a door through which servers are killed, stopped and started: `POST /daphne/kill`."""

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            _, kind, act = self.path.split("/")
            server = servers[kind]
            {"kill": server.kill, "stop": server.stop, "start": server.start}[act]()
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    door = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=door.serve_forever, name="door", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.server_port}"
    finally:
        door.shutdown()
        door.server_close()
        thread.join(5)
