"""The settings and the links of e-mails: passwords, the address, what is held, and the end of it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import PATIENCE_MS, ChatPage
from tests.browser.conftest import OpenChat
from tests.servers import PASSWORD, ROOT, Account, Server

OTHER = "otra clave, larga y nueva"
LOOK_EVERY_MS = 100
MAKE_CODE = """
from flou.accounts.models import Institution, InstitutionCode
where = Institution.objects.create(name="Universidad {0}", country="CL")
InstitutionCode.objects.create(institution=where, code="{0}")
"""


def submit(chat: ChatPage, name: str, said: str) -> None:
    """Press the button of a part of the settings, and wait for what it says."""
    part = chat.page.locator(f"#{name}-form, form#{name}")
    part.locator("[type=submit]").click()
    expect(part.get_by_role("status")).to_have_text(said)


def expect_door(chat: ChatPage, reason: str) -> None:
    """Wait for the door with a word on why."""
    expect(chat.page.get_by_role("heading", name="Entra a Flou")).to_be_visible()
    expect(chat.page.locator("#gate-problem")).to_have_text(reason)


def enter(chat: ChatPage, email: str, password: str) -> None:
    """Sign in at the door."""
    chat.field("Correo").fill(email)
    chat.field("Contraseña").fill(password)
    chat.page.get_by_role("button", name="Entrar").click()
    chat.wait_online()


def follow_mail(chat: ChatPage, server: Server, path: str, seen: int) -> None:
    """Open the link of the e-mail that the server has printed since its log was that long."""
    for _ in range(PATIENCE_MS // LOOK_EVERY_MS):
        found = re.search(rf"/{path}#(\S+)", server.log.read_text("utf-8")[seen:])
        if found:
            chat.page.goto(f"{server.url}/{path}#{found[1]}")
            return
        chat.page.wait_for_timeout(LOOK_EVERY_MS)
    pytest.fail("no e-mail came")


def institution_code(environment: dict[str, str]) -> str:
    """Return a code that a new institution has given out."""
    code = uuid4().hex[:10].upper()
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", MAKE_CODE.format(code)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)
    return code


class TestSignIns:
    """Who is signed in, and where."""

    def test_a_new_password_ends_the_other_devices_and_not_this_one(
        self, chat: ChatPage, open_chat: OpenChat, account: Account
    ) -> None:
        """What was typed stays while something is wrong with it."""
        other = open_chat(account)
        other.wait_online()
        chat.forgive("status of 40")
        chat.settings()
        submit(chat, "password", "Escribe tu contraseña para confirmar que eres tú.")
        now, then = chat.page.get_by_label("La de ahora"), chat.page.get_by_label("La nueva")
        now.fill("no es esta")
        then.fill(OTHER)
        submit(chat, "password", "La contraseña no es correcta.")
        assert (now.input_value(), then.input_value()) == ("no es esta", OTHER)
        now.fill(PASSWORD)
        submit(chat, "password", "Listo: cambió tu contraseña y se cerraron las otras sesiones.")
        assert (now.input_value(), then.input_value()) == ("", "")
        expect_door(other, "Tu sesión terminó. Vuelve a entrar: lo que escribiste sigue aquí.")
        chat.wait_online()
        chat.page.get_by_role("button", name="Volver", exact=True).click()
        assert chat.ask("hola")
        enter(other, account.email, OTHER)

    def test_all_devices_are_signed_out_at_once(
        self, chat: ChatPage, open_chat: OpenChat, account: Account
    ) -> None:
        """This one too, after asking; nothing of the student stays in this browser."""
        other = open_chat(account)
        other.wait_online()
        chat.settings()
        chat.page.get_by_role("button", name="Cerrar sesión en todos los dispositivos").click()
        chat.page.get_by_role("button", name="¿Cerrar también esta?").click()
        expect_door(chat, "Se cerró tu sesión en todos los dispositivos.")
        expect_door(other, "Tu sesión terminó. Vuelve a entrar: lo que escribiste sigue aquí.")
        assert chat.page.evaluate("Object.keys(localStorage)") == []
        enter(chat, account.email, PASSWORD)


class TestMails:
    """Links that come by e-mail."""

    def test_a_forgotten_password_is_set_anew_by_its_link_once(
        self, open_chat: OpenChat, server: Server, account: Account
    ) -> None:
        """The address is asked for when it is missing; a weak password leaves the link good."""
        chat, seen = open_chat(), len(server.log.read_text("utf-8"))
        chat.forgive("status of 400")
        page = chat.page
        page.get_by_role("button", name="Olvidé mi contraseña").click()
        expect(page.locator("#gate-problem")).to_contain_text("Escribe tu correo")
        chat.field("Correo").fill(account.email)
        page.get_by_role("button", name="Olvidé mi contraseña").click()
        expect(page.locator("#gate-problem")).to_contain_text("te enviamos un enlace")
        follow_mail(chat, server, "restablecer", seen)
        link = page.url
        assert "#" not in link, "the secret does not stay in the address bar"
        new = page.get_by_label("Contraseña nueva")
        new.fill("1234567890")
        page.get_by_role("button", name="Guardar contraseña").click()
        expect(page.get_by_role("alert")).to_contain_text("contraseña")
        assert new.input_value() == "1234567890"
        new.fill(OTHER)
        page.get_by_role("button", name="Guardar contraseña").click()
        expect(page.get_by_text("Listo: tu contraseña cambió.")).to_be_visible()
        page.get_by_role("link", name="Volver a Flou").click()
        enter(chat, account.email, OTHER)

    def test_an_address_is_confirmed_by_a_link_that_is_asked_for_in_the_settings(
        self, chat: ChatPage, server: Server
    ) -> None:
        """Which no longer offer it then; the link says so when it is used again."""
        chat.forgive("status of 400")
        seen = len(server.log.read_text("utf-8"))
        chat.settings()
        submit(chat, "confirm", "Te lo enviamos. Revisa también el correo no deseado.")
        follow_mail(chat, server, "confirmar", seen)
        expect(chat.page.get_by_text("Listo: tu correo está confirmado.")).to_be_visible()
        chat.open()
        chat.wait_online()
        chat.settings()
        expect(chat.page.locator("#confirm-form")).to_be_hidden()
        follow_mail(chat, server, "confirmar", seen)
        expect(chat.page.get_by_role("alert")).to_have_text("El enlace ya se usó o venció. Pide otro.")


class TestProfile:
    """What a student says of themselves."""

    def test_a_sign_up_code_leads_to_its_institution(
        self, open_chat: OpenChat, offline_environment: dict[str, str]
    ) -> None:
        """A wrong one is told, and nothing has to be typed again."""
        code, chat = institution_code(offline_environment), open_chat()
        chat.forgive("status of 400")
        page, steps = chat.page, chat.page.locator(".gate")
        page.get_by_role("button", name="Crear una cuenta").click()
        steps.get_by_role("button", name="Seguir").click()
        page.get_by_label("Tengo 18 años o más").check()
        chat.field("Conversar con Flou").check()
        steps.get_by_role("button", name="Seguir").click()
        typed = {"Correo": f"{uuid4().hex}@example.com", "Contraseña": PASSWORD, "¿Cómo te llamas?": "Ana"}
        for label, text in typed.items():
            chat.field(label).fill(text)
        chat.field("Código de tu institución").fill("NO-EXISTE")
        page.get_by_role("button", name="Crear cuenta", exact=True).click()
        expect(page.locator("#gate-problem")).to_contain_text("Este código no existe")
        assert {label: chat.field(label).input_value() for label in typed} == typed
        chat.field("Código de tu institución").fill(code.lower())
        page.get_by_role("button", name="Crear cuenta", exact=True).click()
        chat.wait_online()
        chat.settings()
        expect(page.locator("#institution")).to_contain_text(f"Universidad {code}")

    def test_what_is_typed_and_not_saved_survives_another_setting(self, chat: ChatPage) -> None:
        """A consent, or how long is kept; and what is saved is there after a reload."""
        chat.settings()
        page = chat.page
        page.get_by_role("textbox", name="Nombre").fill("Ana a medias")
        page.get_by_label("Guardar la conversación").select_option("90")
        submit(chat, "retention", "Guardado.")
        page.locator("[data-purpose=research]").check()
        expect(page.locator("#consent-form").get_by_role("status")).to_have_text("Guardado.")
        expect(page.get_by_role("textbox", name="Nombre")).to_have_value("Ana a medias")
        submit(chat, "profile", "Guardado.")
        chat.reload()
        chat.settings()
        expect(page.get_by_role("textbox", name="Nombre")).to_have_value("Ana a medias")
        expect(page.get_by_label("Guardar la conversación")).to_have_value("90")
        expect(page.locator("[data-purpose=research]")).to_be_checked()

    def test_without_the_consent_to_talk_a_message_waits_for_it(self, chat: ChatPage) -> None:
        """The page says so and leads to where it is given."""
        chat.settings()
        chat.page.locator("[data-purpose=chat]").uncheck()
        expect(chat.page.locator("#consent-form").get_by_role("status")).to_have_text("Guardado.")
        chat.page.get_by_role("button", name="Volver", exact=True).click()
        chat.send("esto no se pierde")
        expect(chat.page.get_by_text("permiso", exact=False).locator("visible=true").first).to_be_visible()
        assert chat.said == ["esto no se pierde"]


class TestData:
    """What is held of a student, and its end."""

    def test_everything_is_downloaded_with_the_password(
        self, chat: ChatPage, account: Account, tmp_path: Path
    ) -> None:
        """As one file; without it, or with a wrong one, there is a word on what is missing."""
        chat.forgive("status of 403")
        chat.ask("hola")
        chat.settings()
        submit(chat, "export", "Escribe tu contraseña para confirmar que eres tú.")
        field = chat.page.locator("#export-password")
        field.fill("no es esta")
        submit(chat, "export", "La contraseña no es correcta.")
        field.fill(PASSWORD)
        with chat.page.expect_download() as download:
            submit(chat, "export", "Tus datos se descargaron.")
        download.value.save_as(tmp_path / "all.json")
        held = json.loads((tmp_path / "all.json").read_text("utf-8"))
        assert held["account"][0]["email"] == account.email
        assert "hola" in [message["body"] for message in held["messages"]]

    def test_an_account_is_erased_after_asking_twice(self, chat: ChatPage, account: Account) -> None:
        """Not with a wrong password; afterwards nobody can enter with it."""
        chat.forgive("status of 40")
        chat.settings()
        chat.page.locator("#erase-password").fill("no es esta")
        erase = chat.page.locator("#erase")
        erase.click()
        expect(erase).to_have_text("¿De verdad? Toca otra vez y se borra todo")
        submit(chat, "erase", "La contraseña no es correcta.")
        chat.page.locator("#erase-password").fill(PASSWORD)
        erase.click()
        erase.click()
        expect_door(chat, "Tu cuenta y todo lo tuyo se borraron.")
        assert chat.page.evaluate("Object.keys(localStorage)") == []
        chat.field("Correo").fill(account.email)
        chat.field("Contraseña").fill(PASSWORD)
        chat.page.get_by_role("button", name="Entrar").click()
        expect(chat.page.locator("#gate-problem")).to_contain_text("no son correctos")
