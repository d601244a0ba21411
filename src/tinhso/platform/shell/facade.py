"""What other layers may call: only the project does."""

from tinhso.platform.shell.messages import compile_catalogues, untranslated, update_catalogues

__all__ = ["compile_catalogues", "untranslated", "update_catalogues"]
