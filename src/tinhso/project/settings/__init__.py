"""Django settings, split by concern."""
