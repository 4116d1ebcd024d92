"""Services for the life of one command."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from flou.ops.devservices import lifecycle, local_env
from flou.ops.devservices.lifecycle import Owner

ROOT = Path(__file__).resolve().parents[2]


def _exec(owner: Owner, *command: str) -> subprocess.Popen[str]:
    environ = {**owner.environ, "FLOU_HOME": str(owner.home)}
    return subprocess.Popen(
        [sys.executable, "manage.py", "devservices", "exec", "--disposable", "--", *command],
        cwd=ROOT,
        env=environ,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def _wait_for(path: Path, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < deadline
        time.sleep(0.05)


class TestExec:
    def test_runs_the_command_between_up_and_down(self, light_owner: Owner) -> None:
        done = _exec(light_owner, sys.executable, "-c", "raise SystemExit(5)")
        said = done.communicate(timeout=60)[0]
        assert done.returncode == 5
        assert "Redis: stopped." in said
        assert not lifecycle.status(light_owner)["redis"]

    def test_leaves_services_that_were_started_by_hand(self, light_owner: Owner) -> None:
        lifecycle.up(light_owner, keep=True, disposable=True)
        done = _exec(light_owner, "true")
        done.communicate(timeout=60)
        assert done.returncode == 0
        assert lifecycle.status(light_owner)["redis"]

    def test_stops_them_on_ctrl_c_and_on_sigterm(self, light_owner: Owner, tmp_path: Path) -> None:
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            mark = tmp_path / number.name
            process = _exec(light_owner, "sh", "-c", f"touch {mark}; exec sleep 60")
            _wait_for(mark, process)
            os.killpg(process.pid, number)
            process.communicate(timeout=30)
            assert process.returncode == code
            assert not lifecycle.status(light_owner)["redis"]

    def test_stops_them_even_when_it_is_killed(self, light_owner: Owner, tmp_path: Path) -> None:
        process = _exec(light_owner, "sh", "-c", f"touch {tmp_path / 'up'}; exec sleep 60")
        _wait_for(tmp_path / "up", process)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=30)
        deadline = time.monotonic() + 20
        while lifecycle.status(light_owner)["redis"]:
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def test_refuses_a_second_one_in_the_same_home(self, light_owner: Owner, tmp_path: Path) -> None:
        first = _exec(light_owner, "sh", "-c", f"touch {tmp_path / 'up'}; exec sleep 60")
        _wait_for(tmp_path / "up", first)
        second = _exec(light_owner, "true")
        said = second.communicate(timeout=30)[0]
        assert second.returncode == 1
        assert f"(process {first.pid})" in said
        assert "FLOU_HOME=" in said
        assert first.poll() is None
        os.killpg(first.pid, signal.SIGTERM)
        first.communicate(timeout=30)

    def test_gives_the_command_the_addresses(self, light_owner: Owner) -> None:
        code = "from django.conf import settings; print('URL', settings.REDIS_URL)"
        done = _exec(light_owner, sys.executable, "manage.py", "shell", "-v0", "-c", code)
        said = done.communicate(timeout=60)[0]
        assert f"URL {local_env.read(light_owner.home)['REDIS_URL']}" in said
