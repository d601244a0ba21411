"""Background work: heartbeat, what is wrong with the worker, periodic jobs, the list."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.world import World

from tinhso.kernel import clock
from tinhso.kernel.errors import Invalid
from tinhso.kernel.registry import systems
from tinhso.platform.access.models import Account
from tinhso.platform.jobs import selectors
from tinhso.platform.jobs.models import Heartbeat
from tinhso.platform.jobs.worker import beat

pytestmark = pytest.mark.django_db


def defer(count: int = 1) -> None:
    for number in range(count):
        app.configure_task("messaging.send_email").defer(message_id=str(number))


class TestHeartbeat:
    def test_one_row_a_worker(self) -> None:
        beat()
        first = Heartbeat.objects.get().at
        beat()
        assert Heartbeat.objects.get().at >= first

    def test_a_beating_worker_has_no_problem(self) -> None:
        beat()
        assert selectors.worker_problems() == []

    def test_no_worker_ever(self) -> None:
        assert len(selectors.worker_problems()) == 1

    def test_a_silent_worker_is_named_with_the_time(self) -> None:
        beat()
        later = clock.now() + selectors.SILENT_AFTER + timedelta(seconds=1)
        with clock.at(later):
            problems = selectors.worker_problems()
        assert f"{clock.local(Heartbeat.objects.get().at):%H:%M:%S %d/%m/%Y}" in problems[0]

    def test_one_living_worker_is_enough(self) -> None:
        Heartbeat.objects.create(worker="chết", at=clock.now() - timedelta(days=1))
        beat()
        assert selectors.worker_problems() == []


class TestWaiting:
    def later(self) -> Any:
        return clock.at(clock.now() + selectors.LONG_WAIT + timedelta(minutes=1))

    def test_nothing_waits(self) -> None:
        assert selectors.waiting_problems() == []

    def test_a_job_just_queued_is_no_problem(self) -> None:
        defer()
        assert selectors.waiting_problems() == []

    def test_a_job_that_nobody_takes_is_named(self) -> None:
        defer()
        with self.later():
            assert "messaging.send_email" in selectors.waiting_problems()[0]

    def test_one_that_waits_for_its_like_to_end_is_no_problem(self) -> None:
        running = app.configure_task("cases.fire_timers").defer(timestamp=0)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [running])
        app.configure_task("cases.fire_timers").defer(timestamp=1)
        with self.later():
            assert selectors.waiting_problems() == []

    def test_one_planned_for_later_is_no_problem(self) -> None:
        app.configure_task("messaging.send_email", schedule_in={"hours": 5}).defer(message_id="1")
        with self.later():
            assert selectors.waiting_problems() == []


class TestPeriodic:
    def test_every_manifest_job_is_registered_once(self) -> None:
        declared = {job.name: job.cron for system in systems() for job in system.periodic}
        known = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
        assert declared.items() <= known.items()

    def test_none_runs_twice_at_once(self) -> None:
        for job in (job for system in systems() for job in system.periodic):
            task = app.tasks[job.name]
            assert (task.lock, task.queueing_lock) == (job.name, job.name)

    def test_running_one_calls_the_manifest(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from tinhso.platform.cases.actions import timers

        called: list[Any] = []
        monkeypatch.setattr(timers, "fire_timers", lambda *, actor: called.append(actor.name))
        app.tasks["cases.fire_timers"](timestamp=0)
        assert called == ["Hẹn giờ"]


class TestQueue:
    def test_no_job_after_a_rollback(self) -> None:
        with transaction.atomic():
            defer()
            transaction.set_rollback(True)
        assert not ProcrastinateJob.objects.exists()

    def test_pages_newest_first(self) -> None:
        defer(5)
        first = selectors.jobs(size=3)
        second = selectors.jobs(size=3, cursor=first.next_cursor)
        ids = [job.id for page in (first, second) for job in page.rows]
        assert ids == sorted(ids, reverse=True)
        assert (len(ids), second.next_cursor) == (5, "")

    @pytest.mark.parametrize("cursor", ["x", "WyJ4Il0", "W251bGxd"])
    def test_a_made_up_cursor(self, cursor: str) -> None:
        with pytest.raises(Invalid):
            selectors.jobs(cursor=cursor)

    def test_the_page(self, world: World) -> None:
        client = Client()
        client.force_login(Account.objects.get(username="quan-tri"))
        assert "Không có việc nào" in client.get(reverse("jobs:list")).content.decode()
        defer()
        text = client.get(reverse("jobs:list"), {"status": "todo"}).content.decode()
        assert "messaging.send_email" in text
        assert "worker không chạy" in text
        assert (
            "messaging.send_email"
            not in client.get(reverse("jobs:list"), {"status": "failed"}).content.decode()
        )
        assert client.get(reverse("jobs:list"), {"status": "x' OR 1=1"}).status_code == 200
