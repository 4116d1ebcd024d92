"""The file of addresses and keys."""

import stat
from pathlib import Path

import pytest

from flou import env
from flou.ops.devservices import local_env


class TestUpdate:
    def test_makes_a_file_that_only_its_owner_can_read(self, tmp_path: Path) -> None:
        local_env.update(tmp_path, {"REDIS_URL": "redis://here"})
        assert stat.S_IMODE((tmp_path / "local.env").stat().st_mode) == 0o600

    def test_keeps_every_other_line(self, tmp_path: Path) -> None:
        path = tmp_path / "local.env"
        path.write_text("# mine\nGEMINI_API_KEY=abc\nREDIS_URL=old\n\n", encoding="utf-8")
        local_env.update(tmp_path, {"REDIS_URL": "new=er"})
        assert path.read_text(encoding="utf-8") == "# mine\nGEMINI_API_KEY=abc\n\nREDIS_URL=new=er\n"

    def test_is_read_by_the_settings(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FLOU_HOME", str(tmp_path))
        monkeypatch.delenv("REDIS_URL", raising=False)
        local_env.update(tmp_path, {"REDIS_URL": "redis://:p=q@127.0.0.1/0"})
        assert env.load(Path("/elsewhere")).text("REDIS_URL") == "redis://:p=q@127.0.0.1/0"

    def test_leaves_the_old_file_whole_when_writing_fails(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        local_env.update(tmp_path, {"A": "1"})
        monkeypatch.setattr("os.fsync", _full_disk)
        with pytest.raises(OSError, match="full"):
            local_env.update(tmp_path, {"A": "2"})
        assert local_env.read(tmp_path) == {"A": "1"}
        assert [path.name for path in tmp_path.iterdir()] == ["local.env"]


def _full_disk(_handle: int) -> None:
    raise OSError("disk full")
