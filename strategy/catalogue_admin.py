"""The catalogue in the admin: look, edit into a new version, preview, publish, go back."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from strategy.catalogue_forms import FEELINGS, Edit, ExerciseForm, FallbackForm, SituationForm, StrategyForm
from strategy.catalogue_operations import CatalogueRefused, check, keep_version, publish
from strategy.catalogue_queries import newest_number, published
from strategy.domain.catalogue import candidates, load
from strategy.domain.catalogue_checks import described, problems
from strategy.domain.catalogue_editing import Part, changed, find, free_id, with_item
from strategy.domain.catalogue_schema import Problem
from strategy.domain.coverage import Situation
from strategy.domain.preview import preview, usual
from strategy.domain.rules import decide
from strategy.domain.slots import Slots
from strategy.models import CataloguePublication, CatalogueVersion

if TYPE_CHECKING:  # generic in its stubs only
    _Admin = admin.ModelAdmin[CatalogueVersion]
else:
    _Admin = admin.ModelAdmin

_TEMPLATES = "admin/strategy/catalogue"
_OVERTAKEN = "Alguien guardó la versión {} mientras editabas. Ábrela y repite ahí tu cambio."
_NEW = {"A": "estrategias", "B": "estrategias", "W": "bienestar"}


@admin.register(CatalogueVersion)
class CatalogueVersionAdmin(_Admin):
    """Versions are never changed: every edit makes another one."""

    list_display = ("number", "label", "state", "note", "author", "created_at")
    list_display_links = ("number", "label")
    list_select_related = ("author",)
    ordering = ("-number",)
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[CatalogueVersion]:
        """Return the versions with which one is in force, without their contents."""
        newest = CataloguePublication.objects.order_by("-id").values("version")[:1]
        return super().get_queryset(request).defer("content").annotate(in_force=Subquery(newest))

    @admin.display(description="estado")
    def state(self, row: CatalogueVersion) -> str:
        """Return whether it is the one in force."""
        return "publicada" if row.pk == getattr(row, "in_force", None) else "—"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return False: a version comes from editing another one."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: a version is written once."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Return False: what was in force stays on record."""
        return False

    def get_urls(self) -> list[URLPattern]:
        """Return the usual pages, and those to edit, preview and publish."""
        pages = (
            ("<int:number>/editar/<str:name>/", self.edit, "edit"),
            ("<int:number>/vista/<str:name>/", self.preview, "preview"),
            ("<int:number>/publicar/", self.publish, "publish"),
        )
        wrapped = [
            path(route, self.admin_site.admin_view(view), name=f"strategy_catalogue_{name}")
            for route, view, name in pages
        ]
        return [*wrapped, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a version: what is in it, what differs from the one in force, whether it can be published."""
        self._may(request, "view")
        version = CatalogueVersion.objects.select_related("author").filter(pk=_number(object_id)).first()
        if version is None:
            raise Http404
        in_force = published()
        content = version.content
        context = {
            "title": f"Catálogo, versión {version.number}",
            "version": version,
            "in_force": in_force,
            "is_in_force": in_force is not None and in_force.pk == version.pk,
            "was_in_force": version.publications.exists(),
            "newest": newest_number(),
            "problems": check(version, in_force),
            "changed": changed(content, in_force.content) if in_force else (),
            "names": {item["id"]: item["nombre"] for item in content["bienestar"]},
            "strategies": content["estrategias"],
            "exercises": content["bienestar"],
            "fallback": [(_feeling(name), ", ".join(ids)) for name, ids in content["fallback"].items()],
            "may_edit": request.user.has_perm("strategy.add_catalogueversion"),
            "may_publish": request.user.has_perm("strategy.publish_catalogue"),
        }
        return self._page(request, "version", context)

    def edit(self, request: HttpRequest, number: int, name: str) -> HttpResponse:
        """Edit one item (`A1`), add one (`A`, `B`, `W`), or the order of the exercises (`orden`)."""
        self._may(request, "add")
        version = _version(number)
        form = _form(version, name, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            saved = _saved(version, name, form, request.user.pk)
            if saved is not None:
                messages.success(request, f"Guardada como versión {saved.number}. Todavía no está publicada.")
                return HttpResponseRedirect(_address(saved))
        title = {"A": "Estrategia nueva", "B": "Estrategia nueva", "W": "Ejercicio nuevo"}.get(name, name)
        title = "Ejercicios para cada sentimiento" if name == "orden" else title
        context = {"title": title, "version": version, "form": form, "address": _address(version)}
        return self._page(request, "edit", context)

    def preview(self, request: HttpRequest, number: int, name: str) -> HttpResponse:
        """Show how a strategy or exercise reads in the chat, in a situation that can be chosen."""
        self._may(request, "view")
        version = _version(number)
        catalogue = load(version.content)
        item = catalogue.strategy(name) or catalogue.exercise(name)
        if item is None:
            raise Http404
        at = _situation(request) or usual(catalogue, item)
        asked = SituationForm(
            initial={field: getattr(at.slots, field) for field in SituationForm.base_fields}
        )
        ranked = candidates(at.decision, at.slots, catalogue=catalogue)
        context = {
            "title": f"{item.id} · {item.nombre}",
            "version": version,
            "address": _address(version),
            "form": asked,
            "shown": preview(catalogue, item, at),
            "described": described(at),
            "ranked": [(one.id, one.nombre, score) for one, score in ranked],
            "is_strategy": catalogue.strategy(name) is not None,
        }
        return self._page(request, "preview", context)

    def publish(self, request: HttpRequest, number: int) -> HttpResponse:
        """Put a version in force, or say why not."""
        self._may(request, "publish")
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        version = _version(number)
        try:
            publish(version, author_id=request.user.pk)
        except CatalogueRefused as refused:
            messages.error(request, f"No se publicó: {refused.problems[0]}")
        else:
            messages.success(
                request, f"La versión {number} está publicada: en menos de un minuto vale en todas partes."
            )
        return HttpResponseRedirect(_address(version))

    def _may(self, request: HttpRequest, what: str) -> None:
        name = "publish_catalogue" if what == "publish" else f"{what}_catalogueversion"
        if not request.user.has_perm(f"strategy.{name}"):
            raise PermissionDenied

    def _page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        every = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        return TemplateResponse(request, f"{_TEMPLATES}/{name}.html", every)


def _address(version: CatalogueVersion) -> str:
    return reverse("admin:strategy_catalogueversion_change", args=[version.pk])


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= 9 else 0  # noqa: PLR2004  # of a 32-bit column


def _version(number: int) -> CatalogueVersion:
    """Return the version with a number. Raises `Http404`: there is none."""
    version = CatalogueVersion.objects.filter(number=min(number, 2**31 - 1)).first()
    if version is None:
        raise Http404
    return version


def _feeling(name: str) -> str:
    return dict(FEELINGS).get(name, name)


def _form(version: CatalogueVersion, name: str, data: Any) -> Edit:
    """Return the form for an item, filled with what it is now. Raises `Http404`: there is none."""
    content = version.content
    initial: dict[str, Any] = {"newest": newest_number()}
    if name == "orden":
        initial |= {feeling: ", ".join(ids) for feeling, ids in content["fallback"].items()}
        return FallbackForm(data, initial=initial, exercises=content["bienestar"])
    found = find(content, name)
    if found is None and name not in _NEW:
        raise Http404
    part, item = found or (_NEW[name], {"Q2": name})
    if part == "bienestar":
        return ExerciseForm(data, initial={**initial, **item, "minutos": item.get("segundos", 300) // 60})
    families = [one["familia"] for one in content["estrategias"]]
    return StrategyForm(data, initial={**initial, **item}, families=families, old=True)


def _saved(
    version: CatalogueVersion, name: str, form: Edit, author_id: int | None
) -> CatalogueVersion | None:
    """Return the version that an edit makes; None when it must not, which the form then says."""
    newest = newest_number()
    if form.cleaned_data["newest"] != newest:
        form.add_error(None, _OVERTAKEN.format(newest))
        return None
    edited, where = _edited(version, name, form)
    for problem in _of(problems(edited), where):
        form.add_error(None, problem.says if problem.where == where else str(problem))
    if form.errors:
        return None
    try:
        return keep_version(
            edited, based_on=version, author_id=author_id, note=f"{where}: {form.cleaned_data['note']}"[:200]
        )
    except CatalogueRefused as refused:
        form.add_error(None, str(refused.problems[0]))
        return None


def _edited(version: CatalogueVersion, name: str, form: Edit) -> tuple[dict[str, Any], str]:
    content = version.content
    if name == "orden":
        return {**content, "fallback": form.item()}, name
    found = find(content, name)
    part: Part = found[0] if found else _NEW[name]  # type: ignore[assignment]
    if found is None:
        others = CatalogueVersion.objects.filter(number=newest_number())
        name = free_id(name, [content, *(other.content for other in others)])
    return with_item(content, part, {"id": name, **form.item()}), name


def _of(found: list[Problem], where: str) -> list[Problem]:
    """Return the problems of what was edited: of the rest, a version that is not in force may have some."""
    if where == "orden":
        return [problem for problem in found if problem.where.startswith("ejercicios")]
    return [problem for problem in found if problem.where == where]


def _situation(request: HttpRequest) -> Situation | None:
    """Return the situation that was asked for; None when none was, or none that there is."""
    form = SituationForm(request.GET)
    if not request.GET or not form.is_valid():
        return None
    slots = Slots(**{name: value or None for name, value in form.cleaned_data.items()})
    return Situation(slots, decide(slots))
