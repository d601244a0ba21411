import pytest

from tinhso.platform.forms import areas


@pytest.fixture(autouse=True)
def forget_areas() -> None:
    """Tests load different maps under the same codes."""
    areas._known.clear()
