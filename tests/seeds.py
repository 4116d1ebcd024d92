"""What migrations put into the tables, kept aside and put back.

Django empties every table after a test with `transaction=True`, what migrations wrote included; its
`serialized_rollback` gives that back to such tests alone. Here the tests of a module stay together, whatever
their kind, and come in any order: so it is put back at once.
"""

from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql

# What was migrated is known to the tables even when they are empty.
_KEPT = "django_migrations"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> %s"


@dataclass(frozen=True, slots=True)
class Seeds:
    """The rows of a database whose tables have just been made, as PostgreSQL copies them."""

    connection: dict[str, Any]
    rows: dict[str, bytes]

    @classmethod
    def kept(cls, connection: dict[str, Any]) -> "Seeds":
        """Read them; `connection` is what `psycopg.connect` takes."""
        with psycopg.connect(**connection) as database:
            tables = [name for (name,) in database.execute(_TABLES, [_KEPT])]
            copies = {table: _read(database, table) for table in tables}
        return cls(connection, {table: rows for table, rows in copies.items() if rows})

    def put_back(self) -> None:
        """Leave in their tables exactly what was there at first."""
        with psycopg.connect(**self.connection) as database, database.cursor() as cursor:
            tables = sql.SQL(", ").join(map(sql.Identifier, self.rows))
            cursor.execute(sql.SQL("TRUNCATE {} CASCADE").format(tables))
            for table, rows in self.rows.items():
                into = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))
                with cursor.copy(into) as copy:
                    copy.write(rows)


def _read(database: psycopg.Connection, table: str) -> bytes:
    out = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))
    with database.cursor() as cursor, cursor.copy(out) as copy:
        return b"".join(copy)
