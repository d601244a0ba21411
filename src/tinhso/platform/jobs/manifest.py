"""Background work."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.manifest import HealthCheck, MenuItem, Permission, System


def _worker() -> list[str]:
    from tinhso.platform.jobs.selectors import worker_problems

    return worker_problems()


SYSTEM = System(
    code="jobs",
    label=_("Việc chạy nền"),
    label_en="Jobs",
    permissions=(Permission("jobs.read", _("Xem việc chạy nền"), roles=("administrator",)),),
    menu=(MenuItem("jobs:list", _("Việc chạy nền"), "jobs.read", "administration", 62, "refresh"),),
    urls="tinhso.platform.jobs.urls",
    url_prefix="quan-tri/viec-chay-nen/",
    health=(HealthCheck("worker", "Worker", _worker),),
)
