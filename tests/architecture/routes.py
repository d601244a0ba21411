"""Every address, API operation and action of the project, as the running code declares them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from tinhso.kernel.actions import ACTIONS
from tinhso.kernel.registry import systems
from tinhso.project.api import api
from tinhso.project.env import ROOT

SOURCE = ROOT / "src"
API_ROUTES = {"api:openapi-json", "api:api-root"}


@dataclass(frozen=True)
class Page:
    name: str
    route: str
    parameters: tuple[str, ...]
    permission: str
    module: str


def pages() -> list[Page]:
    """Return every URL pattern that is not an API operation."""
    return [page for page in _walk(get_resolver()) if not page.module.startswith("ninja.")]


def _walk(resolver: URLResolver, route: str = "", spaces: tuple[str, ...] = ()) -> Iterator[Page]:
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, here, (*spaces, pattern.namespace) if pattern.namespace else spaces)
        else:
            yield _page(pattern, here, spaces)


def _page(pattern: URLPattern, route: str, spaces: tuple[str, ...]) -> Page:
    view: Any = pattern.callback
    names = tuple(pattern.pattern.regex.groupindex)
    name = ":".join((*spaces, pattern.name or route))
    return Page(name, route, names, getattr(view, "permission", ""), view.__module__)


def operations() -> list[tuple[str, str, str]]:
    """Return (method, path template, permission) of every API operation."""
    found = []
    for prefix, router in api._routers:
        for path, view in router.path_operations.items():
            for operation in view.operations:
                permission = getattr(operation.view_func, "permission", "")
                under = f"/{prefix.strip('/')}" if prefix.strip("/") else ""
                plain = re.sub(r"{\w+:", "{", f"/api/v1{under}{path}")
                found += [(m, plain, permission) for m in operation.methods if m != "HEAD"]
    return sorted(found)


def actions() -> dict[str, str]:
    """Return every action and its permission, after importing all modules that declare any."""
    for system in systems_modules():
        for path in sorted((SOURCE / system.replace(".", "/") / "actions").glob("[a-z]*.py")):
            import_module(f"{system}.actions.{path.stem}")
    return {name: code for name, code in sorted(ACTIONS.items()) if ".tests." not in name}


def systems_modules() -> list[str]:
    from django.conf import settings

    assert systems()
    return list(settings.SYSTEMS)
