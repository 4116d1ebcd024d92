"""EMAIL_URL, as a table."""

import pytest

from flou.env import BadSetting
from flou.mail import Mail, outgoing

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.mark.parametrize(
    ("url", "mail"),
    [
        ("", Mail()),
        ("smtp://127.0.0.1:1025", Mail(SMTP, "127.0.0.1", 1025)),
        ("smtp+starttls://mail.example", Mail(SMTP, "mail.example", 587, starttls=True)),
        (
            "smtps://a%40b.example:p%3Aw@mail.example",
            Mail(SMTP, "mail.example", 465, "a@b.example", "p:w", tls=True),
        ),
    ],
)  # fmt: skip
def test_is_read(url: str, mail: Mail) -> None:
    """Scheme, host, port, user and password."""
    assert outgoing(url) == mail


@pytest.mark.parametrize("url", ["mail.example", "http://mail.example", "smtp://", "smtp://mail.example:x"])
def test_is_refused_with_an_example(url: str) -> None:
    """The message names the variable and the mend, and repeats no password."""
    with pytest.raises(BadSetting, match="EMAIL_URL must look like"):
        outgoing(url)
