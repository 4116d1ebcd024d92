"""Tells the OpenAPI document how requests are authenticated, and of the one endpoint that is not DRF's."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # no annotations
    """The bearer token of `BearerAuthentication`."""

    target_class = "flou.accounts.http.BearerAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Return the security scheme."""
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


def add_refresh(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Return the document with the renewal of a sign-in (a drf-spectacular hook)."""
    result["paths"]["/api/v1/auth/token/refresh"] = {
        "post": {
            "operationId": "auth_token_refresh_create",
            "description": "Exchange a refresh token, once, for the next pair.",
            "tags": ["cuenta"],
            "requestBody": {"required": True, **_content("Refresh")},
            "responses": {
                "200": {"description": "", **_content("Pair")},
                **{status: {"description": "", **_content("Error")} for status in ("400", "401", "429")},
            },
        }
    }
    return result


def _content(component: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{component}"}}}}
