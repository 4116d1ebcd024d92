"""What the address line says about who answers."""

from django.conf import settings


def described() -> str:
    """Return which coach this server's settings choose."""
    if settings.GEMINI_API_KEY:
        return f"coach Gemini ({settings.GEMINI_CHAT_MODEL})"
    return "coach offline (sin clave de Gemini)"
