"""The web process: `granian tinhso.project.wsgi:application`."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from tinhso.project.lifeline import tie

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.base")
tie()
application = get_wsgi_application()
# Every page and operation is loaded before the port opens: the first visitor does not wait for it.
_ = get_resolver().url_patterns

# What was made at start lives for ever: not walking it at every collection saves a tenth of a request.
GARBAGE_THRESHOLDS = (50_000, 20, 100)
gc.collect()
gc.freeze()
gc.set_threshold(*GARBAGE_THRESHOLDS)
