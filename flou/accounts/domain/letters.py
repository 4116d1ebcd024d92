"""What the e-mails to users say."""

from dataclasses import dataclass

_SIGNED = "\n\nFlou\nEste correo se envió solo; nadie lee las respuestas."


@dataclass(frozen=True, slots=True)
class Words:
    """The subject and the text of an e-mail."""

    subject: str
    text: str


def reset(link: str, minutes: int) -> Words:
    """Return the e-mail with the link to a new password."""
    return Words(
        "Elige una nueva contraseña para Flou",
        f"Hola:\n\nPara elegir una nueva contraseña abre este enlace. Sirve una sola vez y vence en "
        f"{minutes} minutos.\n\n{link}\n\n"
        f"Si no lo pediste, no hagas nada: tu contraseña sigue igual.{_SIGNED}",
    )


def confirm(link: str, hours: int) -> Words:
    """Return the e-mail with the link that confirms an address."""
    return Words(
        "Confirma tu correo en Flou",
        f"Hola:\n\nPara confirmar que este correo es tuyo abre este enlace. Vence en {hours} horas.\n\n{link}"
        f"\n\nSi no creaste una cuenta en Flou, no hagas nada.{_SIGNED}",
    )


def changed(link: str) -> Words:
    """Return the e-mail that tells of a new password."""
    return Words(
        "Tu contraseña de Flou cambió",
        "Hola:\n\nLa contraseña de tu cuenta cambió y se cerraron las demás sesiones. Si no fuiste tú, elige "
        f"otra aquí:\n\n{link}{_SIGNED}",
    )


def sign_up(code: str, minutes: int) -> Words:
    """Return the e-mail with the code that a new account needs."""
    return Words(
        f"{code} es tu código de Flou",
        f"Hola:\n\nTu código para crear una cuenta en Flou es {code}. Vence en {minutes} minutos.\n\n"
        f"Si no lo pediste, no hagas nada.{_SIGNED}",
    )


def known(link: str) -> Words:
    """Return the e-mail to somebody who has an account and asked for another one."""
    return Words(
        "Ya tienes una cuenta en Flou",
        "Hola:\n\nAlguien quiso crear una cuenta con este correo, que ya tiene una. Si fuiste tú, inicia "
        f"sesión, o elige una nueva contraseña aquí:\n\n{link}\n\nSi no fuiste tú, no hagas nada.{_SIGNED}",
    )
