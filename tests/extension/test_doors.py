"""Other doors: files and pasted text in a tab of their own, and the context menu."""

import base64
from pathlib import Path

import pytest
from tests.extension.browser import ExtensionBrowser
from tests.extension.pages import Page
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
INVITE = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
PAGE = "<!doctype html><html lang='en'><title>T</title><p id='who'>Kim  Lee</p><a href='/invite.ics'>ics</a>"


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion) -> Desk:
    browser.use(scripted.port, "token")
    return Desk(scripted)


def test_a_chosen_file_is_read(browser: ExtensionBrowser, desk: Desk, tmp_path: Path) -> None:
    invite = tmp_path / "invite.ics"
    invite.write_text(INVITE, "utf-8")
    with browser.extension_tab("drop/drop.html") as driver:
        page = Page(driver)
        page.wait_ready()
        page.find("#file").send_keys(str(invite))
        assert "Northwind Analytics" in page.text("#answer")
        page.click("#go-on")
        page.wait(lambda: page.shows("#record"))
    (capture,) = desk.scripted.asked("POST /api/captures")
    (file,) = capture["files"]
    assert file["name"] == "invite.ics"
    assert base64.b64decode(file["data"]) == Path(invite).read_bytes()


def test_a_dropped_file_is_read_wherever_it_falls(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.extension_tab("drop/drop.html") as driver:
        page = Page(driver)
        page.wait_ready()
        driver.execute_script(
            "const data = new DataTransfer(); data.items.add(new File([arguments[0]], 'mail.eml'));"
            "document.querySelector('h1').dispatchEvent("
            "new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}));",
            INVITE,
        )
        assert "Northwind Analytics" in page.text("#answer")
    assert desk.scripted.asked("POST /api/captures")[0]["files"][0]["name"] == "mail.eml"


def test_pasted_text_is_read(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.extension_tab("drop/drop.html") as driver:
        page = Page(driver)
        page.wait_ready()
        page.type("#text", "You will meet Dana Reyes on Friday")
        page.click("#read")
        assert "Northwind Analytics" in page.text("#answer")
    (capture,) = desk.scripted.asked("POST /api/captures")
    assert (capture["scope"], capture["selection"]) == ("paste", "You will meet Dana Reyes on Friday")


def test_text_with_no_interview_in_it_says_so(browser: ExtensionBrowser, desk: Desk) -> None:
    desk.scripted.answers["POST /api/captures"] = (200, {"record": None, "missing": [], "similar": []})
    with browser.extension_tab("drop/drop.html") as driver:
        page = Page(driver)
        page.wait_ready()
        page.type("#text", "Lorem ipsum")
        page.click("#read")
        assert "no interview in this" in page.text("#answer")


def menu(browser: ExtensionBrowser, item: str, **info: str) -> None:
    """A click in the context menu, on the tab the toolbar button was clicked for (the grant is the same)."""
    with browser.popup():
        pass
    tab = browser.in_worker("chrome.tabs.query({active: true}).then(([tab]) => ({id: tab.id}))")
    browser.fire("contextMenus.onClicked", {"menuItemId": item, **info}, tab)


def test_a_selected_name_becomes_an_interviewer(
    browser: ExtensionBrowser, desk: Desk, pages: WebPages
) -> None:
    browser.open(pages.put("/who", PAGE))
    menu(browser, "add-interviewer", selectionText=" Kim \n Lee ")
    browser.wait(lambda: desk.record["interviews"][0]["people"][-1]["name"] == "Kim Lee")
    assert desk.record["interviews"][0]["people"][-1]["role"] == "interviewer"


def test_a_selected_company_becomes_the_company(
    browser: ExtensionBrowser, desk: Desk, pages: WebPages
) -> None:
    browser.open(pages.put("/who", PAGE))
    menu(browser, "add-company", selectionText="Contoso")
    browser.wait(lambda: desk.record["company"] == "Contoso")


def test_a_name_selected_where_nothing_is_saved_waits_in_the_form(
    browser: ExtensionBrowser, desk: Desk, pages: WebPages
) -> None:
    desk.scripted.answers["POST /api/captures"] = (200, {"record": None, "missing": [], "similar": []})
    browser.open(pages.put("/who", PAGE))
    menu(browser, "add-interviewer", selectionText="Kim Lee")
    browser.wait(lambda: "draft:new" in browser.stored("session"))
    browser.open(pages.put("/who2", PAGE))
    with browser.popup() as popup:
        assert popup.value('#new-interview [name="name"]') == "Kim Lee"


def test_a_link_to_an_invitation_is_read(browser: ExtensionBrowser, desk: Desk, pages: WebPages) -> None:
    pages.put("/invite.ics", INVITE)
    browser.open(pages.put("/who", PAGE))
    menu(browser, "take-ics", linkUrl=f"{pages.url}/invite.ics")
    browser.wait(lambda: len(desk.scripted.asked("POST /api/captures")) >= 2)
    assert desk.scripted.asked("POST /api/captures")[-1]["ics"] == [INVITE]


def test_the_menu_has_its_three_entries(browser: ExtensionBrowser) -> None:
    failed = browser.in_worker(
        "Promise.all(['add-interviewer', 'add-company', 'take-ics']"
        ".map((id) => chrome.contextMenus.update(id, {})))"
        ".then(() => '', String)"
    )
    assert failed == ""
