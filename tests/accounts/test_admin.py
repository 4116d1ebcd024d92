import pytest
from django.test import Client
from django.urls import reverse

from flou.accounts import operations, queries
from flou.accounts.models import User
from flou.accounts.tokens import Pair
from tests.accounts.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.admin_urls")]


@pytest.fixture
def staff(client: Client) -> Client:
    boss = User.objects.create_superuser("boss@flou.example", PASSWORD)
    client.force_login(boss)
    return client


class TestUserAdmin:
    def test_lists_and_shows_accounts_in_spanish(self, staff: Client, student: User) -> None:
        found = staff.get(reverse("admin:accounts_user_changelist"), {"q": student.pseudonym})
        listed = found.content.decode()
        shown = staff.get(reverse("admin:accounts_user_change", args=[student.pk])).content.decode()
        assert "cuenta" in listed
        assert student.pseudonym in listed
        assert "consentimientos" in shown.lower()

    def test_says_in_spanish_what_a_permission_allows(self, staff: Client, student: User) -> None:
        """Django names those that it makes itself in English."""
        pages = (
            reverse("admin:auth_group_add"), reverse("admin:accounts_user_change", args=[student.pk]),
        )  # fmt: skip
        for page in pages:
            shown = staff.get(page).content.decode()
            assert "institución | cambiar" in shown
            assert "Can " not in shown

    def test_makes_accounts_with_a_profile(self, staff: Client) -> None:
        form = {
            "email": "New@Flou.example",
            "usable_password": "true",
            "password1": PASSWORD,
            "password2": PASSWORD,
        }
        answer = staff.post(reverse("admin:accounts_user_add"), form)
        assert answer.status_code == 302, answer.context["errors"]
        assert User.objects.get(email="new@flou.example").profile

    def test_refuses_a_second_account_of_an_address(self, staff: Client, student: User) -> None:
        form = {"email": student.email.upper(), "usable_password": "false", "password1": "", "password2": ""}
        assert staff.post(reverse("admin:accounts_user_add"), form).status_code == 200

    def test_ends_sign_ins_by_a_new_password(self, staff: Client, student: User, pair: Pair) -> None:
        form = {"usable_password": "true", "password1": PASSWORD + "!", "password2": PASSWORD + "!"}
        path = reverse("admin:auth_user_password_change", args=[student.pk])
        assert staff.post(path, form).status_code == 302
        with pytest.raises(Exception, match="auth_required"):
            queries.authenticate(pair.access)
        assert queries.authenticate(operations.sign_in(student).access)
