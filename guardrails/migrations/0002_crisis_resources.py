"""Fill the table of crisis resources from the packaged seed, once; afterwards it belongs to staff."""

from django.db import migrations

from guardrails.domain.resources import fallback


def seed(apps, schema_editor):
    CrisisResource = apps.get_model("guardrails", "CrisisResource")
    CrisisResource.objects.bulk_create(
        CrisisResource(
            country=item.country,
            kind=item.kind,
            name=item.name,
            phone=item.phone,
            url=item.url,
            hours=item.hours,
            coverage=item.coverage,
            confidence=item.confidence,
            sources=list(item.sources),
            note=item.note,
            order=item.order,
        )
        for item in fallback()
    )


class Migration(migrations.Migration):
    dependencies = [("guardrails", "0001_initial")]
    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
