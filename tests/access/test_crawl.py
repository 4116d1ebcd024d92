"""Every page of the admin, asked for by every role, on rows that hold planted words.

A page that is new has to join a table below: who may see it. Whatever the table says, no page shows a text
that was not opened, and each text that is shown has its row in the audit.
"""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from asgiref.sync import async_to_sync
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.test import AsyncClient, Client
from django.urls import URLPattern, URLResolver, reverse
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from flou.accounts import roles
from flou.accounts.models import User
from flou.accounts.roles import CLINIC, CONTENT, COORDINATION, OPERATIONS
from guardrails import vault
from guardrails.models import RiskClearance, StaffAccess
from tests.access.people import a_superuser, browser, inside, somebody
from tests.access.rows import CLEARED, DETAIL, FOLLOWED, PLANTED, flag_of, plant
from tests.guardrails.cases import a_student
from tests.rights.filled import ANSWERED, NOTE, SAID

pytestmark = pytest.mark.django_db
SUPERUSER: Final = "S"
# S superuser, C coordination, L clinic (Clínica), O operations, E content (editors).
GROUPS: Final = {"C": COORDINATION, "L": CLINIC, "O": OPERATIONS, "E": CONTENT}
ROLES: Final = (SUPERUSER, *GROUPS)
NOBODY, EVERYBODY = "", "SCLOE"

# Who looks at the rows of a model (list, one row, its history), who adds one, who deletes one.
MODELS: Final = {
    "auth_group": ("SC", "S", "S"),
    "accounts_institution": ("SC", "SC", "S"),
    "accounts_institutioncode": ("SC", "SC", "S"),
    "accounts_legaltext": ("SCE", "SCE", NOBODY),
    "accounts_user": ("SCL", "S", NOBODY),
    "chat_sessionstate": ("SCL", NOBODY, NOBODY),
    "chat_turn": ("SCLO", NOBODY, NOBODY),
    "chat_llmusage": ("SCO", NOBODY, NOBODY),
    "chat_llmprice": ("SCO", "SCO", "S"),
    "chat_llmhour": ("SCO", NOBODY, NOBODY),
    "chat_monthlybudget": ("SCO", NOBODY, "S"),
    "guardrails_outbox": ("SCLO", NOBODY, NOBODY),
    "guardrails_delivery": ("SCLO", NOBODY, NOBODY),
    "guardrails_staffaccess": ("SC", NOBODY, NOBODY),
    "guardrails_crisiswording": ("SCLE", "SCE", NOBODY),
    "guardrails_crisisflag": ("SCL", NOBODY, NOBODY),
    "guardrails_crisisresource": ("SCLE", "SCE", "SCE"),
    "guardrails_userrisk": ("SCL", NOBODY, NOBODY),
    "guardrails_riskclearance": ("SCL", NOBODY, NOBODY),
    "guardrails_oncall": ("SCLO", "SC", "SC"),
    "guardrails_staffedhours": ("SCLO", NOBODY, "S"),
    "guardrails_lexiconrule": ("SCL", "SC", NOBODY),
    "strategy_catalogueversion": ("SCLE", NOBODY, NOBODY),
    "strategy_strategyuse": ("SCL", NOBODY, NOBODY),
    "study_studyblock": ("SCL", NOBODY, NOBODY),
    "study_checkin": ("SCL", NOBODY, NOBODY),
    "rights_erasure": ("SCO", NOBODY, NOBODY),
    "figures_alertrule": ("SCO", "SCO", "SCO"),
    "figures_alert": ("SCO", NOBODY, NOBODY),
    "figures_figure": ("SCO", NOBODY, NOBODY),
    "figures_occurrence": ("SCO", NOBODY, NOBODY),
    "figures_process": ("SCO", NOBODY, NOBODY),
}
# The other pages: what stands in their addresses, and who gets them.
PAGES: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "index": ((), EVERYBODY),
    "password_change": ((), EVERYBODY),
    "password_change_done": ((), EVERYBODY),
    "jsi18n": ((), EVERYBODY),
    "second_factor": ((), EVERYBODY),
    "enrol": ((), EVERYBODY),
    "dashboard": ((), "SCO"),
    "autocomplete": ((), NOBODY),
    "auth_user_password_change": (("student",), "S"),
    "open_texts": (("uuid",), "SCL"),
    "factor": (("staff",), "S"),
    "guardrails_crisisflag_step": (("flag", "nota"), "SCL"),
    "guardrails_lexiconrule_try": ((), "SCL"),
    "guardrails_staffaccess_export": ((), "SC"),
    "strategy_catalogue_edit": (("version", "A"), "SCE"),
    "strategy_catalogue_preview": (("version", "A1"), "SCLE"),
    "strategy_learning_changelist": ((), "SCLE"),
    "strategy_learning_csv": ((), "SCLE"),
}
# Only sent to, or leading elsewhere: what stands in their addresses. Asked for, they show nothing.
NOT_SHOWN: Final[dict[str, tuple[str, ...]]] = {
    "login": (),
    "logout": (),
    "close_texts": ("uuid",),
    "view_on_site": ("1", "1"),
    "strategy_catalogue_publish": ("version",),
}
# What a console without a socket asks for: read on a connection of its own, so it has a test of its own.
LIVE: Final = "live"
# Django's pages without a name: an old address of a row, and whatever is no page.
NAMELESS: Final = {"<path:object_id>/", r"(?P<url>.*)$"}
# Pages of the counted model that has no rows of its own: refused to everybody.
REFUSED: Final = {f"strategy_learning_{page}" for page in ("add", "change", "delete", "history")}
APPS: Final = sorted({name.partition("_")[0] for name in MODELS})


def pages(patterns: list[Any]) -> Iterator[URLPattern]:
    """Yield all pages below."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from pages(pattern.url_patterns)
        else:
            yield pattern


def allowed() -> dict[str, str]:
    """Return who gets each page, by its name; an app's page by `app_list:label`."""
    table = {name: who for name, (_, who) in PAGES.items()}
    for model, (look, add, delete) in MODELS.items():
        table |= {f"{model}_{page}": look for page in ("changelist", "change", "history")}
        table |= {f"{model}_add": add, f"{model}_delete": delete}
    for label in APPS:
        seen = "".join(look for model, (look, _, _) in MODELS.items() if model.startswith(f"{label}_"))
        table[f"app_list:{label}"] = seen + ("SCLE" if label == "strategy" else "")
    return table | dict.fromkeys(REFUSED, NOBODY)


def address(name: str, known: dict[str, str]) -> str:
    """Return the address of a page, of the planted rows where it is one of a row."""
    if name.startswith("app_list:"):
        return reverse("admin:app_list", args=[name.partition(":")[2]])
    if name in PAGES or name in NOT_SHOWN:
        words = NOT_SHOWN[name] if name in NOT_SHOWN else PAGES[name][0]
        return reverse(f"admin:{name}", args=[known.get(word, word) for word in words])
    model, _, page = name.rpartition("_")
    if page in {"changelist", "add"}:
        return reverse(f"admin:{name}")
    return reverse(f"admin:{name}", args=[known.get(model, "1")])


def rows(student: User) -> dict[str, str]:
    """Return the key of a row of each model, of the student where it is one of a student."""
    found = {}
    for model in admin.site._registry:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        fields = {field.name for field in model._meta.get_fields()}
        every = model._default_manager.all()
        mine = every.filter(user=student) if "user" in fields and name in MODELS else every
        row = mine.order_by("-pk").first() or every.first()
        if name in MODELS:
            assert row is not None, f"{name}: a row is missing in tests/access/rows.py"
            found[name] = str(row.pk)
    found |= {"accounts_user": str(student.pk), "student": str(student.pk), "uuid": str(student.public_id)}
    found |= {"guardrails_crisisflag": str(flag_of(student).pk), "flag": str(flag_of(student).pk)}
    found |= {"guardrails_staffaccess": str(StaffAccess.objects.exclude(detail=None).get().pk)}
    mine = RiskClearance.objects.exclude(actor=None).get(user=student)
    found["guardrails_riskclearance"] = str(mine.pk)
    return found | {"version": found["strategy_catalogueversion"]}


@pytest.fixture
def student() -> User:
    """Return the student of whom everything is planted."""
    return plant()


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    """Return each role."""
    return str(request.param)


@pytest.fixture
def client(role: str) -> Client:
    """Return a browser of somebody of the role."""
    person = a_superuser() if role == SUPERUSER else somebody(groups=(GROUPS[role],))
    return inside(person)


def crawl(client: Client, known: dict[str, str], role: str) -> dict[str, str]:
    """Ask for every page, compare who gets it with the table, and return what those shown say."""
    known = known | {"staff": str(User.objects.filter(is_staff=True).latest("pk").pk)}
    shown, wrong = {}, []
    for name, who in allowed().items():
        answer = client.get(address(name, known))
        # An app of which somebody sees nothing does not exist for them.
        expected = {200} if role in who else ({404} if name.startswith("app_list:") else {403})
        if answer.status_code not in expected:
            wrong.append(f"{name}: {answer.status_code}")
        shown[name] = answer.content.decode()
    assert not wrong, "\n".join(wrong)
    return shown


def test_every_page_has_its_line() -> None:
    """A page that is missing here has to join: who may see it?"""
    known = {name for name in allowed() if not name.startswith("app_list:")} | {*NOT_SHOWN, LIVE, "app_list"}
    every = list(pages(admin.site.get_urls()))
    assert {str(page.pattern) for page in every if not page.name} == NAMELESS
    found = {page.name for page in every if page.name}
    assert found - known == set(), "pages without a line in this test"
    assert known - found == set(), "lines without a page"


def test_every_app_has_its_line() -> None:
    assert sorted({model._meta.app_label for model in admin.site._registry}) == APPS


class TestCrawl:
    def test_shows_each_page_to_its_roles_and_no_text_to_anybody(
        self, client: Client, role: str, student: User
    ) -> None:
        before = vault.openings()
        shown = crawl(client, rows(student), role)
        found = [(name, text) for name, page in shown.items() for text in PLANTED if text in page]
        assert found == []
        assert vault.openings() == before
        assert not StaffAccess.objects.filter(kind="read").exists()

    def test_notes_each_text_that_is_shown_once_they_are_open(
        self, client: Client, role: str, student: User
    ) -> None:
        """Decryptions and rows of the audit are the same number, page by page."""
        known = rows(student)
        sent = client.post(reverse("admin:open_texts", args=[student.public_id]), {"reason": "quality"})
        assert sent.status_code == (302 if role in "SCL" else 403)
        texts = set()
        for name in (name for name, who in allowed().items() if role in who):
            opened, noted = vault.openings(), StaffAccess.objects.filter(kind="read").count()
            page = client.get(address(name, known)).content.decode() if name != "factor" else ""
            opened = vault.openings() - opened
            assert opened == StaffAccess.objects.filter(kind="read").count() - noted, name
            read = {text for text in PLANTED if text in page}
            assert len(read) <= opened, f"{name} shows more than was noted"
            assert not read or not name.endswith(("_changelist", "_history", "_delete")), name
            texts |= read
        case = {SAID, ANSWERED, FOLLOWED, CLEARED}
        assert texts == {"S": case | {DETAIL}, "C": case | {DETAIL}, "L": case}.get(role, set())

    def test_shows_nothing_where_something_is_only_sent_to(self, client: Client, student: User) -> None:
        known = rows(student)
        client.post(reverse("admin:open_texts", args=[student.public_id]), {"reason": "quality"})
        before = vault.openings()
        for name in NOT_SHOWN:
            answer = client.get(address(name, known))
            assert answer.status_code != 200, name
            assert not [text for text in PLANTED if text in answer.content.decode()], name
        assert vault.openings() == before

    @pytest.mark.django_db(transaction=True)  # it is read on a connection of its own
    def test_shows_no_text_to_a_console_without_a_socket(self, client: Client, student: User) -> None:
        client.post(reverse("admin:open_texts", args=[student.public_id]), {"reason": "quality"})
        before, console = vault.openings(), AsyncClient()
        console.cookies = client.cookies
        answer = async_to_sync(console.get)(reverse(f"admin:{LIVE}"))
        assert answer.status_code == 200
        assert not [text for text in PLANTED if text in answer.content.decode()]
        assert vault.openings() == before

    def test_finds_nothing_by_the_words_of_a_text(self, student: User) -> None:
        client = browser(a_superuser())
        client.post(reverse("admin:open_texts", args=[student.public_id]), {"reason": "quality"})
        searched = [(model, page) for model, page in admin.site._registry.items() if page.search_fields]
        assert len(searched) > 5
        for model, _ in searched:
            name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
            for text in (SAID, NOTE):
                assert client.get(reverse(name), {"q": text}).context["cl"].result_count == 0, (name, text)


class TestRoles:
    def test_each_grant_is_a_permission_that_exists(self) -> None:
        known = set(Permission.objects.values_list("content_type__app_label", "codename"))
        assert [grant for grant in roles.grants() if grant[:2] not in known] == []

    def test_each_model_of_the_admin_has_its_line(self) -> None:
        unseen = {TOTPDevice, StaticDevice}
        shown = {model._meta.label for model in admin.site._registry if model not in unseen}
        assert shown - set(roles.GRANTS) == set()

    def test_groups_have_what_stands_in_the_table_and_get_it_back(self) -> None:
        """Whatever somebody added or took away; another group is left alone."""
        group, own = Group.objects.get(name=CLINIC), Group.objects.create(name="Prácticas")
        wanted = set(group.permissions.values_list("pk", flat=True))
        assert len(wanted) == sum(1 for *_, name in roles.grants() if name == CLINIC)
        extra = Permission.objects.get(codename="delete_user")
        group.permissions.set([extra])
        own.permissions.set([extra])
        roles.bring_about(sender=None)  # type: ignore[arg-type] # whoever sends it
        assert set(group.permissions.values_list("pk", flat=True)) == wanted
        assert own.permissions.get() == extra

    def test_no_group_can_make_itself_more(self) -> None:
        """Neither accounts of staff nor groups are changed by any of them."""
        for role in roles.ROLES:
            codes = set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))
            assert not codes & {"add_user", "delete_user", "add_group", "change_group", "change_permission"}

    def test_operations_and_content_open_no_text(self) -> None:
        for role in (OPERATIONS, CONTENT):
            codes = set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))
            assert not codes & {"open_texts", "open_any_texts", "read_transcript", "view_flagnote"}


class TestAccounts:
    def test_of_staff_are_changed_by_superusers_only(self) -> None:
        """Otherwise a coordinator would be one by tomorrow."""
        target, client = a_superuser(), browser(somebody(groups=(COORDINATION,)))
        page = f"/admin/accounts/user/{target.pk}/change/"
        assert client.get(page).status_code == 200
        assert client.post(page, {"is_active": ""}).status_code == 403

    def test_of_students_are_blocked_by_coordinators_and_nothing_else(self) -> None:
        student, client = a_student(), browser(somebody(groups=(COORDINATION,)))
        page = f"/admin/accounts/user/{student.pk}/change/"
        forged = {"is_staff": "on", "is_superuser": "on", "email": "otra@flou.example"}
        sets = {
            f"{name}-{field}": "0"
            for name in ("profile", "consents")
            for field in ("TOTAL_FORMS", "INITIAL_FORMS")
        }
        client.post(page, {**forged, **sets})
        after = User.objects.get(pk=student.pk)
        assert (after.is_active, after.is_staff, after.is_superuser) == (False, False, False)
        assert after.email == student.email

    def test_of_students_without_a_case_are_no_matter_of_clinicians(self, student: User) -> None:
        client, other = browser(somebody(groups=(CLINIC,))), a_student()
        assert client.get(f"/admin/accounts/user/{student.pk}/change/").status_code == 200
        assert client.get(f"/admin/accounts/user/{other.pk}/change/").status_code == 302

    def test_are_given_another_password_by_superusers_who_leave_a_row(self) -> None:
        student, form = a_student(), {"usable_password": "true", "password1": "larga y nueva 42"}
        page = f"/admin/accounts/user/{student.pk}/password/"
        assert browser(somebody(groups=(COORDINATION,))).get(page).status_code == 403
        answer = browser(a_superuser()).post(page, {**form, "password2": form["password1"]})
        assert answer.status_code == 302
        row = StaffAccess.objects.get()
        assert (row.kind, row.subject) == ("password", student.public_id)
