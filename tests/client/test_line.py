"""`flou-client` on a clock that is wound by hand (line.test.mjs)."""

import json

from chat.domain.errors import CloseCode
from tests.client import node


def test_the_line_keeps_its_rules() -> None:
    """Back-off, close codes, watchdog, order of frames, what is kept: without a server."""
    node.run("line.test.mjs", {"FLOU_CLOSE_CODES": json.dumps([int(code) for code in CloseCode])})
