"""Questions to the queue."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob

from tinhso.kernel import clock
from tinhso.kernel.paging import PAGE_SIZE, Page, cursor_keys, page_of
from tinhso.platform.jobs.contracts import JobInfo
from tinhso.platform.jobs.models import Heartbeat

SILENT_AFTER = timedelta(seconds=30)
LONG_WAIT = timedelta(minutes=10)


def jobs(*, status: str = "", cursor: str = "", size: int = PAGE_SIZE) -> Page[JobInfo]:
    """Return jobs, newest first. One query."""
    rows = ProcrastinateJob.objects.order_by("-id")
    if status:
        rows = rows.filter(status=status)
    if cursor:
        rows = rows.filter(id__lt=cursor_keys(cursor, int)[0])
    found = [
        JobInfo(row.id, row.task_name, row.queue_name, row.status, row.attempts, row.scheduled_at)
        for row in rows[: size + 1]
    ]
    return page_of(found, size, lambda job: [job.id])


def last_heartbeat() -> datetime | None:
    return Heartbeat.objects.order_by("-at").values_list("at", flat=True).first()


def worker_problems() -> list[str]:
    """Return what is wrong with the worker, in plain words."""
    last = last_heartbeat()
    if last and clock.now() - last < SILENT_AFTER:
        return []
    since = f" từ {clock.local(last):%H:%M:%S %d/%m/%Y}" if last else ""
    return [f"Tiến trình worker không chạy{since}; chạy lại: tinhso worker."]


def waiting_problems() -> list[str]:
    """Say which job has long been due though none of its kind is running. Two queries."""
    long_ago = clock.now() - LONG_WAIT
    running = ProcrastinateJob.objects.filter(status="doing", lock=OuterRef("lock"))
    due = ProcrastinateJob.objects.filter(Q(scheduled_at=None) | Q(scheduled_at__lt=long_ago), status="todo")
    job = due.exclude(Exists(running)).order_by("-priority", "id").first()
    last = ProcrastinateEvent.objects.filter(job=job).order_by("-at").first() if job else None
    if job is None or last is None or last.at > long_ago:
        return []
    since = {"task": job.task_name, "since": f"{clock.local(last.at):%H:%M %d/%m/%Y}"}
    return [_("Việc %(task)s chờ từ %(since)s mà chưa chạy; xem nhật ký của worker.") % since]
