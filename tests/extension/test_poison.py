"""Markup, script, template text, control and direction characters in every field: text, everywhere."""

from typing import Any

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.pages import Page
from tests.extension.sample import PROFILE, Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
POISON = '<img src=x onerror="self.pwned=1"><script>self.pwned=1</script>{{7*7}}\u202e\u0007__MSG_copy__'
KEPT = {"id", "version", "uid", "at", "end", "tz", "kind", "state", "channel", "from", "until", "record",
        "interview", "person", "country", "lang", "tone", "round", "cancelled"}  # fmt: skip


def poisoned(value: Any, name: str = "") -> Any:
    """`value` with poison in every text a page or a person could have written."""
    if isinstance(value, dict):
        return {key: poisoned(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, name) for inner in value]
    if name in KEPT or isinstance(value, (bool, int)):
        return value
    return f"{POISON}{value or ''}"


def assert_harmless(page: Page) -> None:
    """Nothing of the poison became an element or ran."""
    made = "return [document.querySelectorAll('img, script:not([src]), iframe').length, self.pwned ?? null]"
    assert page.driver.execute_script(made) == [0, None]
    assert not page.messages()


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion, pages: WebPages) -> Desk:
    browser.use(scripted.port, "token")
    browser.open(pages.put("/job", f"<!doctype html><html lang='en'><title>{POISON}</title><p>x</p>"))
    desk = Desk(scripted)
    boundaries = desk.record["boundaries"]
    desk.record = poisoned(desk.record) | {"boundaries": boundaries}
    desk.steps = [poisoned(step) for step in desk.steps]
    preview = scripted.answers["POST /api/notes/preview"]
    assert callable(preview)
    scripted.answers["POST /api/notes/preview"] = lambda seen: (200, poisoned(preview(seen)[1]))
    scripted.answers["GET /api/records/r1"] = lambda _: (200, desk.record)
    return desk


def test_the_popup_shows_poison_as_text(browser: ExtensionBrowser, desk: Desk) -> None:
    warned = [POISON]
    desk.scripted.answers["POST /api/captures"] = lambda _: (
        201,
        {"record": desk.record, "missing": [], "similar": ["r1"], "warnings": warned},
    )
    with browser.popup() as popup:
        assert popup.state == "record"
        assert "<script>" in popup.read("company")
        assert "{{7*7}}" in popup.note("{{7*7}}")
        assert_harmless(popup)
        popup.show("due")
        assert "<img" in popup.steps()[0]["title"]
        assert_harmless(popup)


def test_errors_and_lists_show_poison_as_text(browser: ExtensionBrowser, desk: Desk) -> None:
    error = {"code": "bad_input", "say": POISON, "remedy": POISON, "help": '"><script>'}
    desk.scripted.answers["POST /api/captures"] = (422, {"error": error})
    with browser.popup() as popup:
        assert "<img" in popup.text("[role=alert]")
        assert "<img" in popup.text("#recents")
        assert_harmless(popup)


def test_the_options_show_poison_as_text(browser: ExtensionBrowser, desk: Desk) -> None:
    rule = {"id": "t1", "host": POISON, "field": "company", "label": POISON, "path": "", "example": POISON}
    desk.scripted.answers["GET /api/rules"] = (200, {"rules": [rule]})
    desk.scripted.answers["GET /api/profile"] = (200, PROFILE | {"name": POISON, "addresses": [POISON]})
    with browser.options() as options:
        assert "<img" in options.text("#rules-table")
        assert "<img" in options.value("#profile-name")
        assert_harmless(options)


def test_copied_poison_stays_text(browser: ExtensionBrowser, desk: Desk, pages: WebPages) -> None:
    desk.scripted.answers["POST /api/captures"] = lambda _: (
        201,
        {"record": desk.record, "missing": [], "similar": []},
    )
    written = desk.scripted.answers["POST /api/records/r1/notes"]
    assert callable(written)
    desk.scripted.answers["POST /api/records/r1/notes"] = lambda seen: (201, poisoned(written(seen)[1]))
    with browser.popup() as popup:
        popup.note("{{7*7}}")
        popup.copy(anyway=False)
    browser.open(
        pages.put("/mail", "<!doctype html><title>Mail</title><div id='rich' contenteditable>x</div>")
    )
    browser.paste_into("#rich")
    made = "const box = document.querySelector('#rich'); return [box.textContent.includes('<script>'),"
    made += " box.querySelectorAll('img, script').length]"
    browser.wait(lambda: browser.driver.execute_script(made) == [True, 0])
