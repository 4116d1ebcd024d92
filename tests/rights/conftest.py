"""Students and a client of the API, as the tests of accounts make them."""

import pytest

from guardrails.vault import forget_keys
from tests.accounts.conftest import _own_counters, _quick_passwords, api, pair, student

__all__ = ["_own_counters", "_quick_passwords", "api", "pair", "student"]


@pytest.fixture(autouse=True)
def _no_keys_of_rolled_back_tests() -> None:
    forget_keys()
