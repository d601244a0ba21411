"""A public key infrastructure and keys for the demo province. Nothing here is a real authority."""
