"""The dashboard: what was counted stands on it, for who may see it, with ways to what they may open."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from chat.figures import Event, Figures, Name
from chat.models import LLMUsage, MonthlyBudget
from flou.accounts.models import User
from flou.figures.models import Occurrence
from flou.figures.operations.flush import Gauges, flush
from flou.figures.periods import Period

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/dashboard/"
Make = Callable[..., Gauges]


def a_browser(*codenames: str) -> Client:
    """Return a browser of staff with these permissions."""
    person = User.objects.create_user(
        email="turno@staff.example", password="una-clave-larga-1", is_staff=True
    )
    person.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client = Client()
    client.force_login(person)
    return client


def markup(client: Client, period: str = "1h") -> str:
    """Return the page."""
    page = client.get(ADDRESS, {"rango": period})
    assert page.status_code == 200
    return page.content.decode()


def words(html: str) -> str:
    """Return a page without its markup, every run of blanks as one."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def count(gauges: Make, **held: int) -> None:
    """Count an hour's work as a process would."""
    figures = Figures()
    for _ in range(30):
        figures.count(Name.REQUESTS, "ws")
        figures.count(Name.FINISH, "stop")
        figures.time(Name.TURN, "ws", 2.0)
        figures.time(Name.FIRST_CHUNK, "ws", 0.4)
    figures.count(Name.FINISH, "failed")
    figures.count(Name.ERRORS, "rate_limited", 7)
    figures.count(Name.FAULTS, "jargon")
    figures.time(Name.DATABASE, "accept_message", 0.45)
    figures.time(Name.MODEL, "slots:gemini-lite", 0.8)
    figures.count(Name.AGAIN, "rerun", 3)
    figures.time(Name.SLOW, "database", 6.0)
    figures.note(Event.SLOW, "database", seconds=6.0)
    flush(gauges(**held), 1, figures.take())


def test_shows_what_was_counted(gauges: Make) -> None:
    count(gauges, sockets=12, turns=2)
    said = words(markup(a_browser("view_figure")))
    for part in (
        "Conexiones abiertas 12",
        "Turnos en curso 2",
        "WebSocket 30",
        "Tasa de error 3,23 %",
        "accept_message (base de datos) 1 450 ms",
        "lectura de datos · gemini-lite (modelo) 1 800 ms",
        "sobre el límite 7 100 %",
        "usa jerga 1 100 %",
        "Repetidos 3",
        "Respuestas de más de 5 s: 1 · lo que más tardó: base de datos 1",
    ):
        assert part in said


@pytest.mark.parametrize("period", [*(each.code for each in Period), "", "siempre", "<script>"])
def test_opens_over_every_range_and_over_none(gauges: Make, period: str) -> None:
    """A range that does not exist is the last hour."""
    count(gauges)
    assert "Tablero" in markup(a_browser("view_figure"), period)


def test_opens_when_nothing_was_ever_counted() -> None:
    said = words(markup(a_browser("view_figure")))
    assert "Tasa de error –" in said
    assert "Ningún proceso ha dado señales" in said


def test_says_in_words_what_was_cut_off() -> None:
    """A breaker that opened is named after what nobody got, not after the program's route."""
    Occurrence.objects.create(at=timezone.now(), kind=Occurrence.Kind.BREAKER, label="stream")
    shown = words(markup(a_browser("view_figure")))
    assert "respuestas del coach" in shown
    assert "stream" not in shown


def test_tells_the_month_against_its_budget() -> None:
    """Calls that nobody saw the end of are paid, too."""
    MonthlyBudget.objects.update_or_create(pk=1, defaults={"usd": Decimal(25), "database_usd": Decimal(5)})
    for outcome in ("ok", "aborted"):
        LLMUsage.objects.create(
            purpose="coach", model="gemini-x", input_tokens=900, output_tokens=300, cost_usd=Decimal("10.25"),
            outcome=outcome, latency_ms=900,
        )  # fmt: skip
    said = words(markup(a_browser("view_figure")))
    for part in (
        "82 %",
        "US$ 20,50 (2 llamadas)",
        "Presupuesto US$ 25,00",
        "US$ 25,50",
        "Sin uso visible US$ 10,25",
    ):
        assert part in said


def test_is_closed_to_who_may_not_see_figures() -> None:
    assert a_browser("view_crisisflag").get(ADDRESS).status_code == 403
    assert Client().get(ADDRESS).status_code == 302


def test_leads_only_where_the_reader_may_go(gauges: Make) -> None:
    """Who sees figures but no turns gets no link that would be refused."""
    count(gauges)
    few, more = a_browser("view_figure"), Client()
    html = markup(few)
    addresses = set(re.findall(r'<dt><a href="([^"?]+)', html)) | set(
        re.findall(r'f-row.*?href="([^"?]+)', html)
    )
    assert addresses == {"/admin/figures/figure/"}
    more.force_login(User.objects.create_superuser(email="jefa@staff.example", password="una-clave-larga-1"))
    every = set(re.findall(r'href="(/admin/[a-z]+/[a-z]+/[^"]*)"', markup(more)))
    assert len(every) > len(addresses)
    assert {
        address: more.get(address.replace("&amp;", "&")).status_code for address in every
    } == dict.fromkeys(every, 200)


def test_stands_first_among_the_figures_of_the_menu() -> None:
    client = a_browser("view_figure")
    sections = {each["app_label"]: each["models"] for each in client.get("/admin/").context["available_apps"]}
    assert sections["cifras"][0]["admin_url"] == ADDRESS


def test_a_day_ago_is_in_the_day_and_not_in_the_hour(gauges: Make) -> None:
    figures = Figures((timezone.now() - timedelta(hours=20)).timestamp)
    figures.count(Name.REQUESTS, "sse", 5)
    flush(gauges(), 1, figures.take())
    client = a_browser("view_figure")
    assert "por partes (SSE) 5" in words(markup(client, "24h"))
    assert "(SSE) 5" not in words(markup(client, "1h"))
