"""What the doctor asks of signing: do the authorities answer, and will keys run out soon?"""

from datetime import timedelta

from django.conf import settings

from tinhso.kernel import clock
from tinhso.platform.signing import stamps
from tinhso.platform.signing.models import Authority, Credential, Step

SOON = timedelta(days=30)


def problems() -> list[str]:
    return [*_stamping(), *_anchors(), *_expiring()]


def _stamping() -> list[str]:
    url = settings.TIME_STAMPING_URL
    if not url:
        return ["Chưa có dịch vụ dấu thời gian; đặt TIME_STAMPING_URL, nếu không chữ ký không có dấu."]
    if stamps.Authority(url).certificates():
        return []
    waiting = Step.objects.filter(state="embedded").count()
    return [f"Dịch vụ dấu thời gian {url} không trả lời; {waiting} chữ ký đang chờ dấu, sẽ tự bổ sung."]


def _anchors() -> list[str]:
    if Authority.objects.filter(is_root=True, removed_at__isnull=True).exists():
        return []
    return ["Chưa tin gốc chứng thực nào; hãy thêm ở Quản trị, Tổ chức chứng thực."]


def _expiring() -> list[str]:
    now = clock.now()
    rows = Credential.objects.filter(
        removed_at__isnull=True, valid_to__gt=now, valid_to__lt=now + SOON
    ).count()
    return [f"{rows} khóa ký hết hạn trong 30 ngày tới; hãy xin gia hạn."] if rows else []
