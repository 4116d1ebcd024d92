"""Members of staff and their browsers, phones included."""

import base64
import time
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import Group, Permission
from django.test import Client
from django_otp.oath import TOTP

from flou.accounts.models import User
from flou.ops.access import devices
from flou.ops.models import AuthenticatorApp

PASSWORD = "larga y tranquila 42"


def somebody(*permissions: str, groups: tuple[str, ...] = (), **fields: Any) -> User:
    """Return a new member of staff with these permissions (`app.codename`) and groups."""
    person = User.objects.create_user(f"{uuid4().hex[:12]}@staff.example", PASSWORD, is_staff=True, **fields)
    for permission in permissions:
        app, codename = permission.split(".")
        person.user_permissions.add(Permission.objects.get(content_type__app_label=app, codename=codename))
    person.groups.set(Group.objects.filter(name__in=groups))
    return User.objects.get(pk=person.pk)


def a_superuser() -> User:
    """Return a new superuser."""
    return somebody(is_superuser=True)


def browser(person: User) -> Client:
    """Return a browser in which somebody has given their password."""
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def code_of(key: bytes) -> str:
    """Return what the app shows now."""
    totp = TOTP(key)
    totp.time = time.time()
    return f"{totp.token():06d}"


def next_code(person: User) -> str:
    """Return a code of a person's confirmed app as if the last one had been shown long ago."""
    device = AuthenticatorApp.objects.get(user=person, confirmed=True)
    AuthenticatorApp.objects.filter(pk=device.pk).update(last_t=-1, drift=0)
    return code_of(device.bin_key)


def with_app(person: User) -> list[str]:
    """Give somebody a confirmed app, and return their recovery codes."""
    codes = devices.confirm(person, code_of(devices.begin(person).bin_key))
    assert isinstance(codes, list)
    return codes


def inside(person: User) -> Client:
    """Return a browser in which somebody is inside with a code shown just now."""
    if devices.of(person) is None:
        with_app(person)
    client = browser(person)
    assert client.post("/admin/segundo-factor/", {"code": next_code(person)}).status_code == 302
    return client


def shown_key(page: str) -> bytes:
    """Return the key that a page of enrolment offers to be typed."""
    letters = page.partition("<code>")[2].partition("</code>")[0].replace(" ", "")
    return base64.b32decode(letters + "=" * (-len(letters) % 8))
