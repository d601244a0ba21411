"""Where the open dossiers of units go in a reform: by the heir, or by the law of their procedure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from tinhso.kernel.errors import NotFound
from tinhso.kernel.unit_moves import EACH, GO_ON, Competence, Destination, Flow, Question, UnitReform
from tinhso.platform.cases.catalogue import procedure_of
from tinhso.platform.cases.definition import Procedure
from tinhso.platform.cases.filing import LEVELS
from tinhso.platform.cases.models import OPEN, Case, Transfer
from tinhso.platform.definitions import facade as definitions


@dataclass(slots=True)
class Router:
    """Answers for many dossiers of one reform; what a procedure says is worked out once."""

    reform: UnitReform
    known: dict[tuple[UUID, str], Competence] = field(default_factory=dict)

    def destination(self, unit_id: UUID, case: Case) -> Destination:
        competence = self.competence(case.definition_id, case.commune_code)
        return self.reform.destination(unit_id, competence, str(case.pk))

    def target(self, unit_id: UUID, case: Case) -> UUID:
        """Return where a dossier goes now: what nobody decided in time goes with the main part."""
        found = self.destination(unit_id, case).unit_id
        return found or self.fallback(unit_id)

    def fallback(self, unit_id: UUID) -> UUID:
        main = self.reform.main(unit_id)
        return main.unit_id if main else self.reform.heirs[unit_id][0].unit_id

    def desk(self, unit_id: UUID, case: Case, target: UUID) -> UUID:
        """Return where the citizen collects: the heir of the desk, else the committee of the commune."""
        if unit_id not in self.reform.heirs:
            return unit_id
        main = self.reform.main(unit_id)
        if main and not (self.reform.by_competence and unit_id == case.unit_id):
            return main.unit_id
        node = self.reform.after.nodes[target]
        committee = self.reform.after.committee_above(node, node.level)
        return committee.id if committee else target

    def competence(self, definition_id: UUID, commune: str) -> Competence:
        key = (definition_id, commune)
        if key not in self.known:
            pinned = procedure_of(definition_id)
            level, functions = self._after(pinned)
            self.known[key] = Competence(
                commune, LEVELS[pinned.level], tuple(pinned.functions), level, functions
            )
        return self.known[key]

    def _after(self, pinned: Procedure) -> tuple[int, tuple[str, ...]]:
        """The version in force on the day of the reform names level and field; else the rule maps them."""
        try:
            version = definitions.effective("procedure", pinned.code, self.reform.on)
        except NotFound:
            level = self.reform.levels.get(pinned.level, pinned.level)
            fields = (self.reform.functions.get(name, name) for name in pinned.functions)
            return LEVELS[level], tuple(fields)
        found: Procedure = definitions.parsed(version.id)
        return LEVELS[found.level], tuple(found.functions)


def open_cases(reform: UnitReform) -> Q:
    return OPEN & Q(unit_id__in=reform.heirs)


def count(reform: UnitReform) -> list[Flow]:
    """Count the open dossiers by where they go. One query, however many dossiers."""
    return [Flow(old, new.unit_id, n) for old, new, n in _groups(reform)]


def _groups(reform: UnitReform) -> Iterator[tuple[UUID, Destination, int]]:
    router = Router(reform)
    grouped = (
        Case.objects.filter(open_cases(reform))
        .order_by()
        .values_list("unit_id", "commune_code", "definition_id")
    )
    for unit_id, commune, definition_id, number in grouped.annotate(n=Count("pk")):
        found = reform.destination(unit_id, router.competence(definition_id, commune))
        if not found.question.startswith("item:"):
            yield unit_id, found, number
            continue
        same = Q(unit_id=unit_id, commune_code=commune, definition_id=definition_id)
        for case in Case.objects.filter(OPEN, same).only("unit_id", "commune_code", "definition_id"):
            yield unit_id, router.destination(unit_id, case), 1


def questions(reform: UnitReform) -> Iterator[Question]:
    """Ask about the dossiers of a divided unit or commune, together or one by one."""
    waiting: Counter[str] = Counter()
    for _old, found, number in _groups(reform):
        if found.question:
            waiting[found.question] += number
    for key in dict.fromkeys([*_answered(reform), *waiting]):
        if key.startswith("split:"):
            yield _of_division(reform, UUID(key.removeprefix("split:")), waiting[key])
    if any(reform.answers.get(key) == EACH for key in _answered(reform)):
        yield from _one_by_one(reform)
    yield from _of_transfers(reform)


def _answered(reform: UnitReform) -> list[str]:
    return [key for key in reform.answers if key.startswith("split:")]


def _of_division(reform: UnitReform, unit_id: UUID, number: int) -> Question:
    heirs = reform.heirs[unit_id]
    main = reform.heir(unit_id)
    told = f"{number} hồ sơ" if number else "Hồ sơ"
    return Question(
        f"split:{unit_id}",
        "split",
        f"{reform.before.nodes[unit_id].name} được chia; {told.lower()} không tự cho biết thuộc phần nào."
        " Chuyển về đâu?",
        (*((str(heir.unit_id), heir.name) for heir in heirs), (EACH, "Chọn cho từng hồ sơ")),
        str(main.unit_id),
    )


def _one_by_one(reform: UnitReform) -> Iterator[Question]:
    router = Router(reform)
    for case in Case.objects.filter(open_cases(reform)).order_by("code").iterator():
        key = f"item:{case.pk}"
        if key in reform.answers or router.destination(case.unit_id, case).question == key:
            yield _of_case(reform, case, key)


def _of_case(reform: UnitReform, case: Case, key: str) -> Question:
    committee = reform.before.committee_of(case.commune_code)
    heirs = reform.heirs.get(committee.id if committee else case.unit_id) or reform.heirs[case.unit_id]
    options = tuple((str(heir.unit_id), heir.name) for heir in heirs)
    return Question(key, "item", f"Hồ sơ {case.code}, {case.subject}", options, options[0][0])


def _of_transfers(reform: UnitReform) -> Iterator[Question]:
    number = waiting_transfers(reform).count()
    if number:
        yield Question(
            "cases:transfers",
            "transfers",
            f"{number} hồ sơ đang chờ đơn vị khác tiếp nhận. Lời đề nghị chuyển đi theo đơn vị kế thừa;"
            " hai đơn vị nay là một thì khép lại.",
            ((GO_ON, "Đã rõ, vẫn chạy"),),
            GO_ON,
        )


def waiting_transfers(reform: UnitReform) -> QuerySet[Transfer]:
    units = list(reform.heirs)
    here = Q(to_unit_id__in=units) | Q(from_unit_id__in=units)
    return Transfer.objects.filter(here, answered_at__isnull=True)
