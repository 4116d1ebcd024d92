"""Typed reading of the environment."""

import base64
from pathlib import Path

import pytest

from flou.env import BadSetting, Env, load

KEY = base64.b64encode(bytes(range(32))).decode()
OTHER = base64.b64encode(bytes(32)).decode()


class TestEnv:
    @pytest.mark.parametrize(
        ("raw", "value"), [("1", True), ("yes", True), ("TRUE ", True), ("0", False), ("", False)]
    )
    def test_reads_flags(self, raw: str, value: bool) -> None:  # noqa: FBT001
        assert Env({"X": raw}).flag("X") is value

    @pytest.mark.parametrize("raw", ["maybe", "2"])
    def test_refuses_other_flags_by_name(self, raw: str) -> None:
        with pytest.raises(BadSetting, match=r"^X must be 1 or 0"):
            Env({"X": raw}).flag("X")

    def test_reads_numbers_and_falls_back_when_empty(self) -> None:
        env = Env({"A": " 7 ", "B": "2.5", "C": ""})
        assert (env.whole("A", 1), env.number("B", 1), env.whole("C", 3), env.number("D", 4)) == (
            7,
            2.5,
            3,
            4,
        )

    def test_refuses_words_for_numbers_by_name(self) -> None:
        with pytest.raises(BadSetting, match=r"^A must be a whole number"):
            Env({"A": "many"}).whole("A", 1)
        with pytest.raises(BadSetting, match=r"^A must be a number"):
            Env({"A": "many"}).number("A", 1)

    def test_reads_lists_without_empty_items(self) -> None:
        assert Env({"A": "a, b,,"}).listing("A") == ["a", "b"]

    def test_keeps_keys_in_order(self) -> None:
        table = Env({"K": f"new:{KEY},old:{OTHER}"}).keys("K")
        assert list(table.items()) == [("new", bytes(range(32))), ("old", bytes(32))]

    @pytest.mark.parametrize("raw", [KEY, f":{KEY}", "a:short", "a:!!", f"a:{KEY},a:{OTHER}"])
    def test_refuses_keys_of_another_shape_without_repeating_them(self, raw: str) -> None:
        with pytest.raises(BadSetting, match=r"^K must be id:base64") as refusal:
            Env({"K": raw}).keys("K")
        assert KEY not in str(refusal.value)


class TestLoad:
    def test_reads_the_process_over_the_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "local.env").write_text("# note=1\nA_VARIABLE=file\nANOTHER = x=y \n", encoding="utf-8")
        monkeypatch.setenv("FLOU_HOME", str(tmp_path))
        monkeypatch.setenv("A_VARIABLE", "process")
        env = load(Path("/nonexistent"))
        assert (env.text("A_VARIABLE"), env.text("ANOTHER"), env.text("note")) == ("process", "x=y", "")

    def test_looks_beside_the_code_by_default(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("FLOU_HOME")
        assert load(tmp_path).text("FLOU_HOME") == str(tmp_path / ".flou")
