"""Thresholds."""

OFFLINE_ALERT = 0.5
OFFLINE_SUPPORT = 0.3


def score(text: str) -> float:
    return 0.0
