"""The key of an app that shows codes: unreadable in the database, and nobody is locked out by that."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django_otp.plugins.otp_totp.models import TOTPDevice

from flou.accounts.models import User
from flou.ops.access import devices
from flou.ops.models import AuthenticatorApp
from guardrails import vault
from guardrails.models import DataKey
from tests.access.people import a_superuser, browser, code_of, inside, next_code, somebody, with_app

pytestmark = pytest.mark.django_db
migration = import_module("flou.ops.migrations.0001_sealed_second_factors")


def kept(person: User) -> str:
    """Return what the column holds."""
    key: str = TOTPDevice.objects.values_list("key", flat=True).get(user=person)
    return key


def with_plain_key(person: User) -> bytes:
    """Give somebody an app as it was stored before keys were sealed; return its key."""
    device = TOTPDevice.objects.create(user=person, name="app", confirmed=True)
    key: bytes = device.bin_key
    return key


class TestAtRest:
    def test_is_not_in_the_database(self) -> None:
        person = somebody()
        with_app(person)
        key = AuthenticatorApp.objects.get(user=person).bin_key
        with connection.cursor() as cursor:
            cursor.execute("SELECT t::text FROM otp_totp_totpdevice t")
            rows = str(cursor.fetchall())
        assert len(key) == 20
        assert key.hex() not in rows
        assert devices.letters(key) not in rows.lower()

    def test_opens_for_its_owner_alone(self) -> None:
        person, thief = somebody(), somebody()
        with_app(person)
        with_app(thief)
        TOTPDevice.objects.filter(user=thief).update(key=kept(person))
        stolen = code_of(AuthenticatorApp.objects.get(user=person).bin_key)
        assert browser(thief).post("/admin/segundo-factor/", {"code": stolen}).status_code == 200

    def test_is_rewrapped_with_the_other_keys(self) -> None:
        person = somebody()
        with_app(person)
        before = kept(person)
        vault.rotate()
        vault.forget_keys()
        assert kept(person) == before
        inside(person)


class TestAPlainKey:
    def test_lets_in_and_is_sealed_by_that(self) -> None:
        person = somebody()
        key = with_plain_key(person)
        inside(person)
        assert kept(person).startswith("*")
        assert AuthenticatorApp.objects.get(user=person).bin_key == key

    def test_keeps_the_sessions_that_stand_on_it(self) -> None:
        person = a_superuser()
        with_plain_key(person)
        client = inside(person)
        session = client.session
        session["otp_device_id"] = TOTPDevice.objects.get(user=person).persistent_id
        session.save()
        assert client.get("/admin/").status_code == 200

    def test_is_sealed_by_the_migration_and_plain_again_backwards(self) -> None:
        person = somebody()
        key = with_plain_key(person)
        migration.seal_keys(apps, None)
        assert kept(person).startswith("*")
        migration.seal_keys(apps, None)  # once more changes nothing
        assert AuthenticatorApp.objects.get(user=person).bin_key == key
        migration.unseal_keys(apps, None)
        assert kept(person) == key.hex()

    def test_without_room_stays_and_lets_in(self) -> None:
        person = somebody()
        TOTPDevice.objects.create(user=person, name="app", confirmed=True, key="ab" * 40)
        migration.seal_keys(apps, None)
        assert kept(person) == "ab" * 40
        inside(person)


class TestALostDataKey:
    @pytest.fixture
    def person(self) -> User:
        """Return somebody whose app's key opens no more."""
        person = a_superuser()
        self.codes = with_app(person)
        DataKey.objects.filter(user_uid=person.public_id).delete()
        vault.forget_keys()
        return person

    def test_refuses_the_code_and_takes_a_recovery_code(self, person: User) -> None:
        client = browser(person)
        page = client.post("/admin/segundo-factor/", {"code": "000000"})
        assert page.status_code == 200
        assert "no es correcto" in page.content.decode()
        assert client.post("/admin/segundo-factor/", {"code": self.codes[0]}).status_code == 302
        assert client.get("/admin/").status_code == 200

    def test_is_mended_by_a_reset(self, person: User) -> None:
        call_command("reset_second_factor", person.email)
        with_app(person)
        inside(person)

    def test_begins_a_waiting_app_anew(self) -> None:
        person = a_superuser()
        waiting = devices.begin(person).pk
        DataKey.objects.filter(user_uid=person.public_id).delete()
        vault.forget_keys()
        assert browser(person).get("/admin/segundo-factor/activar/").status_code == 200
        assert AuthenticatorApp.objects.get(user=person).pk != waiting


def test_the_code_of_a_sealed_key_passes_once() -> None:
    person = somebody()
    with_app(person)
    code = next_code(person)
    client = browser(person)
    assert client.post("/admin/segundo-factor/", {"code": code}).status_code == 302
    assert client.post("/admin/segundo-factor/", {"code": code}).status_code == 200
