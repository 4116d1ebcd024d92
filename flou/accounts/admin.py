"""Accounts as the team sees them: mostly to read."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, ManyToManyField, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from flou.accounts import legal
from flou.accounts.models import Consent, Institution, InstitutionCode, LegalText, User, UserProfile
from flou.accounts.operations import adopt_profiles
from guardrails.models import CrisisFlag, StaffAccess
from guardrails.operations.access import note
from guardrails.reading import reader_of

if TYPE_CHECKING:  # the type checker's classes are generic, Django's own are not
    TabularInline = admin.TabularInline[Any, User]
    GroupAdminBase = DjangoGroupAdmin
    _Choices = forms.ModelMultipleChoiceField[Permission]
    UserAdminBase = DjangoUserAdmin[User]
    UserFormBase = AdminUserCreationForm[User]
    InstitutionAdminBase = admin.ModelAdmin[Institution]
    LegalTextAdminBase = admin.ModelAdmin[LegalText]
    CodeAdminBase = admin.ModelAdmin[InstitutionCode]
else:
    TabularInline, UserAdminBase, UserFormBase = admin.TabularInline, DjangoUserAdmin, AdminUserCreationForm
    GroupAdminBase, _Choices = DjangoGroupAdmin, forms.ModelMultipleChoiceField
    InstitutionAdminBase = LegalTextAdminBase = CodeAdminBase = admin.ModelAdmin


# django-otp's own pages show keys and codes to whoever may look; the second factor has its pages in flou.ops.
admin.site.unregister([TOTPDevice, StaticDevice])


DEEDS = {"add": "añadir", "change": "cambiar", "delete": "eliminar", "view": "ver"}


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


class PermissionChoices(_Choices):
    """Permissions in the team's language: Django names those that it makes itself in English."""

    def label_from_instance(self, permission: Permission) -> str:
        """Return what it is about, and what it allows."""
        deed = DEEDS.get(permission.codename.partition("_")[0])
        made = permission.name.startswith("Can ")
        return f"{permission.content_type} | {deed if made and deed else permission.name}"


def _permissions(field: "ManyToManyField[Any, Any]", options: dict[str, Any]) -> dict[str, Any]:
    """Return the options of a form's field, with words for permissions."""
    of_permissions = field.remote_field.model is Permission
    return {**options, "form_class": PermissionChoices} if of_permissions else options


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(GroupAdminBase):
    """The groups; `migrate` brings the four of `roles.py` back to their table."""

    def formfield_for_manytomany(
        self, db_field: "ManyToManyField[Any, Any]", request: HttpRequest | None = None, **kwargs: Any
    ) -> Any:
        """Return the field, with words for permissions."""
        return super().formfield_for_manytomany(db_field, request, **_permissions(db_field, kwargs))


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

    def formfield_for_manytomany(
        self, db_field: "ManyToManyField[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Return the field, with words for permissions."""
        return super().formfield_for_manytomany(db_field, request, **_permissions(db_field, kwargs))

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

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Return the accounts; who may change none sees those of students with a case, to contact them."""
        accounts = super().get_queryset(request)
        if request.user.has_perm("accounts.change_user"):
            return accounts
        return accounts.filter(Exists(CrisisFlag.objects.filter(user=OuterRef("pk"))))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether this is a superuser: an account of staff is a key."""
        return bool(request.user.is_superuser)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Return whether an account may be changed: those of staff by superusers only."""
        if obj is not None and (obj.is_staff or obj.is_superuser) and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Return False: an account is blocked, or erased by its own way, which takes everything along."""
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Return what is not edited: but for superusers everything save whether the account is active."""
        if request.user.is_superuser:
            return (*self.readonly_fields, "access")
        return (*self.readonly_fields, "email", "is_staff", "is_superuser", "groups", "user_permissions")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Return the fields; the password, and the ways into it, for superusers only."""
        if obj is None:
            return self.add_fieldsets
        who, rights, dates = self.fieldsets
        if not request.user.is_superuser:
            return ((None, {"fields": ("email", "public_id")}), rights, dates)
        return (who, rights, dates, ("Acceso", {"fields": ("access",)})) if obj.is_staff else self.fieldsets

    @admin.display(description="segundo factor y bloqueos")
    def access(self, account: User) -> SafeString:
        """Return the way to the page that resets a second factor."""
        return format_html('<a href="{}">Ver y reiniciar</a>', reverse("admin:factor", args=[account.pk]))

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002 Django's name
        """Set a password, as a superuser; it is noted, since it opens what the account can read."""
        if not request.user.is_superuser:
            raise PermissionDenied
        account = self.get_object(request, id)
        with transaction.atomic():
            answer: HttpResponse = super().user_change_password(request, id, form_url)
            if answer.status_code == HTTPStatus.FOUND and account is not None:
                subject, now = account.public_id, timezone.now()
                note(StaffAccess.Kind.PASSWORD, reader=reader_of(request), subject=subject, now=now)
        return answer

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
