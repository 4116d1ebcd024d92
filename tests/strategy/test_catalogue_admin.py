"""Editing the catalogue in the admin, as a psychologist does."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from strategy.catalogue_operations import keep_version
from strategy.catalogue_queries import catalogue_of, published, published_label
from strategy.domain.catalogue import CATALOGUE
from strategy.models import CatalogueVersion

pytestmark = pytest.mark.django_db
BASE = "/admin/strategy/catalogueversion"
A1: dict[str, Any] = {
    "nombre": "Tu idea en una línea",
    "Q3": ["↑"],
    "familia": "sentido",
    "tareas": ["ensayo", "borrador", "presentacion"],
    "fases": ["ideacion", "null"],
    "sentimientos": ["frustracion"],
    "min": 10,
    "max": 15,
    "pasos": "Anota tu pregunta.\n\nEscribe tres respuestas.\nQuédate con una.",
    "producto": "Una frase",
    "evidencia": "Crowe & Higgins 1997",
    "fuerza": "media-baja",
    "note": "Más corta",
    "newest": 1,
}


def staff(*codenames: str) -> Client:
    """Return the browser of a member of staff with these permissions and no others."""
    user = get_user_model().objects.create_user("equipo@example.org", "una clave larga", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor() -> Client:
    return staff("view_catalogueversion", "add_catalogueversion", "publish_catalogue")


def edit(client: Client, name: str, number: int = 1, **changes: Any) -> str:
    """Send the form of an item; return the page that follows."""
    response = client.post(f"{BASE}/{number}/editar/{name}/", {**A1, **changes}, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def page(client: Client, path: str) -> str:
    response = client.get(f"{BASE}/{path}")
    assert response.status_code == 200
    return response.content.decode()


class TestEdit:
    def test_makes_a_version_that_is_not_in_force(self, editor: Client) -> None:
        said = edit(editor, "A1")
        assert "Guardada como versión 2" in said
        assert "Distinto de lo publicado (versión 1): A1" in said
        version = CatalogueVersion.objects.get(number=2)
        item = version.content["estrategias"][0]
        assert (item["id"], item["nombre"], item["Q2"]) == ("A1", "Tu idea en una línea", "A")
        assert item["pasos"] == ["Anota tu pregunta.", "Escribe tres respuestas.", "Quédate con una."]
        assert (version.note, version.author is not None) == ("A1: Más corta", True)
        assert published_label() == CATALOGUE.version

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({"pasos": "Llama al 600 360 7777.\nSigue."}, "número de teléfono"),
            ({"pasos": "Uno solo."}, "necesita al menos 2"),
            ({"nombre": ""}, "Este campo es"),
            ({"min": 3}, "mayor o igual a 10"),
            ({"min": 25, "max": 10}, "mayor que el máximo"),
            ({"tareas": ["novela"]}, "novela no es una"),
            ({"newest": 0}, "mientras editabas"),
            ({"note": ""}, "Este campo es"),
            ({"pasos": "a\x00b\nc"}, "caracteres nulos"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_what_was_typed(
        self, editor: Client, changes: dict[str, Any], says: str
    ) -> None:
        said = edit(editor, "A1", **{"producto": "Una frase nueva y rara", **changes})
        assert says in said
        assert "Una frase nueva y rara" in said
        assert CatalogueVersion.objects.count() == 1

    def test_does_not_lose_what_somebody_else_saved_meanwhile(self, editor: Client) -> None:
        edit(editor, "A1")
        assert "versión 2 mientras editabas" in edit(editor, "A2")
        assert CatalogueVersion.objects.count() == 2

    def test_adds_a_strategy_and_an_exercise_with_ids_of_their_own(self, editor: Client) -> None:
        assert "versión 2" in edit(editor, "B")
        assert "versión 3" in edit(editor, "W", number=2, newest=2, minutos=4)
        content = CatalogueVersion.objects.get(number=3).content
        assert (content["estrategias"][-1]["id"], content["estrategias"][-1]["Q2"]) == ("B19", "B")
        assert content["estrategias"][-1]["enfoque"] == "prevencion_vigilant"
        assert (content["bienestar"][-1]["id"], content["bienestar"][-1]["segundos"]) == ("W15", 240)

    def test_orders_the_exercises(self, editor: Client) -> None:
        lists: dict[str, Any] = {name: ", ".join(ids) for name, ids in CATALOGUE.fallback.items()}
        assert "no existe el ejercicio W99" in edit(editor, "orden", **{**lists, "frustracion": "W9, W99"})
        edit(editor, "orden", **{**lists, "frustracion": "w7, W9"})
        kept = catalogue_of("flou-catalogo/1.0.0+2")
        assert kept is not None
        assert kept.fallback["frustracion"] == ("W7", "W9")

    @pytest.mark.parametrize("name", ["A1", "A", "B", "W1", "W", "orden"])
    def test_has_a_form_with_fields_for_everything(self, editor: Client, name: str) -> None:
        said = page(editor, f"1/editar/{name}/")
        assert "Guardar como versión nueva" in said
        assert "JSON" not in said

    @pytest.mark.parametrize(
        "path",
        ["1/editar/A77/", "9/editar/A1/", "1/vista/A77/", "99999999999/vista/A1/", "77/change/", "x/change/"],
    )
    def test_knows_no_other_pages(self, editor: Client, path: str) -> None:
        assert editor.get(f"{BASE}/{path}").status_code in {302, 404}


class TestPublish:
    def test_puts_a_version_in_force_and_goes_back_in_one_click(self, editor: Client) -> None:
        edit(editor, "A1")
        assert "está publicada" in editor.post(f"{BASE}/2/publicar/", follow=True).content.decode()
        assert published_label() == "flou-catalogo/1.0.0+2"
        first = CatalogueVersion.objects.get(number=1)
        assert "Volver a esta versión" in page(editor, f"{first.pk}/change/")
        editor.post(f"{BASE}/1/publicar/")
        assert published() == first

    def test_names_the_combination_that_would_be_left_alone(self, editor: Client) -> None:
        first = CatalogueVersion.objects.get(number=1)
        content = first.content
        for item in content["estrategias"]:
            item["retirada"] = item["Q2"] == "B"
        bad = keep_version(content, based_on=first, author_id=None, note="sin B")
        said = page(editor, f"{bad.pk}/change/")
        assert "ninguna estrategia queda para esta combinación" in said
        assert "Publicar esta versión" not in said
        refused = editor.post(f"{BASE}/2/publicar/", follow=True).content.decode()
        assert "No se publicó: cobertura" in refused
        assert published() == first

    def test_asks_for_a_post_with_a_token(self, editor: Client) -> None:
        assert editor.get(f"{BASE}/1/publicar/").status_code == 405
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = editor.cookies
        assert strict.post(f"{BASE}/1/publicar/").status_code == 403


class TestPreview:
    def test_shows_the_words_of_the_chat_and_the_context(self, editor: Client) -> None:
        said = page(editor, "1/vista/A1/?sentimiento=frustracion&tipo_tarea=ensayo")
        assert "Tu idea en una frase" in said
        assert "TU MODO OPERATIVO: ENTUSIASTA" in said
        assert "la primera que se ofrece" in said
        assert "Aquí no se ofrecería" in page(editor, "1/vista/A1/?tipo_tarea=mcq")

    @pytest.mark.parametrize("name", ["W1", "A6", "B18"])
    def test_shows_anything_without_being_told_where(self, editor: Client, name: str) -> None:
        assert "DATOS DEL USUARIO" in page(editor, f"1/vista/{name}/")


class TestPermissions:
    @pytest.mark.parametrize(
        ("has", "opens"),
        [((), ()), (("view_catalogueversion",), ("see", "preview")),
         (("view_catalogueversion", "add_catalogueversion"), ("see", "preview", "edit"))],
    )  # fmt: skip
    def test_are_needed_for_each_page(self, has: tuple[str, ...], opens: tuple[str, ...]) -> None:
        client = staff(*has)
        first = CatalogueVersion.objects.get(number=1)
        paths = {"see": f"{first.pk}/change/", "preview": "1/vista/A1/", "edit": "1/editar/A1/"}
        for name, path in paths.items():
            assert client.get(f"{BASE}/{path}").status_code == (200 if name in opens else 403)
        assert client.post(f"{BASE}/1/publicar/").status_code == 403

    @pytest.mark.parametrize("path", ["add/", "1/delete/"])
    def test_let_nobody_add_or_delete_by_hand(self, editor: Client, path: str) -> None:
        assert editor.get(f"{BASE}/{path}").status_code in {302, 403}


class TestQueries:
    def test_of_the_list_do_not_grow_with_it(
        self, editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        first = CatalogueVersion.objects.get(number=1)
        for _ in range(12):
            keep_version(first.content, based_on=first, author_id=None, note="otra")
        with django_assert_max_num_queries(8):
            said = page(editor, "")
        assert "publicada" in said

    def test_of_a_version_are_few(
        self, editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        first = CatalogueVersion.objects.get(number=1)
        with django_assert_max_num_queries(10):
            page(editor, f"{first.pk}/change/")
