"""The queue as administrators see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tinhso.kernel.pages import page
from tinhso.platform.jobs import selectors

STATUSES = {
    "todo": "Chờ chạy",
    "doing": "Đang chạy",
    "succeeded": "Xong",
    "failed": "Lỗi",
    "cancelled": "Đã hủy",
}


@page("jobs.read")
def job_list(request: HttpRequest) -> HttpResponse:
    status = request.GET.get("status", "")
    found = selectors.jobs(status=status if status in STATUSES else "", cursor=request.GET.get("cursor", ""))
    context = {"page": found, "status": status, "statuses": STATUSES, "problems": selectors.worker_problems()}
    return render(request, "jobs/list.html", context)
