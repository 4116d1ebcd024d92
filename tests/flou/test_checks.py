"""What a deployment is told when it is incomplete."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks
from pytest_django import Settings

ROOT = Path(__file__).resolve().parents[2]
GOOD: dict[str, Any] = {
    "SECRET_KEY": "s" * 64,
    "FLOU_DATA_KEYS": {"k1": b"x" * 32},
    "FLOU_LOG_KEY": "l" * 48,
    "GEMINI_API_KEY": "k",
    "REDIS_URL": "redis://cache:6379/0",
    "DEBUG": False,
    "DEMO": False,
    "LOCAL": False,
    "STAFF_SECOND_FACTOR": True,
    "TRUSTED_PROXIES": 1,
    "ALLOWED_HOSTS": ["flou.example"],
}
MISSING = [
    ("SECRET_KEY", "", "flou.E001"),
    ("SECRET_KEY", "short", "flou.E002"),
    ("FLOU_DATA_KEYS", {}, "flou.E003"),
    ("FLOU_LOG_KEY", "", "flou.E004"),
    ("GEMINI_API_KEY", "", "flou.E005"),
    ("REDIS_URL", "", "flou.E006"),
    ("DEBUG", True, "flou.E008"),
    ("DEMO", True, "flou.E008"),
    ("ALLOWED_HOSTS", ["*"], "flou.E009"),
    ("TRUSTED_PROXIES", 0, "flou.W001"),
    ("STAFF_SECOND_FACTOR", False, "flou.E013"),
    ("STAFF_SESSION", timedelta(hours=13), "flou.W003"),
    ("STAFF_IDLE", timedelta(hours=2), "flou.W003"),
]


def found(*, deploy: bool) -> list[Any]:
    messages = run_checks(tags=["security"], include_deployment_checks=deploy)
    return [message for message in messages if str(message.id).startswith("flou.")]


class TestDeploymentChecks:
    @pytest.fixture(autouse=True)
    def _complete(self, settings: Settings) -> None:
        for name, value in GOOD.items():
            setattr(settings, name, value)

    def test_are_silent_when_all_is_there(self) -> None:
        assert found(deploy=True) == []

    @pytest.mark.parametrize(("name", "value", "check"), MISSING)
    def test_name_the_variable_and_the_mend(
        self, settings: Settings, name: str, value: Any, check: str
    ) -> None:
        setattr(settings, name, value)
        (message,) = found(deploy=True)
        assert message.id == check
        assert name in message.msg
        assert message.hint

    def test_leave_a_developers_machine_alone(self, settings: Settings) -> None:
        for name, value, _ in MISSING[2:6]:
            setattr(settings, name, value)
        assert found(deploy=False) == []


class TestABareEnvironment:
    def test_is_told_every_variable_and_shown_no_traceback(self, tmp_path: Path) -> None:
        bare = {"PATH": os.environ["PATH"], "FLOU_HOME": str(tmp_path)}
        run = subprocess.run(
            [sys.executable, "manage.py", "check", "--deploy"],
            cwd=ROOT, env=bare, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert run.returncode == 1
        assert "Traceback" not in run.stderr
        for name in (
            "SECRET_KEY",
            "FLOU_DATA_KEYS",
            "FLOU_LOG_KEY",
            "GEMINI_API_KEY",
            "REDIS_URL",
            "DATABASE_URL",
        ):
            assert f"{name} is not set" in run.stderr
