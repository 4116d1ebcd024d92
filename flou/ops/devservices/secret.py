"""A password per service, kept beside the data that it guards and lost with it."""

import secrets

from flou.ops.devservices.service import Site


def password(site: Site, name: str) -> str:
    """Return the service's password, made at the first call."""
    path = site.folder / f"{name}.password"
    if not path.exists():
        path.touch(mode=0o600)
        site.account.give(path)
        path.write_text(secrets.token_urlsafe(24), encoding="ascii")
    return path.read_text(encoding="ascii")
