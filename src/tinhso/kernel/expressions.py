"""Conditions in definitions are CEL (Common Expression Language): typed, terminating, no side effects."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cel_expr_python import cel
from django.utils.translation import gettext as _

from tinhso.kernel.errors import Invalid

EXPRESSION_LENGTH_MAX = 2_000

_TYPES = {
    "text": cel.Type.STRING,
    "number": cel.Type.INT,
    "bool": cel.Type.BOOL,
    "map": cel.Type.Map(cel.Type.STRING, cel.Type.DYN),
    "list": cel.Type.List(cel.Type.DYN),
    "any": cel.Type.DYN,
}
_EMPTY: dict[str, Any] = {"map": {}, "list": [], "text": "", "number": 0, "bool": False, "any": None}
Names = tuple[tuple[str, str], ...]
CASE_NAMES: Names = (("answers", "map"), ("case", "map"), ("flags", "list"))


@lru_cache(maxsize=64)
def _environment(names: Names) -> Any:
    return cel.NewEnv(variables={name: _TYPES[kind] for name, kind in names})


@lru_cache(maxsize=4096)
def compile_expression(source: str, names: Names = CASE_NAMES) -> Any:
    """Check the syntax and types of `source`; raise `Invalid` with the compiler's own words."""
    if len(source) > EXPRESSION_LENGTH_MAX:
        raise Invalid(
            "expression.too_long",
            _("Biểu thức dài quá %(max)s ký tự.") % {"max": EXPRESSION_LENGTH_MAX},
        )
    try:
        return _environment(names).compile(source)
    except Exception as error:  # the binding raises its own untyped errors
        raise Invalid(
            "expression.syntax",
            _("Biểu thức sai: %(source)s: %(error)s") % {"source": source, "error": error},
        ) from error


def evaluate(source: str, values: Mapping[str, Any], names: Names = CASE_NAMES) -> Any:
    """Evaluate `source`; names declared but not given are empty."""
    data = {name: values[name] if name in values else _EMPTY[kind] for name, kind in names}
    result = compile_expression(source, names).eval(data=data)
    if result.type() == cel.Type.ERROR:
        raise Invalid(
            "expression.evaluation",
            _("Không tính được biểu thức: %(source)s: %(value)s")
            % {"source": source, "value": result.value()},
        )
    return result.plain_value()


def holds(source: str | bool, values: Mapping[str, Any], names: Names = CASE_NAMES) -> bool:
    """Say whether a condition is true. A missing answer makes a condition false, never an error."""
    if isinstance(source, bool):
        return source
    try:
        return evaluate(source, values, names) is True
    except Invalid as error:
        if error.code == "expression.evaluation":
            return False
        raise
