"""What was counted and timed, added up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from chat.domain.histogram import added, quantile
from chat.figures import Name

SLOWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Measure:
    """How often something happened and how long it took, in seconds; None where nothing was timed."""

    count: int = 0
    total: float = 0.0
    maximum: float = 0.0
    buckets: tuple[int, ...] = ()

    @property
    def average(self) -> float | None:
        """Return the mean duration."""
        return self.total / self.count if self.count and self.buckets else None

    def quantile(self, share: float) -> float | None:
        """Return the duration that a share (0–1) stays within."""
        return quantile(self.buckets, share, self.maximum)

    @property
    def p50(self) -> float | None:
        """Return the median duration."""
        return self.quantile(0.5)

    @property
    def p95(self) -> float | None:
        """Return the duration that 95 % stay within."""
        return self.quantile(0.95)

    @property
    def p99(self) -> float | None:
        """Return the duration that 99 % stay within."""
        return self.quantile(0.99)

    def plus(self, other: "Measure") -> "Measure":
        """Return both together."""
        return Measure(
            self.count + other.count,
            self.total + other.total,
            max(self.maximum, other.maximum),
            tuple(added(self.buckets, other.buckets)),
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """Everything that was counted in a period, by name and label."""

    since: datetime
    until: datetime
    measures: Mapping[tuple[str, str], Measure]

    @property
    def minutes(self) -> float:
        """Return the length of the period."""
        return max((self.until - self.since).total_seconds() / 60, 1.0)

    def of(self, name: Name, label: str | None = None) -> Measure:
        """Return what was counted under a name, under one label or all of them."""
        if label is not None:
            return self.measures.get((name, label), Measure())
        return _together(each for (known, _), each in self.measures.items() if known == name)

    def by_label(self, name: Name) -> dict[str, Measure]:
        """Return what was counted under a name by label, the most frequent first."""
        found = {label: each for (known, label), each in self.measures.items() if known == name}
        return dict(sorted(found.items(), key=lambda item: (-item[1].count, item[0])))


@dataclass(frozen=True, slots=True)
class Slow:
    """One kind of operation, by the time it takes: `kind` is `database` or `model`."""

    kind: str
    name: str
    measure: Measure


def slowest(found: Totals, limit: int = SLOWEST) -> list[Slow]:
    """Return the operations of the database and the models that took the longest on average."""
    each = [
        Slow(name.value, label, measure)
        for name in (Name.DATABASE, Name.MODEL)
        for label, measure in found.by_label(name).items()
    ]
    return sorted(each, key=lambda slow: -(slow.measure.average or 0.0))[:limit]


def error_rate(found: Totals) -> float | None:
    """Return the share of turns that failed, in per cent; None without turns."""
    ended = found.of(Name.FINISH)
    failed = found.of(Name.FINISH, "failed")
    return 100 * failed.count / ended.count if ended.count else None


def _together(measures: Iterable[Measure]) -> Measure:
    whole = Measure()
    for each in measures:
        whole = whole.plus(each)
    return whole
