"""The prices that Google lists, US dollars per million tokens; later ones are added in admin as new rows."""

from datetime import date
from decimal import Decimal

from django.db import migrations

PRICES = (
    ("gemini-3.8-flash", date(2026, 1, 1), "0.75", "0.075", "3.75"),
    ("gemini-3.8-flash", date(2027, 1, 1), "1.50", "0.15", "7.50"),
    ("gemini-3.5-flash-lite", date(2026, 1, 1), "0.30", "0.03", "2.50"),
)


def add_prices(apps, schema_editor):
    price = apps.get_model("chat", "LLMPrice")
    price.objects.bulk_create(
        price(
            model=model,
            valid_from=day,
            input_usd=Decimal(fresh),
            cached_usd=Decimal(cached),
            output_usd=Decimal(output),
        )
        for model, day, fresh, cached, output in PRICES
    )


class Migration(migrations.Migration):
    dependencies = [("chat", "0001_initial")]
    operations = [migrations.RunPython(add_prices, migrations.RunPython.noop)]
