"""Events and notes are written once, also for whoever comes with SQL.

A student who leaves takes the history of their cases along: deleting is allowed inside of a transaction that
says so with `SET LOCAL flou.erasing = 'on'`, which only `operations.erasure` does (docs/adr/0013). ON DELETE
CASCADE could not tell the two apart: Django deletes the rows itself, one table after the other.
"""

from django.db import migrations

TABLES = ("crisis_flag_events", "crisis_flag_notes")
FUNCTION = """
CREATE FUNCTION flou_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('flou.erasing', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("guardrails", "0003_review")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION flou_written_once()"),
        *(
            migrations.RunSQL(
                f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON {table}"
                " FOR EACH ROW EXECUTE FUNCTION flou_written_once()",
                f"DROP TRIGGER written_once ON {table}",
            )
            for table in TABLES
        ),
    ]
