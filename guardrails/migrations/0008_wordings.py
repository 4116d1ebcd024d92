"""Fill the table of wordings from the packaged ones, once; every later version is staff's."""

from django.db import migrations
from django.utils import timezone

from guardrails.domain.wording import PACKAGED


def seed(apps, schema_editor):
    CrisisWording = apps.get_model("guardrails", "CrisisWording")
    CrisisWording.objects.bulk_create(
        CrisisWording(
            level=level,
            version=1,
            title=said.title,
            message=said.message,
            question=said.question,
            steps=list(said.steps),
            brief=said.brief,
            created_at=timezone.now(),
        )
        for level, said in PACKAGED.items()
    )


class Migration(migrations.Migration):
    dependencies = [("guardrails", "0007_cards")]
    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
