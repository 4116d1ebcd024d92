"""The words of the crisis card, as staff edits them: every saved form is a new version, none is lost."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from guardrails.admin.parts import ReadOnly
from guardrails.domain.wording import Wording, problems
from guardrails.models import CrisisWording
from guardrails.operations.cards import publish_wording

if TYPE_CHECKING:  # generic in their stubs only
    _Wordings = admin.ModelAdmin[CrisisWording]
    _Form = forms.ModelForm[CrisisWording]
else:
    _Wordings = admin.ModelAdmin
    _Form = forms.ModelForm


class Steps(forms.CharField):
    """A list as lines of a text area."""

    widget = forms.Textarea(attrs={"rows": 5})

    def prepare_value(self, value: Any) -> Any:
        """Return the lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Return the lines that say something."""
        lines = str(value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]


class WordingForm(_Form):
    """A wording, refused with its reasons when it must not be shown."""

    steps = Steps(label="Pasos", help_text="Uno por línea.")

    class Meta:
        model = CrisisWording
        fields = (
            "level",
            "country",
            "title",
            "message",
            "question",
            "steps",
            "brief",
            "in_use",
            "reviewed_by",
        )

    def clean_country(self) -> str:
        """Return the country's code in capitals."""
        country: str = self.cleaned_data["country"].strip().upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):  # noqa: PLR2004 ISO 3166-1 alpha-2
            raise forms.ValidationError("Escribe el código de dos letras del país, como CL.")
        return country

    def clean(self) -> None:
        """Refuse what a card never says."""
        super().clean()
        if self.errors:
            return
        for name, found in problems(self.wording()).items():
            self.add_error(name, found)

    def wording(self) -> Wording:
        """Return what was typed."""
        given = {name: self.cleaned_data[name] for name in WordingForm.Meta.fields if name != "in_use"}
        typed = Wording(version="", **given)
        return replace(typed, steps=tuple(typed.steps))


@admin.register(CrisisWording)
class CrisisWordingAdmin(ReadOnly, _Wordings):
    """The versions, newest first; a reviewer's name stands where somebody has signed."""

    form = WordingForm
    list_display = ("__str__", "title", "in_use", "reviewed", "created_by", "created_at")
    list_filter = ("level", "country", "in_use")
    list_select_related = ("created_by",)
    ordering = ("level", "country", "-version")
    fieldsets: ClassVar = [
        (None, {"fields": ("level", "country", "in_use")}),
        ("Tarjeta", {"fields": ("title", "message", "steps", "question", "brief")}),
        (
            "Revisión",
            {
                "fields": ("reviewed_by",),
                "description": "Nada de esto ha sido revisado por una persona profesional de la salud mental "
                "hasta que una firme con su nombre; la tarjeta lo dice. "
                "Guardar crea una versión nueva: las anteriores quedan como se mostraron.",
            },
        ),
    ]

    def has_add_permission(self, request: HttpRequest, _obj: object = None) -> bool:
        """Return whether somebody may write a version; the mixin's refusal is for rows of the screening."""
        return admin.ModelAdmin.has_add_permission(self, request)

    @admin.display(description="revisado por")
    def reviewed(self, wording: CrisisWording) -> str:
        """Return who signed it."""
        return wording.reviewed_by or "nadie"

    def save_model(self, request: HttpRequest, obj: CrisisWording, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Store what was typed as the next version."""
        published = publish_wording(
            cast("WordingForm", form).wording(),
            in_use=obj.in_use,
            actor_id=request.user.pk,
            now=timezone.now(),
        )
        obj.pk, obj.version, obj.created_at = published.pk, published.version, published.created_at
