"""Pure rules: months and periods, what counts of a dossier, indicators, gains, risks."""
