"""Tỉnh Số: one open system on which a Vietnamese province runs its digital government."""
