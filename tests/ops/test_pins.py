"""The files of pins against pyproject.toml; nothing is asked of an index."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAIN = PROJECT["project"]["dependencies"]
EMBEDDED = PROJECT["project"]["optional-dependencies"]["embedded"]
TRACING = PROJECT["project"]["optional-dependencies"]["tracing"]
FLOOR = tomllib.loads((ROOT / "security_floor.toml").read_text(encoding="utf-8"))["floor"]
DEV = PROJECT["dependency-groups"]["dev"]
FILES = {
    "requirements.txt": MAIN,
    "requirements-embedded.txt": MAIN + EMBEDDED,
    "requirements-tracing.txt": MAIN + TRACING,
    "requirements-dev.txt": MAIN + EMBEDDED + TRACING + DEV,
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

    @pytest.mark.parametrize("package", FLOOR)
    def test_are_not_below_the_floor(self, name: str, package: str) -> None:
        """A package that is pinned nowhere has no floor: its line is to be deleted."""
        pinned = _pins(name)[canonicalize_name(package)]
        assert not _below(pinned, FLOOR[package]), f"{package} {pinned}: see security_floor.toml"


class TestInstalled:
    @pytest.mark.parametrize("package", FLOOR)
    def test_are_not_below_the_floor(self, package: str) -> None:
        assert not _below(version(package), FLOOR[package])


@pytest.mark.parametrize(
    ("pinned", "below"), [("5.2.18", True), ("5.2.9", True), ("5.2.19", False), ("5.10", False)]
)
def test_versions_are_compared_as_versions(pinned: str, below: bool) -> None:  # noqa: FBT001 - a column of the table
    assert _below(pinned, "5.2.19") is below


def _below(pinned: str, floor: str) -> bool:
    return Version(pinned) < Version(floor)
