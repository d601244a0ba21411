"""Pages of keys, powers to sign for a head, and the authorities an installation believes."""

from http import HTTPStatus
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tinhso.kernel.errors import Conflict, Denied, DomainError, Invalid
from tinhso.kernel.pages import actor_of, page
from tinhso.platform.signing import facade, selectors
from tinhso.platform.signing.contracts import Capacity, Trust
from tinhso.platform.signing.page_forms import AuthorityForm, PictureForm, PinForm, PowerForm

UNPROCESSABLE = HTTPStatus.UNPROCESSABLE_ENTITY
SIGN, DELEGATE, AUTHORITIES = "signing.sign", "signing.delegate", "signing.authorities"


@page(SIGN)
def keys(request: HttpRequest) -> HttpResponse:
    """My keys; those of the remote service are brought in by their name there."""
    problem, user = "", request.POST.get("user", "").strip()
    if request.method == "POST":
        try:
            facade.link_remote(actor=actor_of(request), user=user)
        except DomainError as error:
            problem = str(error)
        else:
            messages.success(request, _("Đã lấy khóa ký từ xa."))
            return redirect("signing:keys")
    context = {
        "keys": facade.credentials_of(actor_of(request)),
        "remote": bool(settings.REMOTE_SIGNING_URL),
        "problem": problem,
        "user": user,
    }
    status = UNPROCESSABLE if problem else HTTPStatus.OK
    return render(request, "signing/keys.html", context, status=status)


@page(SIGN)
def key(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    return _key(request, credential_id, PinForm(), PictureForm())


@require_POST
@page(SIGN)
def pin(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    form = PinForm(request.POST)
    if form.is_valid():
        old, new = form.cleaned_data["old"], form.cleaned_data["new"]
        try:
            changed = facade.change_pin(
                actor=actor_of(request), credential_id=credential_id, old=old, new=new
            )
        except Invalid as error:
            form.add_error("new", str(error))
        except Denied as error:
            form.add_error("old", str(error))
        else:
            if changed:
                messages.success(request, _("Đã đổi PIN."))
                return redirect("signing:key", credential_id)
            form.add_error("old", _("PIN đang dùng không đúng."))
    return _key(request, credential_id, form, PictureForm())


@require_POST
@page(SIGN)
def picture(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    form = PictureForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            png = form.cleaned_data["picture"].read()
            facade.set_picture(actor=actor_of(request), credential_id=credential_id, png=png)
        except Invalid as error:
            form.add_error("picture", str(error))
        else:
            messages.success(request, _("Đã đổi ảnh."))
            return redirect("signing:key", credential_id)
    return _key(request, credential_id, PinForm(), form)


@page(SIGN)
def shown_picture(request: HttpRequest, credential_id: UUID) -> HttpResponse:
    """The picture of one's own key."""
    png = selectors.picture_of(actor_of(request), credential_id)
    return HttpResponse(png, content_type="image/png", headers={"Cache-Control": "private, no-store"})


def _key(request: HttpRequest, credential_id: UUID, pins: PinForm, pictures: PictureForm) -> HttpResponse:
    found = selectors.own_credential(actor_of(request), credential_id)
    bad = bool(pins.errors or pictures.errors)
    context = {"key": found, "pins": pins, "pictures": pictures}
    return render(request, "signing/key.html", context, status=UNPROCESSABLE if bad else HTTPStatus.OK)


@page(DELEGATE)
def powers(request: HttpRequest) -> HttpResponse:
    """Powers I gave and received."""
    actor = actor_of(request)
    form = PowerForm(request.POST or None, rules=selectors.rules_in_force())
    if request.method == "POST" and form.is_valid():
        start, end = form.period()
        clean = form.cleaned_data
        try:
            facade.give_power(
                actor=actor,
                deputy=clean["deputy"],
                capacity=Capacity(clean["capacity"]),
                valid_from=start,
                valid_to=end,
                basis=clean["basis"],
            )
            messages.success(request, _("Đã ghi ủy quyền ký."))
            return redirect("signing:powers")
        except Invalid as error:
            for name, text in error.fields.items():
                form.add_error({"valid_to": "end"}.get(name, name), str(text))
    context = {"form": form, "rows": selectors.powers_of(actor.account_id), "own": actor.account_id}
    bad = request.method == "POST"
    return render(request, "signing/powers.html", context, status=UNPROCESSABLE if bad else HTTPStatus.OK)


@require_POST
@page(DELEGATE)
def revoke_power(request: HttpRequest, power_id: UUID) -> HttpResponse:
    facade.revoke_power(actor=actor_of(request), power_id=power_id)
    messages.success(request, _("Đã thu hồi ủy quyền ký."))
    return redirect("signing:powers")


@page(AUTHORITIES)
def authorities(request: HttpRequest) -> HttpResponse:
    """Whom this installation believes."""
    form = AuthorityForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        clean = form.cleaned_data
        try:
            facade.add_authority(
                actor=actor_of(request),
                certificate=clean["certificate"],
                trust_as=Trust(clean["trust_as"]),
                stamps_time=clean["stamps_time"],
                legal_basis=clean["legal_basis"],
            )
            messages.success(request, _("Đã tin tổ chức này."))
            return redirect("signing:authorities")
        except (Invalid, Conflict) as error:
            form.add_error("certificate", str(error))
    context = {"form": form, "rows": selectors.authorities()}
    bad = request.method == "POST"
    return render(
        request, "signing/authorities.html", context, status=UNPROCESSABLE if bad else HTTPStatus.OK
    )


@require_POST
@page(AUTHORITIES)
def remove_authority(request: HttpRequest, authority_id: UUID) -> HttpResponse:
    facade.remove_authority(actor=actor_of(request), authority_id=authority_id)
    messages.success(request, _("Đã thôi tin tổ chức này."))
    return redirect("signing:authorities")
