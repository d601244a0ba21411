from collections.abc import Iterator
from types import ModuleType

import pytest
from django.test import override_settings

from tinhso.kernel import registry
from tinhso.kernel.actor import ActorKind
from tinhso.kernel.manifest import (
    DefinitionKind,
    MenuItem,
    Panel,
    Periodic,
    Permission,
    SearchSource,
    Subscription,
    System,
)
from tinhso.kernel.registry import ManifestError


def nothing(*arguments: object) -> None: ...


@pytest.fixture
def fresh() -> Iterator[None]:
    registry.systems.cache_clear()
    yield
    registry.systems.cache_clear()


def start(monkeypatch: pytest.MonkeyPatch, *found: System) -> None:
    def load(name: str) -> ModuleType:
        module = ModuleType(name)
        module.SYSTEM = found[int(name.split(".", maxsplit=1)[0])]  # type: ignore[attr-defined]
        return module

    monkeypatch.setattr(registry, "import_module", load)
    with override_settings(SYSTEMS=[str(number) for number in range(len(found))]):
        registry.systems()


def system(code: str, **parts: object) -> System:
    return System(code, code, code, **parts)  # type: ignore[arg-type]


TWICE = [
    {"permissions": (Permission("a.read", "A"),)},
    {"subscriptions": (Subscription("a", "a.b", nothing),)},
    {"periodic": (Periodic("a", "* * * * *", nothing),)},
    {"definition_kinds": (DefinitionKind("a", "A", "a", object),)},
    {"panels": (Panel("a", "desk", "a.read", lambda request: ""),)},
]


@pytest.mark.usefixtures("fresh")
class TestStart:
    @pytest.mark.parametrize("parts", TWICE, ids=lambda parts: next(iter(parts)))
    def test_nothing_is_declared_twice(
        self, monkeypatch: pytest.MonkeyPatch, parts: dict[str, object]
    ) -> None:
        with pytest.raises(ManifestError, match="declared twice"):
            start(monkeypatch, system("one", **parts), system("two", **parts))

    def test_two_systems_need_two_names(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(ManifestError, match="system declared twice: one"):
            start(monkeypatch, system("one"), system("one"))

    def test_a_menu_item_needs_a_known_permission(self, monkeypatch: pytest.MonkeyPatch) -> None:
        item = MenuItem("a:list", "A", "nobody.knows", "desk")
        with pytest.raises(ManifestError, match=r"menu item a:list needs unknown nobody\.knows"):
            start(monkeypatch, system("one", menu=(item,)))

    def test_a_search_source_needs_a_known_permission(self, monkeypatch: pytest.MonkeyPatch) -> None:
        source = SearchSource("a", "A", "nobody.knows", lambda actor, text, limit: ())
        with pytest.raises(ManifestError, match="search source a"):
            start(monkeypatch, system("one", search=(source,)))

    def test_a_menu_may_use_the_permission_of_another_system(self, monkeypatch: pytest.MonkeyPatch) -> None:
        item = MenuItem("a:list", "A", "two.read", "desk")
        start(
            monkeypatch,
            system("one", menu=(item,)),
            system("two", permissions=(Permission("two.read", "B"),)),
        )


def test_roles_and_kinds_collect_their_permissions() -> None:
    assert "cases.accept" in registry.permissions_of_role("reception")
    assert "cases.accept" not in registry.permissions_of_role("auditor")
    assert registry.permissions_of_role("nobody") == frozenset()
    assert "cases.own" in registry.permissions_of_kind(ActorKind.CITIZEN)
    assert registry.permissions_of_kind(ActorKind.SYSTEM) <= registry.permissions().keys()


def test_every_handler_and_kind_is_callable() -> None:
    for found in registry.systems():
        assert all(callable(s.handler) for s in found.subscriptions)
        assert all(callable(job.run) for job in found.periodic)
        assert all(callable(source.find) for source in found.search)
