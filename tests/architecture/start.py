"""Starts the project in a process of its own, with the systems that SYSTEMS names, and looks at it.

`SYSTEMS=none python -m tests.architecture.start` prints what it found as JSON.
"""

import json
import os
from typing import Any

SAMPLES = {
    "string": "x",
    "slug": "x",
    "path": "x/y",
    "int": "1",
    "uuid": "00000000-0000-7000-8000-000000000000",
}


def main() -> dict[str, Any]:
    """Check the project, resolve every address, and ask for pages that need nobody signed in."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tinhso.project.settings.test"
    import django
    from django.core import checks

    from tinhso.project import garbage

    garbage.seldom()
    django.setup()
    from tinhso.platform.shell.navigation import broken_menu_items

    return {
        "problems": [str(problem) for problem in checks.run_checks()],
        "addresses": addresses(),
        "menu": broken_menu_items(),
        "answers": answers("/healthz", "/khong-co-trang-nay", "/api/v1/openapi.json", "/api/v1/khong-co"),
        "systems": [name for name in _settings().SYSTEMS if ".platform." not in name],
    }


def addresses() -> int:
    """Reverse every named address and import every view; return how many there are."""
    from django.urls import reverse

    from tests.architecture.routes import pages

    found = pages()
    for page in found:
        if ":" in page.name:
            reverse(page.name, kwargs=_samples(page.name, page.parameters))
    return len(found)


def _samples(name: str, parameters: tuple[str, ...]) -> dict[str, str]:
    from django.urls import get_resolver

    resolver = get_resolver()
    for part in name.split(":")[:-1]:
        resolver = resolver.namespace_dict[part][1]
    converters = resolver.reverse_dict.getlist(name.rsplit(":", 1)[-1])[0][3]
    kinds = {
        key: type(converter).__name__.removesuffix("Converter").lower()
        for key, converter in converters.items()
    }
    return {key: SAMPLES[kinds[key]] for key in parameters}


def answers(*paths: str) -> dict[str, list[Any]]:
    from django.test import Client

    client = Client(raise_request_exception=False)
    found = {path: client.get(path) for path in paths}
    return {
        path: [answer.status_code, answer["Content-Type"].split(";")[0]] for path, answer in found.items()
    }


def _settings() -> Any:
    from django.conf import settings

    return settings


if __name__ == "__main__":
    print(json.dumps(main()))
