"""The command lines of the two servers that Flou is tested with."""

import sys

# A phone that has gone without a word is found within 45 s of its last one. A silent line is pinged after so
# many seconds, and given up when the ping is not answered in so many more; daphne's own 20 and 30 take 52 s,
# because it looks at its lines every 2 s. The waiting time stays below the interval: autobahn, under daphne,
# forgets the answer to a ping when it has sent the next one.
PING_AFTER_S = 20
PONG_WITHIN_S = 18
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
    f"--ws-ping-interval={PING_AFTER_S}",
    f"--ws-ping-timeout={PONG_WITHIN_S}",
)
DAPHNE_FLAGS = (
    "--verbosity=0",
    "--no-server-name",
    f"--ping-interval={PING_AFTER_S}",
    f"--ping-timeout={PONG_WITHIN_S}",
)
SERVERS = ("uvicorn", "daphne")


def command(server: str, app: str, fd: int) -> list[str]:
    """Return the command that serves `app` on the inherited listening socket `fd`."""
    if server == "daphne":
        return [sys.executable, "-m", "daphne", f"--fd={fd}", *DAPHNE_FLAGS, app]
    return [sys.executable, "-m", "uvicorn", f"--fd={fd}", *UVICORN_FLAGS, app]
