"""What is asked at the door."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format

from flou.ops.access.devices import Wrong
from guardrails.models import StaffAccess
from guardrails.operations.access import MAX_DETAIL

WRONG = "El código no es correcto, o ya se usó. Espera a que la aplicación muestre el siguiente."
WAIT = "Demasiados códigos equivocados. Vuelve a intentarlo a las {}."
MAX_CODE = 40


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label="Código",
        max_length=MAX_CODE,
        help_text="Los 6 dígitos de tu aplicación, o un código de recuperación.",
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false", "size": 24}
        ),
    )

    def refuse(self, wrong: Wrong) -> None:
        """Say why the code was refused."""
        if wrong.until is None:
            self.add_error("code", WRONG)
        else:
            self.add_error("code", WAIT.format(date_format(timezone.localtime(wrong.until), "H:i:s")))


class OpeningForm(CodeForm):
    """Why the texts of a student are opened."""

    reason = forms.ChoiceField(label="Motivo", choices=[("", "—"), *StaffAccess.Reason.choices])
    detail = forms.CharField(
        label="Detalle",
        required=False,
        max_length=MAX_DETAIL,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Lo que ayude a entender el motivo más adelante. Se guarda cifrado.",
    )
    field_order = ("reason", "detail", "code")

    def __init__(self, *args: Any, with_code: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.pop("autofocus", None)
        if not with_code:
            del self.fields["code"]


class ReenrolForm(CodeForm):
    """The password and a code, before another app takes the place of the present one."""

    password = forms.CharField(
        label="Contraseña", widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    field_order = ("password", "code")
