"""Seals the keys of the apps of staff that were stored in plain; backwards they are plain again.

Data keys come from the table as the code of today knows it, and only where somebody has an app.
"""

from django.db import migrations

from flou.ops.models import opened, sealed


def seal_keys(apps, schema_editor):
    for device in _devices(apps):
        device.key = sealed(device.user.public_id, device.key)
        device.save(update_fields=["key"])


def unseal_keys(apps, schema_editor):
    for device in _devices(apps):
        device.key = opened(device.user.public_id, device.key).hex()
        device.save(update_fields=["key"])


def _devices(apps):
    return apps.get_model("otp_totp", "TOTPDevice").objects.select_related("user").select_for_update(of=("self",))


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("accounts", "0005_mail_and_codes"),
        ("guardrails", "0012_on_call_groups"),
        ("otp_totp", "0003_add_timestamps"),
    ]
    operations = [
        migrations.CreateModel(
            name="AuthenticatorApp",
            fields=[],
            options={
                "verbose_name": "aplicación de códigos",
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("otp_totp.totpdevice",),
        ),
        migrations.RunPython(seal_keys, unseal_keys),
    ]
