"""The OpenAPI document against the server: Schemathesis asks what it allows, and what it forbids."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import Server

# What is shown holds for all operations; the number of examples is what fits into half a minute.
EXAMPLES = 3
CHECKS = (
    "not_a_server_error",
    "content_type_conformance",
    "response_schema_conformance",
    "status_code_conformance",
)
# These end the account or the sign-in under which everything else is asked.
ENDING = ("auth_logout_create", "auth_logout_all_create", "me_destroy")


@pytest.mark.timeout(400)  # where everything else is tested at the same time; 10 s by itself
def test_nothing_that_the_document_describes_breaks_the_server(server: Server, tmp_path: Path) -> None:
    """No 5xx, and answers of the kind and the shape that are promised."""
    student = server.register()
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "run", f"{server.url}/api/v1/schema"),
        *("--header", f"Authorization: Bearer {student.access}", "--checks", ",".join(CHECKS)),
        *("--max-examples", str(EXAMPLES), "--phases", "fuzzing"),
        *("--seed", "1", "--generation-deterministic", "--no-color"),
        *(part for name in ENDING for part in ("--exclude-operation-id", name)),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
