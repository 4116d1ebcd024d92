"""Ranges of time, and the rows that make them up.

A range is read from the coarsest rows that fit: minutes for an hour, and days with the hours before the first
of them for what is longer. Rows of the hour and the day under way are complete up to the last seconds.
"""

from datetime import datetime, timedelta
from enum import Enum

from django.db.models import Q

from flou.figures.models import Span
from flou.figures.operations.flush import EPOCH


class Period(Enum):
    """A range of the dashboard: its name, its length, and how far apart the points of its charts are."""

    HOUR = "1h", timedelta(hours=1), timedelta(minutes=1), Span.MINUTE
    DAY = "24h", timedelta(hours=24), timedelta(minutes=15), Span.MINUTE
    WEEK = "7d", timedelta(days=7), timedelta(hours=1), Span.HOUR
    MONTH = "30d", timedelta(days=30), timedelta(hours=6), Span.HOUR

    def __init__(self, code: str, length: timedelta, step: timedelta, source: Span) -> None:
        self.code = code
        self.length = length
        self.step = step
        self.source = source

    @classmethod
    def of(cls, code: str) -> "Period":
        """Return the period of a code such as `24h`; the last hour for any other."""
        return next((each for each in cls if each.code == code), cls.HOUR)

    def since(self, now: datetime) -> datetime:
        """Return where the period begins: on the minute for an hour, on the hour for what is longer."""
        return floor(now - self.length, timedelta(minutes=1) if self is Period.HOUR else timedelta(hours=1))


def covering(since: datetime, now: datetime) -> Q:
    """Return the rows that make up everything since a moment, none of it twice: the coarsest that fit."""
    hour = ceil(since, timedelta(hours=1))
    day = max(ceil(hour, timedelta(days=1)), hour)
    return (
        Q(span=Span.MINUTE, begins__gte=since, begins__lt=min(hour, now))
        | Q(span=Span.HOUR, begins__gte=hour, begins__lt=day)
        | Q(span=Span.DAY, begins__gte=day)
    )


def floor(moment: datetime, step: timedelta) -> datetime:
    """Return the last moment on a step that is not after `moment`."""
    return moment - (moment - EPOCH) % step


def ceil(moment: datetime, step: timedelta) -> datetime:
    """Return the first moment on a step that is not before `moment`."""
    return moment + (EPOCH - moment) % step
