"""Homes and owners of services for the tests of this folder."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from flou.ops.devservices import account, lifecycle
from flou.ops.devservices.account import Account
from flou.ops.devservices.lifecycle import Owner


@dataclass
class Told:
    """Collects the progress lines."""

    lines: list[str] = field(default_factory=list)

    def __call__(self, line: str) -> None:
        self.lines.append(line)

    def __contains__(self, part: str) -> bool:
        return any(part in line for line in self.lines)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def environ() -> dict[str, str]:
    """The environment without the addresses that the suite itself runs on."""
    return {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}


@pytest.fixture
def owner(tmp_path: Path, environ: dict[str, str], told: Told) -> Iterator[Owner]:
    """An owner of services in a home of its own; what it leaves running is stopped and removed."""
    owner = Owner(tmp_path / "home", environ, told)
    yield owner
    lifecycle.erase(owner)


@pytest.fixture
def light_owner(owner: Owner) -> Owner:
    """The same with Redis alone: making an empty database takes a second."""
    return replace(owner, environ={**owner.environ, "DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none"})


@pytest.fixture
def servers_account(environ: dict[str, str]) -> Account:
    return account.choose(environ)
