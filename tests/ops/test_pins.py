"""The files of pins against pyproject.toml; nothing is asked of an index."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAIN = PROJECT["project"]["dependencies"]
EMBEDDED = PROJECT["project"]["optional-dependencies"]["embedded"]
DEV = PROJECT["dependency-groups"]["dev"]
FILES = {
    "requirements.txt": MAIN,
    "requirements-embedded.txt": MAIN + EMBEDDED,
    "requirements-dev.txt": MAIN + EMBEDDED + DEV,
}


def _pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)", line) for line in lines)
    return {canonicalize_name(match[1]): match[2] for match in found if match}


@pytest.mark.parametrize("name", FILES)
class TestPins:
    def test_satisfy_the_project(self, name: str) -> None:
        pins = _pins(name)
        wanted = [Requirement(line) for line in FILES[name]]
        unmet = [
            str(each)
            for each in wanted
            if not each.specifier.contains(pins.get(canonicalize_name(each.name), ""))
        ]
        assert not unmet, f"{name} is behind pyproject.toml: run `make lock`"

    def test_agree_with_what_is_deployed(self, name: str) -> None:
        deployed, here = _pins("requirements.txt"), _pins(name)
        assert {package: here.get(package) for package in deployed} == deployed

    def test_carry_hashes(self, name: str) -> None:
        text = (ROOT / name).read_text(encoding="utf-8")
        blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
        assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
