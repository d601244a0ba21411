from collections.abc import Callable, Iterator

import pytest

from tinhso.project import env as module

Configure = Callable[..., None]


@pytest.fixture
def configure(monkeypatch: pytest.MonkeyPatch) -> Iterator[Configure]:
    """Set variables as an operator does; the process forgets them afterwards."""

    def put(**variables: str) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        module.env.cache_clear()

    module.env.cache_clear()
    yield put
    monkeypatch.undo()
    module.env.cache_clear()
