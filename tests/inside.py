"""What tests ask of an installation from within: `python -m tests.inside <function> <json arguments>`."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

LOOK_EVERY_S = 0.2


def facts() -> dict[str, Any]:
    """Return the demo commune and a token for every demo account and every demo citizen."""
    from django.conf import settings

    from tests.world import describe
    from tinhso.kernel import clock
    from tinhso.kernel.actor import system_actor
    from tinhso.platform.access.actions.accounts import citizen_account
    from tinhso.platform.access.actions.grants import issue_token
    from tinhso.platform.access.identity import identity_of
    from tinhso.platform.access.models import Account
    from tinhso.platform.places import facade as places

    world = describe()
    signing = system_actor("test", ["access.manage", "access.citizen_sign_in"])
    accounts = {account.username: account.pk for account in Account.objects.filter(kind="staff")}
    citizens = []
    claims = json.loads((settings.DATA_DIR / "demo_identities.json").read_text(encoding="utf-8"))
    for claim in claims:
        found = citizen_account(actor=signing, identity=identity_of(claim))
        accounts[claim["SoDinhDanh"]] = found.id
        citizens.append(claim["SoDinhDanh"])
    expires = clock.now() + timedelta(hours=2)
    tokens = {
        name: issue_token(actor=signing, account_id=key, name="test", expires_at=expires)
        for name, key in accounts.items()
    }
    area = places.area(world.commune.area_code, 3, clock.legal_day())
    return {
        "commune": world.commune.area_code,
        "commune_name": area.name,
        "district": area.parent_code,
        "tokens": tokens,
        "citizens": citizens,
    }


def forget_drafts() -> int:
    """Begin with clean tables when the installation is kept between runs."""
    from tinhso.platform.forms.models import Draft

    return Draft.objects.all().delete()[0]


def doubts(acknowledged: Sequence[dict[str, str]]) -> list[str]:
    """Compare what was acknowledged with what is stored; an empty list means that nothing was lost."""
    from tinhso.platform.cases import facade as cases
    from tinhso.platform.cases.models import Case
    from tinhso.platform.events.models import Event

    found = []
    for told in acknowledged:
        kept = list(Case.objects.filter(code=told["code"]))
        if [str(case.pk) for case in kept] != [told["id"]]:
            found.append(f"{told['code']}: {len(kept)} dossiers")
            continue
        same_key = Case.objects.filter(answers__child_name=told["child"]).count()
        events = Event.objects.filter(subject=told["code"], type="cases.submitted").count()
        papers = [paper.file_id for paper in cases.papers(kept[0].pk)]
        if (same_key, events) != (1, 1):
            found.append(f"{told['code']}: filed {same_key} times, announced {events} times")
        if not cases.trail_is_whole(kept[0].pk):
            found.append(f"{told['code']}: the trail is broken")
        found += _paper_doubts(told, papers)
    return found + _doubts_of_all()


def _paper_doubts(told: dict[str, str], file_ids: Sequence[Any]) -> list[str]:
    from tinhso.platform.files import storage
    from tinhso.platform.files.models import StoredFile

    digests = [StoredFile.objects.get(pk=file_id).blob.sha256 for file_id in file_ids if file_id]
    if digests != [told["sha256"]]:
        return [f"{told['code']}: papers {digests}"]
    path = storage.blob_path(told["sha256"])
    whole = path.is_file() and storage.sha256_of(path) == told["sha256"]
    return [] if whole else [f"{told['code']}: the file on disk is damaged"]


def _doubts_of_all() -> list[str]:
    from tinhso.platform.cases import facade as cases
    from tinhso.platform.cases.models import Case
    from tinhso.platform.events.models import Delivery

    codes = Counter(Case.objects.values_list("code", flat=True))
    found = [f"{code} given {times} times" for code, times in codes.items() if times > 1]
    found += [f"{case}: broken trail" for case in codes if not cases.trail_is_whole(_key(case))]
    states = Counter(Delivery.objects.values_list("state", flat=True))
    return found + [f"deliveries: {dict(states)}" for _ in [0] if set(states) - {"done"}]


def _key(code: str) -> Any:
    from tinhso.platform.cases.models import Case

    return Case.objects.values_list("pk", flat=True).get(code=code)


def register(leader: str) -> dict[str, int]:
    """Count the dossiers of today in the leader's unit in every way there is: all must say the same."""
    from django.db import transaction

    from tinhso.kernel import clock
    from tinhso.platform.access.facade import account_named, actor_for_account
    from tinhso.platform.cases import facade as cases
    from tinhso.platform.cases.contracts import RegisterFilters
    from tinhso.platform.cases.models import Case
    from tinhso.platform.cases.numbers import next_number
    from tinhso.platform.events.models import Event

    actor, today = actor_for_account(account_named(leader)), clock.today()
    assert actor.unit_id is not None
    totals = cases.register_totals(actor, RegisterFilters(today, today, actor.unit_id))
    codes = list(Case.objects.filter(unit_id=actor.unit_id).values_list("code", flat=True))
    of_today = [code for code in codes if f"-{today:%y%m%d}-" in code]
    with transaction.atomic():
        taken = next_number(actor.unit_id, "dossier", f"{today:%y%m%d}") - 1
        transaction.set_rollback(True)
    return {
        "register": totals.total,
        "outcomes": sum(totals.by_outcome.values()),
        "codes": len(set(of_today)),
        "counter": taken,
        "announced": Event.objects.filter(type="cases.submitted", subject__in=of_today).count(),
    }


def settle(within_s: float) -> int:
    """Wait until no delivery waits any more; return how many still do when time is up."""
    import time

    from tinhso.platform.events.models import Delivery

    deadline, waiting = time.monotonic() + within_s, Delivery.objects.filter(state="pending")
    while waiting.exists() and time.monotonic() < deadline:
        time.sleep(LOOK_EVERY_S)
    return waiting.count()


def count_cases(child: str) -> int:
    from tinhso.platform.cases.models import Case

    return Case.objects.filter(answers__child_name=child).count()


def main() -> None:
    import django

    from tinhso.project import garbage

    garbage.seldom()
    django.setup()
    function, arguments = sys.argv[1], json.loads(sys.argv[2])
    print(json.dumps(globals()[function](**arguments), ensure_ascii=False))


if __name__ == "__main__":
    main()
