"""Tables of the accounts app: who somebody is, what they agreed to, and the sign-ins they hold."""

from flou.accounts.models.codes import InstitutionCode
from flou.accounts.models.consents import Consent, LegalText, Purpose
from flou.accounts.models.letters import Letter, MailToken
from flou.accounts.models.people import (
    COUNTRY,
    DEMO_EMAIL,
    Institution,
    Retention,
    User,
    UserManager,
    UserProfile,
)
from flou.accounts.models.sign_ins import RefreshFamily, SpentRefresh

__all__ = [
    "COUNTRY",
    "DEMO_EMAIL",
    "Consent",
    "Institution",
    "InstitutionCode",
    "LegalText",
    "Letter",
    "MailToken",
    "Purpose",
    "RefreshFamily",
    "Retention",
    "SpentRefresh",
    "User",
    "UserManager",
    "UserProfile",
]
