"""Mail: by SMTP when SMTP_URL is set, else into files under DATA_DIR/mail."""

from urllib.parse import unquote, urlsplit

from tinhso.project.env import env

DEFAULT_FROM_EMAIL = env().mail_from
if env().smtp_url:
    _parts = urlsplit(env().smtp_url)
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = _parts.hostname or "localhost"
    EMAIL_PORT = _parts.port or 25
    EMAIL_HOST_USER = unquote(_parts.username or "")
    EMAIL_HOST_PASSWORD = unquote(_parts.password or "")
    EMAIL_USE_TLS = _parts.scheme == "smtp+tls"
    EMAIL_USE_SSL = _parts.scheme == "smtps"
    EMAIL_TIMEOUT = 20
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(env().data_dir / "mail")
