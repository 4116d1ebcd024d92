"""Students and a client of the API, as the tests of accounts make them."""

from tests.accounts.conftest import _own_counters, _quick_passwords, api, pair, student

__all__ = ["_own_counters", "_quick_passwords", "api", "pair", "student"]
