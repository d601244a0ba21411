"""Settings of the test suite: a throw-away cluster without fsync, plain static files."""

import os
from pathlib import Path

from tinhso.project.env import ROOT

os.environ["DATA_DIR"] = os.environ.get("TEST_DATA_DIR", str(ROOT / ".data-test"))
os.environ["DEMO"] = "0"
os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "0" * 40)

from tinhso.project.settings.base import *  # noqa: F403
from tinhso.project.settings.base import DATABASES, STORAGES

DATABASES["default"]["OPTIONS"].pop("pool", None)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATA_DIR = Path(os.environ["DATA_DIR"])
ALLOWED_HOSTS = ["*"]
SECOND_FACTOR_REQUIRED = False  # its own tests turn it on
PUBLIC_URL = "http://testserver"
DOCUMENT_AXIS_URL = ""  # tests that need an axis start one of their own
WHITENOISE_AUTOREFRESH = True  # every test client would walk the static files otherwise
