"""The command lines of the two servers that Flou is tested with."""

import sys

# Back-pressure and limits of the socket (16 KiB frames), no request lines with addresses in a log, 25 s for
# running answers to move to another process. Proxy headers are read by the application (TRUSTED_PROXIES),
# because only it knows how many proxies stand in front.
UVICORN_FLAGS = (
    "--ws=websockets-sansio",
    "--ws-max-size=16384",
    "--ws-per-message-deflate=false",
    "--ws-max-queue=8",
    "--no-access-log",
    "--log-level=warning",
    "--no-proxy-headers",
    "--no-server-header",
    "--timeout-graceful-shutdown=25",
)
SERVERS = ("uvicorn", "daphne")


def command(server: str, app: str, fd: int) -> list[str]:
    """Return the command that serves `app` on the inherited listening socket `fd`."""
    if server == "daphne":
        return [sys.executable, "-m", "daphne", f"--fd={fd}", "--verbosity=0", "--no-server-name", app]
    return [sys.executable, "-m", "uvicorn", f"--fd={fd}", *UVICORN_FLAGS, app]
