"""A PostgreSQL and a Redis that may be stopped while something runs on them."""

import os
from pathlib import Path

from flou.ops.devservices import processes
from flou.ops.devservices.lifecycle import SERVICES, Owner, status, up


class Services:
    """A private PostgreSQL and Redis that a test may stop."""

    def __init__(self, home: Path) -> None:
        """Start both in a folder of their own."""
        # What the run's own services are called must not stop these from starting.
        elsewhere = {"DATABASE_URL", "REDIS_URL"}
        environ = {name: value for name, value in os.environ.items() if name not in elsewhere}
        self.owner = Owner(home, environ, lambda _: None)
        self.start()

    def start(self) -> None:
        """Start what does not run."""
        up(self.owner, keep=True, disposable=True)

    def stop(self, name: str) -> None:
        """Stop one service, and wait until it has gone."""
        started = status(self.owner)[name]
        assert started is not None
        service = next(each for each in SERVICES if each.name == name)
        processes.stop(started, service.stop_signals, patience_s=15)

    def environment(self) -> dict[str, str]:
        """Return the addresses."""
        lines = (self.owner.home / "local.env").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if not line.startswith("#"))
