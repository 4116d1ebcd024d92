"""Real servers, started and stopped in a home of their own."""

import os
import signal
import socket
import subprocess
from pathlib import Path

import psycopg
import pytest
import redis

from flou.ops.devservices import lifecycle, local_env, ports, processes, state
from flou.ops.devservices.errors import ServiceProblem
from flou.ops.devservices.lifecycle import Owner
from flou.ops.devservices.state import Started
from tests.ops.conftest import Told


def _pids(owner: Owner) -> dict[str, int | None]:
    return {name: started.pid if started else None for name, started in lifecycle.status(owner).items()}


def _query(owner: Owner, statement: str) -> object:
    with psycopg.connect(local_env.read(owner.home)["DATABASE_URL"]) as connection:
        row = connection.execute(statement.encode()).fetchone()
        return row and row[0]


class TestUpAndDown:
    def test_a_whole_life(self, owner: Owner, told: Told) -> None:
        lifecycle.up(owner, keep=True, disposable=True)
        first = local_env.read(owner.home)
        assert _query(owner, "SHOW timezone") == "UTC"
        assert _query(owner, "SHOW server_encoding") == "UTF8"
        assert _query(owner, "SHOW fsync") == "off"
        assert redis.Redis.from_url(first["REDIS_URL"]).ping()

        before = _pids(owner)
        lifecycle.up(owner, keep=True, disposable=True)
        assert _pids(owner) == before, "starting again changes nothing"

        lifecycle.down(owner)
        assert _pids(owner) == {"redis": None, "postgres": None}
        lifecycle.up(owner, keep=True, disposable=True)
        assert local_env.read(owner.home) == first, "addresses stay the same from start to start"

    def test_refuses_a_wrong_password(self, owner: Owner) -> None:
        lifecycle.up(owner, keep=True, disposable=True)
        addresses = local_env.read(owner.home)
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(addresses["DATABASE_URL"].replace("flou:", "flou:not"))
        with pytest.raises(redis.AuthenticationError):
            redis.Redis.from_url(addresses["REDIS_URL"].replace("://:", "://:not")).ping()

    def test_recovers_from_kill_9(self, owner: Owner) -> None:
        lifecycle.up(owner, keep=True, disposable=True)
        for pid in _pids(owner).values():
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
        lifecycle.up(owner, keep=True, disposable=True)
        assert _query(owner, "SELECT 1") == 1
        assert all(_pids(owner).values())

    def test_finds_a_server_that_nobody_recorded(self, owner: Owner) -> None:
        lifecycle.up(owner, keep=True, disposable=True)
        pid = _pids(owner)["postgres"]
        record = state.load(owner.home)
        del record.started["postgres"]
        state.save(owner.home, record)
        lifecycle.up(owner, keep=True, disposable=True)
        assert _pids(owner)["postgres"] == pid

    def test_moves_when_its_port_was_taken(self, light_owner: Owner) -> None:
        owner = light_owner
        lifecycle.up(owner, keep=True, disposable=True)
        taken = state.load(owner.home).ports["redis"]
        lifecycle.down(owner)
        with socket.create_server(("127.0.0.1", taken)):
            lifecycle.up(owner, keep=True, disposable=True)
        assert state.load(owner.home).ports["redis"] != taken
        assert f":{taken}/" not in local_env.read(owner.home)["REDIS_URL"]

    def test_survives_a_reboot_that_gave_its_numbers_to_others(self, owner: Owner, told: Told) -> None:
        lifecycle.up(owner, keep=True, disposable=True)
        lifecycle.down(owner)
        with subprocess.Popen(["sleep", "60"]) as bystander:
            record = state.load(owner.home)
            record.started = {"postgres": Started(bystander.pid, "an-earlier-boot/7", 5432, "p")}
            state.save(owner.home, record)
            lock = Path(record.folder) / "postgres" / "postmaster.pid"
            lock.write_text(f"{bystander.pid}\n/gone\n1\n5432\n", encoding="utf-8")
            lifecycle.up(owner, keep=True, disposable=True)
            lifecycle.down(owner)
            assert bystander.poll() is None
            bystander.kill()

    def test_leaves_alone_what_the_environment_names(
        self, tmp_path: Path, environ: dict[str, str], told: Told
    ) -> None:
        named = {**environ, "DATABASE_URL": "postgresql://elsewhere/db", "REDIS_URL": ""}
        lifecycle.up(Owner(tmp_path, named, told), keep=True)
        assert "DATABASE_URL is set" in told
        assert "REDIS_URL is set" in told
        assert local_env.read(tmp_path) == {}

    def test_says_why_a_server_did_not_start(self, owner: Owner) -> None:
        lifecycle.up(owner, keep=True, disposable=True)
        lifecycle.down(owner)
        (Path(state.load(owner.home).folder) / "postgres" / "postgresql.conf").write_text("nonsense = 1\n")
        with pytest.raises(ServiceProblem, match=r"did not start[\s\S]*nonsense[\s\S]*DATABASE_URL"):
            lifecycle.up(owner, keep=True, disposable=True)

    def test_stops_nothing_where_nothing_was_started(self, tmp_path: Path, told: Told) -> None:
        lifecycle.down(Owner(tmp_path, {}, told))
        assert "No services were started here" in told


class TestPorts:
    def test_keeps_a_free_port(self) -> None:
        port = ports.choose(None)
        assert ports.choose(port) == port

    def test_chooses_another_for_a_taken_one(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as holder:
            taken = holder.getsockname()[1]
            assert ports.choose(taken) != taken


class TestFolder:
    def test_lies_elsewhere_when_the_servers_account_cannot_enter_the_home(
        self, tmp_path: Path, environ: dict[str, str], told: Told
    ) -> None:
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o700)
        owner = Owner(closed / "home", environ, told)
        try:
            lifecycle.up(owner, keep=True, disposable=True)
            folder = Path(state.load(owner.home).folder)
            # Only root hands the servers to another account; everybody else can enter their own home.
            assert folder.is_relative_to(tmp_path) == (os.geteuid() != 0)
            assert folder.stat().st_mode & 0o077 == 0
            assert closed.stat().st_mode & 0o077 == 0, "nothing up the tree was opened"
            started = state.load(owner.home).started["postgres"]
            assert Path(f"/proc/{started.pid}").stat().st_uid != 0
        finally:
            lifecycle.erase(owner)
        assert not folder.exists()
        assert not processes.is_running(started)
