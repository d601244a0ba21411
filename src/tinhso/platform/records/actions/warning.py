"""Reminding those who keep files of the day of the transfer."""

from datetime import timedelta

from tinhso.kernel import clock
from tinhso.kernel.actions import action
from tinhso.kernel.actor import Actor
from tinhso.platform.messaging import facade as messaging
from tinhso.platform.records import rules, selectors
from tinhso.platform.records.contracts import RecordState
from tinhso.platform.records.models import Record

AT_ONCE = 500
LOOK_AHEAD = timedelta(days=366)
"""The longest warning the rules allow; which day counts says each file's own rules."""


@action("records.warn")
def warn_due(*, actor: Actor) -> int:
    """Remind once of each closed file whose transfer is near; returns how many reminders left.

    The actor also needs `messaging.send`.
    """
    today = clock.today()
    rows = Record.objects.select_for_update(skip_locked=True).filter(
        state=RecordState.CLOSED,
        warned_on__isnull=True,
        keeper_id__isnull=False,
        transfer_due_on__lte=today + LOOK_AHEAD,
    )
    sent = 0
    for row in rows.order_by("transfer_due_on", "pk")[:AT_ONCE]:
        due = row.transfer_due_on
        if due is None or today < rules.warn_from(due, selectors.rules_of(row.rules_id)):
            continue
        sent += messaging.notify(
            actor=actor,
            recipient=messaging.Recipient(account_id=row.keeper_id),
            template="record.transfer_near",
            values={"notation": row.notation, "title": row.title[:120], "day": f"{due:%d/%m/%Y}"},
            key=f"record-transfer-{row.pk}-{due}",
            link=f"/ho-so-cong-viec/{row.pk}/",
        )
        row.warned_on = today
        row.save(update_fields=["warned_on"])
    return sent
