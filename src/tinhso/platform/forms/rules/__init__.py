"""Pure rules of forms: what is visible, what was typed, what it means."""
