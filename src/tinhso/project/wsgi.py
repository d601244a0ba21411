"""The web process: `granian tinhso.project.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

from tinhso.project.lifeline import tie

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tinhso.project.settings.base")
tie()
application = get_wsgi_application()
