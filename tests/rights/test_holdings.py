"""What is said to be held about a user is all that the models hold: whatever is new has to join.

A test that fails here asks for a line in flou/rights/holdings.py: whether a student is given the data in
their export, and if not, why.
"""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db.models import CASCADE, ForeignKey, Model, OneToOneField

from flou.accounts.models import User
from flou.rights.holdings import ACTORS, BY_NAME, HOLDINGS, Holding

HELD = {holding.model: holding for holding in HOLDINGS}
# Columns that may hold who a user is, without being a relation.
NAMES = frozenset({"user_id", "user_uid", "user", "email", "public_id", "username", "address", "subject"})


def models() -> list[type[Model]]:
    return [model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy]


def relations(model: type[Model]) -> Iterator[ForeignKey[Model, Model]]:
    return (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey | OneToOneField))


def label(field: ForeignKey[Model, Model]) -> str:
    return f"{field.model._meta.label}.{field.name}"


def path(holding: Holding) -> Iterator[ForeignKey[Model, Model]]:
    """Yield the relations that lead from a row to its user."""
    if holding.named:
        return
    model = holding.model
    for name in holding.owner.split("__") if holding.owner != "pk" else ():
        field = model._meta.get_field(name)
        assert isinstance(field, ForeignKey | OneToOneField)
        yield field
        model = field.related_model


@pytest.mark.parametrize("model", models(), ids=lambda model: model._meta.label)
class TestEveryModel:
    def test_joins_with_each_relation_to_a_user(self, model: type[Model]) -> None:
        for field in relations(model):
            if field.related_model is not User or label(field) in ACTORS:
                continue
            assert model in HELD, f"{label(field)} leads to a user: what of it does a student get?"
            assert next(path(HELD[model])) is field, f"{label(field)} is a second relation to a user"

    def test_joins_when_its_rows_belong_to_those_of_a_student(self, model: type[Model]) -> None:
        for field in relations(model):
            if (
                field.related_model in HELD
                and field.related_model is not User
                and field.remote_field.on_delete is CASCADE
            ):
                assert model in HELD, f"{label(field)} hangs on what is held about a student"

    def test_joins_when_it_knows_a_user_by_name(self, model: type[Model]) -> None:
        plain = {field.name for field in model._meta.concrete_fields if not field.is_relation}
        if plain & NAMES:
            assert model in {*HELD, *BY_NAME, *ALLOWED}, f"{model._meta.label} names a user"


ALLOWED = {
    apps.get_model("guardrails", "OnCall"),  # the address of somebody of the staff
    apps.get_model("guardrails", "Delivery"),  # likewise
    apps.get_model("rights", "Erasure"),  # forgets it when the erasure ends
}


@pytest.mark.parametrize("holding", HOLDINGS, ids=lambda holding: holding.section)
class TestEveryHolding:
    def test_says_of_each_column_whether_it_is_told(self, holding: Holding) -> None:
        if holding.why:
            assert (holding.tells, holding.opens, holding.keeps) == ((), {}, {})
            return
        named = [*holding.tells, *holding.opens, *holding.keeps]
        assert sorted(named) == sorted(field.name for field in holding.model._meta.concrete_fields)

    def test_goes_with_its_user_or_says_why_it_stays(self, holding: Holding) -> None:
        followed = all(field.remote_field.on_delete is CASCADE for field in path(holding))
        assert (followed and not holding.named) != bool(holding.stays)
        assert holding.named or holding.owner == "pk" or list(path(holding))[-1].related_model is User


def test_actors_are_relations_that_exist() -> None:
    known = {label(field) for model in models() for field in relations(model)}
    assert known >= ACTORS
