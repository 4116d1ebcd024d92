"""What was offered, tried and helped, counted by strategy, rule or segment; no single student in it.

Students who did not agree to be counted, or do so no more, are left out, of the past as well.

The unit is an episode: a strategy or exercise in one session. The offer is its first row, the outcome the
last that was told in it, so that "a little", one more step and "it helped" are one episode that helped.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection

from strategy.domain.intervals import wilson

FEWEST_PEOPLE: Final = 5
"""With fewer people behind it a line shows no counts: they could be told who they are."""

# Each grouping is a piece of SQL of its own, over the columns of `episode`; nothing that a reader sends.
_KEYS: Final[Mapping[str, str]] = {
    "estrategia": "ARRAY[strategy_id]",
    "regla": "ARRAY[rule]",
    "sentimiento_tarea": "ARRAY[sentimiento, tipo_tarea]",
    "plazo": "ARRAY[plazo]",
    "fase": "ARRAY[fase]",
    "pais": "ARRAY[country]",
    "version": "ARRAY[catalogue_version, rules_version]",
}
GROUPINGS: Final = tuple(_KEYS)
_RULES: Final = "episode CROSS JOIN LATERAL jsonb_array_elements_text(rule_ids) AS fired(rule)"

_EPISODES: Final = """
    WITH episode AS (
        SELECT strategy_id, session, min(user_id) AS user_id,
            (array_agg(outcome ORDER BY id DESC) FILTER (WHERE outcome IS NOT NULL))[1] AS outcome,
            (array_agg(rule_ids ORDER BY id))[1] AS rule_ids,
            (array_agg(sentimiento ORDER BY id))[1] AS sentimiento,
            (array_agg(tipo_tarea ORDER BY id))[1] AS tipo_tarea,
            (array_agg(plazo ORDER BY id))[1] AS plazo,
            (array_agg(fase ORDER BY id))[1] AS fase,
            (array_agg(country ORDER BY id))[1] AS country,
            (array_agg(catalogue_version ORDER BY id))[1] AS catalogue_version,
            (array_agg(rules_version ORDER BY id))[1] AS rules_version
        FROM strategy_uses
        WHERE created_at >= %s AND created_at < %s
            AND NOT EXISTS (SELECT FROM strategy_left_out AS o WHERE o.user_id = strategy_uses.user_id)
        GROUP BY strategy_id, session
    )
"""
_COUNTS: Final = """
    count(*), count(DISTINCT user_id),
    count(*) FILTER (WHERE outcome = 'ayudo'), count(*) FILTER (WHERE outcome = 'un_poco'),
    count(*) FILTER (WHERE outcome = 'no_ayudo'), count(*) FILTER (WHERE outcome = 'peor'),
    count(*) FILTER (WHERE outcome = 'no_probe')
"""


@dataclass(frozen=True, slots=True)
class Line:
    """The episodes of one strategy, rule or segment. `people` are how many students are behind them."""

    key: tuple[str, ...]
    offered: int
    people: int
    ayudo: int
    un_poco: int
    no_ayudo: int
    peor: int
    no_probe: int

    @property
    def shown(self) -> bool:
        """Return whether enough people are behind it to show its counts."""
        return self.people >= FEWEST_PEOPLE

    @property
    def tried(self) -> int:
        """Return in how many the student told what came of trying."""
        return self.ayudo + self.un_poco + self.no_ayudo + self.peor

    @property
    def untold(self) -> int:
        """Return in how many nothing was told."""
        return self.offered - self.tried - self.no_probe

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95 % interval of "it helped" among those tried; None when none was."""
        return wilson(self.ayudo, self.tried) if self.tried else None


def learned(grouping: str, since: datetime, until: datetime) -> list[Line]:
    """Return the lines of a grouping, most offered first, from the uses of `since` to before `until`.

    One query. Raises:
        KeyError: there is no such grouping.
    """
    source = _RULES if grouping == "regla" else "episode"
    # The pieces are constants of this module; what a reader chooses only picks among them.
    query = f"{_EPISODES} SELECT {_KEYS[grouping]}, {_COUNTS} FROM {source} GROUP BY 1 ORDER BY 2 DESC, 1"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query, [since, until])
        return [Line(tuple(key), *counts) for key, *counts in cursor.fetchall()]
