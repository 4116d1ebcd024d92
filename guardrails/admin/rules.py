"""The rules that staff adds to the lexicon: a change takes effect in every process within seconds."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone

from guardrails.admin import rule_wording
from guardrails.admin.parts import ReadOnly
from guardrails.domain.staff_rules import MAX_PATTERN, RuleBroken, StaffRule, rule
from guardrails.domain.trial import trial
from guardrails.models import LexiconRule, LexiconRuleVersion
from guardrails.operations.rules import RuleRefused, SlugTaken, TooManyRules, check, full, keep_rule
from guardrails.queries import draft_of, enabled_rules

if TYPE_CHECKING:  # generic in their stubs only
    _Form = forms.ModelForm[LexiconRule]
    _Rules = admin.ModelAdmin[LexiconRule]
    _Versions = admin.TabularInline[LexiconRuleVersion, LexiconRule]
else:
    _Form, _Rules, _Versions = forms.ModelForm, admin.ModelAdmin, admin.TabularInline

MAX_TRIED = 2_000  # a message's length
# A page says enough with these; a rule that is far too wide finds the whole set.
_SHOWN = 5


class LexiconRuleForm(_Form):
    """A rule with its proof; an active one is checked against its own examples and the pinned sentences."""

    class Meta:
        model = LexiconRule
        fields = ("slug", "enabled", "tier", "risk", "severity", "pattern", "says", "not_says", "source")
        widgets: ClassVar = {
            "pattern": forms.Textarea(attrs={"rows": 4, "cols": 90, "maxlength": MAX_PATTERN}),
            "says": forms.Textarea(attrs={"rows": 5, "cols": 90}),
            "not_says": forms.Textarea(attrs={"rows": 5, "cols": 90}),
        }

    def clean(self) -> dict[str, Any]:
        """Add what is wrong with the rule to the fields it stands in."""
        cleaned = super().clean() or self.cleaned_data
        if self.errors or not cleaned.get("enabled"):
            return cleaned
        if full(self.instance.pk):
            self.add_error("enabled", rule_wording.FULL)
        wording: dict[str, list[str]] = {}
        for problem in check(draft_of(LexiconRule(**cleaned))):
            field, words = rule_wording.error(problem)
            wording.setdefault(field, []).append(words)
        for field, lines in wording.items():
            hidden = len(lines) - _SHOWN
            more = [f"Y {hidden} frases más."] if hidden > 0 else []
            self.add_error(field, [*lines[:_SHOWN], *more])
        return cleaned


class VersionInline(ReadOnly, _Versions):
    """The versions of a rule, newest first."""

    model = LexiconRuleVersion
    fields = ("version", "created_at", "author", "content")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def has_change_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: versions are never changed."""
        return False


@admin.register(LexiconRule)
class LexiconRuleAdmin(_Rules):
    """Rules are switched off, not deleted: what was in force when a flag was raised stays on record."""

    form = LexiconRuleForm
    list_display = ("slug", "enabled", "tier", "risk", "severity", "version", "author", "updated_at")
    list_filter = ("enabled", "tier", "risk")
    list_select_related = ("author",)
    search_fields = ("slug", "pattern", "says", "source")
    readonly_fields = ("version", "author", "updated_at")
    inlines = (VersionInline,)
    actions = ("check_again", "switch_off")

    def has_delete_permission(self, _request: HttpRequest, _obj: object = None) -> bool:
        """Refuse: a rule is switched off."""
        return False

    def save_model(self, request: HttpRequest, obj: LexiconRule, _form: Any, _change: Any) -> None:
        """Keep another version of the rule."""
        kept = keep_rule(
            draft_of(obj), enabled=obj.enabled, actor_id=request.user.pk, now=timezone.now(), pk=obj.pk
        )
        obj.pk, obj.version = kept.pk, kept.version

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the form; say why when somebody else's change got in between."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except SlugTaken:
            self.message_user(request, rule_wording.TAKEN, messages.ERROR)
        except TooManyRules:
            self.message_user(request, rule_wording.FULL, messages.ERROR)
        except RuleRefused as refusal:
            for problem in refusal.problems[:_SHOWN]:
                self.message_user(request, rule_wording.error(problem)[1], messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())

    @admin.action(permissions=["change"], description="Comprobar de nuevo las reglas elegidas")
    def check_again(self, request: HttpRequest, chosen: QuerySet[LexiconRule]) -> None:
        """Hold the chosen rules to their examples and to today's pinned sentences."""
        for row in chosen:
            found = check(draft_of(row))
            if not found:
                self.message_user(request, f"{row}: pasa todas las comprobaciones.", messages.SUCCESS)
            for problem in found[:_SHOWN]:
                self.message_user(request, f"{row}: {rule_wording.error(problem)[1]}", messages.WARNING)

    @admin.action(permissions=["change"], description="Desactivar las reglas elegidas")
    def switch_off(self, request: HttpRequest, chosen: QuerySet[LexiconRule]) -> None:
        """Switch the chosen rules off."""
        for row in chosen.filter(enabled=True):
            keep_rule(draft_of(row), enabled=False, actor_id=request.user.pk, now=timezone.now(), pk=row.pk)
            self.message_user(request, f"{row}: desactivada.", messages.SUCCESS)

    def get_urls(self) -> list[URLPattern]:
        """Return the usual pages, and the one to try a text."""
        view = self.admin_site.admin_view(self.try_text)
        return [path("probar/", view, name="guardrails_lexiconrule_try"), *super().get_urls()]

    def try_text(self, request: HttpRequest) -> HttpResponse:
        """Show what each rule makes of a text; it is neither kept nor logged."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        text = request.POST.get("text", "")[:MAX_TRIED]
        context = {
            **self.admin_site.each_context(request),
            "title": "Probar un texto",
            "opts": self.opts,
            "text": text,
            "max_length": MAX_TRIED,
            "trial": trial(text, _in_force()) if text.strip() else None,
        }
        return TemplateResponse(request, "admin/guardrails/lexiconrule/try_text.html", context)


def _in_force() -> list[StaffRule]:
    """Return the rules of staff that a process would read with."""
    found = []
    for draft in enabled_rules():
        try:
            found.append(rule(draft))
        except RuleBroken:
            continue
    return found
