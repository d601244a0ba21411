"""The helper process: forks a child per untrusted document, which opens it under limits and reports as JSON.

It imports nothing of ours, so that it starts fast and holds nothing worth stealing.
"""

import json
import os
import resource
import sys
from typing import Any

CPU_S = 20
MEMORY_BYTES = 1536 * 1024 * 1024
WRITE_BYTES = 64 * 1024 * 1024
OBJECTS_MAX = 300_000
_ACTIONS = {
    "/JavaScript": "javascript",
    "/Launch": "launch",
    "/ImportData": "remote",
    "/SubmitForm": "remote",
    "/GoToE": "embedded",
    "/GoToR": "remote",
    "/Rendition": "media",
    "/Movie": "media",
    "/Sound": "media",
    "/RichMediaExecute": "media",
}
_KEYS = {
    "/JS": "javascript",
    "/JavaScript": "javascript",
    "/EmbeddedFiles": "embedded",
    "/EF": "embedded",
    "/RichMediaContent": "media",
    "/XFA": "javascript",
}


def limit() -> None:
    """Give up our own rights before the file is touched."""
    for what, most in (
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, WRITE_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def check(path: str, pages_max: int) -> dict[str, Any]:
    import pikepdf

    try:
        with pikepdf.open(path, attempt_recovery=True, suppress_warnings=True) as pdf:
            pages = len(pdf.pages)
            dangers = dangers_of(pdf) if pages <= pages_max else []
            return {"error": "" if pages else "empty", "pages": pages, "dangers": dangers}
    except pikepdf.PasswordError:
        return {"error": "password", "pages": 0, "dangers": []}
    except pikepdf.PdfError as error:
        return {"error": f"broken: {error}", "pages": 0, "dangers": []}


def dangers_of(pdf: Any) -> list[str]:
    """Look at every object, so that nothing is hidden behind an odd reference."""
    import pikepdf

    found: set[str] = set()
    waiting: list[Any] = []
    for count, item in enumerate(pdf.objects):
        if count > OBJECTS_MAX:
            raise MemoryError("too many objects")
        waiting.append(item)
        while waiting:
            current = waiting.pop()
            if isinstance(current, (pikepdf.Dictionary, pikepdf.Stream)):
                _look(current, found, waiting)
            elif isinstance(current, pikepdf.Array):
                waiting += [inner for inner in current if _is_direct(inner)]
    return sorted(found)


def _look(current: Any, found: set[str], waiting: list[Any]) -> None:
    for key in current.keys():  # noqa: SIM118 - a pikepdf dictionary, not a Python one
        try:
            value = current[key]
        except KeyError:
            continue
        if key in _KEYS:
            found.add(_KEYS[key])
        if key == "/S" and str(value) in _ACTIONS:
            found.add(_ACTIONS[str(value)])
        if _is_direct(value):
            waiting.append(value)


def _is_direct(value: Any) -> bool:
    import pikepdf

    return isinstance(value, (pikepdf.Dictionary, pikepdf.Array)) and not value.is_indirect


def render(path: str, target: str, width: int) -> dict[str, Any]:
    """Draw the first page of a PDF, or an image, as a PNG of at most `width` pixels."""
    from PIL import Image

    if path_is_pdf(path):
        import pypdfium2

        document = pypdfium2.PdfDocument(path)
        page = document[0]
        scale = width / max(page.get_width(), page.get_height(), 1)
        image = page.render(scale=scale).to_pil()
    else:
        image = Image.open(path, formats=["JPEG", "PNG"])
        image.draft("RGB", (width, width))
        from PIL import ImageOps

        image = ImageOps.exif_transpose(image)
    image = image.convert("RGB")
    image.thumbnail((width, width))
    image.save(target, format="PNG", optimize=False)
    return {"error": "", "width": image.width, "height": image.height}


def path_is_pdf(path: str) -> bool:
    with open(path, "rb") as file:
        return file.read(5) == b"%PDF-"


def answer(command: str, *arguments: str) -> dict[str, Any]:
    if command == "check":
        return check(arguments[0], int(arguments[1]))
    return render(arguments[0], arguments[1], int(arguments[2]))


def in_child(question: list[str], out: int) -> None:
    """Answer one question in a process of its own and leave, whatever happens."""
    code = 1
    try:
        limit()
        os.write(out, json.dumps(answer(*question)).encode())
        code = 0
    finally:
        os._exit(code)


def serve() -> None:
    """Answer questions, a line each, until the one who asks goes away."""
    import pikepdf  # noqa: F401 - loaded once, shared by all children

    for line in sys.stdin:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            in_child(json.loads(line), writer)
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            found = pipe.read()
        _pid, status = os.waitpid(child, 0)
        sys.stdout.write((found.decode() if status == 0 else '{"failed": true}') + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
