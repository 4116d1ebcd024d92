"""Clearances of risk and the words of the card are written once, also for whoever comes with SQL.

Who wrote them keeps their account, like whoever has worked on a case (docs/adr/0013): nothing of a row is ever
changed, not even to forget its author. A student's clearances go with the student.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

TABLES = ("risk_clearances", "crisis_wordings")


def author(**more: object) -> models.ForeignKey:
    """Return a reference to an account that stays."""
    return models.ForeignKey(
        null=True,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
        verbose_name="quién",
        **more,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("guardrails", "0009_alarms"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AlterField("riskclearance", "actor", author()),
        migrations.AlterField("crisiswording", "created_by", author(blank=True, editable=False)),
        *(
            migrations.RunSQL(
                f"CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON {table}"
                " FOR EACH ROW EXECUTE FUNCTION flou_written_once()",
                f"DROP TRIGGER written_once ON {table}",
            )
            for table in TABLES
        ),
    ]
