"""The two accounts of a local server."""

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from flou.accounts.models import DEMO_EMAIL, User
from flou.ops import demo


@pytest.mark.django_db
class TestEnsureAccounts:
    def test_makes_a_student_and_a_member_of_staff(self) -> None:
        made = {account.email: account for account in demo.ensure_accounts()}
        assert set(made) == {DEMO_EMAIL, demo.STAFF_EMAIL}
        assert not User.objects.get(email=DEMO_EMAIL).is_staff
        assert User.objects.get(email=demo.STAFF_EMAIL).is_superuser
        for account in made.values():
            user = User.objects.get(email=account.email)
            assert user.check_password(account.password)

    def test_tells_passwords_once(self) -> None:
        demo.ensure_accounts()
        before = set(User.objects.values_list("email", "password"))
        assert demo.ensure_accounts() == []
        assert set(User.objects.values_list("email", "password")) == before


class TestCommand:
    @override_settings(LOCAL=False)
    def test_refuses_to_make_demo_accounts_in_a_deployment(self) -> None:
        with pytest.raises(CommandError, match="FLOU_DEMO"):
            call_command("prepare")
