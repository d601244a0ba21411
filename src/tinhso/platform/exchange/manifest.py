"""Documents between agencies over the national document axis."""

from django.utils.translation import gettext_lazy as _

from tinhso.kernel.actor import Actor
from tinhso.kernel.manifest import HealthCheck, MenuItem, Periodic, Permission, Seed, SeedContext, System
from tinhso.kernel.unit_moves import declared
from tinhso.platform.exchange.contracts import DocumentArrived, SendingChanged, StatusArrived

OFFICE = ("reception", "specialist", "clerk", "leader")
MOVES = "tinhso.platform.exchange.unit_moves"


def _send_due() -> int:
    from tinhso.platform.exchange.outbound import send_due

    return send_due()


def _poll() -> int:
    from tinhso.platform.exchange.polling import poll

    return poll()


def _track() -> int:
    from tinhso.platform.exchange.outbound import track

    return track()


def _agencies() -> int:
    from tinhso.platform.exchange.polling import agencies_are_fresh, sync_agencies

    return 0 if agencies_are_fresh() else sync_agencies()


def _quarantined(actor: Actor) -> int:
    from tinhso.platform.exchange.selectors import quarantined_count

    return quarantined_count(actor)


def _load(context: SeedContext) -> None:
    from tinhso.platform.exchange.demo import load

    load(context)


def _health() -> list[str]:
    from tinhso.platform.exchange.health import problems

    return problems()


SYSTEM = System(
    code="exchange",
    label=_("Liên thông văn bản"),
    label_en="Document exchange",
    standards=("QCVN 102:2016/BTTTT", "QĐ 20/2020/QĐ-TTg", "VDXP"),
    permissions=(
        Permission("exchange.read", _("Xem gói tin trên trục văn bản"), roles=("administrator", "auditor")),
        Permission("exchange.send", _("Gửi văn bản, trạng thái lên trục"), roles=OFFICE),
        Permission("exchange.take", _("Nhận văn bản từ trục vào sổ"), roles=OFFICE),
        Permission("exchange.operate", _("Gửi lại, đồng bộ với trục"), roles=("administrator",)),
        Permission("exchange.rehome", _("Chuyển gói tin theo đơn vị được sắp xếp")),
    ),
    menu=(
        MenuItem(
            "exchange:received",
            _("Trục liên thông văn bản"),
            "exchange.read",
            "administration",
            60,
            "document",
            count=_quarantined,
        ),
    ),
    urls="tinhso.platform.exchange.urls",
    url_prefix="quan-tri/truc-van-ban/",
    rest="tinhso.platform.exchange.rest",
    events=(DocumentArrived, StatusArrived, SendingChanged),
    periodic=(
        Periodic("exchange.send_due", "* * * * *", _send_due),
        Periodic("exchange.poll", "* * * * *", _poll),
        Periodic("exchange.track", "*/10 * * * *", _track),
        Periodic("exchange.agencies", "* * * * *", _agencies),
    ),
    unit_moves=(
        declared("exchange.outgoing", _("Gói tin chưa gửi xong"), 66, "exchange.rehome", MOVES),
        declared("exchange.incoming", _("Gói tin đến chưa vào sổ"), 67, "exchange.rehome", MOVES),
    ),
    seeds=(Seed("Trục văn bản trình diễn", 86, _load),),
    health=(HealthCheck("exchange", _("Trục liên thông văn bản"), _health),),
)
