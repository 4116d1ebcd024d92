"""Django's admin app with Flou's site; apart from `apps.py`, where Django would find two configurations."""

from django.contrib.admin.apps import AdminConfig


class StaffAdminConfig(AdminConfig):
    """The admin, whose `admin.site` is `StaffSite`."""

    default_site = "flou.ops.site.StaffSite"
