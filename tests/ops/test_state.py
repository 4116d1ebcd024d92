"""The record of what was started, and telling a process from a later one with its number."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flou.ops.devservices import processes, state
from flou.ops.devservices.state import Started, State


class TestRecord:
    def test_reads_back_what_was_saved(self, tmp_path: Path) -> None:
        saved = State(
            folder="/f", keep=True, started={"redis": Started(1, "b/2", 3, "p")}, ports={"redis": 3}
        )
        state.save(tmp_path, saved)
        assert state.load(tmp_path) == saved

    @pytest.mark.parametrize("damage", ["", "{", "[]", '{"folder": 1}', '{"started": {"redis": {"pid": 1}}}'])
    def test_counts_a_damaged_file_as_empty(self, tmp_path: Path, damage: str) -> None:
        (tmp_path / state.NAME).write_text(damage, encoding="utf-8")
        assert state.load(tmp_path) == State()


class TestIdentity:
    def test_stays_the_same_while_a_process_lives(self) -> None:
        assert processes.identity(os.getpid()) == processes.identity(os.getpid())

    def test_tells_processes_apart(self) -> None:
        assert processes.identity(os.getpid()) != processes.identity(1)

    def test_is_none_for_a_process_that_ended_and_was_not_reaped(self) -> None:
        child = subprocess.Popen([sys.executable, "-c", ""])
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert processes.identity(child.pid) is None
        child.wait()


class TestStop:
    def test_never_touches_a_process_that_got_the_number_later(self) -> None:
        with subprocess.Popen(["sleep", "60"]) as bystander:
            reused = Started(bystander.pid, "another-boot/1", 0, "p")
            processes.stop(reused, (), patience_s=0)
            assert bystander.poll() is None
            bystander.kill()

    def test_kills_what_does_not_listen(self) -> None:
        with subprocess.Popen(["sleep", "60"]) as deaf:
            known = processes.identity(deaf.pid)
            assert known is not None
            processes.stop(Started(deaf.pid, known, 0, "p"), (), patience_s=0)
            assert deaf.wait() == -9
