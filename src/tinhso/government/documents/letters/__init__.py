"""Letter templates: a DOCX of the office with named fields, filled in without running anything."""
