"""The popup from the click to the copied note, over a page and a companion whose answers are known."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.extension.browser import ExtensionBrowser
from tests.extension.sample import Desk
from tests.extension.scripted import ScriptedCompanion
from tests.extension.web import WebPages

pytestmark = pytest.mark.browser
JOB = "<!doctype html><html lang='en'><title>Data analyst</title><h1>Data analyst</h1>"
MAIL = (
    "<!doctype html><title>Mail</title><div id='rich' contenteditable>x</div><textarea id='plain'></textarea>"
)
MOMENT = "how she drew the migration on the whiteboard"


@pytest.fixture
def desk(browser: ExtensionBrowser, scripted: ScriptedCompanion, pages: WebPages) -> Desk:
    browser.use(scripted.port, "token")
    browser.open(pages.put("/job", JOB))
    return Desk(scripted)


def test_the_click_takes_the_page_and_shows_the_record(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        assert popup.state == "record"
        assert popup.read("company") == "Northwind Analytics"
        assert popup.source("company") == "From the page's job data"
        assert popup.people() == ["Dana Reyes", "Sam Okafor"]
        assert popup.read("interviews/i1/at") == "2026-10-22T14:00"
        assert not popup.messages()
    (capture,) = desk.scripted.asked("POST /api/captures")
    assert capture["page"]["title"] == "Data analyst"
    assert "<h1>Data analyst</h1>" in capture["html"]
    assert capture["truncated"] is False
    assert len(capture["capture_id"]) == 36
    assert desk.scripted.seen[-1].headers["Authorization"] == "Bearer token"


def test_a_correction_goes_out_with_the_version_seen(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.correct("company", "Northwind Ltd")
    sent = next(s for s in desk.scripted.seen if s.method == "PATCH")
    assert sent.body == {"company": "Northwind Ltd"}
    assert sent.headers["If-Match"] == "1"


def test_a_lost_race_is_run_again_on_the_newer_record(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        desk.record["version"] = 7
        lost = {
            "error": {"code": "changed_meanwhile", "say": "", "remedy": "", "help": ""},
            "record": desk.record,
        }
        desk.scripted.answers["PATCH /api/records/r1"] = lambda s: (
            desk.change(s) if s.headers["If-Match"] == "7" else (412, lost)
        )
        popup.correct("role", "Senior analyst")
    assert desk.record["role"] == "Senior analyst"


def test_what_was_typed_survives_the_closing_of_the_popup(browser: ExtensionBrowser, desk: Desk) -> None:
    desk.scripted.answers["PATCH /api/records/r1"] = (
        503,
        {"error": {"code": "busy", "say": "", "remedy": ""}},
    )
    with browser.popup() as popup:
        popup.answer("memorable", MOMENT)
        popup.note(MOMENT)
    with browser.popup() as popup:
        assert popup.value("#questions [name=memorable]") == MOMENT
        desk.scripted.answers["PATCH /api/records/r1"] = desk.change
        popup.answer("connection", "support")
        popup.wait_saved()
    assert desk.record["interviews"][0]["people"][0]["memorable"] == MOMENT


def test_what_was_typed_last_arrives_although_the_popup_closed_at_once(
    browser: ExtensionBrowser, desk: Desk
) -> None:
    with browser.popup() as popup:
        popup.driver.execute_script(
            "const f = document.querySelector('#questions [name=memorable]'); f.value = 'the map';"
            "f.dispatchEvent(new Event('input'));"
        )
    browser.wait(lambda: desk.record["interviews"][0]["people"][0]["memorable"] == "the map")


def test_the_note_follows_the_typing_and_is_copied_rich_and_plain(
    browser: ExtensionBrowser, desk: Desk, pages: WebPages
) -> None:
    with browser.popup() as popup:
        assert popup.warnings() == ["empty_moment"]
        popup.answer("memorable", MOMENT)
        text = popup.note(MOMENT)
        popup.wait(lambda: popup.warnings() == [])
        popup.copy()
    assert desk.scripted.asked("POST /api/steps/i1.p1.email") == [
        {"state": "copied", "note": "n1", "channel": "email"}
    ]
    browser.open(pages.put("/mail", MAIL))
    browser.paste_into("#plain")
    browser.paste_into("#rich")
    driver = browser.driver
    browser.wait(lambda: MOMENT in str(driver.find_element(By.ID, "rich").get_property("innerHTML")))
    assert driver.find_element(By.ID, "plain").get_property("value") == text
    assert len(driver.find_elements(By.CSS_SELECTOR, "#rich p")) >= 3


def test_a_note_that_is_not_ready_takes_a_second_named_click(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.click("#copy")
        popup.wait(lambda: popup.shows("#copy-anyway"))
        assert "What do you remember best?" in popup.text("#note-held")
        assert not desk.scripted.asked("POST /api/steps/i1.p1.email")
        popup.click("#copy-anyway")
        popup.wait(lambda: popup.shows("#copied"))
    assert desk.scripted.asked("POST /api/steps/i1.p1.email")


def test_whether_it_went_out_is_asked_once_and_confirmed_by_one_click(
    browser: ExtensionBrowser, desk: Desk
) -> None:
    desk.steps[0]["state"] = "copied"
    with browser.popup() as popup:
        assert "Dana Reyes" in popup.banner()
    with browser.popup() as popup:
        assert popup.banner() == ""
        popup.show("due")
        popup.act("i1.p1.email", "done")
        popup.wait(lambda: popup.steps("done"))
    assert desk.scripted.asked("POST /api/steps/i1.p1.email") == [{"state": "done"}]


def test_everybody_gets_their_own_note(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.choose_interviewer("Sam Okafor")
        popup.answer("memorable", "the test bench")
        popup.wait_saved()
    people = desk.record["interviews"][0]["people"]
    assert [p["memorable"] for p in people] == ["", "the test bench"]


def test_somebody_is_added_and_removed(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.add_person("Kim Lee", "kim@northwind.example")
        assert [p["name"] for p in desk.record["interviews"][0]["people"]][-1] == "Kim Lee"
        popup.unfold(".person:nth-of-type(2)")
        popup.click(".person:nth-of-type(2) button.link")
        popup.wait(lambda: popup.people() == ["Dana Reyes", "Kim Lee"])
        assert "Sam Okafor" in popup.toast()
        popup.undo()
    browser.wait(lambda: desk.scripted.asked("POST /api/undo") == [{"change": "change-1"}])


def test_a_promise_shows_how_it_is_read(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        reading = popup.promise("by next Friday")
        assert "Fri" in reading
        assert "London time" in reading
        assert "more than one way" in reading
        assert "Not understood" in popup.promise("soon")
    assert desk.record["interviews"][0]["promise"]["phrase"] == "soon"


def test_a_record_deleted_meanwhile_is_said_and_can_be_brought_back(
    browser: ExtensionBrowser, desk: Desk
) -> None:
    gone = (404, {"error": {"code": "not_found", "say": "Gone.", "remedy": "", "help": "not_found"}})
    with browser.popup() as popup:
        desk.scripted.answers["PATCH /api/records/r1"] = gone
        popup.answer("memorable", MOMENT)
        popup.wait(lambda: "deleted meanwhile" in popup.banner())
        desk.scripted.answers["PATCH /api/records/r1"] = desk.change
        desk.scripted.answers["POST /api/records/r1/restore"] = (200, desk.record)
        popup.click("#bring-back")
        popup.wait(lambda: popup.banner() == "")
        assert popup.value("#questions [name=memorable]") == MOMENT
        popup.wait_saved()
    assert desk.record["interviews"][0]["people"][0]["memorable"] == MOMENT


def test_a_correction_is_taken_back_by_undo(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.correct("company", "Wrong Ltd")
        popup.undo()
        browser.wait(lambda: desk.record["company"] == "Northwind Analytics")
        popup.wait(lambda: popup.read("company") == "Northwind Analytics")


def test_the_company_cannot_be_emptied(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.correct("company", "")
        popup.correct("role", "Analyst")
    assert desk.record["company"] == "Northwind Analytics"
    assert desk.record["role"] == "Analyst"


def test_control_enter_copies(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.answer("memorable", MOMENT)
        popup.note(MOMENT)
        popup.find("#questions [name=memorable]").send_keys(Keys.CONTROL, Keys.ENTER)
        popup.wait(lambda: popup.shows("#copied"))
    assert desk.scripted.asked("POST /api/steps/i1.p1.email")


def test_an_outcome_is_recorded(browser: ExtensionBrowser, desk: Desk) -> None:
    with browser.popup() as popup:
        popup.unfold("#section-more")
        popup.choose(popup.field("state"), "rejected")
        popup.wait_saved()
    assert desk.record["state"] == "rejected"
