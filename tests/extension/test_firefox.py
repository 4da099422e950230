"""The same folder in Firefox: it loads unchanged, takes the clicked page, and no other."""

from collections.abc import Iterator

import pytest
from tests.extension.firefox import Firefox
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
JOB = "<!doctype html><html lang='en'><title>Data analyst - Northwind</title><h1>Data analyst</h1>"
POPUP = "browser.extension.getViews({type: 'popup'})[0].document"
READ_TAB = """(async () => {
  const [tab] = await browser.tabs.query({active: true});
  return browser.scripting.executeScript({target: {tabId: tab.id}, func: () => document.title})
    .then(([frame]) => frame.result, () => "closed");
})()"""


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    browser = Firefox()
    yield browser
    browser.close()


@pytest.fixture
def desk(scripted: ScriptedCompanion) -> Desk:
    return Desk(scripted)


@pytest.fixture
def ours(firefox: Firefox, desk: Desk) -> str:
    """A page of the extension beside the page in front, paired."""
    page = firefox.extension_tab()
    port = desk.scripted.port
    firefox.run(page, f"browser.storage.local.set({{settings: {{port: {port}, token: 'token'}}}})")
    return page


def test_a_page_not_clicked_on_is_closed_to_us(firefox: Firefox, pages: WebPages, ours: str) -> None:
    firefox.open(pages.put("/unclicked", JOB))
    assert firefox.run(ours, READ_TAB) == "closed"


def test_the_clicked_page_is_taken_shown_and_its_note_copied(
    firefox: Firefox, pages: WebPages, ours: str, desk: Desk
) -> None:
    firefox.open(pages.put("/job", JOB))
    firefox.click_action()
    assert firefox.wait(ours, f"{POPUP}.querySelector('#record [data-path=company]').value")
    (capture,) = desk.scripted.asked("POST /api/captures")
    assert capture["page"]["title"] == "Data analyst - Northwind"
    assert "<h1>Data analyst</h1>" in capture["html"]
    firefox.wait(ours, "browser.action.getBadgeText({}).then((text) => text === '1')")
    firefox.run(
        ours,
        f"(() => {{ const f = {POPUP}.querySelector('[name=memorable]'); f.value = 'the whiteboard';"
        " f.dispatchEvent(new Event('input')); })()",
    )
    firefox.wait(ours, f"{POPUP}.querySelector('#note-body').textContent.includes('the whiteboard')")
    firefox.run(ours, f"void {POPUP}.querySelector('#copy').click()")
    firefox.wait(ours, f"Boolean({POPUP}.querySelector('#copied'))")
    assert "the whiteboard" in firefox.run(ours, "navigator.clipboard.readText()")
    assert desk.scripted.asked("POST /api/steps/i1.p1.email")


def test_the_options_tab_pairs(firefox: Firefox, ours: str, desk: Desk) -> None:
    desk.scripted.answers["POST /api/pair"] = (200, {"token": "fresh"})
    firefox.run(ours, f"browser.storage.local.set({{settings: {{port: {desk.scripted.port}, token: null}}}})")
    tab = firefox.extension_tab("options/options.html")
    firefox.wait(tab, "Boolean(document.querySelector('#pair-code'))")
    firefox.run(
        tab,
        "(() => { document.querySelector('#pair-code').value = 'K7QD-M2XF';"
        " document.querySelector('#pair-submit').click(); })()",
    )
    firefox.wait(tab, "Boolean(document.querySelector('#paired'))")
    assert desk.scripted.asked("POST /api/pair") == [{"code": "K7QD-M2XF", "browser": "Firefox"}]


def test_the_permissions_are_granted_as_asked(firefox: Firefox, ours: str) -> None:
    granted = firefox.run(ours, "browser.permissions.getAll()")
    assert granted["origins"] == ["http://127.0.0.1/*"]
