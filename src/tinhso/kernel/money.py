"""Money is a whole number of đồng."""

from typing import NewType

Dong = NewType("Dong", int)


def format_dong(amount: int) -> str:
    """Write an amount as people do: ``1.234.567 ₫``."""
    return f"{amount:,}".replace(",", ".") + " ₫"
