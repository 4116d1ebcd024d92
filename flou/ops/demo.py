"""The two accounts that a local server starts with."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from flou.accounts import operations
from flou.accounts.models import DEMO_EMAIL, User

STAFF_EMAIL = "staff@flou.local"
_PASSWORD_BYTES = 12


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account that was just made. The password is nowhere else: show it now or never."""

    role: str
    email: str
    password: str


def ensure_accounts() -> list[NewAccount]:
    """Make the demo student and the staff account that are not there yet; returns those made."""
    makers: dict[str, tuple[str, Callable[[str, str], object]]] = {
        DEMO_EMAIL: (
            "student",
            lambda email, password: operations.register(email=email, password=password, country="CL"),
        ),
        STAFF_EMAIL: ("staff", User.objects.create_superuser),
    }
    made = []
    for email, (role, make) in makers.items():
        if not User.objects.filter(email=email).exists():
            account = NewAccount(role, email, secrets.token_urlsafe(_PASSWORD_BYTES))
            make(account.email, account.password)
            made.append(account)
    return made
