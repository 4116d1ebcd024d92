"""Give staff a timetable to begin with, and the cases that are open a time for their next reminder.

Monday to Friday from 9 to 18 is the ordinary week of an office in Chile; the holidays are those that law
leaves on their day every year. The others (Easter, those moved to a Monday) are for staff to add.
"""

from datetime import date, time

from django.db import migrations
from django.db.models import F

FIXED = (
    (1, 1, "Año Nuevo"),
    (5, 1, "Día del Trabajo"),
    (5, 21, "Glorias Navales"),
    (7, 16, "Virgen del Carmen"),
    (8, 15, "Asunción de la Virgen"),
    (9, 18, "Independencia Nacional"),
    (9, 19, "Glorias del Ejército"),
    (11, 1, "Todos los Santos"),
    (12, 8, "Inmaculada Concepción"),
    (12, 25, "Navidad"),
)


def begin(apps, schema_editor):
    hours = apps.get_model("guardrails", "StaffedHours").objects.create(id=1, time_zone="America/Santiago")
    apps.get_model("guardrails", "Shift").objects.bulk_create(
        apps.get_model("guardrails", "Shift")(hours=hours, weekday=day, begins=time(9), ends=time(18))
        for day in range(5)
    )
    apps.get_model("guardrails", "Holiday").objects.bulk_create(
        apps.get_model("guardrails", "Holiday")(
            hours=hours, day=date(2026, month, day), yearly=True, name=name
        )
        for month, day, name in FIXED
    )
    flags = apps.get_model("guardrails", "CrisisFlag").objects.all()
    flags.filter(state__in=("new", "claimed", "escalated")).update(remind_at=F("due_at"))
    flags.filter(state__in=("contacted", "monitoring")).update(answered_at=F("updated_at"))
    # Severe ones that one person closed stay as they are: any change would be held against the new rule.
    flags.filter(state="closed", severity__lt=4).update(answered_at=F("updated_at"))


class Migration(migrations.Migration):
    dependencies = [("guardrails", "0004_append_only")]
    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
