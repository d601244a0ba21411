"""The web process: `granian tinhso.project.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from tinhso.project import garbage
from tinhso.project.lifeline import tie

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.base")
tie()
garbage.seldom()
application = get_wsgi_application()
# Every page and operation is loaded before the port opens: the first visitor does not wait for it.
_ = get_resolver().url_patterns
garbage.keep()
