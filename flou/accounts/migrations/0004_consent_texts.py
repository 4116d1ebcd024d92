"""Consent by version: the texts as they are shipped are the first ones; what is stored is never changed."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from flou.accounts.legal import FIRST_VERSION, first_text


KINDS = ("privacy", "terms", "chat", "health", "research")


def seed(apps, schema_editor):
    LegalText = apps.get_model("accounts", "LegalText")
    for kind in KINDS:
        title, body = first_text(kind)
        LegalText.objects.create(kind=kind, version=FIRST_VERSION, title=title, body=body)


class Migration(migrations.Migration):

    dependencies = [
        ('guardrails', '0004_append_only'),  # the function of the trigger
        ('accounts', '0003_prune_spent'),
    ]

    operations = [
        migrations.CreateModel(
            name='LegalText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('privacy', 'aviso de privacidad'), ('terms', 'términos de uso'), ('chat', 'consentimiento: conversar con Flou'), ('health', 'consentimiento: datos de salud'), ('research', 'consentimiento: investigación')], max_length=16, verbose_name='texto')),
                ('version', models.CharField(editable=False, max_length=16, verbose_name='versión')),
                ('title', models.CharField(max_length=120, verbose_name='título')),
                ('body', models.TextField(help_text='Párrafos separados por una línea vacía; «## » empieza un título, «- » una lista.', verbose_name='texto')),
                ('asks_again', models.BooleanField(default=False, help_text='Marcado: lo aceptado en versiones anteriores deja de valer. Solo para consentimientos.', verbose_name='pedir de nuevo el consentimiento')),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='vigente desde')),
            ],
            options={
                'verbose_name': 'texto legal',
                'verbose_name_plural': 'textos legales',
                'db_table': 'legal_texts',
                'ordering': ['kind', '-id'],
                'default_permissions': ('add', 'view'),
            },
        ),
        migrations.AddField(
            model_name='userprofile',
            name='age_minimum',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='edad mínima declarada'),
        ),
        migrations.AddField(
            model_name='userprofile',
            name='age_stated_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='edad declarada'),
        ),
        migrations.AddField(
            model_name='userprofile',
            name='health_notes',
            field=models.BinaryField(null=True, verbose_name='salud (sellado)'),
        ),
        migrations.AddField(
            model_name='userprofile',
            name='retention_days',
            field=models.PositiveSmallIntegerField(blank=True, choices=[(30, '30 días'), (90, '90 días'), (365, 'un año'), (0, 'hasta que yo la borre')], null=True, verbose_name='conservación (días)'),
        ),
        migrations.AddConstraint(
            model_name='userprofile',
            constraint=models.CheckConstraint(condition=models.Q(('retention_days__isnull', True), ('retention_days__in', [30, 90, 365, 0]), _connector='OR'), name='user_profiles_known_retention'),
        ),
        migrations.AddConstraint(
            model_name='userprofile',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('age_minimum__isnull', True), ('age_stated_at__isnull', True)), models.Q(('age_minimum__isnull', False), ('age_stated_at__isnull', False)), _connector='OR'), name='user_profiles_age_has_date'),
        ),
        migrations.AddField(
            model_name='legaltext',
            name='author',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='quién'),
        ),
        migrations.AddConstraint(
            model_name='legaltext',
            constraint=models.UniqueConstraint(fields=('kind', 'version'), name='legal_texts_once_per_version'),
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
        migrations.RunSQL(
            "CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON legal_texts"
            " FOR EACH ROW EXECUTE FUNCTION flou_written_once()",
            "DROP TRIGGER written_once ON legal_texts",
        ),
    ]
