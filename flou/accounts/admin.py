"""Accounts as the team sees them: mostly to read."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from flou.accounts import legal
from flou.accounts.models import Consent, Institution, InstitutionCode, LegalText, User, UserProfile
from flou.accounts.operations import adopt_profiles

if TYPE_CHECKING:  # the type checker's classes are generic, Django's own are not
    TabularInline = admin.TabularInline[Any, User]
    UserAdminBase = DjangoUserAdmin[User]
    UserFormBase = AdminUserCreationForm[User]
    InstitutionAdminBase = admin.ModelAdmin[Institution]
    LegalTextAdminBase = admin.ModelAdmin[LegalText]
    CodeAdminBase = admin.ModelAdmin[InstitutionCode]
else:
    TabularInline, UserAdminBase, UserFormBase = admin.TabularInline, DjangoUserAdmin, AdminUserCreationForm
    InstitutionAdminBase = LegalTextAdminBase = CodeAdminBase = admin.ModelAdmin


# django-otp's own pages show keys and codes to whoever may look; the second factor has its pages in flou.ops.
admin.site.unregister([TOTPDevice, StaticDevice])


class ReadOnlyInline(TabularInline):
    """Rows that are shown and never changed here."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return that nothing is added by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return that nothing is changed by hand."""
        return False


class ProfileInline(ReadOnlyInline):
    model = UserProfile
    exclude = ("health_notes",)


class ConsentInline(ReadOnlyInline):
    model = Consent


@admin.register(Institution)
class InstitutionAdmin(InstitutionAdminBase):
    """Where students study."""

    list_display = ("name", "short_name", "country", "on_call_group", "is_active")
    list_select_related = ("on_call_group",)
    list_filter = ("is_active", "country")
    search_fields = ("name", "short_name")

    def save_model(self, request: HttpRequest, obj: Institution, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Store it, and give it the profiles that name it in their own words."""
        super().save_model(request, obj, form, change)
        adopt_profiles(obj)


class NewUserForm(UserFormBase):
    """A new account, by e-mail address."""

    class Meta:
        model = User
        fields = ("email",)
        field_classes: ClassVar[dict[str, type[forms.Field]]] = {}


@admin.register(User)
class UserAdmin(UserAdminBase):
    """Accounts, with profile and consents to read."""

    add_form = NewUserForm
    list_display = ("called", "is_active", "is_staff", "date_joined", "last_login")
    list_filter = ("is_active", "is_staff", "groups")
    search_fields = ("^public_id",)
    search_help_text = "Identificador público; una cuenta del equipo, también por su correo."
    ordering = ("-date_joined",)
    # Nothing is done to many accounts at once; the boxes of the list would carry addresses, too.
    actions = None
    readonly_fields = ("public_id", "last_login", "date_joined")
    inlines = (ProfileInline, ConsentInline)
    fieldsets = (
        (None, {"fields": ("email", "password", "public_id")}),
        ("Permisos", {"fields": ("is_active", "is_staff", "is_superuser", "groups", "user_permissions")}),
        ("Fechas", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"classes": ("wide",), "fields": ("email", "usable_password", "password1", "password2")}),
    )

    @admin.display(description="cuenta", ordering="email")
    def called(self, account: User) -> str:
        """Return the address of who works here; students are called by their pseudonym in every list."""
        return account.email if account.is_staff else account.pseudonym

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[User], search_term: str
    ) -> tuple[QuerySet[User], bool]:
        """Return what was looked for: nobody finds a student by an address, which is no name for a list."""
        found, duplicates = super().get_search_results(request, queryset, search_term)
        term = search_term.strip()
        if "@" in term:
            found = queryset.filter(email__iexact=term, is_staff=True)
        return found, duplicates

    def get_inlines(self, request: HttpRequest, obj: User | None) -> tuple[type[ReadOnlyInline], ...]:
        """Return the rows to show beside an account; one that is being made has none."""
        return self.inlines if obj else ()

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Store the account, a new one with its profile."""
        super().save_model(request, obj, form, change)
        UserProfile.objects.get_or_create(user=obj)


@admin.register(LegalText)
class LegalTextAdmin(LegalTextAdminBase):
    """The texts that users read: a new version is published, an old one stays as it was."""

    list_display = ("kind", "version", "title", "asks_again", "created_at", "author")
    list_filter = ("kind", "asks_again")
    fields = ("kind", "title", "body", "asks_again")
    readonly_fields = ("version", "created_at", "author")

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Return the text in force of the kind that is asked for, to be edited."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        text = legal.text_of(str(initial.get("kind", "")))
        return {**initial, "title": text.title, "body": text.body} if text else initial

    def get_fields(self, request: HttpRequest, obj: LegalText | None = None) -> Any:
        """Return the fields; a version that exists shows all of it."""
        return (*self.fields, *self.readonly_fields) if obj else self.fields

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: consents name a version, which stays what it was."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False, for the same reason."""
        return False

    def save_model(self, request: HttpRequest, obj: LegalText, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Publish the text as the one in force."""
        text = legal.publish(
            obj.kind,
            title=obj.title,
            body=obj.body,
            asks_again=obj.asks_again,
            author_id=request.user.pk,
            now=timezone.now(),
        )
        obj.pk, obj.version = text.pk, text.version


@admin.register(InstitutionCode)
class InstitutionCodeAdmin(CodeAdminBase):
    """Codes with which students join their institution."""

    list_display = ("code", "institution", "uses", "max_uses", "expires_at", "is_active", "note")
    list_filter = ("is_active", "institution")
    list_select_related = ("institution",)
    search_fields = ("code", "institution__name")
    readonly_fields = ("uses", "created_by", "created_at")

    def save_model(self, request: HttpRequest, obj: InstitutionCode, form: Any, change: bool) -> None:  # noqa: FBT001 - Django's
        """Store the code with who made it."""
        if not change:
            obj.created_by_id = request.user.pk
        super().save_model(request, obj, form, change)
