"""Pre-flight of what a definition says about the store of papers."""

from collections.abc import Iterator

from django.conf import settings

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expressions import compile_expression
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.document_store.facade import CONDITION_NAMES

FOLDER = "document_kinds"


def stored_papers(p: Procedure) -> Iterator[str]:
    """Yield what is wrong with kinds, facts and conditions of reuse."""
    known = {path.stem for path in (settings.DEFINITIONS_DIR / FOLDER).glob("*.yaml")}
    for where, kind in _kinds(p):
        if kind not in known:
            yield f"Loại giấy tờ {kind} ở {where} không có trong danh mục loại giấy tờ."
    for where, source, names in _conditions(p):
        try:
            compile_expression(source, names) if names else compile_expression(source)
        except Invalid as error:
            yield f"Biểu thức sai ở {where}: {error.message}"


def _kinds(p: Procedure) -> Iterator[tuple[str, str]]:
    for paper in p.papers:
        yield from ((f"giấy tờ {paper.code}", reuse.kind) for reuse in paper.reuse)
        if paper.kind:
            yield f"giấy tờ {paper.code}", paper.kind
    yield from ((f"kết quả {result.code}", result.kind) for result in p.results if result.kind)


def _conditions(p: Procedure) -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
    for paper in p.papers:
        for reuse in paper.reuse:
            if isinstance(reuse.when, str):
                yield f"dùng lại giấy tờ {paper.code}", reuse.when, CONDITION_NAMES
    for result in p.results:
        yield from ((f"kết quả {result.code}, {name}", source, ()) for name, source in result.facts.items())
