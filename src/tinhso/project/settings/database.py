"""One PostgreSQL: the embedded server, or the one DATABASE_URL names."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tinhso.project.env import env
from tinhso.project.postgres import embedded

POOL_SIZE_MAX = 10
PREPARED = {"server_side_binding": True, "prepare_threshold": 3}
"""A statement asked for the third time is kept planned by the server, a third less of its work."""


def _from_url(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    return {
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or query.pop("port", "")),
        "OPTIONS": query,
    }


def _connection() -> dict[str, Any]:
    if env().database_url:
        return _from_url(env().database_url)
    cluster = embedded(env().data_dir)
    return {"NAME": "tinhso", "USER": "tinhso", "HOST": str(cluster.socket_dir), "OPTIONS": {}}


_default = _connection()
_default["ENGINE"] = "django.db.backends.postgresql"
_default["OPTIONS"] |= PREPARED
_default["OPTIONS"]["pool"] = {"min_size": 1, "max_size": POOL_SIZE_MAX, "timeout": 15}
DATABASES = {"default": _default}
