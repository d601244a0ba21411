"""Shell tests draw pages without a database."""

import pytest


@pytest.fixture(autouse=True)
def no_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are drawn without a database here; the inbox has its own tests."""
    monkeypatch.setattr("tinhso.platform.shell.context.unread_count", lambda actor: 0)
