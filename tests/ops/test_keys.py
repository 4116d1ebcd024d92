"""The keys of a local server."""

from pathlib import Path

import pytest

from flou import env
from flou.ops import keys
from flou.ops.devservices import local_env


class TestEnsure:
    def test_makes_what_is_missing_in_the_form_that_settings_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("SECRET_KEY", "FLOU_DATA_KEYS", "FLOU_LOG_KEY"):
            monkeypatch.delenv(name)
        monkeypatch.setenv("FLOU_HOME", str(tmp_path))
        assert keys.ensure(tmp_path, {}) == ["SECRET_KEY", "FLOU_DATA_KEYS", "FLOU_LOG_KEY"]
        settings = env.load(tmp_path)
        assert len(settings.text("SECRET_KEY")) > 50
        assert [len(key) for key in settings.keys("FLOU_DATA_KEYS").values()] == [32]

    def test_never_replaces_a_key(self, tmp_path: Path) -> None:
        keys.ensure(tmp_path, {})
        before = local_env.read(tmp_path)
        assert keys.ensure(tmp_path, {}) == []
        assert local_env.read(tmp_path) == before

    def test_does_not_make_what_the_environment_has(self, tmp_path: Path) -> None:
        assert keys.ensure(tmp_path, {"SECRET_KEY": "mine", "FLOU_LOG_KEY": "mine"}) == ["FLOU_DATA_KEYS"]

    def test_refuses_an_empty_one_that_would_hide_the_file(self, tmp_path: Path) -> None:
        with pytest.raises(env.BadSetting, match="SECRET_KEY must not be empty"):
            keys.ensure(tmp_path, {"SECRET_KEY": " "})
