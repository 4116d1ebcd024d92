"""What django-axes counts failed sign-ins of staff by: a digest of the e-mail address, and the address."""

from ipaddress import ip_network
from typing import Any

from django.http import HttpRequest

from flou.accounts.limits import address_of, digest
from flou.addresses import UNKNOWN


def account_of(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Return what stands for the account: a digest, so that axes' tables hold no e-mail address."""
    given = credentials or request.POST
    return digest(str(given.get("username") or given.get("email") or ""))


def counted_address(request: HttpRequest) -> str | None:
    """Return the sender's address as the project believes it; for IPv6 the first of its /64 network."""
    address = address_of(request)
    return None if address == UNKNOWN else str(ip_network(address, strict=False).network_address)
