"""A person at a browser, who complains about script errors, pages wider than the screen, and barriers."""

import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

PHONE, DESKTOP = 360, 1440
HEIGHTS = {PHONE: 780, DESKTOP: 900}
PASSWORD = "ban-trinh-dien-2026"
WAIT_MS = 20_000
PICTURES = os.environ.get("E2E_PICTURES", "")
EXPECTED = re.compile(r"status of (4\d\d)")
DARK_RULES = ("color-contrast",)  # nothing else depends on the colours
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
expect.set_options(timeout=WAIT_MS)
SKELETON = r"""() => {
  const plain = text => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '0');
  const parts = element => [...element.attributes].map(one => one.name + '=' + plain(one.value)).join(' ');
  const texts = element => [...element.childNodes].some(child => child.nodeType === 3 && child.data.trim());
  const elements = [...document.querySelectorAll('*')];
  return elements.map(element => [element.localName, parts(element), texts(element)].join(' ')).join('\n');
}"""
"""All of a page but its texts and numbers."""
_judged: set[tuple[int, str]] = set()
"""Pages that axe has seen, by width: another one just like them would be judged the same."""


class Person:
    """One browser context: cookies of one's own."""

    def __init__(self, browser: Browser, address: str, width: int, **options: Any) -> None:
        self.address, self.width = address, width
        self.has_script = bool(options.get("java_script_enabled", True))
        size = {"width": width, "height": HEIGHTS[width]}
        self.context: BrowserContext = browser.new_context(
            viewport=size, locale="vi-VN", color_scheme="light", accept_downloads=True, **options
        )
        self.context.set_default_timeout(WAIT_MS)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.overlooked: tuple[str, ...] = ()
        """Signs of complaints that belong to the journey, such as those of a line that is cut."""
        self.page.on("console", self._console)
        self.page.on("requestfailed", self._failed)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str, name: str = "") -> None:
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.status < 400, f"{path}: {answer.status}"
        self.look(name)

    def press(self, name: str, *, role: Any = "button", within: Locator | None = None) -> None:
        """Click what bears this name and wait for the page it leads to."""
        with self.page.expect_navigation():
            (within or self.page).get_by_role(role, name=name).first.click()

    def look(self, name: str = "") -> None:
        """Look at the page as it is: no script error, not too wide, no barrier in light or dark."""
        page = self.page
        page.wait_for_load_state()
        self._picture(name)
        if not self.has_script:
            return
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self.width, f"{page.url} is {wide} px wide"
        barriers = self._judge()
        assert not barriers, f"{page.url}: {barriers}"
        complaints = [said for said in self.complaints if not any(sign in said for sign in self.overlooked)]
        assert not complaints, f"{page.url}: {complaints}"

    def _judge(self) -> list[str]:
        """Return the barriers of a page unlike those judged before."""
        page = self.page
        seen = (self.width, hashlib.sha256(page.evaluate(SKELETON).encode()).hexdigest())
        if seen in _judged:
            return []
        barriers = _barriers(page)
        if self.width == DESKTOP:  # colours are the same at every width
            page.emulate_media(color_scheme="dark")
            barriers += _barriers(page, DARK_RULES)
            page.emulate_media(color_scheme="light")
        if not barriers:
            _judged.add(seen)
        return barriers

    def sign_in_as_staff(self, username: str, button: str = "Đăng nhập") -> None:
        self.page.goto(self.address + "/tai-khoan/login/")
        self.page.fill("[name=login]", username)
        self.page.fill("[name=password]", PASSWORD)
        self.page.get_by_role("button", name=button, exact=True).click()
        self.page.wait_for_url(lambda url: "/login" not in url)

    def sign_in_as_citizen(self, number: int) -> None:
        """Go through the simulated identity provider from the sign-in page one is on."""
        if "/dang-nhap/" not in self.page.url:
            self.page.goto(self.address + "/dang-nhap/")
        self.page.locator("form[action*='/oidc/'] button").click()
        self.page.locator("button[name=person]").nth(number).click()
        self.page.wait_for_url(lambda url: url.startswith(self.address))

    def fill(self, **typed: str) -> None:
        for name, text in typed.items():
            self.page.fill(f"[name='{name}']", text)

    def choose(self, name: str, value: str) -> None:
        """Pick a radio button; questions that depend on it arrive by themselves."""
        radio = self.page.locator(f"[name='{name}'][value='{value}']")
        label = self.page.locator(f"label[for='{radio.get_attribute('id')}']")
        if radio.get_attribute("hx-post") is None or not self.has_script:
            label.click()
            return
        with self.page.expect_response(lambda answer: answer.request.method == "POST"):
            label.click()
        self.page.locator("#step:not(.htmx-request):not(.htmx-swapping):not(.htmx-settling)").wait_for()

    def _console(self, message: Any) -> None:
        if message.type == "error" and not EXPECTED.search(message.text):
            self.complaints.append(message.text)

    def _failed(self, request: Any) -> None:
        if "ABORTED" not in (request.failure or ""):
            self.complaints.append(f"{request.method} {request.url}: {request.failure}")

    def _picture(self, name: str) -> None:
        if PICTURES and name:
            self.page.screenshot(path=Path(PICTURES) / f"{name}-{self.width}.png", full_page=True)


def _barriers(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """Ask axe; its script is brought to a page once."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']} ({rule['impact']}): {json.dumps([node['html'][:160] for node in rule['nodes'][:4]])}"
        for rule in found["violations"]
    ]
