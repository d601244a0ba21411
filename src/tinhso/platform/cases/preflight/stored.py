"""What a definition says of the store of papers: kinds exist, facts and conditions can be read."""

from collections.abc import Iterator

from django.conf import settings

from tinhso.kernel.errors import Invalid
from tinhso.kernel.expressions import compile_expression
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.preflight.problem import Area, Problem
from tinhso.platform.document_store.facade import CONDITION_NAMES

FOLDER = "document_kinds"
NAMES = {Area.PAPERS: "giấy tờ", Area.RESULTS: "kết quả"}


def found(p: Procedure) -> Iterator[Problem]:
    known = {path.stem for path in (settings.DEFINITIONS_DIR / FOLDER).glob("*.yaml")}
    for area, code, kind in _kinds(p):
        if kind not in known:
            text = f"Loại giấy tờ {kind} ở {NAMES[area]} {code} không có trong danh mục loại giấy tờ."
            yield Problem(text, area, code)
    for area, code, where, source, names in _conditions(p):
        try:
            compile_expression(source, names) if names else compile_expression(source)
        except Invalid as error:
            yield Problem(f"Biểu thức sai ở {where}: {error.message}", area, code)


def _kinds(p: Procedure) -> Iterator[tuple[Area, str, str]]:
    for paper in p.papers:
        yield from ((Area.PAPERS, paper.code, reuse.kind) for reuse in paper.reuse)
        if paper.kind:
            yield Area.PAPERS, paper.code, paper.kind
    yield from ((Area.RESULTS, result.code, result.kind) for result in p.results if result.kind)


def _conditions(p: Procedure) -> Iterator[tuple[Area, str, str, str, tuple[tuple[str, str], ...]]]:
    for paper in p.papers:
        for reuse in paper.reuse:
            if isinstance(reuse.when, str):
                where = f"dùng lại giấy tờ {paper.code}"
                yield Area.PAPERS, paper.code, where, reuse.when, CONDITION_NAMES
    for result in p.results:
        for name, source in result.facts.items():
            yield Area.RESULTS, result.code, f"kết quả {result.code}, {name}", source, ()
