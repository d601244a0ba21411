"""The queue as administrators see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tinhso.kernel.pages import page
from tinhso.kernel.text_vi import gettext_noop
from tinhso.platform.jobs import selectors

STATUSES = {
    "todo": gettext_noop("Chờ chạy"),
    "doing": gettext_noop("Đang chạy"),
    "succeeded": "Xong",
    "failed": gettext_noop("Lỗi"),
    "cancelled": gettext_noop("Đã hủy"),
}


@page("jobs.read")
def job_list(request: HttpRequest) -> HttpResponse:
    status = request.GET.get("status", "")
    found = selectors.jobs(status=status if status in STATUSES else "", cursor=request.GET.get("cursor", ""))
    problems = [*selectors.worker_problems(), *selectors.waiting_problems()]
    context = {"page": found, "status": status, "statuses": STATUSES, "problems": problems}
    return render(request, "jobs/list.html", context)
