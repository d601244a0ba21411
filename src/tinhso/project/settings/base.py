"""Settings common to every process."""

from datetime import date
from pathlib import Path

from tinhso import kernel
from tinhso.project.env import ROOT, axis_secret, env, secret_key
from tinhso.project.settings import systems
from tinhso.project.settings.accounts import *  # noqa: F403
from tinhso.project.settings.database import DATABASES  # noqa: F401
from tinhso.project.settings.mail import *  # noqa: F403
from tinhso.project.settings.security import *  # noqa: F403
from tinhso.project.settings.signing import *  # noqa: F403

SECRET_KEY = secret_key()
SYSTEMS = systems.SYSTEMS
DEBUG = False
ALLOWED_HOSTS = env().allowed_hosts.split(",")
ROOT_URLCONF = "tinhso.project.urls"
WSGI_APPLICATION = "tinhso.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATA_DIR = env().data_dir
DEMO = env().demo
DEMO_PERSONS = env().demo_persons
SECOND_FACTOR_REQUIRED = not env().demo
DEFINITIONS_DIR = ROOT / "definitions"
PROVINCE_CODE = env().province_code
PROVINCE_DATE = date.fromisoformat(env().province_date) if env().province_date else date.today()  # noqa: DTZ011
LEGAL_DATE = PROVINCE_DATE if env().province_date else None
PUBLIC_URL = env().address
CLAMD_SOCKET = env().clamd_socket
DOCUMENT_AXIS_URL = env().axis_url
DOCUMENT_AXIS_SYSTEM_ID = env().document_axis_system_id
DOCUMENT_AXIS_SECRET = axis_secret()
DOCUMENT_AXIS_UNPADDED_HASH = env().document_axis_unpadded_hash

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    *SYSTEMS,
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "tinhso.project",
]

MIDDLEWARE = [
    "tinhso.project.middleware.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "tinhso.project.middleware.ContentPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "tinhso.platform.shell.middleware.LanguageMiddleware",
    "tinhso.project.middleware.SlashMiddleware",
    "tinhso.project.middleware.CsrfMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "tinhso.platform.access.middleware.ActorMiddleware",
    "tinhso.project.middleware.DomainErrorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "tinhso.platform.shell.context.shell",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [Path(kernel.__file__).parent / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "staticfiles"
STATICFILES_DIRS = [path for path in [ROOT / "assets" / "dist"] if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

PGHISTORY_CONTEXT_FIELD_DEFAULTS: dict[str, object] = {}
PGHISTORY_ADMIN_ALL_EVENTS = False

DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env().log_level},
    "loggers": {"procrastinate": {"level": "WARNING"}, "pikepdf": {"level": "WARNING"}},
}
