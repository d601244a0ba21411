"""The web process: `granian tinhso.project.wsgi:application`."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from tinhso.project.lifeline import tie

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.base")
tie()
application = get_wsgi_application()

# What was made at start lives for ever: not walking it at every collection saves a tenth of a request.
GARBAGE_THRESHOLDS = (50_000, 20, 100)
gc.collect()
gc.freeze()
gc.set_threshold(*GARBAGE_THRESHOLDS)
