"""Which address a request came from, as far as it can be believed."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

UNKNOWN = "unknown"
# A household or a phone holds a whole /64: counting single IPv6 addresses would count nothing.
IPV6_PREFIX = 64


def client_address(peer: str | None, forwarded: str, proxies: int) -> str:
    """Return the address under which a client is counted: IPv4 as it is, IPv6 as its /64 network.

    Args:
        peer: the other end of the connection.
        forwarded: the X-Forwarded-For header; each proxy appends the address it was called from.
        proxies: how many proxies stand in front; only what they wrote is believed.
    """
    chain = [*(part for part in forwarded.split(",") if part.strip()), peer or ""]
    claimed = chain[max(0, len(chain) - 1 - proxies)]
    return _counted(claimed) or _counted(peer or "") or UNKNOWN


def _counted(text: str) -> str | None:
    address = _parsed(text.strip())
    match address:
        case IPv6Address() if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        case IPv6Address():
            return str(ip_network((int(address), IPV6_PREFIX), strict=False))
        case IPv4Address():
            return str(address)
        case None:
            return None


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    """Return the address of `1.2.3.4`, `1.2.3.4:80`, `::1` or `[::1]:80`; some proxies add the port."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return ip_address(text)
    except ValueError:
        return None
