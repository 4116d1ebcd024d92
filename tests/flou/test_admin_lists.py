"""Staff's lists and pages call students by a pseudonym, and find nobody by words or address."""

from typing import Any

import pytest
from django.contrib import admin
from django.db.models import ForeignKey
from django.test import Client, RequestFactory

from flou.accounts.models import User

STUDENT = "estudiante"
# The one page that says who somebody is, for who may see accounts; its list does not.
ACCOUNTS = User
ADMINS = sorted(admin.site._registry.values(), key=lambda one: one.opts.label)


def students(one: Any) -> set[str]:
    """Return the fields of a table that point at a student; as such they would show an address."""
    fields = one.model._meta.get_fields()
    return {field.name for field in fields if isinstance(field, ForeignKey) and field.verbose_name == STUDENT}


@pytest.mark.parametrize("one", ADMINS, ids=lambda one: one.opts.label)
class TestEachTable:
    def test_is_not_searched_by_address_or_words(self, one: Any) -> None:
        request = RequestFactory().get("/")
        searched = " ".join(one.get_search_fields(request))
        assert [word for word in ("email", "body", "text", "note") if word in searched] == []

    def test_shows_no_student_but_by_pseudonym(self, one: Any, rf: RequestFactory) -> None:
        request = rf.get("/")
        request.user = User(is_superuser=True, is_staff=True)
        shown: list[Any] = [*one.get_list_display(request), *one.get_list_filter(request)]
        if one.model is not ACCOUNTS:
            for fields in one.get_fieldsets(request):
                shown += fields[1]["fields"]
        flat = {name for each in shown if not isinstance(each, type) for name in _names(each)}
        assert flat & (students(one) | {"email"}) - allowed(one) == set()


def _names(each: Any) -> list[str]:
    """Return the fields of a column, of a row of columns, or of a filter with its class."""
    return [each] if isinstance(each, str) else [name for name in each if isinstance(name, str)]


def allowed(one: Any) -> set[str]:
    """Return what is no student's: the address of who is on call."""
    return {"email"} if one.opts.model_name == "oncall" else set()


class TestAccounts:
    @pytest.fixture
    def client(self, admin_user: User) -> Client:
        """Return a client signed in as an administrator."""
        client = Client()
        client.force_login(admin_user)
        return client

    def test_are_listed_by_pseudonym_and_found_by_it(self, client: Client) -> None:
        student = User.objects.create_user("ana@uni.example")
        for term in ("", student.pseudonym):
            listed = client.get("/admin/accounts/user/", {"q": term}).content.decode()
            assert student.pseudonym in listed
            assert student.email not in listed

    def test_of_students_are_not_found_by_address(self, client: Client) -> None:
        student = User.objects.create_user("ana@uni.example")
        staff = User.objects.create_user("eva@uni.example", is_staff=True)
        listed = {
            person.pk: client.get("/admin/accounts/user/", {"q": person.email}).context["cl"].result_count
            for person in (student, staff)
        }
        assert listed == {student.pk: 0, staff.pk: 1}
