"""The small vocabulary every other package may use. No models, no Django application."""
