"""`flou-client` against real servers with faults (server.test.mjs)."""

import json
import re
import subprocess
import textwrap
from pathlib import Path

import pytest

from tests.client import node

# Two servers are started, killed and started again: long where everything else is tested at the same time.
pytestmark = pytest.mark.timeout(600)


def test_nothing_is_lost_and_nothing_twice(world: dict[str, str]) -> None:
    """Three ways to authenticate, cut lines, killed and drained servers, Redis away, ended tokens, HTTP."""
    node.run("server.test.mjs", world)


def test_the_example_for_node_runs_as_it_is_written(world: dict[str, str], tmp_path: Path) -> None:
    """The one of docs/mobile/README.md, with this server's address in it."""
    prose = (node.ROOT / "docs/mobile/README.md").read_text(encoding="utf-8")
    found = re.search(r'^    import .*?"\./flou-client\.js";\n.*?(?=^\S)', prose, re.DOTALL | re.MULTILINE)
    assert found
    url = json.loads(world["FLOU_WORLD"])["servers"]["uvicorn"]
    example = textwrap.dedent(found[0]).replace("http://127.0.0.1:8000", url)
    # The demo student is made by `make run`.
    example = example.replace("demo()", 'register("nadia@example.com", "una-clave-larga-y-tranquila", "CL")')
    example = example.replace("./flou-client.js", (node.ROOT / "templates/static/flou-client.js").as_uri())
    (tmp_path / "example.mjs").write_text(example, encoding="utf-8")
    said = subprocess.run(
        [node.executable(), tmp_path / "example.mjs"], capture_output=True, text=True, check=True, timeout=60
    )
    assert len(said.stdout.split()) > 10
