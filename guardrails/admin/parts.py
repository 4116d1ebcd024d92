"""What the pages of this app have in common."""

from django.http import HttpRequest


class ReadOnly:
    """Permissions of what is looked at and not edited."""

    def has_add_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: rows come from the screening."""
        return False

    def has_delete_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: what was raised stays on record."""
        return False
