"""The click opens one page to the extension; every other page stays closed to it."""

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
READ_EVERY_TAB = """
    const titles = [];
    for (const tab of await chrome.tabs.query({})) {
      try {
        const target = {tabId: tab.id};
        const [frame] = await chrome.scripting.executeScript({target, func: () => document.title});
        titles.push(frame.result);
      } catch { titles.push(null); }
    }
    return titles;"""


def test_a_page_not_clicked_on_is_closed_to_us(browser: ExtensionBrowser, pages: WebPages) -> None:
    browser.open(pages.put("/job", "<!doctype html><title>Tester - Acme</title><h1>Tester</h1>"))
    assert "Tester - Acme" not in browser.run(READ_EVERY_TAB)


def test_the_clicked_page_is_open_to_us(browser: ExtensionBrowser, pages: WebPages) -> None:
    browser.open(pages.put("/job", "<!doctype html><title>Tester - Acme</title><h1>Tester</h1>"))
    with browser.popup():
        pass
    assert "Tester - Acme" in browser.run(READ_EVERY_TAB)


@pytest.mark.parametrize("how", ["action", "shortcut"])
def test_the_popup_says_that_this_browser_is_not_paired(
    browser: ExtensionBrowser, pages: WebPages, scripted: ScriptedCompanion, how: str
) -> None:
    scripted.answers["GET /api/ping"] = (200, {"companion": "afterword", "version": "0", "paired": False})
    browser.use(scripted.port)
    browser.open(pages.put("/job", "<!doctype html><title>Tester - Acme</title><h1>Tester</h1>"))
    with browser.popup(how) as popup:
        assert popup.state == "unpaired"
        assert popup.shows("#pair-now")
        assert not popup.messages()
    assert not scripted.asked("POST /api/captures")
