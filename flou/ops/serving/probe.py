"""The container's health check: `python -m flou.ops.serving.probe PORT [ALLOWED_HOSTS]`.

Standard library only, so that it costs a few milliseconds every time. Exit 0 when the server is alive.
"""

import http.client
import sys


def is_alive(port: int, allowed_hosts: str) -> bool:
    """Return whether /healthz answers 200, asked under a host name that the server accepts."""
    host = allowed_hosts.split(",", maxsplit=1)[0].strip().removeprefix(".") or "localhost"
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
    try:
        link.request("GET", "/healthz", headers={"Host": host})
        return link.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        link.close()


if __name__ == "__main__":
    sys.exit(not is_alive(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))  # noqa: PLR2004
