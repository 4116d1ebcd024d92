"""What staff does with access: added, never changed or deleted, also not by whoever comes with SQL."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

# Unlike the history of a case (0004), this one stays when a student goes: it names them by pseudonym only.
FUNCTION = """
CREATE FUNCTION flou_kept_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$
"""


class Migration(migrations.Migration):

    dependencies = [
        ('guardrails', '0010_written_once'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='StaffAccess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True, verbose_name='identificador')),
                ('at', models.DateTimeField(verbose_name='cuándo')),
                ('kind', models.CharField(choices=[('opened', 'abrió los textos'), ('read', 'leyó un texto'), ('closed', 'cerró los textos'), ('exported', 'exportó este registro'), ('enrolled', 'activó su segundo factor'), ('recovered', 'usó un código de recuperación'), ('reset', 'reinició un segundo factor'), ('unlocked', 'desbloqueó un acceso'), ('password', 'cambió la contraseña de una cuenta')], max_length=16, verbose_name='qué')),
                ('subject', models.UUIDField(null=True, verbose_name='de quién')),
                ('table', models.CharField(blank=True, max_length=40, verbose_name='tabla')),
                ('row', models.CharField(blank=True, max_length=120, verbose_name='fila')),
                ('reason', models.CharField(blank=True, choices=[('alert', 'Atender una alerta'), ('follow_up', 'Dar seguimiento a un caso'), ('asked', 'La persona lo pidió'), ('quality', 'Revisar la calidad de las respuestas'), ('incident', 'Investigar una falla o un incidente'), ('other', 'Otro motivo')], max_length=16, verbose_name='motivo')),
                ('detail', models.BinaryField(null=True, verbose_name='detalle sellado')),
                ('closes_at', models.DateTimeField(null=True, verbose_name='se cierra')),
                ('session', models.CharField(blank=True, max_length=32, verbose_name='sesión')),
                ('address', models.CharField(blank=True, max_length=32, verbose_name='red')),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='quién')),
                ('opening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='guardrails.staffaccess', verbose_name='apertura')),
            ],
            options={
                'verbose_name': 'acceso del equipo',
                'verbose_name_plural': 'accesos del equipo',
                'db_table': 'staff_access',
                'ordering': ['-id'],
                'permissions': [('open_texts', 'Puede abrir textos de estudiantes con una alerta, con motivo'), ('open_any_texts', 'Puede abrir textos de cualquier estudiante, con motivo')],
                'default_permissions': ('view',),
                'indexes': [models.Index(fields=['at'], name='staff_access_when'), models.Index(fields=['actor', 'subject', '-at'], name='staff_access_who_whose'), models.Index(fields=['subject', '-at'], name='staff_access_whose')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'opened'), _negated=True), models.Q(models.Q(('reason', ''), _negated=True), models.Q(('session', ''), _negated=True), ('actor__isnull', False), ('closes_at__isnull', False), ('subject__isnull', False)), _connector='OR'), name='staff_access_opened_for_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'read'), _negated=True), models.Q(models.Q(('table', ''), _negated=True), models.Q(('row', ''), _negated=True), ('opening__isnull', False)), _connector='OR'), name='staff_access_read_in_an_opening')],
            },
        ),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION flou_kept_for_good()"),
        migrations.RunSQL(
            "CREATE TRIGGER kept_for_good BEFORE UPDATE OR DELETE ON staff_access"
            " FOR EACH ROW EXECUTE FUNCTION flou_kept_for_good()",
            "DROP TRIGGER kept_for_good ON staff_access",
        ),
    ]
