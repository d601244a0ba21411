from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from tinhso.kernel.pages import sign_in_redirect

HERE = "http://testserver/nop-ho-so/1/buoc/con/?a=b"
make = RequestFactory()


@pytest.mark.parametrize(
    ("request_", "target"),
    [
        (make.get("/thu-tuc/?q=khai+sinh"), "/thu-tuc/?q=khai+sinh"),
        (make.post("/nop-ho-so/1/nop/", headers={"Referer": HERE}), "/nop-ho-so/1/buoc/con/?a=b"),
        (make.post("/nop-ho-so/1/nop/"), "/"),
        (make.post("/nop-ho-so/1/nop/", headers={"Referer": "https://elsewhere.example/x"}), "/"),
        (
            make.get("/part/", headers={"HX-Request": "true", "HX-Current-URL": HERE}),
            "/nop-ho-so/1/buoc/con/?a=b",
        ),
    ],
)
def test_signing_in_leads_back_to_the_page_one_was_on(request_: HttpRequest, target: str) -> None:
    answer = sign_in_redirect(request_)
    address = answer.headers.get("HX-Redirect") or answer.headers["Location"]
    assert parse_qs(urlsplit(address).query)["next"] == [target]
