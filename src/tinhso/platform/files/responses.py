"""Sending bytes to a browser so that it does nothing but show them."""

from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponseBase, HttpResponseNotModified

from tinhso.platform.files.contracts import PDF, FileInfo
from tinhso.platform.files.storage import blob_path

_SHOWN = frozenset({"application/pdf", "image/jpeg", "image/png"})
_LOCKED = "default-src 'none'; img-src 'self'; style-src 'none'; sandbox"


def send(request: HttpRequest, file: FileInfo, *, download: bool) -> HttpResponseBase:
    """Send a file under its own type: PDF and images may be shown, all else is saved."""
    tag = f'"{file.sha256}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    shown = file.media_type in _SHOWN and not download
    response = FileResponse(
        blob_path(file.sha256).open("rb"),
        as_attachment=not shown,
        filename=file.name,
        content_type=file.media_type,
    )
    response["ETag"] = tag
    return _harmless(response, file.media_type)


def send_picture(path: Path) -> HttpResponseBase:
    return _harmless(FileResponse(path.open("rb"), content_type="image/png"), "image/png")


def _harmless(response: FileResponse, media_type: str) -> FileResponse:
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    if media_type != PDF:
        # A browser's PDF viewer does not run inside a sandbox; PDFs with anything active are never clean.
        response["Content-Security-Policy"] = _LOCKED
    return response
