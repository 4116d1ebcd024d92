"""Institutions become rows; what a profile says of its institution in free text stays beside them."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Institution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, unique=True, verbose_name="nombre")),
                ("short_name", models.CharField(blank=True, max_length=20, verbose_name="sigla")),
                (
                    "country",
                    models.CharField(
                        max_length=2,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{2}$", "Escribe el código de dos letras del país, como CL."
                            )
                        ],
                        verbose_name="país (ISO 3166-1)",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="activa")),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="creada"
                    ),
                ),
            ],
            options={
                "verbose_name": "institución",
                "verbose_name_plural": "instituciones",
                "db_table": "institutions",
                "ordering": ["name"],
            },
        ),
        migrations.RenameField("userprofile", "institution", "institution_name"),
        migrations.AlterField(
            "userprofile",
            "institution_name",
            models.CharField(blank=True, max_length=120, verbose_name="institución (texto libre)"),
        ),
        migrations.AddField(
            "userprofile",
            "institution",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="profiles",
                to="accounts.institution",
                verbose_name="institución",
            ),
        ),
    ]
