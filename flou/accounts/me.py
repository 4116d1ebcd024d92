"""What a user is shown of themselves."""

from typing import Any

from django.conf import settings

from flou.accounts import consents
from flou.accounts.models import UserProfile
from flou.accounts.profile import health_notes


def describe_me(user_id: int) -> dict[str, Any]:
    """Return the profile of a user, with what they have agreed to and stated."""
    row = UserProfile.objects.select_related("user", "institution").get_or_create(user_id=user_id)[0]
    user = row.user
    agreed = consents.describe(user_id)
    minimum = consents.minimum_age(row.effective_country)
    return {
        "id": user.public_id,
        "email": user.email,
        "email_confirmed": user.email_confirmed_at is not None,
        "country": row.country,
        "display_name": row.display_name,
        "time_zone": row.time_zone,
        "institution": row.institution,
        "institution_name": row.institution_name,
        "age": {"minimum": minimum, "confirmed": row.is_of_age(minimum), "stated_at": row.age_stated_at},
        "retention_days": row.retention_days,
        "default_retention_days": settings.RETENTION_DAYS,
        "health_notes": health_notes(row, user.public_id),
        "consents": sorted(purpose for purpose, state in agreed.items() if state["granted"]),
        "consent": agreed,
    }
