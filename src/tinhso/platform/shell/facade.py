"""What other layers may call: only the project does."""

from tinhso.platform.shell.messages import at_odds, compile_catalogues, untranslated, update_catalogues

__all__ = ["at_odds", "compile_catalogues", "untranslated", "update_catalogues"]
